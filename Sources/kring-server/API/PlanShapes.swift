import KringCore

/// A plan as JSON: codes and figures, and beside them the sentences that people read.
struct PlanShape {
    let text: YearPlanText

    private var plan: PlanProposal { text.plan }

    /// The fields of a plan, into an object that is open.
    func write(to json: inout JSONWriter) {
        json.field(plan.host)
        json.field("year", plan.year)
        json.field("firstDay", plan.firstDay)
        json.field("lastDay", plan.lastDay)
        json.field("asOf", plan.asOf)
        json.field("cost", plan.cost)
        json.field("lowerBound", plan.lowerBound)
        json.field("proved", plan.isProved)
        write(plan.terms, to: &json)
        json.key("coverage")
        json.object { json in
            json.field("target", plan.coverage.target)
            json.field("known", plan.coverage.units)
            json.field("unknownMembers", plan.coverage.unknownMembers)
            json.field("short", plan.coverage.short)
            json.field("beyondReach", plan.coverage.beyondReach)
            json.field("favoured", plan.coverage.favoured)
            json.field("favouredReached", plan.coverage.favouredReached)
        }
        sentences("summary", text.summary, to: &json)
        json.key("rows")
        json.array { list in for row in plan.rows { list.object { write(row, to: &$0) } } }
    }

    /// The fields of a row, into an object that is open.
    func write(_ row: PlanRow, to json: inout JSONWriter) {
        json.field("id", row.key)
        json.field("requirement", row.item)
        json.field("kind", row.kind)
        json.field("meeting", row.meeting)
        json.field("minutes", row.minutes)
        json.field("hold", row.hold)
        json.field("pinned", row.hold == .pinned)
        if let slot = row.slot { write("slot", slot, row.minutes, to: &json) }
        if let turnout = row.turnout { write(turnout, to: &json) }
        write(row.terms, to: &json)
        if let move = row.move {
            json.key("move")
            json.object { json in
                write("from", move.from, row.minutes, to: &json)
                write("rules", move.rules, of: row, on: move.from, to: &json)
                json.field("savings", move.savings)
            }
        }
        json.key("alternatives")
        json.array { list in
            for alternative in row.alternatives {
                list.object { json in
                    write("slot", alternative.slot, row.minutes, to: &json)
                    write(alternative.turnout, to: &json)
                    json.field("difference", alternative.difference)
                    write(alternative.terms, to: &json)
                }
            }
        }
        json.key("rejections")
        json.array { list in
            for rejection in row.rejections {
                list.object { json in
                    write("slot", rejection.slot, row.minutes, to: &json)
                    write(rejection.turnout, to: &json)
                    write("rules", rejection.rules, of: row, on: rejection.slot, to: &json)
                }
            }
        }
        if row.slot == nil {
            write("conflict", row.conflict, of: row, to: &json)
            json.key("relaxations")
            json.array { list in
                for relaxation in row.relaxations {
                    list.object { json in
                        write("rules", relaxation.rules, of: row, to: &json)
                        write("slot", relaxation.slot, row.minutes, to: &json)
                        write(relaxation.turnout, to: &json)
                    }
                }
            }
        }
        sentences("why", text.why(row), to: &json)
    }

    private func write(_ name: StaticString, _ slot: PlanSlot, _ minutes: Int, to json: inout JSONWriter) {
        json.key(name)
        json.object { json in
            json.field("date", slot.day)
            json.field("part", slot.part)
            if let start = try? LocalMoment(day: slot.day, minute: slot.startMinute) {
                json.field("start", start.offsetDateTimeText)
                json.field("end", LocalMoment(utcMinutes: start.utcMinutes + minutes).offsetDateTimeText)
            }
            json.field("venue", slot.venue)
            json.field("online", slot.isOnline)
        }
    }

    private func write(_ turnout: PlanTurnout, to json: inout JSONWriter) {
        json.key("turnout")
        json.object { json in
            json.field("asked", turnout.asked)
            json.field("able", turnout.able)
            json.field("ifNeedBe", turnout.ifNeedBe)
            json.field("unable", turnout.unable)
            json.field("unknown", turnout.unknown)
        }
    }

    private func write(_ terms: [PlanTerm: Int], to json: inout JSONWriter) {
        json.key("terms")
        json.object { json in
            for term in PlanTerm.allCases {
                guard let amount = terms[term] else { continue }
                json.key(text: term.rawValue)
                json.integer(amount)
            }
        }
    }

    private func write(
        _ name: StaticString, _ rules: [PlanRule], of row: PlanRow, on slot: PlanSlot? = nil, to json: inout JSONWriter
    ) {
        json.key(name)
        json.array { list in
            for rule in rules {
                list.object { json in
                    json.field("code", rule.code)
                    json.key("rows")
                    json.array { list in for row in rule.rows { list.string(row) } }
                    json.field("days", rule.days)
                    json.field("venue", rule.venue)
                    json.field("from", rule.from)
                    json.field("through", rule.through)
                    json.field("text", text.sentence(rule, for: row, on: slot))
                }
            }
        }
    }

    private func sentences(_ name: StaticString, _ lines: [String], to json: inout JSONWriter) {
        json.key(name)
        json.array { list in for line in lines { list.string(line) } }
    }
}
