import KringCore

/// An administrator's hour of looking into a circle: asked for with a reason, and told to its chair.
enum BreakGlassPages {
    static let routes: [PageRoute] = [
        .get("breakGlass", "/beheer/inzage", for: .signedIn) { visit in try form(visit) },
        .post("openGlass", "/beheer/inzage", for: .signedIn) { visit in try open(visit) },
        .post("mendGlass", "/beheer/inzage/einde", for: .signedIn) { visit in
            try expectAdministrator(visit)
            try visit.change { scope in try scope.mendGlass() }
            return .redirect(to: "/beheer/inzage")
        },
        .post("exportAll", "/beheer/inzage/uitvoer", for: .signedIn) { visit in
            try expectAdministrator(visit)
            let bytes = try visit.kring.exportAll(by: visit.actor, trace: visit.trace.description)
            return .file(bytes, type: "application/json", name: "kringen-\(visit.today).json")
        },
    ]

    /// For everybody else there is no such page.
    private static func expectAdministrator(_ visit: Visit) throws {
        guard visit.actor.kind == .administrator else { throw KringError.notFound }
    }

    private static func form(_ visit: Visit, reason: String = "", chosen: String? = nil, fault: String? = nil) throws
        -> PageAnswer
    {
        try expectAdministrator(visit)
        let circles = try visit.read { scope in try Page.everything { try scope.circles(page: $0) }.map(\.circle.value) }
        var content: [String: any Sendable] = ["reason": reason]
        if let glass = visit.actor.breakGlass {
            let name = circles.first { $0.id == glass.circle }?.name ?? DoorText.everyCircle
            content["open"] = DoorText.looking(into: name, until: glass.until)
            if glass.circle == nil { content["export"] = DoorText.exportAll }
        } else {
            let rows: [[String: any Sendable]] = circles.map { circle in
                ["value": circle.id.rawValue, "text": circle.name, "isChosen": circle.id.rawValue == chosen]
            }
            content["circles"] = rows
        }
        return visit.page("inzage", DoorText.breakGlass, fault: fault, content)
    }

    private static func open(_ visit: Visit) throws -> PageAnswer {
        try expectAdministrator(visit)
        let word = visit.form.one("kring") ?? ""
        let reason = visit.form.one("reden") ?? ""
        // Nothing chosen is no choice: the whole network is asked for by its own word.
        let circle: Circle.ID? = word == DoorText.everyCircleWord ? nil : Circle.ID(word)
        guard word == DoorText.everyCircleWord || circle != nil else {
            return try form(visit, reason: reason, fault: DoorText.whichCircle)
        }
        do {
            _ = try visit.change { scope in try scope.breakGlass(circle: circle, reason: reason) }
            return .redirect(to: "/beheer/inzage")
        } catch KringError.rejected(let issues) {
            let isReason = issues.contains { $0.pointer == "/reason" }
            return try form(
                visit, reason: reason, chosen: word, fault: isReason ? DoorText.whyLook : DoorText.whichCircle)
        }
    }
}
