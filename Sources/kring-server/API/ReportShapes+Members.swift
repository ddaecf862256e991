import KringCore

/// Members' lines: for herself, her chair, and whom the circle opened itself to.
extension Call {
    func write(_ view: CircleAttendanceView, to json: inout JSONWriter) {
        json.object { json in
            json.field("view", view.viewWord)
            switch view {
            case .all(let attendance):
                writeHead(attendance.circle, attendance.header, to: &json)
                write(attendance.members, to: &json)
            case .itself(let own):
                writeHead(own.circle, own.header, to: &json)
                write(own.lines, to: &json)
                json.key("stoodInFor")
                json.array { list in
                    for line in own.stoodInFor {
                        list.object { json in
                            write(line.name, to: &json)
                            write(line.meetings, to: &json)
                        }
                    }
                }
            }
        }
    }

    private func writeHead(_ circle: CircleName, _ header: ReportHeader, to json: inout JSONWriter) {
        json.field("href", href("circles", circle.id, "attendance"))
        json.field("circle", circle.id)
        json.field("name", circle.name)
        write(header, to: &json)
    }

    private func write(_ lines: [MemberLine], to json: inout JSONWriter) {
        json.key("members")
        json.array { list in
            for line in lines {
                list.object { json in
                    write(line.name, to: &json)
                    write(line.verdict, to: &json)
                }
            }
        }
    }

    private func write(_ name: PersonName, to json: inout JSONWriter) {
        json.field("person", name.id)
        json.field("givenName", name.givenName)
        json.field("familyName", name.familyName)
    }

    private func write(_ verdict: MemberVerdict, to json: inout JSONWriter) {
        json.field("requirement", verdict.requirement)
        json.field("state", verdict.state)
        json.field("reason", verdict.reason)
        json.field("required", verdict.required)
        json.field("credited", verdict.credited)
        json.field("attended", verdict.attended)
        json.field("represented", verdict.represented)
        json.field("unknown", verdict.unknown)
        json.field("remaining", verdict.remaining)
        json.field("activeDays", verdict.activeDays)
        json.field("lastChance", verdict.lastChance)
        write(verdict.meetings, to: &json)
    }

    private func write(_ meetings: [MemberVerdict.Line], to json: inout JSONWriter) {
        json.key("meetings")
        json.array { list in
            for line in meetings {
                list.object { json in
                    json.field("meeting", line.meeting)
                    json.field("date", line.day)
                    json.field("presence", line.presence)
                }
            }
        }
    }

    func write(_ attendance: PersonAttendance, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("persons", attendance.name.id, "attendance"))
            write(attendance.name, to: &json)
            json.key("circles")
            json.array { list in
                for circle in attendance.circles {
                    list.object { json in
                        json.field("circle", circle.circle.id)
                        json.field("name", circle.circle.name)
                        write(circle.header, to: &json)
                        json.key("lines")
                        json.array { list in for line in circle.lines { list.object { write(line, to: &$0) } } }
                    }
                }
            }
        }
    }
}
