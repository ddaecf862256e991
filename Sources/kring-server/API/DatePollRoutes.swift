import HTTPTypes
import KringCore
import NIOCore

/// Date polls: when a meeting suits best, above all those who still need one.
enum DatePollRoutes {
    static let operations: [Operation] =
        polls("Circle", "/circles/{circleId}") { .circle(try $0.id("circleId")) }
        + polls("Umbrella", "/umbrellas/{umbrellaId}") { .umbrella(try $0.id("umbrellaId")) }
        + [
            .get("getDatePoll", "/datePolls/{datePollId}", for: .signedIn) { call in
                let poll = try call.read { try $0.datePoll(try call.id("datePollId")) }
                return call.one(poll.version, "all") { [call] in call.write(poll.value, to: &$0) }
            }.alsoByPollLink,
            .patch("changeDatePoll", "/datePolls/{datePollId}") { call in
                let version = try call.expectedVersion()
                let poll = try call.change { scope in
                    let present = try scope.reading.datePoll(try call.id("datePollId"))
                    let changed = try call.patched(present.value, fixed: ["id", "circle", "umbrella", "meeting"])
                    return try scope.changeDatePoll(changed, expectedVersion: version)
                }
                return call.one(poll.version, "all") { [call] in call.write(poll.value, to: &$0) }
            },
            .get("getDatePollResults", "/datePolls/{datePollId}/results", for: .signedIn) { call in
                let results = try call.read { try $0.results(ofPoll: try call.id("datePollId")) }
                return Answer.object { [call] json in call.write(results, to: &json) }.taggedByContent()
            }.alsoByPollLink,
            .get("getPollAnswer", "/datePolls/{datePollId}/answers/{personId}", for: .signedIn) { call in
                let view = try call.read { try $0.pollAnswer(of: try call.id("personId"), to: try call.id("datePollId")) }
                return call.one(view.version, "all") { [call] json in json.object { call.write(view, to: &$0) } }
            }.alsoByPollLink,
            .put("answerDatePoll", "/datePolls/{datePollId}/answers/{personId}") { call in
                let version = try call.expectedVersion()
                let answer = try call.pollAnswer()
                let view = try call.change { try $0.answerDatePoll(answer, expectedVersion: version) }
                return call.one(view.version, "all") { [call] json in json.object { call.write(view, to: &$0) } }
            }.alsoByPollLink,
            // Without a key: what is stored under one would be the secret. Asking again makes another, and ends this one.
            Operation(
                id: "createPollLink", method: .post, path: "/datePolls/{datePollId}/answerLinks", body: .json()
            ) { call in
                let poll: DatePoll.ID = try call.id("datePollId")
                let person = try call.linkedPerson()
                let secret = try call.change { try $0.issuePollLink(for: person, to: poll) }
                var answer = Answer.object(status: .created) { [call] json in
                    json.field("poll", call.href("datePolls", poll))
                    json.field("person", person)
                    json.field("answer", call.href("datePolls", poll, "answers", person))
                    json.field("secret", secret.text)
                }
                answer.headers[.location] = call.href("datePolls", poll, "answers", person)
                return answer
            },
        ]

    private static func polls(
        _ word: String, _ base: String, _ host: @escaping @Sendable (Call) throws -> Meeting.Host
    ) -> [Operation] {
        [
            .get("list\(word)DatePolls", "\(base)/datePolls", for: .signedIn, query: Listing.parameters) { call in
                let listing = try Listing(&call)
                let host = try host(call)
                let page = try call.read { try $0.datePolls(of: host, page: listing.request) }
                return listing.answer(page) { [call] json, poll in call.write(poll.value, to: &json) }
            },
            .post("open\(word)DatePoll", "\(base)/datePolls") { call in
                let host = try host(call)
                let poll: DatePoll = try call.record(
                    known: host.known, defaults: ["id": Call.newID("dp-"), "status": "open"])
                return try call.create { [call] scope in
                    let opened = try scope.openDatePoll(poll)
                    return call.made(opened.version, "all", at: call.href("datePolls", opened.value.id)) {
                        call.write(opened.value, to: &$0)
                    }
                }
            },
        ]
    }
}

