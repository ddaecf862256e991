import KringCore

/// Reports about zones. No one is in them.
extension Call {
    func write(_ period: ZonePeriod, to json: inout JSONWriter) {
        json.field("asOf", period.asOf)
        json.field("year", period.year)
        json.field("lastDay", period.day)
    }

    /// Which zone, inside the object that says how it stands.
    func write(_ report: ZoneReport, to json: inout JSONWriter) {
        json.field("href", href("zones", report.zone.id, "professions"))
        json.field("zone", report.zone.id)
        json.named(report.zone.name)
        json.field("regionalZone", report.zone.regionalZone)
    }

    func write(_ cells: [CellReport], to json: inout JSONWriter) {
        json.key("professions")
        json.array { list in
            for cell in cells {
                list.object { json in
                    json.field("profession", cell.profession.id)
                    json.named(cell.profession.name)
                    write(cell, to: &json)
                }
            }
        }
    }

    func write(_ report: TerritoryReport, at href: String, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href)
            json.field("regionalZone", report.regionalZone)
            write(report.period, to: &json)
            json.key("zones")
            json.array { list in
                for zone in report.zones {
                    list.object { json in
                        write(zone, to: &json)
                        write(zone.professions, to: &json)
                    }
                }
            }
            json.key("professions")
            json.array { list in for tally in report.professions { list.object { write(tally, to: &$0) } } }
        }
    }

    func write(_ report: ProfessionReport, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("professions", report.profession.profession.id, "zones"))
            write(report.profession, to: &json)
            write(report.period, to: &json)
            json.key("zones")
            json.array { list in
                for zone in report.zones {
                    list.object { json in
                        json.field("href", href("zones", zone.zone.id, "professions"))
                        json.field("zone", zone.zone.id)
                        json.named(zone.zone.name)
                        json.field("regionalZone", zone.zone.regionalZone)
                        write(zone.cell, to: &json)
                    }
                }
            }
        }
    }

    /// In how many zones a profession stands how.
    private func write(_ tally: ProfessionTally, to json: inout JSONWriter) {
        json.field("profession", tally.profession.id)
        json.named(tally.profession.name)
        json.key("states")
        json.array { list in
            for count in tally.zones {
                list.object { json in
                    json.field("state", count.state)
                    json.field("zones", count.count)
                }
            }
        }
    }

    private func write(_ cell: CellReport, to json: inout JSONWriter) {
        json.field("state", cell.state)
        json.key("coverage")
        json.object { json in
            json.field("covered", cell.covered)
            json.field("total", cell.total)
        }
        json.key("circles")
        json.array { list in
            for circle in cell.circles {
                list.object { json in
                    json.field("href", href("circles", circle.circle.id))
                    json.field("circle", circle.circle.id)
                    json.field("name", circle.circle.name)
                    json.field("state", circle.state)
                }
            }
        }
        if let members = cell.membersFromZone {
            json.field("membersFromZone", members)
        } else if cell.isHeldBack {
            json.field("suppressed", true)
        }
        if let workforce = cell.workforce {
            json.key("workforce")
            json.object { json in
                json.field("year", workforce.year)
                json.field("count", workforce.count)
                json.field("source", workforce.source)
            }
        }
        json.field("noneFoundOn", cell.noneFoundOn)
    }
}

extension JSONWriter {
    /// A key with a number of people as it may be told: in words, and from where to where it lies.
    mutating func field(_ name: StaticString, _ count: PersonCount) {
        key(name)
        object { json in
            json.field("text", count.text)
            switch count {
            case .exactly(let count):
                json.field("from", count)
                json.field("to", count)
            case .belowFive:
                json.field("from", 1)
                json.field("to", PersonCount.threshold - 1)
            case .band(let from, let upTo):
                json.field("from", from)
                json.field("to", upTo)
            }
        }
    }
}

extension PersonCount {
    /// The number itself, when it may be told.
    var exact: Int? { if case .exactly(let count) = self { count } else { nil } }
}
