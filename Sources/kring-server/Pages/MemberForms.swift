import HTTPTypes
import KringCore

/// One member: to admit, to change, to let go; on leave, in an office.
enum MemberForms {
    static let one = MemberPages.path + "/{membership}"

    static let routes: [PageRoute] = [
        .get("newMember", MemberPages.path + "/nieuw", for: .signedIn) { visit in try newMember(visit, nil) },
        .post("admitMember", MemberPages.path + "/nieuw", for: .signedIn) { visit in try admit(visit) },
        .get("member", one, query: ChangeBanner.query, for: .signedIn) { visit in try MemberPage.show(visit) },
        .post("changeMember", one, for: .signedIn) { visit in try change(visit) },
        .post("changeMemberData", one + "/gegevens", for: .signedIn) { visit in try changeData(visit) },
        .post("stopMember", one + "/stoppen", for: .signedIn) { visit in try stop(visit) },
        .post("addLeave", one + "/onderbreking", for: .signedIn) { visit in try addLeave(visit) },
        .post("dropLeave", one + "/onderbreking/{leave}/schrap", for: .signedIn) { visit in try dropLeave(visit) },
        .post("appointMember", one + "/taak", for: .signedIn) { visit in try appoint(visit) },
        .post("endOffice", one + "/taak/{office}/einde", for: .signedIn) { visit in try endOffice(visit) },
    ]

    // MARK: Somebody new

    /// The practices to choose from, and one that is typed.
    static func practiceFields(_ practices: [Versioned<Practice>], chosen: String?, typed: String?) -> [FormField] {
        let options =
            [FormField.Option("", MemberText.noPractice, isChosen: chosen == nil)]
            + practices.map { .init($0.value.id.rawValue, $0.value.name, isChosen: $0.value.id.rawValue == chosen) }
        return [
            .choice("praktijk", MemberText.practice, options, isRequired: false),
            .line(
                "anderepraktijk", MemberText.otherPractice, typed, hint: MemberText.otherPracticeHint, isRequired: false),
        ]
    }

    static func mentorField(_ cards: [MemberCard], chosen: String?, except: Person.ID?, today: CalendarDay) -> FormField {
        let others = cards.filter { $0.membership.value.span.contains(today) && $0.name.id != except }
        return .choice(
            "mentor", MemberText.mentor,
            [.init("", MemberText.noMentor, isChosen: chosen == nil)]
                + others.map { .init($0.name.id.rawValue, MemberText.name($0.name), isChosen: $0.name.id.rawValue == chosen) },
            isRequired: false)
    }

    /// Where she works, as the form says.
    static func workplace(_ form: FormInput) -> Newcomer.Workplace {
        if let name = form.one("anderepraktijk") { return .named(name) }
        return form.one("praktijk").flatMap { Practice.ID($0) }.map(Newcomer.Workplace.known) ?? .alone
    }

