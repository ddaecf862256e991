import KringCore

/// Reports about circles and umbrellas, by whose view.
extension Call {
    func write(_ view: CircleStatusView, to json: inout JSONWriter) {
        json.object { json in
            switch view {
            case .open(let status), .upward(let status):
                json.field("view", view.viewWord)
                write(status, to: &json)
            case .coordinator(let coordinator):
                json.field("view", view.viewWord)
                write(coordinator.status, to: &json)
                json.key("chairs")
                json.array { list in for chair in coordinator.chairs { list.object { write(chair, to: &$0) } } }
            case .own(let status):
                json.field("view", view.viewWord)
                write(status, to: &json)
            }
        }
    }

    private func write(_ status: OutwardCircleStatus, to json: inout JSONWriter) {
        writeHead(status.circle, status.header, status.state, to: &json)
        json.key("requirements")
        json.array { list in for line in status.requirements { list.object { write(line, to: &$0) } } }
        write(advice: status.advice, to: &json)
        json.field("unrecordedMeetings", status.unrecordedMeetings)
        json.field("memberCount", status.memberCount)
        write(status.umbrella, to: &json)
    }

    private func write(_ status: OwnCircleStatus, to json: inout JSONWriter) {
        writeHead(status.circle, status.header, status.state, to: &json)
        json.key("requirements")
        json.array { list in for verdict in status.requirements { list.object { write(verdict, to: &$0) } } }
        write(advice: status.advice, to: &json)
        json.key("goals")
        json.array { list in
            for goal in status.goals {
                list.object { json in
                    json.field("goal", goal.goal.id)
                    json.field("title", goal.goal.title)
                    if let verdict = goal.verdict {
                        json.key("requirement")
                        json.object { write(verdict, to: &$0) }
                    }
                }
            }
        }
        json.field("unrecordedMeetings", status.unrecordedMeetings)
        json.field("memberCount", .exactly(status.memberCount))
        write(status.umbrella, to: &json)
    }

    private func writeHead(_ circle: CircleName, _ header: ReportHeader, _ state: CircleState, to json: inout JSONWriter) {
        json.field("href", href("circles", circle.id, "status"))
        json.field("circle", circle.id)
        json.field("name", circle.name)
        write(header, to: &json)
        json.field("state", state)
    }

    func write(_ header: ReportHeader, to json: inout JSONWriter) {
        json.field("asOf", header.asOf)
        json.field("year", header.year)
        json.field("firstDay", header.firstDay)
        json.field("lastDay", header.lastDay)
        json.key("rule")
        json.object { json in
            json.field("href", href("rules", header.ruleSet))
            json.field("id", header.ruleSet)
            json.named(header.ruleSetName)
            json.field("validFrom", header.ruleVersion)
            json.field("validFromCertainty", header.ruleVersionCertainty)
        }
    }

    private func write(_ presence: UmbrellaPresence?, to json: inout JSONWriter) {
        guard let presence else { return }
        json.key("umbrella")
        json.object { json in
            json.field("umbrella", presence.umbrella)
            json.field("represented", presence.represented)
            json.field("held", presence.held)
        }
    }

    private func write(advice: [Requirement], to json: inout JSONWriter) {
        json.key("advice")
        json.array { list in
            for requirement in advice {
                list.object { json in
                    json.field("id", requirement.id)
                    if case .recommendation(let text) = requirement.kind { json.field("text", text) }
                    json.field("source", requirement.source)
                }
            }
        }
    }

    private func writeHead(
        of requirement: Requirement, _ state: RequirementState, waived: Bool, _ reason: ShortfallReason?,
        to json: inout JSONWriter
    ) {
        json.field("id", requirement.id)
        json.field("type", requirement.kind.word)
        json.field("mandatory", requirement.mandatory)
        json.field("state", state)
        json.field("waived", waived)
        json.field("reason", reason)
        json.field("source", requirement.source)
    }

