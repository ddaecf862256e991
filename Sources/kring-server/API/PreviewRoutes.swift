import HTTPTypes
import KringCore
import NIOCore

/// What a change of a circle's calendar would do, before it is saved.
enum PreviewRoutes {
    static let operations: [Operation] = [
        Operation(
            id: "previewMeetings", method: .post, path: "/circles/{circleId}/previews", query: ["asOf", "year"], body: .json()
        ) { call in
            let period = try call.period()
            let changes = try call.meetingChanges()
            let circle: Circle.ID = try call.id("circleId")
            let report = try call.read {
                try $0.preview(changes, of: circle, asOf: period.asOf, year: period.year)
            }
            return Answer.object { [call] json in call.write(report, to: &json) }
        }
    ]
}

/// What a change does.
private enum ChangeWord: String, CaseIterable {
    case add
    case move
    case cancel
}

extension Call {
    private static let changeKeys = RecordKeys("change", "meeting?", "kind?", "start?", "end?")

    /// The changes in the body: `{ "changes": [ { "change": "add", "kind", "start", "end" }, … ] }`.
    fileprivate func meetingChanges() throws -> [MeetingChange] {
        try RecordReader.read(body.readableBytesView) { reader in
            var changes: [MeetingChange]?
            let isSound = try reader.record(RecordKeys("changes")) { reader, _ in
                changes = try reader.list { try Self.change(from: &$0) }
            }
            return isSound ? changes : nil
        }
    }

    private static func change(from reader: inout RecordReader) throws -> MeetingChange? {
        var word: ChangeWord?
        var meeting: Meeting.ID?
        var kind: Meeting.Kind?
        var start: LocalMoment?
        var end: LocalMoment?
        let isSound = try reader.record(changeKeys) { reader, key in
            switch key {
            case 0: word = try reader.word()
            case 1: meeting = try reader.id()
            case 2: kind = try reader.word()
            case 3: start = try reader.moment()
            default: end = try reader.moment()
            }
        }
        guard isSound, let word else { return nil }
        switch (word, meeting, kind, start, end) {
        case (.add, nil, let kind?, let start?, let end?): return .add(kind: kind, start: start, end: end)
        case (.move, let meeting?, nil, let start?, let end?): return .move(meeting, start: start, end: end)
        case (.cancel, let meeting?, nil, nil, nil): return .cancel(meeting)
        case (.add, _, _, _, _):
            try reader.note(.valueNotAllowed, "one more has kind, start and end, and no meeting", below: "/change")
        case (.move, _, _, _, _):
            try reader.note(.valueNotAllowed, "a move has meeting, start and end, and no kind", below: "/change")
        case (.cancel, _, _, _, _):
            try reader.note(.valueNotAllowed, "calling off has meeting, and nothing else", below: "/change")
        }
        return nil
    }

    fileprivate func write(_ report: CirclePreviewReport, to json: inout JSONWriter) {
        let preview = report.preview
        json.field("circle", report.circle.id)
        json.field("name", report.circle.name)
        write(report.header, to: &json)
        json.key("state")
        json.object { json in
            json.field("before", preview.before.state)
            json.field("after", preview.after.state)
        }
        json.key("unrecordedMeetings")
        json.object { json in
            json.field("before", preview.before.unrecordedMeetings)
            json.field("after", preview.after.unrecordedMeetings)
        }
        json.key("requirements")
        json.array { list in
            for difference in preview.requirements {
                list.object { json in
                    json.field("requirement", (difference.after ?? difference.before)?.requirement.id)
                    write(difference.before, "before", to: &json)
                    write(difference.after, "after", to: &json)
                }
            }
        }
        json.key("members")
        json.array { list in
            for member in report.members {
                list.object { json in
                    json.field("person", member.name.id)
                    json.field("givenName", member.name.givenName)
                    json.field("familyName", member.name.familyName)
                    json.field("requirement", (member.change.after ?? member.change.before)?.requirement)
                    write(member.change.before, "before", to: &json)
                    write(member.change.after, "after", to: &json)
                }
            }
        }
    }

    private func write(_ verdict: RequirementVerdict?, _ key: StaticString, to json: inout JSONWriter) {
        guard let verdict else { return }
        json.key(key)
        json.object { json in
            json.field("state", verdict.state)
            json.field("reason", verdict.reason)
            json.field("required", verdict.required)
            json.field("done", verdict.done)
            json.field("planned", verdict.planned)
            json.field("unrecorded", verdict.unrecorded)
            json.field("toPlan", verdict.toPlan)
            json.field("planBy", verdict.planBy)
            json.field("met", verdict.met)
            json.field("evaluated", verdict.evaluated)
        }
    }

    private func write(_ verdict: MemberVerdict?, _ key: StaticString, to json: inout JSONWriter) {
        guard let verdict else { return }
        json.key(key)
        json.object { json in
            json.field("state", verdict.state)
            json.field("reason", verdict.reason)
            json.field("required", verdict.required)
            json.field("credited", verdict.credited)
            json.field("remaining", verdict.remaining)
            json.field("lastChance", verdict.lastChance)
        }
    }
}
