import HTTPTypes
import HummingbirdCore
import KringCore

/// What a care council notes: whom it was in touch with, what it found out, how many people work in the zone.
enum ZoneContactPages {
    static let path = "/zones/{zone}/contacten"

    static let routes: [PageRoute] = [
        .get("zoneContacts", path, query: ChangeBanner.query, for: .signedIn) { visit in try list(visit) },
        .get("newContact", "\(path)/nieuw", query: ["kring", "beroep"], for: .signedIn) { visit in
            try show(visit, chosen: Self.chosen(&visit))
        },
        .post("noteContact", "\(path)/nieuw", for: .signedIn) { visit in try note(visit) },
        .post("withdrawContact", "\(path)/{contact}/weg", for: .signedIn) { visit in
            let zone: Zone.ID = try visit.id("zone")
            let id = try contact(visit).id
            return try visit.changeOnce { scope in
                try scope.withdrawContact(id, expectedVersion: nil)
                return address(of: zone, after: scope)
            }
        },
        .get("contact", "\(path)/{contact}", for: .signedIn) { visit in
            let entry = try contact(visit)
            return try show(visit, chosen: word(of: entry.value.subject), changing: entry)
        },
        .post("changeContact", "\(path)/{contact}", for: .signedIn) { visit in try note(visit, changing: try contact(visit)) },
        .post("withdrawFinding", "\(path)/vaststelling/{finding}/weg", for: .signedIn) { visit in
            let zone: Zone.ID = try visit.id("zone")
            guard let id = visit.parameters["finding"].flatMap({ RowID<Finding>(String($0)) }) else {
                throw KringError.notFound
            }
            return try visit.changeOnce { scope in
                try scope.withdrawFinding(id, expectedVersion: nil)
                return address(of: zone, after: scope)
            }
        },
        .get("callingRound", "\(path)/belronde", for: .signedIn) { visit in try round(visit) },
        .post("noteRound", "\(path)/belronde", for: .signedIn) { visit in try noteRound(visit) },
        .get("workforce", "\(path)/raming", for: .signedIn) { visit in try workforce(visit) },
        .post("noteWorkforce", "\(path)/raming", for: .signedIn) { visit in try noteWorkforce(visit) },
        .post("withdrawWorkforce", "\(path)/raming/{workforce}/weg", for: .signedIn) { visit in
            let zone: Zone.ID = try visit.id("zone")
            guard let id = visit.parameters["workforce"].flatMap({ RowID<Workforce>(String($0)) }) else {
                throw KringError.notFound
            }
            return try visit.changeOnce { scope in
                try scope.withdrawWorkforce(id, expectedVersion: nil)
                return address(of: zone, after: scope)
            }
        },
    ]

    /// The contact in the address, of the zone in it.
    private static func contact(_ visit: Visit) throws -> Entry<ZoneContact> {
        let zone: Zone.ID = try visit.id("zone")
        guard let id = visit.parameters["contact"].flatMap({ RowID<ZoneContact>(String($0)) }) else {
            throw KringError.notFound
        }
        let entry = try visit.read { scope in
            try scope.require(.noteFinding, in: .zone(zone))
            return try scope.contact(id)
        }
        guard entry.value.zone == zone else { throw KringError.notFound }
        return entry
    }

    /// The list of notes, with what was just changed and the way back.
    private static func address(of zone: Zone.ID, after scope: WriteScope) -> String {
        ChangeBanner.address("/zones/\(zone)/contacten", after: scope.lastChange)
    }

    private static func word(of subject: ZoneContact.Subject) -> String {
        switch subject {
        case .circle(let id): "kring:\(id)"
        case .profession(let id): "beroep:\(id)"
        }
    }

    /// A circle or profession as the address of the form names it.
    static func query(of subject: ZoneContact.Subject) -> String {
        switch subject {
        case .circle(let id): "kring=\(id)"
        case .profession(let id): "beroep=\(id)"
        }
    }

    private static func chosen(_ visit: inout Visit) -> String? {
        if let circle = visit.asked("kring").flatMap({ Circle.ID($0) }) { return word(of: .circle(circle)) }
        return visit.asked("beroep").flatMap { Profession.ID($0) }.map { word(of: .profession($0)) }
    }

