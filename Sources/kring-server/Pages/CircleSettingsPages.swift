import HTTPTypes
import KringCore

/// The settings of a circle: what is public, where it works, what it is, and its end.
enum CircleSettingsPages {
    static let path = "/kringen/{circle}/instellingen"

    static let routes: [PageRoute] =
        [
            .get("settings", path, query: ChangeBanner.query, for: .signedIn) { visit in try show(visit) },
            .post("publish", path, for: .signedIn) { visit in try publish(visit) },
            .post("setLegalForm", path + "/statuut", for: .signedIn) { visit in try setForm(visit) },
            .post("addZone", path + "/zones", for: .signedIn) { visit in try addZone(visit) },
            .post("endZone", path + "/zones/{zone}/einde", for: .signedIn) { visit in try endZone(visit) },
            .post("openDetail", path + "/openen", for: .signedIn) { visit in try open(visit) },
            .post("closeDetail", path + "/sluiten", for: .signedIn) { visit in try close(visit) },
            .post("dissolve", path + "/stoppen", for: .signedIn) { visit in try dissolve(visit) },
            .post("exportCircle", path + "/uitvoer", for: .signedIn) { visit in
                let circle: Circle.ID = try visit.id("circle")
                let bytes = try visit.change { try $0.exportCircle(circle) }
                return .file(bytes, type: "application/json", name: "\(circle)-\(visit.today).json")
            },
        ] + CircleSignalPages.routes

    private enum Part: Sendable { case published, form, zones, opening, dissolve }

    private static func href(_ circle: Circle.ID) -> String { "/kringen/\(circle)/instellingen" }