extension Call {
    /// The answer in the body; what was read can be sent back changed.
    fileprivate func pollAnswer() throws -> PollAnswer {
        let poll: DatePoll.ID = try id("datePollId")
        let person: Person.ID = try id("personId")
        let known = ["poll": Self.value(poll), "person": Self.value(person)]
        return try record(known: known, told: ["href", "givenName", "familyName", "suggested"])
    }

    /// The person in the body: `{ "person": … }`.
    fileprivate func linkedPerson() throws -> Person.ID {
        try RecordReader.read(body.readableBytesView) { reader in
            var person: Person.ID?
            let isSound = try reader.record(RecordKeys("person")) { reader, _ in person = try reader.id() }
            return isSound ? person : nil
        }
    }

    fileprivate func write(_ poll: DatePoll, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("datePolls", poll.id))
            json.field("id", poll.id)
            json.field(poll.host)
            json.field("kind", poll.kind)
            json.field("title", poll.title)
            json.key("options")
            json.array { list in for option in poll.options { list.object { writeFields(of: option, to: &$0) } } }
            json.field("status", poll.status)
            json.field("chosen", poll.chosen)
            json.field("meeting", poll.meeting)
        }
    }

    private func writeFields(of option: DatePoll.Option, to json: inout JSONWriter) {
        json.field("number", option.number)
        json.field("start", option.start.offsetDateTimeText)
        json.field("end", option.end.offsetDateTimeText)
        json.field("venue", option.venue)
        json.field("online", option.online ? true : nil)
    }

    fileprivate func write(_ view: PollAnswerView, to json: inout JSONWriter) {
        json.field("href", href("datePolls", view.answer.poll, "answers", view.name.id))
        json.field("poll", view.answer.poll)
        json.field("person", view.name.id)
        json.field("givenName", view.name.givenName)
        json.field("familyName", view.name.familyName)
        write(view.answer.choices, "answers", to: &json)
        if !view.suggested.isEmpty { write(view.suggested, "suggested", to: &json) }
    }

    private func write(_ choices: [PollAnswer.Choice], _ key: StaticString, to json: inout JSONWriter) {
        json.key(key)
        json.array { list in
            for choice in choices {
                list.object { json in
                    json.field("option", choice.option)
                    json.field("answer", choice.level)
                }
            }
        }
    }

    fileprivate func write(_ results: DatePollResults, to json: inout JSONWriter) {
        let text = DatePollText(lines: results.ranking.lines)
        json.field("href", href("datePolls", results.poll.id, "results"))
        json.field("view", results.viewWord)
        json.field("poll", results.poll.id)
        json.field("host", results.hostName)
        json.field("status", results.poll.status)
        json.field("invited", results.invited)
        json.field("answered", results.answered)
        json.key("options")
        json.array { list in
            for (place, line) in results.ranking.lines.enumerated() {
                list.object { json in
                    json.field("rank", line.rank)
                    if let option = results.poll.options.first(where: { $0.number == line.number }) {
                        writeFields(of: option, to: &json)
                    }
                    write(line.needing, "needing", to: &json)
                    write(line.all, "all", to: &json)
                    json.field("beforeNextBy", line.ground)
                    if let needing = results.needing?[line.number] { json.field("personsNeeding", needing) }
                    json.key("why")
                    json.array { list in for line in text.why(place) { list.string(line) } }
                }
            }
        }
        if let answers = results.answers {
            json.key("answers")
            json.array { list in for view in answers { list.object { write(view, to: &$0) } } }
        }
    }

    func write(_ tally: PollRanking.Tally, _ key: StaticString, to json: inout JSONWriter) {
        json.key(key)
        json.object { json in
            json.field("able", tally.able)
            json.field("can", tally.can)
            json.field("ifNeedBe", tally.ifNeedBe)
            json.field("cannot", tally.cannot)
            json.field("unanswered", tally.unanswered)
        }
    }
}
