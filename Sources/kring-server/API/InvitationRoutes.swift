import KringCore

/// Answers to the invitation for a meeting.
enum InvitationRoutes {
    static let operations: [Operation] = [
        .get("listAnswers", "/meetings/{meetingId}/answers", for: .signedIn) { call in
            let answers = try call.read { try $0.answers(to: try call.id("meetingId")) }
            return Answer.object { [call] json in call.write(answers, to: &json) }.taggedByContent()
        },
        .get("getAnswer", "/meetings/{meetingId}/answers/{personId}", for: .signedIn) { call in
            let view = try call.read { try $0.answer(of: try call.id("personId"), to: try call.id("meetingId")) }
            return call.one(view.version, "all") { [call] json in json.object { call.write(view, to: &$0) } }
        },
        .put("answerInvitation", "/meetings/{meetingId}/answers/{personId}") { call in
            let version = try call.expectedVersion()
            let answer = try call.invitationAnswer()
            let view = try call.change { try $0.answerInvitation(answer, expectedVersion: version) }
            return call.one(view.version, "all") { [call] json in json.object { call.write(view, to: &$0) } }
        },
    ]
}

extension Call {
    /// The answer in the body: to the meeting as it is planned now, so that what was read can be sent back changed.
    fileprivate func invitationAnswer() throws -> InvitationAnswer {
        let meeting: Meeting.ID = try id("meetingId")
        let person: Person.ID = try id("personId")
        let known = ["meeting": Self.value(meeting), "person": Self.value(person)]
        var object = try document(known: known, told: ["href", "givenName", "familyName", "toConfirm"])
        object["start"] = .string("\(kring.today)T12:00")
        return try InvitationAnswer.read(.object(object))
    }

    fileprivate func write(_ view: InvitationAnswerView, to json: inout JSONWriter) {
        json.field("href", href("meetings", view.meeting, "answers", view.name.id))
        json.field("meeting", view.meeting)
        json.field("person", view.name.id)
        json.field("givenName", view.name.givenName)
        json.field("familyName", view.name.familyName)
        json.field("answer", view.answer?.choice)
        json.field("colleague", view.colleague?.id)
        json.field("start", view.answer?.start.offsetDateTimeText)
        if view.isToConfirm { json.field("toConfirm", true) }
    }

    fileprivate func write(_ answers: InvitationAnswers, to json: inout JSONWriter) {
        json.field("href", href("meetings", answers.meeting, "answers"))
        json.field("meeting", answers.meeting)
        json.field("extent", answers.extent)
        if answers.extent == .all {
            let choices = answers.answers.map(\.answer?.choice)
            json.field("comes", choices.count { $0 == .comes })
            json.field("cannot", choices.count { $0 == .cannot })
            json.field("colleagueComes", choices.count { $0 == .colleagueComes })
            json.field("unanswered", choices.count { $0 == nil })
        }
        json.key("answers")
        json.array { list in for view in answers.answers { list.object { write(view, to: &$0) } } }
    }
}