    // MARK: The list

    private static func list(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let model = try visit.read { scope in
            var model = try ZoneContactsModel(zone, scope, token: visit.visitor.formToken)
            model.done = ChangeBanner.done(
                visit, below: "/zones/\(zone)", at: "/zones/\(zone)/contacten", scope
            ) { ZoneContactText.done($0) }
            return model
        }
        var frame = PageFrame(title: model.heading, place: .zones)
        frame.trail = ZonePlace.trail(model.zone, ZoneWorkText.name(of: .contacts))
        return visit.personalPage(frame, "zone-contacten", model)
    }

    // MARK: One contact

    private static func show(
        _ visit: Visit, chosen: String?, changing entry: Entry<ZoneContact>? = nil, after reader: FormReader? = nil,
        isConflict: Bool = false
    ) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let (name, tabs, options) = try visit.read { scope in
            try scope.require(.noteFinding, in: .zone(zone))
            return (
                try scope.zone(zone).value, ZoneTabs(zone, at: .contacts, scope), try subjects(of: zone, chosen: chosen, scope)
            )
        }
        func typed(_ field: String) -> String? { reader?.typed(field) }
        let known = entry?.value
        let outcome = reader == nil ? known?.outcome.rawValue : typed("uitkomst")
        let noted = reader == nil ? known?.note : typed("nota")
        // That there is no circle is found out once, when it is noted.
        let nobody: [FormField] =
            entry == nil
            ? [.tick("niemand", ZoneContactText.noneTick, isTicked: typed("niemand") != nil, hint: ZoneContactText.noneHint)] : []
        let form = FormModel(
            visit, to: "/zones/\(zone)/contacten/\(entry.map { "\($0.id)" } ?? "nieuw")",
            [
                .choice("met", ZoneContactText.withWhom, options),
                .day("op", ZoneContactText.when, known?.on ?? visit.today, typed: typed("op")),
                .radios(
                    "uitkomst", ZoneContactText.outcome,
                    ZoneContact.Outcome.allCases.map {
                        .init($0.rawValue, SiteText.heading(ZoneWorkText.outcome($0)), isChosen: $0.rawValue == outcome)
                    }),
            ] + nobody + [
                .day("opnieuw", ZoneContactText.again, known?.askAgainOn, typed: typed("opnieuw"), isRequired: false),
                .area("nota", ZoneContactText.note, noted, hint: ZoneContactText.noteHint, isRequired: false),
            ], [.init(FormWords.save)], version: entry?.version, after: reader, back: "/zones/\(zone)/contacten")
        return ZoneFormModel.page(
            visit, heading: entry == nil ? ZoneContactText.newHeading : ZoneContactText.changeHeading, zone: name, tabs: tabs,
            form: form, isFaulty: reader != nil, about: isConflict ? ZoneContactText.meanwhile : nil,
            status: isConflict ? .conflict : .ok)
    }

    private static func subjects(of zone: Zone.ID, chosen: String?, _ scope: ReadScope) throws -> [FormField.Option] {
        let circles = try Page.everything { try scope.circles(CircleFilter(zones: [zone]), page: $0) }.map(\.circle.value)
        let plurals = try ProfessionPlurals(scope)
        let professions = try Page.everything { try scope.professions(page: $0) }.map(\.value.id)
        let known = circles.sorted { $0.name < $1.name }.map { FormField.Option("kring:\($0.id)", $0.name) }
        let groups = professions.map { FormField.Option("beroep:\($0)", plurals[$0]) }.sorted { $0.text < $1.text }
        // Nobody is chosen for whoever does not look.
        let nobody = chosen == nil ? [FormField.Option("", ZoneContactText.choose, isChosen: true)] : []
        return nobody
            + (known + groups).map { option in
                var option = option
                option.isChosen = option.value == chosen
                return option
            }
    }

    private static func subject(_ text: String?) -> ZoneContact.Subject? {
        let parts = (text ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "kring": return Circle.ID(parts[1]).map { .circle($0) }
        case "beroep": return Profession.ID(parts[1]).map { .profession($0) }
        default: return nil
        }
    }

    private static func note(_ visit: Visit, changing entry: Entry<ZoneContact>? = nil) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        var reader = FormReader(visit.form)
        let subject = subject(reader.typed("met"))
        if subject == nil { reader.fail("met", ZoneContactText.withWhomFault) }
        let day = reader.day("op", near: visit.today)
        let again = reader.day("opnieuw", near: visit.today, isRequired: false)
        let outcome = reader.form.one("uitkomst").flatMap { ZoneContact.Outcome(rawValue: $0) }
        if outcome == nil { reader.fail("uitkomst", ZoneContactText.outcomeFault) }
        let note = reader.form.one("nota")
        let isNone = reader.form.one("niemand") != nil
        if isNone, case .circle? = subject { reader.fail("niemand", ZoneContactText.noneFault) }
        guard reader.isFine, let subject, let day, let outcome else {
            return try show(visit, chosen: reader.typed("met"), changing: entry, after: reader)
        }
        let version = try entry.map { _ in try reader.version() }
        do {
            return try visit.changeOnce { scope in
                let contact = ZoneContact(
                    zone: zone, subject: subject, on: day, outcome: outcome, askAgainOn: again, note: note)
                if let entry {
                    _ = try scope.changeContact(entry.id, to: contact, expectedVersion: version)
                    return address(of: zone, after: scope)
                }
                _ = try scope.noteContact(contact)
                if isNone, case .profession(let profession) = subject {
                    _ = try scope.noteFinding(Finding(zone: zone, profession: profession, on: day, note: note))
                }
                return address(of: zone, after: scope)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues,
                [
                    "on": ("op", ZoneContactText.dayFault), "askAgainOn": ("opnieuw", ZoneContactText.againFault),
                    "note": ("nota", ZoneContactText.noteFault), "circle": ("met", ZoneContactText.withWhomFault),
                    "profession": ("met", ZoneContactText.withWhomFault),
                ], other: ZoneContactText.fault)
            return try show(visit, chosen: reader.typed("met"), changing: entry, after: reader)
        } catch KringError.conflict(.staleVersion) {
            let now = try contact(visit)
            return try show(visit, chosen: word(of: now.value.subject), changing: now, isConflict: true)
        } catch KringError.conflict(.duplicate) {
            reader.fail("niemand", ZoneContactText.noneTwice)
            return try show(visit, chosen: reader.typed("met"), after: reader)
        }
    }

    // MARK: A round along everybody

    /// The professions that nobody asked yet.
    private static func open(_ zone: Zone.ID, _ scope: ReadScope) throws -> [Profession.ID] {
        let work = try scope.zoneWork(zone, ReportPeriod(asOf: scope.today))
        let plurals = try ProfessionPlurals(scope)
        return plurals.ordered(
            work.report.professions.filter {
                $0.state == .unknown && work.lastContact(with: .profession($0.profession.id)) == nil
            }.map(\.profession.id), by: \.self)
    }

    private static func round(_ visit: Visit, after reader: FormReader? = nil) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let (name, tabs, professions, plurals) = try visit.read { scope in
            (
                try scope.zone(zone).value, ZoneTabs(zone, at: .contacts, scope), try open(zone, scope),
                try ProfessionPlurals(scope)
            )
        }
        let fields = professions.flatMap { profession -> [FormField] in
            let chosen = reader?.typed("b-\(profession)") ?? ""
            let options =
                [FormField.Option("", ZoneContactText.notAsked, isChosen: chosen.isEmpty)]
                + ZoneContactText.Answer.allCases.map {
                    .init($0.rawValue, ZoneContactText.word($0), isChosen: $0.rawValue == chosen)
                }
            return [
                .choice("b-\(profession)", plurals[profession], options, isRequired: false),
                .line(
                    "n-\(profession)", ZoneContactText.note(about: plurals[profession]), reader?.typed("n-\(profession)"),
                    isRequired: false),
            ]
        }
        let form = FormModel(
            visit, to: "/zones/\(zone)/contacten/belronde", fields, fields.isEmpty ? [] : [.init(FormWords.save)],
            after: reader, back: "/zones/\(zone)/contacten")
        return ZoneFormModel.page(
            visit, heading: ZoneContactText.roundHeading, zone: name, tabs: tabs, form: form, isFaulty: reader != nil,
            about: fields.isEmpty ? ZoneContactText.roundDone : ZoneContactText.roundAbout,
            details: fields.isEmpty ? [] : [ZoneContactText.noteHint])
    }

    private static func noteRound(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        var reader = FormReader(visit.form)
        let answers = try visit.read { try open(zone, $0) }.compactMap { profession -> Heard? in
            let note = reader.form.one("n-\(profession)")
            guard let answer = reader.form.one("b-\(profession)").flatMap({ ZoneContactText.Answer(rawValue: $0) }) else {
                // What somebody wrote is not thrown away because the answer beside it is not there yet.
                if note != nil { reader.fail("b-\(profession)", ZoneContactText.outcomeFault) }
                return nil
            }
            return Heard(profession: profession, answer: answer, note: note)
        }
        if answers.isEmpty, reader.isFine { reader.fail("in", ZoneContactText.roundFault) }
        guard reader.isFine else { return try round(visit, after: reader) }
        do {
            return try visit.changeOnce { scope in
                for heard in answers {
                    _ = try scope.noteContact(
                        ZoneContact(
                            zone: zone, subject: .profession(heard.profession), on: scope.today, outcome: heard.answer.outcome,
                            askAgainOn: heard.answer.again.map { scope.today.adding(months: $0) }, note: heard.note))
                    if heard.answer == .none {
                        _ = try scope.noteFinding(
                            Finding(zone: zone, profession: heard.profession, on: scope.today, note: heard.note))
                    }
                }
                return address(of: zone, after: scope)
            }
        } catch KringError.rejected {
            reader.fail("in", ZoneContactText.noteFault)
            return try round(visit, after: reader)
        }
    }

    /// What somebody heard of a profession.
    private struct Heard {
        var profession: Profession.ID
        var answer: ZoneContactText.Answer
        var note: String?
    }

    // MARK: How many work here

    private static func workforce(_ visit: Visit, after reader: FormReader? = nil) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let (name, tabs, options) = try visit.read { scope in
            try scope.require(.noteFinding, in: .zone(zone))
            let plurals = try ProfessionPlurals(scope)
            let chosen = reader?.typed("beroep")
            let options = try Page.everything { try scope.professions(page: $0) }.map {
                FormField.Option($0.value.id.rawValue, plurals[$0.value.id], isChosen: $0.value.id.rawValue == chosen)
            }
            return (try scope.zone(zone).value, ZoneTabs(zone, at: .contacts, scope), options)
        }
        let form = FormModel(
            visit, to: "/zones/\(zone)/contacten/raming",
            [
                .choice("beroep", ZoneContactText.profession, options.sorted { $0.text < $1.text }),
                .number("jaar", ZoneContactText.year, visit.today.year, typed: reader?.typed("jaar")),
                .number("aantal", ZoneContactText.count, typed: reader?.typed("aantal")),
                .line("bron", ZoneContactText.source, reader?.typed("bron"), hint: ZoneContactText.sourceHint),
            ], [.init(FormWords.save)], after: reader, back: "/zones/\(zone)/contacten")
        return ZoneFormModel.page(
            visit, heading: ZoneContactText.workforceHeading, zone: name, tabs: tabs, form: form, isFaulty: reader != nil)
    }

    private static func noteWorkforce(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        var reader = FormReader(visit.form)
        let profession = reader.form.one("beroep").flatMap { Profession.ID($0) }
        if profession == nil { reader.fail("beroep", ZoneContactText.withWhomFault) }
        let year = reader.number("jaar", 2000...2100)
        let count = reader.number("aantal", 0...100_000)
        let source = reader.text("bron", missing: ZoneContactText.sourceFault)
        guard reader.isFine, let profession, let year, let count, let source else { return try workforce(visit, after: reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.noteWorkforce(
                    Workforce(zone: zone, profession: profession, year: year, count: count, source: source))
                return address(of: zone, after: scope)
            }
        } catch KringError.rejected {
            reader.fail("in", ZoneContactText.fault)
        } catch KringError.conflict(.duplicate) {
            reader.fail("jaar", ZoneContactText.workforceTwice)
        }
        return try workforce(visit, after: reader)
    }
}

