import KringCore

/// "Mijn sessies": where somebody is signed in, and ending it from here.
enum SessionPages {
    static let routes: [PageRoute] = [
        .get("/mijn/sessies", .signedIn) { call in try list(call) },
        .post("/mijn/sessies/andere/einde", .signedIn) { call in
            try call.change { scope in try scope.endOtherSessions() }
            return .redirect(to: "/mijn/sessies?gedaan=andere")
        },
        .post("/mijn/sessies/{sessionId}/einde", .signedIn) { call in
            let id: Session.ID = try call.id("sessionId")
            try call.change { scope in try scope.endSession(id) }
            return .redirect(to: "/mijn/sessies?gedaan=een")
        },
    ]

    private static func list(_ call: PageCall) throws -> PageAnswer {
        let token = call.visitor.formToken
        let present = call.visitor.now.signedIn?.session.id
        let sessions = try call.read { try $0.mySessions() }
        let rows: [[String: Any]] = sessions.map { session in
            [
                "id": session.id.rawValue, "device": session.device, "began": PageText.moment(session.createdAt),
                "used": PageText.moment(session.lastSeenAt), "isThis": session.id == present, "token": token,
            ]
        }
        var content: [String: Any] = [
            "token": token, "signedIn": true, "sessions": rows, "hasOthers": sessions.count > 1,
        ]
        switch call.query["gedaan"] {
        case "een": content["done"] = PageText.sessionEnded
        case "andere": content["done"] = PageText.othersEnded
        default: break
        }
        return PageAnswer(Templates.render("sessies", content))
    }
}
