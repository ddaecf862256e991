import KringCore

/// The start page: find the circle of a profession near you.
enum HomePages {
    static let routes: [PageRoute] = [
        .get("home", "/", query: ["zoek"]) { visit in
            let asked = (visit.query.one("zoek") ?? "").trimming()
            // Whoever signed in has a first page of her own; the search stays where it is.
            if asked.isEmpty, visit.visitor.now.signedIn != nil { return .redirect(to: MyPages.path) }
            let report = try visit.kring.flandersStatus(by: visit.actor, ReportPeriod(asOf: visit.today))
            let model = try visit.read { scope in
                HomeModel(
                    asked: String(asked.prefix(80)), report, try ProfessionPlurals(scope),
                    places: asked.isEmpty ? [] : try SearchPlaces.all(scope))
            }
            return visit.page(PageFrame(title: HomeText.heading, source: SiteText.source(report.period.day)), "start", model)
        }
    ]
}

/// A municipality, or a part of one, as somebody may look for it.
struct SearchPlaces: Sendable {
    var name: String
    var postalCode: String?
    var zone: Zone.ID

    /// Those of today.
    static func all(_ scope: ReadScope) throws -> [SearchPlaces] {
        try Page.everything { try scope.municipalities(page: $0) }.compactMap { municipality in
            guard municipality.value.valid.contains(scope.today) else { return nil }
            let reference = try scope.reference(of: municipality.value.id)
            return SearchPlaces(
                name: reference?.part ?? municipality.value.name, postalCode: reference?.postalCode, zone: municipality.value.zone
            )
        }
    }
}

/// What the start page shows: the search, and what it found.
struct HomeModel: Sendable {
    struct Hit: Sendable {
        var name: String
        var href: String
        var note: String
    }

    struct Group: Sendable {
        var heading: String
        var hits: [Hit]
    }

    var heading = HomeText.heading
    var sentence: String
    var asked: String
    var wasAsked: Bool
    var groups: [Group]
    var nothing: String?
    /// For who finds no circle of her profession where she works.
    var start = HomeText.start

    /// - Parameters:
    ///   - asked: What she typed; nothing for nothing.
    ///   - places: Municipalities and their parts.
    init(asked: String, _ report: TerritoryReport, _ plurals: ProfessionPlurals, places: [SearchPlaces]) {
        self.asked = asked
        wasAsked = !asked.isEmpty
        sentence = TerritoryText(report.zones.flatMap { $0.professions.map(\.state) }).flanders.html
        groups = []
        guard wasAsked else { return }
        let words = SearchWords(asked)
        let zones = Dictionary(report.zones.map { ($0.zone.id, $0) }) { first, _ in first }
        var zoneHits: [(Int, Hit)] = report.zones.compactMap { zone in
            words.rank(zone.zone.name).map { ($0, Self.hit(zone, note: HomeText.zone)) }
        }
        for place in places {
            guard let zone = zones[place.zone] else { continue }
            if let rank = words.rank(place.name) ?? (place.postalCode == asked ? 0 : nil) {
                zoneHits.append((rank, Self.hit(zone, note: HomeText.place(place.name, place.postalCode))))
            }
        }
        var seen: Set<String> = []
        let professionHits: [(Int, Hit)] = report.professions.compactMap { tally in
            let name = plurals[tally.profession]
            guard let rank = words.rank(name) ?? words.rank(tally.profession.name) else { return nil }
            return (rank, Hit(name: name, href: "/beroepen/\(tally.profession.id)", note: HomeText.profession))
        }
        var circles: [Circle.ID: (Int, Hit)] = [:]
        for zone in report.zones {
            for cell in zone.professions {
                for circle in cell.circles where circle.state != .dissolved {
                    guard let rank = words.rank(circle.circle.name) else { continue }
                    circles[circle.circle.id] = (
                        rank,
                        Hit(
                            name: circle.circle.name, href: "/kringen/\(circle.circle.id)",
                            note: "\(plurals[cell.profession]) · \(StateLook(circle.state).word)")
                    )
                }
            }
        }
        for pair in SearchWords.pairs(asked) {
            let wanted = Set(
                zones.values.filter { pair.place.rank($0.zone.name) == 0 }.map(\.zone.id)
                    + places.filter { pair.place.rank($0.name) == 0 || $0.postalCode == pair.typedPlace }.map(\.zone))
            for id in wanted {
                guard let zone = zones[id] else { continue }
                for cell in zone.professions {
                    let plural = plurals[cell.profession]
                    guard pair.profession.rank(plural) ?? pair.profession.rank(cell.profession.name) != nil else { continue }
                    let here = cell.circles.filter { $0.state != .dissolved }
                    for circle in here {
                        circles[circle.circle.id] = (
                            0,
                            Hit(
                                name: circle.circle.name, href: "/kringen/\(circle.circle.id)",
                                note: "\(plural) · \(StateLook(circle.state).word)")
                        )
                    }
                    if here.isEmpty {
                        zoneHits.append((0, Self.hit(zone, note: HomeText.noCircle(plural.lowercased()))))
                    }
                }
            }
        }
        let found: [(String, [(Int, Hit)])] = [
            (HomeText.zones, zoneHits), (HomeText.professions, professionHits), (HomeText.circles, Array(circles.values)),
        ]
        groups = found.compactMap { heading, hits in
            let sorted = hits.sorted { ($0.0, $0.1.name, $0.1.note) < ($1.0, $1.1.name, $1.1.note) }.map(\.1)
            let first = sorted.filter { seen.insert($0.href).inserted }.prefix(12)
            return first.isEmpty ? nil : Group(heading: heading, hits: Array(first))
        }
        nothing = groups.isEmpty ? HomeText.nothing(asked) : nil
    }

    private static func hit(_ zone: ZoneReport, note: String) -> Hit {
        Hit(name: ZoneText.heading(zone.zone.name), href: "/zones/\(zone.zone.id)", note: note)
    }
}

/// What somebody typed, compared without capitals and accents.
struct SearchWords {
    private let asked: String

    init(_ asked: String) { self.asked = Self.plain(asked) }

    /// What somebody typed who asks for a profession somewhere: `vroedvrouw Lier`, `2500 kinesist`; every way to read it.
    static func pairs(_ asked: String) -> [(profession: SearchWords, place: SearchWords, typedPlace: String)] {
        let words = asked.split(separator: " ").map(String.init)
        guard (2...6).contains(words.count) else { return [] }
        return (1..<words.count).flatMap { cut in
            let halves = [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
            return [(0, 1), (1, 0)].map { profession, place in
                (SearchWords(halves[profession]), SearchWords(halves[place]), halves[place])
            }
        }
    }

    /// How well a name answers: 0 it is it, 1 it begins with it, 2 a word in it does; nothing when none of these.
    func rank(_ name: String) -> Int? {
        guard asked.count >= 2 else { return nil }
        let name = Self.plain(name)
        if name == asked { return 0 }
        if name.hasPrefix(asked) { return 1 }
        return name.contains(" " + asked) ? 2 : nil
    }

    /// Lower case, without accents, and with blanks for hyphens: `Diëtisten` and `dietisten` are alike.
    static func plain(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            switch character {
            case "á", "à", "â", "ä": result.append("a")
            case "é", "è", "ê", "ë": result.append("e")
            case "í", "ì", "î", "ï": result.append("i")
            case "ó", "ò", "ô", "ö": result.append("o")
            case "ú", "ù", "û", "ü": result.append("u")
            case "ç": result.append("c")
            case "-", "’", "'", "/": result.append(" ")
            default: result.append(character)
            }
        }
        return result.split(separator: " ").joined(separator: " ")
    }
}
