import KringCore
import NIOCore

/// Meetings of circles and umbrellas, and who was there.
enum MeetingRoutes {
    static let operations: [Operation] =
        meetings("Circle", "/circles/{circleId}") { .circle(try $0.id("circleId")) }
        + meetings("Umbrella", "/umbrellas/{umbrellaId}") { .umbrella(try $0.id("umbrellaId")) }
        + [
            .get("getMeeting", "/meetings/{meetingId}", for: .signedIn) { call in
                let view = try call.read { try $0.meeting(try call.id("meetingId")) }
                return call.one(view.version, view.viewWord) { [call] in call.write(view, to: &$0) }
            },
            .patch("changeMeeting", "/meetings/{meetingId}") { call in
                let id: Meeting.ID = try call.id("meetingId")
                let version = try call.expectedVersion()
                let view = try call.change { scope in
                    guard case .full(let present) = try scope.reading.meeting(id) else { throw KringError.forbidden }
                    let changed = try call.patched(present.value, fixed: ["id", "circle", "umbrella"])
                    _ = try scope.changeMeeting(changed, expectedVersion: version)
                    return try scope.reading.meeting(id)
                }
                return call.one(view.version, view.viewWord) { [call] in call.write(view, to: &$0) }
            },
            .get("getAttendance", "/meetings/{meetingId}/attendance", for: .signedIn) { call in
                let sheet = try call.read { try $0.sheet(of: try call.id("meetingId")) }
                return call.one(sheet.version, sheet.extent.rawValue) { [call] in call.write(sheet, to: &$0) }
            },
            .put("recordAttendance", "/meetings/{meetingId}/attendance") { call in
                let id: Meeting.ID = try call.id("meetingId")
                let lines = try call.sheetLines(of: id)
                let version = try call.expectedVersion()
                let sheet = try call.change { try $0.recordAttendance(lines, of: id, expectedVersion: version) }
                return call.one(sheet.version, sheet.extent.rawValue) { [call] in call.write(sheet, to: &$0) }
            },
        ]

    private static func meetings(
        _ word: String, _ base: String, _ host: @escaping @Sendable (Call) throws -> Meeting.Host
    ) -> [Operation] {
        let parameters = ["from", "to", "kind", "status", "sort"] + Listing.parameters
        return [
            .get("list\(word)Meetings", "\(base)/meetings", for: .signedIn, query: parameters) { call in
                let host = try host(call)
                var filter = MeetingFilter()
                let listing = try Listing(&call) { query in
                    filter.from = query.day("from")
                    filter.to = query.day("to")
                    filter.kinds = query.words("kind")
                    filter.statuses = query.words("status")
                    if let order = query.one("sort") {
                        if order != "-start" { query.note("sort", "not -start") }
                        filter.latestFirst = true
                    }
                }
                let page = try call.read { try $0.meetings(of: host, filter, page: listing.request) }
                return listing.answer(page) { [call] json, view in call.write(view, to: &json) }
            },
            .post("plan\(word)Meeting", "\(base)/meetings") { call in
                let host = try host(call)
                let meeting: Meeting = try call.record(
                    known: host.known, defaults: ["id": Call.newID("b-"), "status": "planned"])
                return try call.create { [call] scope in
                    let made = try scope.planMeeting(meeting)
                    let view = try scope.reading.meeting(made.value.id)
                    return call.made(made.version, view.viewWord, at: call.href("meetings", made.value.id)) {
                        call.write(view, to: &$0)
                    }
                }
            },
        ]
    }
}

extension Call {
    /// The lines of the sheet in the body: `{ "attendance": [ { "person", "status", … } ] }`. What the service adds to a
    /// sheet that it shows is passed over, so that what was read can be sent back changed.
    fileprivate func sheetLines(of meeting: Meeting.ID) throws -> [Attendance] {
        let keys = RecordKeys(
            "meeting?", "person", "status", "delegateFor?", "delegateForPerson?", "representsCircle?", "online?", "givenName?",
            "familyName?")
        return try RecordReader.read(body.readableBytesView) { reader in
            var lines: [Attendance]?
            let isSound = try reader.record(RecordKeys("attendance", "href?", "meeting?", "extent?")) { reader, key in
                guard key == 0 else { return try reader.json.skipValue() }
                lines = try reader.list { reader in
                    var line = Attendance(meeting: meeting, person: Person.ID(known: ""), status: .present)
                    let isSound = try reader.record(keys) { reader, key in
                        switch key {
                        case 0: line.meeting = try reader.id() ?? meeting
                        case 1: line.person = try reader.id() ?? line.person
                        case 2: line.status = try reader.word() ?? .present
                        case 3: line.delegateFor = try reader.id()
                        case 4: line.delegateForPerson = try reader.id()
                        case 5: line.representsCircle = try reader.id()
                        case 6: line.online = try reader.flag() ?? false
                        default: try reader.json.skipValue()
                        }
                    }
                    return isSound ? line : nil
                }
            }
            return isSound ? lines : nil
        }
    }
}
