import HTTPTypes
import KringCore

/// "Mijn gegevens": see and take away everything that is kept about oneself, leave a circle, be erased.
enum MyDataPages {
    static let routes: [PageRoute] = [
        .get("/mijn-gegevens", .signedIn) { call in try overview(call) },
        .post("/mijn-gegevens/uitvoer", .signedIn) { call in try export(call) },
        .post("/mijn-gegevens/stoppen", .signedIn) { call in try leave(call) },
        .post("/mijn-gegevens/wissen", .signedIn) { call in try erase(call) },
    ]

    private static func overview(_ call: PageCall, fault: String? = nil) throws -> PageAnswer {
        let token = call.visitor.formToken
        let (person, circles) = try call.read { scope in
            let circles = try scope.standing.memberOf.union(scope.standing.leads).sorted().map { id in
                ["id": id.rawValue, "name": try scope.circle(id).circle.value.name, "token": token]
            }
            return (try scope.myself().value, circles)
        }
        var content: [String: Any] = [
            "token": token, "signedIn": true, "hasFault": fault != nil, "circles": circles,
            "name": "\(person.givenName) \(person.familyName)", "mail": person.email ?? "niet bekend",
            "phone": person.phone ?? "niet bekend",
        ]
        if let fault { content["fault"] = fault }
        if call.query["gestopt"] != nil { content["done"] = PageText.left }
        return PageAnswer(Templates.render("gegevens", content))
    }

    private static func export(_ call: PageCall) throws -> PageAnswer {
        let isCSV = call.form.one("vorm") == "csv"
        let data = try call.change { scope in try scope.exportMyData() }
        let bytes = isCSV ? MyDataFile.csv(data) : MyDataFile.json(data)
        var answer = PageAnswer(String(decoding: bytes, as: UTF8.self))
        answer.headers[.contentType] = isCSV ? "text/csv; charset=utf-8" : "application/json"
        answer.headers[.contentDisposition] =
            "attachment; filename=\"mijn-gegevens-\(call.kring.today).\(isCSV ? "csv" : "json")\""
        return answer
    }

    private static func leave(_ call: PageCall) throws -> PageAnswer {
        guard let circle = call.form.one("kring").flatMap({ Circle.ID($0) }) else { throw PageRefusal.badInput }
        _ = try call.change { scope in try scope.leave(circle) }
        return .redirect(to: "/mijn-gegevens?gestopt=ja")
    }

    private static func erase(_ call: PageCall) throws -> PageAnswer {
        guard call.form.one("zeker") == "ja" else { return try overview(call, fault: PageText.notSure) }
        guard let me = call.actor.person else { throw KringError.notFound }
        _ = try call.change { scope in try scope.erasePerson(me) }
        call.remove(.session)
        return ErrorPage.page(PageText.erased, status: .ok)
    }
}
