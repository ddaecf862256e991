import Foundation
import KringCore

extension Measurement {
    /// What one kind of page costs: how long the slow ones of a hundred take, and how that stands beside a constant page.
    private struct PageTime {
        var name: String
        var milliseconds: Double
        var usual: Double
        var ratio: Double
        var bytes: Int
    }

    /// A page to open, and who opens it.
    private struct PageWish {
        var name: String
        /// Nothing where a network of this size has no such page.
        var path: String?
        var cookie: String?
        var goal: String = ""
    }

    // MARK: Pages

    /// Server time of each kind of page, over the wire of this machine: the 95th of a hundred, and its median beside that of a
    /// constant page of the same size.
    func measurePages() throws {
        let place = try placeToVisit()
        let links = try linksToSignIn(place)
        try serving { client, _ in
            let chair = try Self.session(links.chair, client)
            let council = try Self.session(links.council, client)
            let coordinator = try links.coordinator.map { try Self.session($0, client) }
            for wish in wishes(place, chair: chair, council: council, coordinator: coordinator) {
                guard let path = wish.path else {
                    add("\(wish.name), ms p95 / median", "–", goal: wish.goal)
                    continue
                }
                let time = try measure(wish.name, path, wish.cookie, client)
                add(
                    "\(time.name), ms p95 / median (\(time.bytes / 1000) KB, x constant)",
                    "\(figure(time.milliseconds, 1)) / \(figure(time.usual, 1)) (\(figure(time.ratio, 1)))", goal: wish.goal)
            }
        }
    }

    /// A circle with about 60 members, one of its held meetings of this year, its chair, zone and umbrella.
    private struct Place {
        var circle: String
        var zone: String
        var chair: String
        var day: CalendarDay
        var region: String?
        var umbrella: String?
        var coordinator: String?
    }

    private func placeToVisit() throws -> Place {
        let raw = try RawSQLite(database, readOnly: true)
        func text(_ value: RawValue) -> String? { if case .text(let text) = value { text } else { nil } }
        let offices = """
            person.id IN (SELECT office.person FROM office WHERE office.circle = circle.id
                AND office.from_day <= \(today.number) AND ifnull(office.to_day, 1e9) > \(today.number)
                AND office.office = (SELECT office FROM office GROUP BY office ORDER BY count(*) DESC LIMIT 1))
            """
        let row = try raw.rows(
            """
            SELECT circle.slug, zone.slug, person.slug, max(meeting.day), regional_zone.slug, umbrella.slug FROM meeting
            JOIN circle ON circle.id = meeting.circle JOIN circle_zone ON circle_zone.circle = circle.id
            JOIN zone ON zone.id = circle_zone.zone LEFT JOIN regional_zone ON regional_zone.id = zone.regional_zone
            LEFT JOIN umbrella ON umbrella.id = circle.umbrella
            JOIN membership ON membership.circle = circle.id JOIN person ON person.id = membership.person AND \(offices)
            WHERE meeting.day BETWEEN \(CalendarDay(year: today.year, month: 1, day: 1)!.number) AND \(today.number)
            AND circle.dissolved_on IS NULL
            GROUP BY circle.id ORDER BY abs(60 - (SELECT count(*) FROM membership AS m WHERE m.circle = circle.id
                AND ifnull(m.to_day, 1e9) > \(today.number))), circle.id LIMIT 1
            """
        ).first
        guard let row, let circle = text(row[0]), let zone = text(row[1]), let chair = text(row[2]),
            case .integer(let day) = row[3]
        else { throw BenchFailure("no circle with a chair that met this year") }
        let umbrella = text(row[5])
        var coordinator: String?
        if let umbrella {
            let found = try raw.rows(
                """
                SELECT person.slug FROM office JOIN person ON person.id = office.person
                JOIN umbrella ON umbrella.id = office.umbrella WHERE umbrella.slug = '\(umbrella)' LIMIT 1
                """)
            coordinator = found.first.flatMap { text($0[0]) }
        }
        return Place(
            circle: circle, zone: zone, chair: chair, day: CalendarDay(number: Int(day)), region: text(row[4]),
            umbrella: umbrella, coordinator: coordinator)
    }

