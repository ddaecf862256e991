import HTTPTypes
import KringCore

/// "Mijn gegevens": see, correct and take away what is kept about oneself, leave a circle, be erased.
enum MyDataPages {
    static let routes: [PageRoute] = [
        .get("myData", "/mijn-gegevens", query: ["gestopt", "bewaard", "mails"], for: .signedIn) { visit in
            try overview(visit)
        },
        .post("correctMyData", "/mijn-gegevens/verbeteren", for: .signedIn) { visit in try correct(visit) },
        .post("exportMyData", "/mijn-gegevens/uitvoer", for: .signedIn) { visit in try export(visit) },
        .post("leaveCircle", "/mijn-gegevens/stoppen", for: .signedIn) { visit in try leave(visit) },
        .post("switchMails", "/mijn-gegevens/mails", for: .signedIn) { visit in
            let isOn = visit.form.one("mails") == "aan"
            try visit.change { scope in
                if isOn { try scope.resumeMails() } else { try scope.stopMails() }
            }
            return .redirect(to: "/mijn-gegevens?mails=\(isOn ? "aan" : "uit")")
        },
        .post("eraseMe", "/mijn-gegevens/wissen", for: .signedIn) { visit in try erase(visit) },
    ]

    /// - Parameter typed: What she typed and could not be kept, shown again.
    private static func overview(_ visit: Visit, fault: String? = nil, typed: Person? = nil) throws -> PageAnswer {
        // Who signs in for an organisation is no person of the network.
        guard visit.actor.person != nil else { return visit.notice(DoorText.noOwnData) }
        let token = visit.visitor.formToken
        let isStopped = try visit.read { try $0.mailsStoppedSince() } != nil
        let (present, circles, places) = try visit.read { scope in
            let circles: [[String: any Sendable]] = try scope.standing.memberOf.union(scope.standing.leads).sorted().map { id in
                ["id": id.rawValue, "name": try scope.circle(id).circle.value.name, "token": token]
            }
            let places = try Page.everything { try scope.municipalities(page: $0) }.map(\.value)
            return (try scope.myself(), circles, places)
        }
        let person = typed ?? present.value
        let known = places.filter { $0.valid.contains(visit.today) || $0.id == person.municipality }
        let rows: [[String: any Sendable]] = known.sorted { $0.name < $1.name }.map { place in
            ["value": place.id.rawValue, "text": place.name, "isChosen": place.id == person.municipality]
        }
        var content: [String: any Sendable] = [
            "circles": circles, "version": present.version, "givenName": person.givenName, "familyName": person.familyName,
            "mail": person.email ?? "", "phone": person.phone ?? "", "number": person.nihdi ?? "",
            "places": [["value": "", "text": DoorText.notKnown, "isChosen": person.municipality == nil]] + rows,
        ]
        content["mailState"] = isStopped ? MailStopText.isOff : MailStopText.isOn
        content["mailSwitch"] = isStopped ? MailStopText.resume : MailStopText.stop
        content["mailWord"] = isStopped ? "aan" : "uit"
        if let word = visit.asked("mails") { content["done"] = word == "aan" ? MailStopText.isOn : MailStopText.isOff }
        if visit.asked("gestopt") != nil { content["done"] = DoorText.left }
        if visit.asked("bewaard") != nil { content["done"] = DoorText.corrected }
        return visit.page("gegevens", DoorText.myData, fault: fault, content)
    }

    private static func correct(_ visit: Visit) throws -> PageAnswer {
        let form = visit.form
        guard let version = form.one("versie").flatMap({ Int($0) }) else { throw PageRefusal.badInput }
        var typed = try visit.read { try $0.myself().value }
        typed.givenName = form.one("voornaam") ?? ""
        typed.familyName = form.one("naam") ?? ""
        typed.email = form.one("mail")
        typed.phone = form.one("telefoon")
        // As people write it: 1-23456-78-901.
        typed.nihdi = form.one("riziv").map { $0.filter { $0 != "-" && $0 != " " && $0 != "." } }
        typed.municipality = nil
        if let word = form.one("gemeente") {
            guard let place = Municipality.ID(word) else { throw PageRefusal.badInput }
            typed.municipality = place
        }
        do {
            _ = try visit.change { scope in try scope.changePerson(typed, expectedVersion: version) }
            return .redirect(to: "/mijn-gegevens?bewaard=ja")
        } catch KringError.rejected(let issues) {
            let wrong = issues.first?.pointer.split(separator: "/").first.map(String.init)
            return try overview(visit, fault: DoorText.wrong(field: wrong), typed: typed)
        }
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