    /// Changes the circle itself, and shows the faults of a part when it cannot be.
    private static func change(
        _ visit: Visit, _ part: Part, _ reader: FormReader, _ fields: [String: (field: String, text: String)],
        _ change: (inout Circle) -> Void
    ) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = reader
        let version = try reader.version()
        guard reader.isFine else { return try show(visit, part, reader) }
        do {
            return try visit.changeOnce { scope in
                var changed = try scope.reading.circle(circle).circle.value
                change(&changed)
                _ = try scope.changeCircle(changed, expectedVersion: version)
                return ChangeBanner.address(href(circle), after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(issues, fields, other: CircleSettingsText.other)
            return try show(visit, part, reader)
        }
    }

    private static func publish(_ visit: Visit) throws -> PageAnswer {
        let form = visit.form
        let reader = FormReader(form)
        let contact = Circle.Contact(
            email: form.one("mail"), phone: form.one("telefoon"), website: form.one("website"), facebook: form.one("facebook"))
        // A fault of the contact does not say of which part; the first that is filled in and looks odd gets it.
        let odd =
            contact.email.map { !MailAddress.isValid($0) } == true
            ? ("mail", CircleSettingsText.mailWrong) : ("website", CircleSettingsText.linkWrong)
        return try change(visit, .published, reader, ["contact": odd]) { circle in
            circle.description = form.one("beschrijving")
            circle.contact = contact.isEmpty ? nil : contact
            circle.publishesDates = form.one("data") != nil
        }
    }

    private static func setForm(_ visit: Visit) throws -> PageAnswer {
        guard let legal = visit.form.one("statuut").flatMap(Circle.LegalForm.init(rawValue:)) else {
            throw PageRefusal.badInput
        }
        return try change(visit, .form, FormReader(visit.form), [:]) { $0.legalForm = legal }
    }

    private static func addZone(_ visit: Visit) throws -> PageAnswer {
        var reader = FormReader(visit.form)
        guard let zone = visit.form.one("zone").flatMap({ Zone.ID($0) }) else { throw PageRefusal.badInput }
        let from = reader.day("zonevanaf", near: visit.today)
        return try change(visit, .zones, reader, ["zones": ("zone", CircleSettingsText.zoneTwice)]) { circle in
            circle.zones.append(.init(zone: zone, span: DateSpan(from: from)))
        }
    }

    private static func endZone(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let zone: Zone.ID = try visit.id("zone")
        let today = visit.today
        let links = try visit.read { try $0.circle(circle).circle.value.zones }
        if links.count(where: { $0.span.to == nil }) < 2 {
            let notice = DoorText.Notice(
                CircleSettingsText.zones, CircleSettingsText.lastZone, to: href(circle), CircleSettingsText.heading)
            return visit.notice(notice, status: .conflict)
        }
        return try visit.changeOnce { scope in
            var changed = try scope.reading.circle(circle).circle.value
            for index in changed.zones.indices where changed.zones[index].zone == zone && changed.zones[index].span.to == nil {
                changed.zones[index].span.to = max(today, changed.zones[index].span.from ?? today)
            }
            _ = try scope.changeCircle(changed, expectedVersion: nil)
            return ChangeBanner.address(href(circle), after: scope.lastChange)
        }
    }

    private static func open(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        if let from = reader.day("openvanaf", near: visit.today) {
            do {
                return try visit.changeOnce { scope in
                    _ = try scope.openDetail(of: circle, from: from)
                    return ChangeBanner.address(href(circle), after: scope.lastChange)
                }
            } catch KringError.conflict(.duplicate) {
                reader.fail("openvanaf", CircleSettingsText.openTwice)
            }
        }
        return try show(visit, .opening, reader)
    }

    private static func close(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        return try visit.changeOnce { scope in
            _ = try scope.closeDetail(of: circle, from: scope.today)
            return ChangeBanner.address(href(circle), after: scope.lastChange)
        }
    }

    private static func dissolve(_ visit: Visit) throws -> PageAnswer {
        var reader = FormReader(visit.form)
        let last = reader.day("laatstedag", near: visit.today)
        if visit.form.one("zeker") == nil { reader.fail("zeker", CircleSettingsText.sureMissing) }
        return try change(visit, .dissolve, reader, ["dissolvedOn": ("laatstedag", CircleSettingsText.dayWrong)]) { circle in
            circle.dissolvedOn = last?.adding(days: 1)
        }
    }

    // MARK: The page

    private static func show(_ visit: Visit, _ faulty: Part? = nil, _ reader: FormReader? = nil) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let place = href(circle)
        let (name, page) = try visit.read { scope in
            try scope.require(.changeCircle, in: .circle(circle))
            let view = try scope.circle(circle)
            let known = view.circle
            var page = PartsPage(CircleSettingsText.heading)
            page.tabs = CircleTabs(circle, at: .settings, scope)
            page.done = ChangeBanner.done(visit, circle, at: place, scope) { HistoryText.saved($0) }
            if let day = known.value.dissolvedOn { page.notice = CircleSettingsText.stops(day) }
            func read(_ part: Part) -> FormReader? { part == faulty ? reader : nil }
            page.parts = [
                published(visit, known, read(.published)), legalForm(visit, known, read(.form)),
                try zones(visit, known, read(.zones), scope), opening(visit, view, read(.opening)),
            ]
            if scope.standing.may(.exportCircle, in: .circle(circle)) {
                page.parts.append(
                    PartsPage.Part("uitvoer", CircleSettingsText.export, [CircleSettingsText.exportText]).asking(
                        FormModel(visit, to: "\(place)/uitvoer", [], [.init(CircleSettingsText.exportButton)])))
            }
            if known.value.dissolvedOn == nil { page.parts.append(ending(visit, known, read(.dissolve))) }
            page.links = [
                .init(HandoverText.title, HandoverPages.href(circle)),
                .init(CircleSettingsText.tellCouncil, "/kringen/\(circle)/signalen"),
                .init(CircleSettingsText.history, "/kringen/\(circle)/geschiedenis"),
            ]
            return (known.value.name, page)
        }
        return visit.partsPage(page, circle: circle, named: name)
    }

    private static func published(_ visit: Visit, _ known: Versioned<Circle>, _ reader: FormReader?) -> PartsPage.Part {
        let circle = known.value
        func value(_ name: String, _ stored: String?) -> String? { reader.map { $0.typed(name) } ?? stored }
        let form = FormModel(
            visit, to: href(circle.id),
            [
                .area(
                    "beschrijving", CircleSettingsText.description, value("beschrijving", circle.description), isRequired: false),
                .line("mail", CircleSettingsText.mail, value("mail", circle.contact?.email), type: "email", isRequired: false),
                .line(
                    "telefoon", CircleSettingsText.phone, value("telefoon", circle.contact?.phone), type: "tel",
                    isRequired: false),
                .line(
                    "website", CircleSettingsText.website, value("website", circle.contact?.website), type: "url",
                    isRequired: false),
                .line(
                    "facebook", CircleSettingsText.facebook, value("facebook", circle.contact?.facebook), type: "url",
                    isRequired: false),
                .tick(
                    "data", CircleSettingsText.dates,
                    isTicked: reader.map { $0.form.one("data") != nil } ?? circle.publishesDates,
                    hint: CircleSettingsText.datesHint),
            ], [.init(FormWords.save)], version: known.version, after: reader)
        return PartsPage.Part("openbaar", CircleSettingsText.published, [CircleSettingsText.publishedText]).asking(
            form, folded: false)
    }

