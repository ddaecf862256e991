import HTTPTypes
import KringCore

/// "Mijn gegevens": see and take away everything that is kept about oneself, leave a circle, be erased.
enum MyDataPages {
    static let routes: [PageRoute] = [
        .get("myData", "/mijn-gegevens", query: ["gestopt"], for: .signedIn) { visit in try overview(visit) },
        .post("exportMyData", "/mijn-gegevens/uitvoer", for: .signedIn) { visit in try export(visit) },
        .post("leaveCircle", "/mijn-gegevens/stoppen", for: .signedIn) { visit in try leave(visit) },
        .post("eraseMe", "/mijn-gegevens/wissen", for: .signedIn) { visit in try erase(visit) },
    ]

    private static func overview(_ visit: Visit, fault: String? = nil) throws -> PageAnswer {
        let token = visit.visitor.formToken
        let (person, circles) = try visit.read { scope in
            let circles: [[String: any Sendable]] = try scope.standing.memberOf.union(scope.standing.leads).sorted().map { id in
                ["id": id.rawValue, "name": try scope.circle(id).circle.value.name, "token": token]
            }
            return (try scope.myself().value, circles)
        }
        var content: [String: any Sendable] = [
            "circles": circles,
            "name": "\(person.givenName) \(person.familyName)", "mail": person.email ?? DoorText.notKnown,
            "phone": person.phone ?? DoorText.notKnown,
        ]
        if visit.asked("gestopt") != nil { content["done"] = DoorText.left }
        return visit.page("gegevens", DoorText.myData, fault: fault, content)
    }

    private static func export(_ visit: Visit) throws -> PageAnswer {
        let isCSV = visit.form.one("vorm") == "csv"
        let data = try visit.change { scope in try scope.exportMyData() }
        let bytes = isCSV ? MyDataFile.csv(data) : MyDataFile.json(data)
        return .download(
            String(decoding: bytes, as: UTF8.self), type: isCSV ? "text/csv; charset=utf-8" : "application/json",
            name: "mijn-gegevens-\(visit.today).\(isCSV ? "csv" : "json")")
    }

    private static func leave(_ visit: Visit) throws -> PageAnswer {
        guard let circle = visit.form.one("kring").flatMap({ Circle.ID($0) }) else { throw PageRefusal.badInput }
        _ = try visit.change { scope in try scope.leave(circle) }
        return .redirect(to: "/mijn-gegevens?gestopt=ja")
    }

    private static func erase(_ visit: Visit) throws -> PageAnswer {
        guard visit.form.one("zeker") == "ja" else { return try overview(visit, fault: DoorText.notSure) }
        guard let me = visit.actor.person else { throw KringError.notFound }
        _ = try visit.change { scope in try scope.erasePerson(me) }
        visit.remove(.session)
        return visit.notice(DoorText.erased)
    }
}