    private func write(_ line: OutwardRequirement, to json: inout JSONWriter) {
        writeHead(of: line.requirement, line.state, waived: line.waived, line.reason, to: &json)
        switch line.measure {
        case .people(let required, let count):
            json.field("required", required)
            json.field("done", count.exact)
            json.field("count", count)
        case .meetings(let numbers):
            json.field("required", numbers.required)
            json.field("done", numbers.done)
            json.field("planned", numbers.planned)
            json.field("unrecorded", numbers.unrecorded)
            json.field("tooShort", numbers.tooShort)
            json.field("due", numbers.due)
            json.field("toPlan", numbers.toPlan)
            json.field("planBy", numbers.planBy)
        case .attendance(let share?):
            json.field("met", share.met.exact)
            json.field("evaluated", share.of.exact)
            json.field("metCount", share.met)
            json.field("evaluatedCount", share.of)
        case .attendance(nil):
            json.field("suppressed", true)
        }
    }

    private func write(_ verdict: RequirementVerdict, to json: inout JSONWriter) {
        writeHead(of: verdict.requirement, verdict.state, waived: verdict.waived, verdict.reason, to: &json)
        if let waiver = verdict.waiver {
            json.key("waiver")
            waiver.write(to: &json)
        }
        json.field("required", verdict.required)
        json.field("done", verdict.done)
        json.field("planned", verdict.planned)
        json.field("unrecorded", verdict.unrecorded)
        json.field("tooShort", verdict.tooShort)
        json.field("due", verdict.due)
        json.field("toPlan", verdict.toPlan)
        json.field("planBy", verdict.planBy)
        json.field("met", verdict.met)
        json.field("evaluated", verdict.evaluated)
        json.key("meetings")
        json.array { list in
            for meeting in verdict.meetings {
                list.object { json in
                    json.field("href", href("meetings", meeting.meeting))
                    json.field("meeting", meeting.meeting)
                    json.field("date", meeting.day)
                    json.field("kind", meeting.kind)
                    json.field("reason", meeting.reason)
                }
            }
        }
    }

    func write(_ view: UmbrellaStatusView, to json: inout JSONWriter) {
        json.object { json in
            json.field("view", view.viewWord)
            switch view {
            case .numbers(let numbers), .ownLine(let numbers):
                writeHead(numbers.umbrella, numbers.header, numbers.unrecordedMeetings, to: &json)
                if let requirement = numbers.requirement {
                    json.key("requirement")
                    json.object { write(requirement, to: &$0) }
                }
                json.key("circles")
                json.array { list in
                    for circle in numbers.circles {
                        list.object { write(circle.circle, circle.represented, circle.held, to: &$0) }
                    }
                }
            case .coordinator(let status):
                writeHead(status.umbrella, status.header, status.unrecordedMeetings, to: &json)
                if let requirement = status.requirement {
                    json.key("requirement")
                    json.object { write(requirement, to: &$0) }
                }
                json.key("circles")
                json.array { list in
                    for circle in status.circles {
                        list.object { json in
                            write(circle.circle, circle.represented, circle.held, to: &json)
                            json.field("meetings", circle.meetings)
                            json.key("chairs")
                            json.array { list in for chair in circle.chairs { list.object { write(chair, to: &$0) } } }
                        }
                    }
                }
            }
        }
    }

    private func writeHead(
        _ umbrella: Umbrella.ID, _ header: ReportHeader, _ unrecorded: Int, to json: inout JSONWriter
    ) {
        json.field("href", href("umbrellas", umbrella, "status"))
        json.field("umbrella", umbrella)
        write(header, to: &json)
        json.field("unrecordedMeetings", unrecorded)
    }

    private func write(_ circle: CircleName, _ represented: Int, _ held: Int, to json: inout JSONWriter) {
        json.field("href", href("circles", circle.id))
        json.field("circle", circle.id)
        json.field("name", circle.name)
        json.field("represented", represented)
        json.field("held", held)
    }
}