    private static func legalForm(_ visit: Visit, _ known: Versioned<Circle>, _ reader: FormReader?) -> PartsPage.Part {
        let form = FormModel(
            visit, to: "\(href(known.value.id))/statuut",
            [
                .radios(
                    "statuut", CircleSettingsText.form,
                    Circle.LegalForm.allCases.map {
                        .init($0.rawValue, CircleSettingsText.word($0), isChosen: $0 == known.value.legalForm)
                    })
            ], [.init(FormWords.save)], version: known.version, after: reader)
        return PartsPage.Part("statuut-kring", CircleSettingsText.form, [CircleSettingsText.formText]).asking(form)
    }

    private static func zones(
        _ visit: Visit, _ known: Versioned<Circle>, _ reader: FormReader?, _ scope: ReadScope
    ) throws -> PartsPage.Part {
        let place = href(known.value.id)
        let zones = try Page.everything { try scope.zones(page: $0) }.map(\.value).sorted { $0.name < $1.name }
        let names = Dictionary(zones.map { ($0.id, $0.name) }) { first, _ in first }
        let chosen = reader?.typed("zone")
        let form = FormModel(
            visit, to: "\(place)/zones",
            [
                .choice(
                    "zone", CircleSettingsText.zone,
                    zones.map { .init($0.id.rawValue, $0.name, isChosen: $0.id.rawValue == chosen) }),
                .day("zonevanaf", CircleSettingsText.zoneFrom, visit.today, typed: reader?.typed("zonevanaf")),
            ], [.init(CircleSettingsText.addZone)], version: known.version, after: reader)
        var part = PartsPage.Part("zones", CircleSettingsText.zones, [CircleSettingsText.zonesText]).asking(form)
        part.lines = known.value.zones.filter { !$0.span.isEmpty }.map { link in
            let end = Done.Undo(
                action: "\(place)/zones/\(link.zone)/einde", text: CircleSettingsText.endZone,
                formToken: visit.visitor.formToken)
            return .init(
                names[link.zone] ?? link.zone.rawValue, note: link.span.from.map { MemberText.span($0, link.span.to) },
                post: link.span.to == nil ? end : nil)
        }
        return part
    }

    private static func opening(_ visit: Visit, _ view: CircleView, _ reader: FormReader?) -> PartsPage.Part {
        var part = PartsPage.Part("open", CircleSettingsText.opening, [CircleSettingsText.openingText])
        part.isFolded = true
        var openings: [DateSpan] = []
        if case .own(_, let spans) = view { openings = spans.filter { !$0.isEmpty } }
        let place = href(view.circle.value.id)
        part.text.append(openings.contains { $0.contains(visit.today) } ? CircleSettingsText.isOpen : CircleSettingsText.notOpen)
        part.lines = openings.compactMap { span in
            guard let from = span.from else { return nil }
            let close = Done.Undo(
                action: "\(place)/sluiten", text: CircleSettingsText.close, formToken: visit.visitor.formToken)
            return .init(MemberText.span(from, span.to), post: span.to == nil ? close : nil)
        }
        guard !openings.contains(where: { $0.to == nil }) else { return part }
        return part.asking(
            FormModel(
                visit, to: "\(place)/openen",
                [.day("openvanaf", CircleSettingsText.openFrom, visit.today, typed: reader?.typed("openvanaf"))],
                [.init(CircleSettingsText.open)], after: reader))
    }

    private static func ending(_ visit: Visit, _ known: Versioned<Circle>, _ reader: FormReader?) -> PartsPage.Part {
        let form = FormModel(
            visit, to: "\(href(known.value.id))/stoppen",
            [
                .day("laatstedag", CircleSettingsText.dissolveDay, typed: reader?.typed("laatstedag")),
                .tick("zeker", CircleSettingsText.sure, isTicked: false),
            ], [.grave(CircleSettingsText.dissolveButton)], version: known.version, after: reader)
        return PartsPage.Part("stoppen", CircleSettingsText.dissolve, [CircleSettingsText.dissolveText]).asking(form)
    }
}
