import HummingbirdCore
import KringCore

/// The page of one member: how she stands, and everything that her chair may change.
enum MemberPage {
    /// The parts with a form; the one with a fault is open.
    enum Part: Sendable {
        case membership, data, leave, offices, stop
    }

    /// Who is chair of a circle today and tomorrow.
    static func chairs(of circle: Circle.ID, _ scope: ReadScope) throws -> [OfficeView] {
        let tomorrow = scope.today.adding(days: 1)
        return try Page.everything { try scope.offices(of: .circle(circle), page: $0) }.filter {
            $0.office.value.kind == .chair && $0.office.value.span.contains(tomorrow)
        }
    }

    static func show(_ visit: Visit, _ faulty: Part? = nil, _ reader: FormReader? = nil) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        let (name, page) = try visit.read { scope in
            let name = try MemberPages.name(of: place.circle, scope)
            return (name, try MemberPage.page(visit, place, faulty, reader, scope))
        }
        let trail = [PageFrame.Link(MemberText.heading, "/kringen/\(place.circle)/leden")]
        return visit.partsPage(page, circle: place.circle, named: name, trail: trail)
    }

    private static func page(
        _ visit: Visit, _ place: MemberPlace, _ faulty: Part?, _ reader: FormReader?, _ scope: ReadScope
    ) throws -> PartsPage {
        guard case .full(let person) = try scope.person(place.membership.person) else { throw KringError.notFound }
        let member = PersonName(of: person.value)
        var page = PartsPage(MemberText.name(member))
        page.tabs = CircleTabs(place.circle, at: .members, scope)
        let given = person.value.givenName
        page.done = ChangeBanner.done(visit, place.circle, at: place.href, scope) { entry in
            if entry.parts.contains(where: { $0.action == "admitMember" }) { return MemberText.admitted(1) }
            if entry.parts.contains(where: { $0.action == "endMembership" }) { return MemberText.stopped(given) }
            return HistoryText.saved(entry)
        }
        page.text = [MemberText.memberSince(place.membership, today: scope.today)]
        let contact = [person.value.email, person.value.phone].compactMap(\.self)
        if !contact.isEmpty { page.text.append(contact.joined(separator: " · ")) }
        if case .all(let all) = try scope.circleAttendance(place.circle, ReportPeriod(asOf: scope.today)),
            let line = all.members.first(where: { $0.name.id == member.id })
        {
            let state = SiteText.heading(MemberText.state(line.verdict.state))
            let sentence = "\(state): \(MemberText.count(line.verdict))."
            if line.verdict.state == .atRisk { page.notice = sentence } else { page.text.append(sentence) }
            page.strip = Charts.strip(line.verdict.meetings)
        }
        func read(_ part: Part) -> FormReader? { part == faulty ? reader : nil }
        let cards = try scope.memberCards(of: place.circle)
        page.parts = [
            try membership(visit, place, cards, read(.membership), scope), data(visit, place, person, read(.data)),
            try leave(visit, place, read(.leave), scope), try offices(visit, place, read(.offices), scope),
        ]
        if place.membership.to == nil { page.parts.append(stop(visit, place, read(.stop))) }
        return page
    }

    private static func membership(
        _ visit: Visit, _ place: MemberPlace, _ cards: [MemberCard], _ reader: FormReader?, _ scope: ReadScope
    ) throws -> PartsPage.Part {
        let practices = try scope.practices(of: place.circle)
        let chosen = reader.map { $0.typed("praktijk") } ?? place.membership.practice?.rawValue
        let mentor = reader.map { $0.typed("mentor") } ?? place.membership.mentor?.rawValue
        let fields =
            MemberForms.practiceFields(practices, chosen: chosen, typed: reader?.typed("anderepraktijk")) + [
                .day("vanaf", MemberText.from, place.membership.from, typed: reader?.typed("vanaf")),
                .tick(
                    "starter", MemberText.starter,
                    isTicked: reader.map { $0.form.one("starter") != nil } ?? place.membership.starter),
                MemberForms.mentorField(
                    cards, chosen: mentor, except: place.membership.person, today: scope.today),
            ]
        let form = FormModel(
            visit, to: place.href, fields, [.init(FormWords.save)], version: place.version, after: reader)
        var part = PartsPage.Part("lidmaatschap", MemberText.membership).asking(form)
        if let practice = place.membership.practice, let known = practices.first(where: { $0.value.id == practice }) {
            part.links = [.init(known.value.name, "/kringen/\(place.circle)/praktijken/\(practice)")]
        }
        return part
    }

    private static func data(
        _ visit: Visit, _ place: MemberPlace, _ person: Versioned<Person>, _ reader: FormReader?
    ) -> PartsPage.Part {
        let known = person.value
        func value(_ name: String, _ stored: String?) -> String? { reader.map { $0.typed(name) } ?? stored }
        let form = FormModel(
            visit, to: "\(place.href)/gegevens",
            [
                .line("voornaam", MemberText.givenName, value("voornaam", known.givenName)),
                .line("naam", MemberText.familyName, value("naam", known.familyName)),
                .line(
                    "mail", MemberText.email, value("mail", known.email), hint: MemberText.emailHint, type: "email",
                    isRequired: false),
                .line("telefoon", MemberText.phone, value("telefoon", known.phone), type: "tel", isRequired: false),
                .line("riziv", MemberText.nihdi, value("riziv", known.nihdi), mode: "numeric", isRequired: false),
            ], [.init(FormWords.save)], version: person.version, after: reader)
        return PartsPage.Part("gegevens", MemberText.data).asking(form)
    }

    private static func leave(
        _ visit: Visit, _ place: MemberPlace, _ reader: FormReader?, _ scope: ReadScope
    ) throws -> PartsPage.Part {
        let form = FormModel(
            visit, to: "\(place.href)/onderbreking",
            [
                .day("van", MemberText.leaveFrom, typed: reader?.typed("van")),
                .day("totenmet", MemberText.leaveTo, typed: reader?.typed("totenmet"), isRequired: false),
            ], [.init(MemberText.addLeave)], after: reader)
        var part = PartsPage.Part("onderbreking", MemberText.leave, [MemberText.leaveText]).asking(form)
        part.lines = try Page.everything { try scope.leaves(of: place.circle, page: $0) }.filter {
            $0.value.person == place.membership.person && !$0.value.span.isEmpty
        }.map { leave in
            PartsPage.Line(
                MemberText.span(leave.value.from, leave.value.to),
                post: .init(
                    action: "\(place.href)/onderbreking/\(leave.id)/schrap", text: MemberText.drop,
                    formToken: visit.visitor.formToken))
        }
        return part
    }

    private static func offices(
        _ visit: Visit, _ place: MemberPlace, _ reader: FormReader?, _ scope: ReadScope
    ) throws -> PartsPage.Part {
        let kinds: [Office.Kind] = [.chair, .secretary, .treasurer, .careCouncilDelegate]
        let now = visit.kring.clock.milliseconds()
        let isFresh = visit.actor.session.map { now < $0.freshUntil } ?? true
        var part = PartsPage.Part("taken", MemberText.offices)
        part.isFolded = true
        if isFresh {
            let chosen = reader?.typed("taak")
            part = part.asking(
                FormModel(
                    visit, to: "\(place.href)/taak",
                    [
                        .choice(
                            "taak", MemberText.office,
                            kinds.map {
                                .init(
                                    $0.rawValue, SiteText.heading(MemberText.word($0)), isChosen: $0.rawValue == chosen)
                            }),
                        .day("taakvanaf", MemberText.officeFrom, scope.today, typed: reader?.typed("taakvanaf")),
                    ], [.init(MemberText.appoint)], after: reader))
        } else {
            part.text = [MemberText.fresh]
            part.links = [
                .init(MemberText.signInAgain, "/aanmelden?naar=\(FormText.encoded(place.href))&opnieuw=ja")
            ]
        }
        let held = try Page.everything { try scope.offices(of: .circle(place.circle), page: $0) }.filter {
            $0.name.id == place.membership.person && !$0.office.value.span.isEmpty
                && ($0.office.value.to.map { $0 > scope.today } ?? true)
        }
        part.lines = held.map { office in
            PartsPage.Line(
                SiteText.heading(MemberText.word(office.office.value.kind)),
                note: MemberText.span(office.office.value.from, office.office.value.to),
                post: isFresh && office.office.value.to == nil
                    ? .init(
                        action: "\(place.href)/taak/\(office.office.id)/einde", text: MemberText.endOffice,
                        formToken: visit.visitor.formToken) : nil)
        }
        return part
    }

    private static func stop(_ visit: Visit, _ place: MemberPlace, _ reader: FormReader?) -> PartsPage.Part {
        let form = FormModel(
            visit, to: "\(place.href)/stoppen",
            [.day("laatste", MemberText.stopDay, visit.today, typed: reader?.typed("laatste"))],
            [.grave(MemberText.stopButton)], version: place.version, after: reader)
        return PartsPage.Part("stoppen", MemberText.stop).asking(form)
    }
}

extension PersonName {
    /// The name of somebody of whom everything is known.
    init(of person: Person) { self = PersonView.full(Versioned(person, version: 1)).name }
}

extension Visit {
    /// A part of the address as it came.
    func parameter(_ name: String) -> String? { parameters[Substring(name)].map(String.init) }
}
