import HTTPTypes
import KringCore

/// Links with which somebody keeps one sheet, and mails with which people answer an invitation.
enum LinkRoutes {
    static let operations: [Operation] = [
        .get("listSheetLinks", "/meetings/{meetingId}/sheetLinks", for: .signedIn) { call in
            let links = try call.read { try $0.sheetLinks(of: try call.id("meetingId")) }
            return Answer.object { [call] json in
                json.key("items")
                json.array { list in for link in links { list.object { call.write(link, to: &$0) } } }
            }.taggedByContent()
        },
        // Without a key: what is stored under one would be the secret. Asking again makes another.
        Operation(id: "createSheetLink", method: .post, path: "/meetings/{meetingId}/sheetLinks") { call in
            let meeting: Meeting.ID = try call.id("meetingId")
            let made = try call.change { try $0.makeSheetLink(for: meeting) }
            var answer = Answer.object(status: .created) { [call] json in
                call.write(made.link, to: &json)
                json.field("address", "\(call.publicAddress)/lijst/\(made.secret.text)")
            }
            answer.headers[.location] = call.href("meetings", meeting, "sheetLinks", made.link.id)
            return answer
        },
        Operation(id: "revokeSheetLink", method: .delete, path: "/meetings/{meetingId}/sheetLinks/{linkId}") { call in
            let meeting: Meeting.ID = try call.id("meetingId")
            let link: SheetLink.ID = try call.id("linkId")
            _ = try call.change { try $0.revokeSheetLink(link, of: meeting) }
            return .empty()
        },
        // Without a key: nobody gets the same mail twice a day, however often it is asked.
        Operation(id: "inviteByMail", method: .post, path: "/meetings/{meetingId}/invitations") { call in
            let meeting: Meeting.ID = try call.id("meetingId")
            let count = try call.change { try $0.inviteByMail(to: meeting) }
            return Answer.object { json in json.field("mails", count) }
        },
    ]
}

extension Call {
    /// A link, without its secret.
    fileprivate func write(_ link: SheetLink, to json: inout JSONWriter) {
        func moment(_ milliseconds: Int) -> String { LocalMoment(utcMinutes: milliseconds / 60_000).offsetDateTimeText }
        json.field("href", href("meetings", link.meeting, "sheetLinks", link.id))
        json.field("id", link.id)
        json.field("meeting", link.meeting)
        json.field("createdAt", moment(link.createdAt))
        json.field("expiresAt", moment(link.expiresAt))
        if let revoked = link.revokedAt { json.field("revokedAt", moment(revoked)) }
    }
}