/// A page of a zone with one form on it.
struct ZoneFormModel: Sendable {
    var heading: String
    var about: String?
    var details: [String] = []
    var tabs: ZoneTabs?
    var form: FormModel

    static func page(
        _ visit: Visit, heading: String, zone: Zone, tabs: ZoneTabs?, form: FormModel, isFaulty: Bool, about: String? = nil,
        details: [String] = [], status: HTTPResponse.Status = .ok
    ) -> PageAnswer {
        var frame = PageFrame(title: heading, place: .zones)
        frame.trail = [
            .init(SiteText.name(of: .zones), "/zones"), .init(zone.name, "/zones/\(zone.id)"), .init(heading),
        ]
        return visit.personalPage(
            frame, "zone-formulier", ZoneFormModel(heading: heading, about: about, details: details, tabs: tabs, form: form),
            isFaulty: isFaulty, status: status)
    }
}

/// The notes of a care council, the latest first.
struct ZoneContactsModel: Sendable {
    struct Line: Sendable {
        var when: String
        var name: String
        var outcome: String
        var again: String?
        var isDue: Bool
        var note: String?
        /// Where another contact with the same circle or profession is noted.
        var next: String
        var change: String
        var withdraw: String
    }

    struct Found: Sendable {
        var name: String
        var what: String
        var withdraw: String
    }