    private static func newMember(_ visit: Visit, _ reader: FormReader?) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let href = "/kringen/\(circle)/leden"
        let (name, practices, cards) = try visit.read { scope in
            (try MemberPages.name(of: circle, scope), try scope.practices(of: circle), try scope.memberCards(of: circle))
        }
        func typed(_ field: String) -> String? { reader?.typed(field) }
        let fields: [FormField] =
            [
                .line("voornaam", MemberText.givenName, typed("voornaam")),
                .line("naam", MemberText.familyName, typed("naam")),
                .line(
                    "mail", MemberText.email, typed("mail"), hint: MemberText.emailHint, type: "email", isRequired: false),
                .line("telefoon", MemberText.phone, typed("telefoon"), type: "tel", isRequired: false),
            ] + practiceFields(practices, chosen: typed("praktijk"), typed: typed("anderepraktijk"))
            + [
                .day("vanaf", MemberText.from, visit.today, typed: typed("vanaf")),
                .tick("starter", MemberText.starter, isTicked: reader?.form.one("starter") != nil),
                mentorField(cards, chosen: typed("mentor"), except: nil, today: visit.today),
            ]
        var page = PartsPage(MemberText.add)
        page.parts = [
            PartsPage.Part("nieuw", MemberText.add).asking(
                FormModel(
                    visit, to: "\(href)/nieuw", fields, [.init(MemberText.addMember)], after: reader, back: href),
                folded: false)
        ]
        return visit.partsPage(page, circle: circle, named: name, trail: [.init(MemberText.heading, href)])
    }

    private static func admit(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let form = visit.form
        var reader = FormReader(form)
        let given = reader.text("voornaam", missing: MemberText.givenNameMissing)
        let family = reader.text("naam", missing: MemberText.nameMissing)
        let from = reader.day("vanaf", near: visit.today)
        guard let given, let family, let from else { return try newMember(visit, reader) }
        let newcomer = Newcomer(
            givenName: given, familyName: family, email: form.one("mail"), phone: form.one("telefoon"),
            workplace: workplace(form), from: from, starter: form.one("starter") != nil,
            mentor: form.one("mentor").flatMap { Person.ID($0) })
        switch try visit.read({ try $0.faults(of: [newcomer], to: circle) })[0] {
        case nil: break
        case .isMember, .twice: reader.fail("naam", MemberText.isMember)
        case .unsound("email"): reader.fail("mail", MemberText.mailWrong)
        case .unsound("phone"): reader.fail("telefoon", MemberText.phoneWrong)
        case .unsound("givenName"): reader.fail("voornaam", MemberText.givenNameMissing)
        case .unsound: reader.fail("naam", MemberText.nameMissing)
        }
        guard reader.isFine else { return try newMember(visit, reader) }
        do {
            return try visit.changeOnce { scope in
                let admitted = try scope.admit([newcomer], to: circle)
                return ChangeBanner.address("/kringen/\(circle)/leden/\(admitted[0].id)", after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["practice": ("praktijk", MemberText.practiceWrong), "mentor": ("mentor", MemberText.mentorWrong)],
                other: MemberText.other)
            return try newMember(visit, reader)
        }
    }

    // MARK: Changing

    private static func change(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        let form = visit.form
        var reader = FormReader(form)
        let version = try reader.version()
        guard let from = reader.day("vanaf", near: visit.today) else {
            return try MemberPage.show(visit, .membership, reader)
        }
        do {
            return try visit.changeOnce { scope in
                var changed = place.membership
                changed.from = from
                changed.starter = form.one("starter") != nil
                changed.mentor = form.one("mentor").flatMap { Person.ID($0) }
                switch workplace(form) {
                case .alone: changed.practice = nil
                case .known(let id): changed.practice = id
                case .named(let name):
                    let made = Practice(id: .made(prefix: "praktijk-"), name: name)
                    let known = try scope.reading.practices(of: place.circle).first {
                        $0.value.name.lowercased() == name.lowercased()
                    }
                    changed.practice = try known?.value.id ?? scope.recordPractice(made).value.id
                }
                _ = try scope.changeMembership(place.id, to: changed, expectedVersion: version)
                return ChangeBanner.address(place.href, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues,
                [
                    "practice": ("praktijk", MemberText.practiceWrong), "mentor": ("mentor", MemberText.mentorWrong),
                    "to": ("vanaf", MemberText.stopWrong),
                ], other: MemberText.other)
            return try MemberPage.show(visit, .membership, reader)
        }
    }

    private static func changeData(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        let form = visit.form
        var reader = FormReader(form)
        let version = try reader.version()
        let given = reader.text("voornaam", missing: MemberText.givenNameMissing)
        let family = reader.text("naam", missing: MemberText.nameMissing)
        guard let given, let family else { return try MemberPage.show(visit, .data, reader) }
        do {
            return try visit.changeOnce { scope in
                guard case .full(let stored) = try scope.reading.person(place.membership.person) else {
                    throw KringError.notFound
                }
                var person = stored.value
                (person.givenName, person.familyName) = (given, family)
                person.phone = form.one("telefoon")
                person.nihdi = form.one("riziv").map { String($0.filter(\.isNumber)) }
                if form.all["mail"] != nil { person.email = form.one("mail") }
                _ = try scope.changePerson(person, expectedVersion: version)
                return ChangeBanner.address(place.href, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues,
                [
                    "email": ("mail", MemberText.mailWrong), "phone": ("telefoon", MemberText.phoneWrong),
                    "nihdi": ("riziv", MemberText.nihdiWrong), "givenName": ("voornaam", MemberText.givenNameMissing),
                    "familyName": ("naam", MemberText.nameMissing),
                ], other: MemberText.other)
        } catch KringError.forbidden {
            reader.fail("mail", MemberText.emailOwn)
        }
        return try MemberPage.show(visit, .data, reader)
    }

    private static func stop(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        var reader = FormReader(visit.form)
        let version = try reader.version()
        guard let last = reader.day("laatste", near: visit.today) else { return try MemberPage.show(visit, .stop, reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.endMembership(place.id, on: last.adding(days: 1), expectedVersion: version)
                return ChangeBanner.address(place.href, after: scope.lastChange)
            }
        } catch KringError.rejected {
            reader.fail("laatste", MemberText.stopWrong)
            return try MemberPage.show(visit, .stop, reader)
        }
    }

    // MARK: Leave

    private static func addLeave(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        var reader = FormReader(visit.form)
        let from = reader.day("van", near: visit.today)
        let last = reader.day("totenmet", near: visit.today, isRequired: false)
        if let from, reader.isFine {
            do {
                return try visit.changeOnce { scope in
                    _ = try scope.takeLeave(
                        Leave(
                            circle: place.circle, person: place.membership.person, from: from, to: last?.adding(days: 1)))
                    return ChangeBanner.address(place.href, after: scope.lastChange)
                }
            } catch KringError.rejected {
                reader.fail("totenmet", MemberText.leaveWrong)
            } catch KringError.conflict(.duplicate) {
                reader.fail("van", MemberText.leaveWrong)
            }
        }
        return try MemberPage.show(visit, .leave, reader)
    }

    /// A leave that was not taken lasts no day.
    private static func dropLeave(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        guard let id = visit.parameter("leave").flatMap({ RowID<Leave>($0) }) else { throw KringError.notFound }
        return try visit.changeOnce { scope in
            var leave = try scope.reading.leave(id).value
            guard leave.circle == place.circle, leave.person == place.membership.person else { throw KringError.notFound }
            leave.to = leave.from
            _ = try scope.changeLeave(id, to: leave, expectedVersion: nil)
            return ChangeBanner.address(place.href, after: scope.lastChange)
        }
    }

    // MARK: Offices

    private static func appoint(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        var reader = FormReader(visit.form)
        guard let kind = visit.form.one("taak").flatMap(Office.Kind.init(rawValue:)) else { throw PageRefusal.badInput }
        if let from = reader.day("taakvanaf", near: visit.today) {
            do {
                return try visit.changeOnce { scope in
                    _ = try scope.appointToOffice(
                        Office(holder: .circle(place.circle), person: place.membership.person, kind: kind, from: from))
                    return ChangeBanner.address(place.href, after: scope.lastChange)
                }
            } catch KringError.conflict(.duplicate) {
                reader.fail("taak", MemberText.officeTwice)
            } catch KringError.rejected {
                reader.fail("taak", MemberText.other)
            }
        }
        return try MemberPage.show(visit, .offices, reader)
    }

    private static func endOffice(_ visit: Visit) throws -> PageAnswer {
        let place = try MemberPlace(visit)
        guard let id = visit.parameter("office").flatMap({ RowID<Office>($0) }) else { throw KringError.notFound }
        let (office, isLast) = try visit.read { scope in
            let office = try scope.office(id).office.value
            guard office.holder == .circle(place.circle), office.person == place.membership.person else {
                throw KringError.notFound
            }
            return (office, try office.kind == .chair && MemberPage.chairs(of: place.circle, scope).count < 2)
        }
        if isLast {
            let notice = DoorText.Notice(
                MemberText.offices, MemberText.lastChair, to: HandoverPages.href(place.circle), HandoverText.title)
            return visit.notice(notice, status: .conflict)
        }
        return try visit.changeOnce { scope in
            var ended = office
            ended.to = max(office.from, visit.today)
            _ = try scope.changeOffice(id, to: ended, expectedVersion: nil)
            return ChangeBanner.address(place.href, after: scope.lastChange)
        }
    }
}

/// A membership as addresses name it: `…/leden/m-12`, of the circle that the address says.
struct MemberPlace: Sendable {
    let circle: Circle.ID
    let id: RowID<Membership>
    let membership: Membership
    let version: Int

    var href: String { "/kringen/\(circle)/leden/\(id)" }

    /// - Throws: ``KringError/notFound`` for who does not keep the members of that circle, too.
    init(_ visit: Visit) throws {
        let circle: Circle.ID = try visit.id("circle")
        guard let id = visit.parameter("membership").flatMap({ RowID<Membership>($0) }) else { throw KringError.notFound }
        let card = try visit.read { scope in
            try scope.require(.admitMembers, in: .circle(circle))
            return try scope.membership(id)
        }
        guard case .full(let entry, _) = card, entry.value.circle == circle else { throw KringError.notFound }
        (self.circle, self.id, membership, version) = (circle, id, entry.value, entry.version)
    }
}
