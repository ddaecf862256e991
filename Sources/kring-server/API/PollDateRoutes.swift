import HTTPTypes
import KringCore
import NIOCore

/// Dates that the planner proposes to ask about in a poll. Nothing is stored.
enum PollDateRoutes {
    static let operations: [Operation] = [
        proposal("Circle", "/circles/{circleId}") { .circle(try $0.id("circleId")) },
        proposal("Umbrella", "/umbrellas/{umbrellaId}") { .umbrella(try $0.id("umbrellaId")) },
    ]

    private static func proposal(
        _ word: String, _ base: String, _ host: @escaping @Sendable (Call) throws -> Meeting.Host
    ) -> Operation {
        Operation(
            id: "propose\(word)PollDates", method: .post, path: "\(base)/datePollProposals", body: .json()
        ) { call in
            let host = try host(call)
            // Who may not ask hears nothing about her body.
            try call.read { try $0.mayAskDates(host) }
            let dates = try call.kring.proposePollDates(of: host, try call.pollDatesWish(), by: call.actor)
            return Answer.object { [call] json in call.write(dates, to: &json) }
        }
    }
}

extension Call {
    /// What is asked: `{ "kind", "count"?, "minutes"?, "from"?, "through"? }`.
    fileprivate func pollDatesWish() throws -> PollDatesWish {
        try RecordReader.read(body.readableBytesView) { reader in
            var wish = PollDatesWish(kind: .regular)
            let keys = RecordKeys("kind", "count?", "minutes?", "from?", "through?")
            let isSound = try reader.record(keys) { reader, key in
                switch key {
                case 0: wish.kind = try reader.word() ?? .regular
                case 1: wish.count = try reader.integer(PollDatesWish.counts) ?? wish.count
                case 2: wish.minutes = try reader.integer(15...720)
                case 3: wish.from = try reader.day()
                default: wish.through = try reader.day()
                }
            }
            return isSound ? wish : nil
        }
    }

    fileprivate func write(_ dates: PollDates, to json: inout JSONWriter) {
        switch dates.host {
        case .circle(let id): json.field("circle", id)
        case .umbrella(let id): json.field("umbrella", id)
        }
        json.field("kind", dates.kind)
        json.field("year", dates.year)
        json.field("from", dates.from)
        json.field("through", dates.through)
        json.field("asked", dates.asked)
        json.field("known", dates.known)
        json.field("served", dates.served)
        let text = PollDatesText(dates: dates)
        json.key("options")
        json.array { list in
            for (place, date) in dates.dates.enumerated() {
                list.object { json in
                    json.field("rank", date.line.rank)
                    json.field("start", date.start.offsetDateTimeText)
                    json.field("end", date.end.offsetDateTimeText)
                    json.field("venue", date.venue)
                    json.field("online", date.isOnline ? true : nil)
                    json.field("schoolHoliday", date.isSchoolHoliday ? true : nil)
                    if dates.tellsNeeding { write(date.line.needing, "needing", to: &json) }
                    write(date.line.all, "all", to: &json)
                    json.field("beforeNextBy", date.line.ground)
                    json.key("why")
                    json.array { list in for line in text.why(place) { list.string(line) } }
                }
            }
        }
        json.key("summary")
        json.array { list in for line in text.summary { list.string(line) } }
    }
}