    var heading = ZoneContactText.heading
    var zone: ZoneName
    var tabs: ZoneTabs?
    var done: Done?
    var newHref: String
    var roundHref: String?
    var workforceHref: String
    var due: [Line]
    var lines: [Line]
    var nothing: String?
    var findings: [Found]
    var estimates: [Found]
    var token: String

    init(_ id: Zone.ID, _ scope: ReadScope, token: String) throws {
        let work = try scope.zoneWork(id, ReportPeriod(asOf: scope.today))
        let plurals = try ProfessionPlurals(scope)
        let today = scope.today
        let base = "/zones/\(id)/contacten"
        self.token = token
        zone = work.report.zone
        tabs = ZoneTabs(id, at: .contacts, scope)
        newHref = "\(base)/nieuw"
        workforceHref = "\(base)/raming"
        let isOpen = work.report.professions.contains {
            $0.state == .unknown && work.lastContact(with: .profession($0.profession.id)) == nil
        }
        roundHref = isOpen ? "\(base)/belronde" : nil
        let names = try scope.circleNames(
            Set(
                work.contacts.compactMap { contact -> Circle.ID? in
                    if case .circle(let circle) = contact.value.subject { circle } else { nil }
                }
            ))
        func line(_ entry: Entry<ZoneContact>) -> Line {
            let contact = entry.value
            let name =
                switch contact.subject {
                case .circle(let circle): names[circle] ?? circle.rawValue
                case .profession(let profession): plurals[profession]
                }
            return Line(
                when: Dutch.near(contact.on, today), name: name, outcome: ZoneWorkText.outcome(contact.outcome),
                again: contact.askAgainOn.map { ZoneContactText.again(Dutch.near($0, today)) },
                isDue: contact.askAgainOn.map { $0 <= today } ?? false, note: contact.note,
                next: "\(base)/nieuw?\(ZoneContactPages.query(of: contact.subject))", change: "\(base)/\(entry.id)",
                withdraw: "\(base)/\(entry.id)/weg")
        }
        due = work.toAskAgain(on: today).map(line)
        lines = work.contacts.map(line)
        nothing = lines.isEmpty ? ZoneContactText.nothing : nil
        findings = try Page.everything { try scope.findings(about: id, page: $0) }.compactMap { finding in
            guard case .full(let entry) = finding else { return nil }
            return Found(
                name: plurals[entry.value.profession],
                what: ZoneContactText.found(Dutch.near(entry.value.on, today), entry.value.note),
                withdraw: "\(base)/vaststelling/\(entry.id)/weg")
        }
        estimates = try Page.everything { try scope.workforce(of: id, page: $0) }.map { entry in
            Found(
                name: plurals[entry.value.profession], what: ZoneContactText.estimate(entry.value),
                withdraw: "\(base)/raming/\(entry.id)/weg")
        }
    }
}
