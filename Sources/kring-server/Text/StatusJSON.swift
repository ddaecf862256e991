import KringCore

/// How a network stands, for programs: one object with circles, umbrellas and zones, a value that is not there as `null`.
enum StatusJSON {
    static func text(of report: OperatorReport) -> String {
        var json = JSONWriter(.lines)
        let status = report.status
        json.object { json in
            json.field("asOf", status.asOf)
            json.key("year")
            write(status.year, to: &json)
            json.key("circles")
            json.array { json in for circle in status.circles { write(circle, report, to: &json) } }
            json.key("umbrellas")
            json.array { json in for umbrella in status.umbrellas { write(umbrella, to: &json) } }
            json.key("zones")
            json.array { json in for zone in status.zones { write(zone, to: &json) } }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ value: Int?, to json: inout JSONWriter) {
        if let value { json.integer(value) } else { json.null() }
    }

    private static func write(_ day: CalendarDay?, to json: inout JSONWriter) {
        if let day { json.day(day) } else { json.null() }
    }

    private static func write(_ circle: CircleStatus, _ report: OperatorReport, to json: inout JSONWriter) {
        json.object { json in
            json.field("circle", circle.circle)
            json.field("asOf", circle.asOf)
            json.field("year", circle.year)
            json.field("firstDay", circle.firstDay)
            json.field("lastDay", circle.lastDay)
            json.field("state", circle.state)
            json.field("ruleSet", circle.ruleSet)
            json.field("ruleVersion", circle.ruleVersion)
            json.key("requirements")
            json.array { json in for verdict in circle.requirements { write(verdict, to: &json) } }
            json.key("goals")
            json.array { json in
                for goal in circle.goals {
                    json.object { json in
                        json.field("goal", goal.goal.id)
                        json.field("title", goal.goal.title)
                        if let verdict = goal.verdict {
                            json.key("requirement")
                            write(verdict, to: &json)
                        }
                    }
                }
            }
            json.field("unrecordedMeetings", circle.unrecordedMeetings)
            json.field("memberCount", circle.memberCount)
            json.key("members")
            json.array { json in for member in circle.members { write(member, report, to: &json) } }
        }
    }

    private static func write(_ verdict: RequirementVerdict, to json: inout JSONWriter) {
        json.object { json in
            json.field("id", verdict.requirement.id)
            json.field("type", verdict.requirement.kind.word)
            json.field("mandatory", verdict.requirement.mandatory)
            json.field("required", verdict.required)
            json.field("done", verdict.done)
            json.field("planned", verdict.planned)
            json.field("unrecorded", verdict.unrecorded)
            json.field("tooShort", verdict.tooShort)
            json.field("evaluated", verdict.evaluated)
            json.field("met", verdict.met)
            json.key("reason")
            if let reason = verdict.reason { json.string(reason.rawValue) } else { json.null() }
            json.field("state", verdict.state)
            json.field("waived", verdict.waived)
            if let waiver = verdict.waiver {
                json.key("waiver")
                json.object { json in
                    json.field("reason", waiver.reason)
                    json.field("grantedBy", waiver.grantedBy)
                }
            }
            json.field("due", verdict.due)
            json.field("toPlan", verdict.toPlan)
            json.key("planBy")
            write(verdict.planBy, to: &json)
            json.field("source", verdict.requirement.source)
            json.key("meetings")
            json.array { json in
                for meeting in verdict.meetings {
                    json.object { json in
                        json.field("meeting", meeting.meeting)
                        json.field("day", meeting.day)
                        json.field("kind", meeting.kind)
                        json.field("reason", meeting.reason)
                    }
                }
            }
        }
    }

    private static func write(_ member: MemberVerdict, _ report: OperatorReport, to json: inout JSONWriter) {
        json.object { json in
            json.field("person", report.persons[member.person])
            json.field("requirement", member.requirement)
            json.field("required", member.required)
            json.field("credited", member.credited)
            json.field("attended", member.attended)
            json.field("represented", member.represented)
            json.field("unknown", member.unknown)
            json.field("remaining", member.remaining)
            json.field("activeDays", member.activeDays)
            json.field("state", member.state)
            json.key("reason")
            if let reason = member.reason { json.string(reason.rawValue) } else { json.null() }
            json.key("lastChance")
            write(member.lastChance, to: &json)
            json.key("meetings")
            json.array { json in
                for line in member.meetings {
                    json.object { json in
                        json.field("meeting", line.meeting)
                        json.field("day", line.day)
                        json.field("presence", line.presence)
                    }
                }
            }
        }
    }

    private static func write(_ umbrella: UmbrellaStatus, to json: inout JSONWriter) {
        json.object { json in
            json.field("umbrella", umbrella.umbrella)
            json.field("year", umbrella.year)
            json.field("required", umbrella.verdict?.required)
            json.field("done", umbrella.verdict?.done)
            json.field("planned", umbrella.verdict?.planned)
            json.field("unrecorded", umbrella.verdict?.unrecorded)
            json.field("state", umbrella.verdict?.state)
            json.field("ruleSet", umbrella.ruleSet)
            json.field("ruleVersion", umbrella.ruleVersion)
            json.field("unrecordedMeetings", umbrella.unrecordedMeetings)
            json.key("circles")
            json.array { json in
                for circle in umbrella.circles {
                    json.object { json in
                        json.field("circle", circle.circle)
                        json.field("represented", circle.represented)
                        json.field("held", circle.held)
                    }
                }
            }
        }
    }

    private static func write(_ zone: ZoneStatus, to json: inout JSONWriter) {
        json.object { json in
            json.field("zone", zone.zone)
            json.key("professions")
            json.array { json in
                for cell in zone.professions {
                    json.object { json in
                        json.field("profession", cell.profession)
                        json.field("state", cell.state)
                        json.key("coverage")
                        json.object { json in
                            json.field("covered", cell.covered)
                            json.field("total", cell.total)
                        }
                        json.key("circles")
                        json.object { json in
                            for circle in cell.circles {
                                json.key(text: circle.circle.rawValue)
                                json.string(circle.state.rawValue)
                            }
                        }
                        json.field("membersFromZone", cell.membersFromZone)
                        json.field("workforce", cell.workforce?.count)
                    }
                }
            }
        }
    }
}
