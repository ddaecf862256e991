import HTTPTypes
import KringCore

/// What a circle tells the care council of its zone, and what the council answers.
enum CircleSignalPages {
    static let path = "/kringen/{circle}/signalen"

    static let routes: [PageRoute] = [
        .get("circleSignals", path, query: ChangeBanner.query, for: .signedIn) { visit in try show(visit, nil) },
        .post("raiseSignal", path, for: .signedIn) { visit in try raise(visit) },
    ]

    private static func show(_ visit: Visit, _ reader: FormReader?) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let href = "/kringen/\(circle)/signalen"
        let (name, page) = try visit.read { scope in
            let signals = try Page.everything { try scope.signals(of: circle, page: $0) }.map(\.value)
                .sorted { ($0.raisedOn, $0.id) > ($1.raisedOn, $1.id) }
            let known = try scope.circle(circle).circle.value
            let linked = known.zones.filter { $0.span.contains(scope.today) }.map(\.zone)
            var names: [Zone.ID: String] = [:]
            for zone in Set(linked + signals.map(\.zone)) { names[zone] = try scope.zone(zone).value.name }
            var page = PartsPage(CircleSettingsText.signals)
            page.tabs = CircleTabs(circle, at: .settings, scope)
            page.text = [CircleSettingsText.signalsText]
            page.done = ChangeBanner.done(visit, circle, at: href, scope) { _ in CircleSettingsText.sent }
            if scope.standing.may(.raiseSignal, in: .circle(circle)) {
                page.parts.append(Self.asking(visit, linked.map { ($0, names[$0] ?? $0.rawValue) }, reader, to: href))
            }
            var sent = PartsPage.Part("gemeld", CircleSettingsText.signalsSent)
            sent.lines = signals.map {
                .init($0.subject, note: CircleSettingsText.note($0, zone: names[$0.zone] ?? $0.zone.rawValue))
            }
            if signals.isEmpty { sent.text = [CircleSettingsText.noSignals] }
            page.parts.append(sent)
            return (known.name, page)
        }
        return visit.partsPage(page, circle: circle, named: name)
    }

    private static func asking(
        _ visit: Visit, _ zones: [(id: Zone.ID, name: String)], _ reader: FormReader?, to href: String
    ) -> PartsPage.Part {
        let part = PartsPage.Part("melden", CircleSettingsText.send)
        guard !zones.isEmpty else {
            return PartsPage.Part("melden", CircleSettingsText.send, [CircleSettingsText.noZone])
        }
        let chosen = reader?.typed("zone") ?? zones[0].id.rawValue
        var fields: [FormField] = [
            .line("onderwerp", CircleSettingsText.subject, reader?.typed("onderwerp")),
            .area("bericht", CircleSettingsText.message, reader?.typed("bericht"), hint: CircleSettingsText.messageHint),
        ]
        if zones.count > 1 {
            fields.insert(
                .radios(
                    "zone", CircleSettingsText.toWhich,
                    zones.map { .init($0.id.rawValue, $0.name, isChosen: $0.id.rawValue == chosen) }), at: 0)
        }
        let hidden = zones.count > 1 ? [:] : ["zone": zones[0].id.rawValue]
        return part.asking(
            FormModel(visit, to: href, fields, [.init(CircleSettingsText.send)], hidden: hidden, after: reader), folded: false)
    }

    private static func raise(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        let subject = reader.text("onderwerp", missing: CircleSettingsText.subjectMissing)
        let text = reader.text("bericht", missing: CircleSettingsText.messageMissing)
        guard let zone = visit.form.one("zone").flatMap({ Zone.ID($0) }) else { throw PageRefusal.badInput }
        guard let subject, let text else { return try show(visit, reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.raiseSignal(
                    Signal(
                        id: .made(prefix: "s-"), circle: circle, zone: zone, raisedOn: scope.today, subject: subject, text: text))
                return ChangeBanner.address("/kringen/\(circle)/signalen", after: scope.lastChange)
            }
        } catch KringError.rejected {
            reader.fail("bericht", CircleSettingsText.other)
            return try show(visit, reader)
        }
    }
}