    /// Links that let in the chair, the care council of the zone and the coordinator, each once.
    private func linksToSignIn(_ place: Place) throws -> (chair: String, council: String, coordinator: String?) {
        let database = try Database(path: self.database)
        defer { try? database.close() }
        let kring = Kring(database: database, playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])), clock: .system)
        return try kring.write(by: .operator, source: .command) { scope in
            func link(_ identity: Identity) throws -> String {
                try scope.makeSignInLink(for: identity, hours: 1, vouched: true).text
            }
            func person(_ slug: String) throws -> Identity {
                guard let id = Person.ID(slug) else { throw BenchFailure("\(slug) is no id") }
                return .person(id)
            }
            guard let zone = Zone.ID(place.zone) else { throw BenchFailure("\(place.zone) is no id") }
            let account = try scope.openAccount(
                Account(role: .careCouncil, zone: zone, email: "zorgraad-\(place.zone)@example.org"))
            return (
                try link(person(place.chair)), try link(.account(account.id)),
                try place.coordinator.map { slug in try link(person(slug)) }
            )
        }
    }

    /// The cookie of somebody who signed in by a link, as a browser does.
    private static func session(_ link: String, _ client: LoopbackClient) throws -> String {
        let browser = ["User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Gecko Firefox", "Sec-Fetch-Site": "same-origin"]
        let page = try client.send("GET", "/aanmelden/code?sleutel=\(link)", headers: browser)
        let text = String(decoding: page.body, as: UTF8.self)
        guard let token = text.firstMatch(of: /name="formulier" value="([^"]+)"/)?.1 else {
            throw BenchFailure("the sign-in page answered \(page.status)")
        }
        func cookies(_ answer: LoopbackClient.Answer) -> [String] {
            (answer.headers["set-cookie"] ?? "").split(separator: "\n").compactMap { line in
                line.contains("Max-Age=0") ? nil : line.split(separator: ";").first.map(String.init)
            }
        }
        var headers = browser
        headers["Cookie"] = cookies(page).joined(separator: "; ")
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let answer = try client.send(
            "POST", "/aanmelden/code", headers: headers, body: Array("formulier=\(token)&sleutel=\(link)".utf8))
        // Without TLS the cookie goes without the prefix that would ask for it.
        guard answer.status == 303, let session = cookies(answer).first(where: { $0.hasPrefix("kring=") }) else {
            throw BenchFailure(
                "signing in answered \(answer.status), to \(answer.headers["location"] ?? "nowhere"): \(cookies(answer))")
        }
        return session
    }

    private func wishes(_ place: Place, chair: String, council: String, coordinator: String?) -> [PageWish] {
        let circle = "/kringen/\(place.circle)"
        let zone = "/zones/\(place.zone)"
        let year = today.year
        return [
            PageWish(name: "zone page", path: zone, goal: "< 10"),
            PageWish(
                name: "attendance page", path: "\(circle)/vergaderingen/\(place.day)/aanwezigheid", cookie: chair, goal: "< 10"),
            PageWish(name: "matrix of Flanders", path: "/vlaanderen", goal: "< 50"),
            PageWish(name: "home", path: "/"), PageWish(name: "search", path: "/?zoek=lier"),
            PageWish(name: "list of zones", path: "/zones"), PageWish(name: "list of professions", path: "/beroepen"),
            PageWish(name: "one profession", path: "/beroepen/vroedvrouw"),
            PageWish(name: "list of circles", path: "/kringen?zone=\(place.zone)"), PageWish(name: "circle, open", path: circle),
            PageWish(name: "draaiboek", path: "/draaiboek/opstarten"), PageWish(name: "sign-in", path: "/aanmelden"),
            PageWish(name: "circle, chair", path: circle, cookie: chair),
            PageWish(name: "meetings", path: "\(circle)/vergaderingen", cookie: chair),
            PageWish(name: "one meeting", path: "\(circle)/vergaderingen/\(place.day)", cookie: chair),
            PageWish(name: "form for a meeting", path: "\(circle)/vergaderingen/nieuw", cookie: chair),
            PageWish(name: "members", path: "\(circle)/leden", cookie: chair),
            PageWish(name: "year plan", path: "\(circle)/jaarplan/\(year)", cookie: chair),
            PageWish(name: "agreements", path: "\(circle)/afspraken", cookie: chair),
            PageWish(name: "history", path: "\(circle)/geschiedenis", cookie: chair),
            PageWish(name: "settings", path: "\(circle)/instellingen", cookie: chair),
            PageWish(name: "my circles", path: "/mijn", cookie: chair),
            PageWish(name: "my attendance", path: "/mijn-aanwezigheid", cookie: chair),
            PageWish(name: "my data", path: "/mijn-gegevens", cookie: chair),
            PageWish(name: "zone, care council", path: zone, cookie: council, goal: "< 10"),
            PageWish(name: "contacts", path: "\(zone)/contacten", cookie: council),
            PageWish(name: "yearly report", path: "\(zone)/jaarverslag/\(year)", cookie: council),
            PageWish(name: "board", path: "\(zone)/bestuur", cookie: council),
            PageWish(name: "region", path: place.region.map { "/regios/\($0)" }, goal: "< 50"),
            PageWish(
                name: "umbrella", path: coordinator == nil ? nil : place.umbrella.map { "/koepelkringen/\($0)" },
                cookie: coordinator),
        ]
    }

    private func measure(
        _ name: String, _ path: String, _ cookie: String?, _ client: LoopbackClient
    ) throws -> PageTime {
        let headers = cookie.map { ["Cookie": $0] } ?? [:]
        let first = try client.send("GET", path, headers: headers)
        guard first.status == 200 else { throw BenchFailure("\(path) answered \(first.status)") }
        let constant = "\(Self.base)/measure/constant?bytes=\(first.body.count)"
        var own: [Double] = []
        var plain: [Double] = []
        for round in 0..<105 {
            let (answer, taken) = try seconds { try client.send("GET", path, headers: headers) }
            guard answer.status == 200 else { throw BenchFailure("\(path) answered \(answer.status)") }
            let beside = try seconds { try client.send("GET", constant) }.1
            // The first of them fill what is kept.
            guard round >= 5 else { continue }
            own.append(taken)
            plain.append(beside)
        }
        return PageTime(
            name: name, milliseconds: own.sorted()[94] * 1000, usual: median(own) * 1000, ratio: median(own) / median(plain),
            bytes: first.body.count)
    }
}
