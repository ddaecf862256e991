import KringCore

/// "Mijn sessies": where somebody is signed in, and ending it from here.
enum SessionPages {
    static let routes: [PageRoute] = [
        .get("mySessions", "/mijn/sessies", query: ["gedaan"], for: .signedIn) { visit in try list(visit) },
        .post("endOtherSessions", "/mijn/sessies/andere/einde", for: .signedIn) { visit in
            try visit.change { scope in try scope.endOtherSessions() }
            return .redirect(to: "/mijn/sessies?gedaan=andere")
        },
        .post("endOneSession", "/mijn/sessies/{sessionId}/einde", for: .signedIn) { visit in
            let id: Session.ID = try visit.id("sessionId")
            try visit.change { scope in try scope.endSession(id) }
            return .redirect(to: "/mijn/sessies?gedaan=een")
        },
    ]

    private static func list(_ visit: Visit) throws -> PageAnswer {
        let token = visit.visitor.formToken
        let present = visit.visitor.now.signedIn?.session.id
        let sessions = try visit.read { try $0.mySessions() }
        let rows: [[String: any Sendable]] = sessions.map { session in
            [
                "id": session.id.rawValue, "device": session.device, "began": DoorText.moment(session.createdAt),
                "used": session.id == present ? DoorText.now : DoorText.moment(session.lastSeenAt),
                "isThis": session.id == present, "token": token,
            ]
        }
        var content: [String: any Sendable] = ["sessions": rows, "hasOthers": sessions.count > 1]
        switch visit.asked("gedaan") {
        case "een": content["done"] = DoorText.sessionEnded
        case "andere": content["done"] = DoorText.othersEnded
        default: break
        }
        return visit.page("sessies", DoorText.sessions, content)
    }
}
