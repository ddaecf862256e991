import HTTPTypes
import HummingbirdCore
import KringCore

/// Starting a circle: seven steps, each saved by itself, in any order that is possible. Whoever begins, or is asked along, gets
/// a link by mail; it opens her initiative, and nothing else.
enum StartPages {
    static let path = "/start-een-kring"
    static let door = "/kerngroep"

    static let routes: [PageRoute] = [
        .get("start", path, query: ["gevraagd"]) { visit in try begin(visit) },
        .post("beginCircle", path) { visit in try saveBeginning(visit) },
        .post("askStartLink", door) { visit in try askLink(visit) },
        .get("openStart", "\(door)/{secret}") { visit in try open(visit) },
        .post("enterStart", "\(door)/{secret}") { visit in try enter(visit) },
        .get("startTasks", "\(path)/{initiative}", query: ["gedaan"]) { visit in try tasks(visit) },
        .post("pauseStart", "\(path)/{initiative}") { visit in try pause(visit) },
        .get("startStep", "\(path)/{initiative}/{step}", query: ["gedaan", "advies"]) { visit in
            try StartStepPages.show(visit)
        },
        .post("saveStartStep", "\(path)/{initiative}/{step}") { visit in try StartStepPages.save(visit) },
    ]

    // MARK: The door

    private static func begin(_ visit: Visit, after reader: FormReader? = nil, isAgain: Bool = false) throws -> PageAnswer {
        let professions = try visit.read { scope in try Page.everything { try scope.professions(page: $0) }.map(\.value) }
        let mine = isAgain ? nil : reader
        let typed = { (name: String) in mine?.typed(name) }
        let form = FormModel(
            visit, to: path,
            [
                .line("voornaam", StartText.givenName, typed("voornaam"), autocomplete: "given-name"),
                .line("naam", StartText.familyName, typed("naam"), autocomplete: "family-name"),
                .line("mail", StartText.mail, typed("mail"), hint: StartText.mailHint, type: "email", autocomplete: "email"),
                profession(professions, chosen: typed("beroep")),
                .line("gemeenten", StartText.places, typed("gemeenten"), hint: StartText.placesHint, isRequired: false),
            ], [.init(StartText.begin)], after: mine)
        let again = FormModel(
            visit, to: door,
            [
                .line(
                    "adres", StartText.mail, isAgain ? reader?.typed("adres") : nil, hint: StartText.againHint, type: "email",
                    autocomplete: "email")
            ], [.init(StartText.again, style: " licht")], after: isAgain ? reader : nil)
        let model = StartModel(form: form, again: again, done: visit.asked("gevraagd").map { _ in Done(StartText.asked) })
        return visit.personalPage(
            inside(PageFrame(title: StartText.heading)), "start-een-kring", model, isFaulty: reader.map { !$0.isFine } ?? false)
    }

    static func profession(_ professions: [Profession], chosen: String?) -> FormField {
        let rows = professions.sorted { $0.namePlural < $1.namePlural }.map {
            FormField.Option($0.id.rawValue, SiteText.heading($0.namePlural), isChosen: $0.id.rawValue == chosen)
        }
        return .choice("beroep", StartText.profession, [.init("", StartText.choose, isChosen: chosen == nil)] + rows)
    }

    /// The people who do this have no account yet; their pages have forms all the same.
    static func inside(_ frame: PageFrame) -> PageFrame {
        var frame = frame
        frame.isInside = true
        return frame
    }

    private static func saveBeginning(_ visit: Visit) throws -> PageAnswer {
        var reader = FormReader(visit.form)
        let places = try read(places: visit.form.one("gemeenten"), &reader, visit)
        let beginning = InitiativeBeginning(
            givenName: visit.form.one("voornaam") ?? "", familyName: visit.form.one("naam") ?? "",
            email: visit.form.one("mail") ?? "", profession: visit.form.one("beroep").flatMap { Profession.ID($0) } ?? "geen",
            municipalities: places)
        guard reader.isFine else { return try begin(visit, after: reader) }
        do {
            let asked = try visit.kring.startInitiative(
                beginning, source: visit.visitor.now.source, trace: visit.trace.description)
            if case .wait(let milliseconds) = asked { throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1) }
            return .redirect(to: "\(path)?gevraagd=ja")
        } catch KringError.rejected(let issues) {
            reader.take(issues, StartText.faults, other: StartText.other)
            return try begin(visit, after: reader)
        }
    }

    private static func askLink(_ visit: Visit) throws -> PageAnswer {
        var reader = FormReader(visit.form)
        do {
            let asked = try visit.kring.askInitiativeLinks(
                address: visit.form.one("adres") ?? "", source: visit.visitor.now.source, trace: visit.trace.description)
            if case .wait(let milliseconds) = asked { throw PageRefusal.tooMany(seconds: milliseconds / 1000 + 1) }
            return .redirect(to: "\(path)?gevraagd=ja")
        } catch KringError.rejected {
            reader.fail("adres", DoorText.noAddress)
            return try begin(visit, after: reader, isAgain: true)
        }
    }

    /// The municipalities of today that somebody typed, by name or postal code, with blanks or commas between them.
    static func read(places text: String?, _ reader: inout FormReader, _ visit: Visit) throws -> [Municipality.ID] {
        let words = (text ?? "").split { ",;\n".contains($0) }.map { String($0.trimming()) }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return [] }
        let known = try visit.read { scope in
            try Page.everything { try scope.municipalities(page: $0) }.filter { $0.value.valid.contains(scope.today) }.map {
                (place: $0.value, reference: try scope.reference(of: $0.value.id))
            }
        }
        var found: Set<Municipality.ID> = []
        for word in words.prefix(40) {
            let asked = SearchWords.plain(word)
            let hits = known.filter { place, reference in
                SearchWords.plain(place.name) == asked || reference?.part.map(SearchWords.plain) == asked
                    || reference?.postalCode == word
            }
            if hits.isEmpty { reader.fail("gemeenten", StartText.noPlace(String(word.prefix(40)))) }
            found.formUnion(hits.map(\.place.id))
        }
        return found.sorted()
    }

    // MARK: A link

    private static func secret(in visit: Visit) -> Secret? { visit.parameters["secret"].flatMap { Secret(String($0)) } }

    /// What a link shows before anything is done by it: mail scanners open links.
    private static func open(_ visit: Visit) throws -> PageAnswer {
        guard let secret = secret(in: visit), let view = try view(by: secret, visit) else {
            return visit.notice(StartText.linkOver, status: .notFound)
        }
        let professions = try visit.read { try $0.profession(view.initiative.value.profession).value.namePlural }
        let isNew = view.team.first { $0.isMe }?.acceptedOn == nil
        let isFirst = view.team.first?.isMe == true
        var buttons: [FormModel.Button] = [.init(isNew && !isFirst ? StartText.join : StartText.openIt)]
        if isNew { buttons.append(.light(StartText.refuse, name: "wat", value: "nee")) }
        let form = FormModel(visit, to: "\(door)/\(secret.text)", [], buttons)
        let model: [String: any Sendable] = [
            "heading": StartText.door, "form": form,
            "sentence": isNew && !isFirst ? StartText.invitation(professions) : "\(StartText.circle(for: professions)).",
            "note": StartText.joining,
        ]
        return visit.personalPage(inside(PageFrame(title: StartText.door)), "kerngroep", model)
    }

    private static func enter(_ visit: Visit) throws -> PageAnswer {
        guard let secret = secret(in: visit), let view = try view(by: secret, visit) else {
            return visit.notice(StartText.linkOver, status: .notFound)
        }
        if visit.form.one("wat") == "nee" {
            try visit.kring.write(by: .open, source: .link, trace: visit.trace.description) {
                try $0.leaveInitiative(by: secret)
            }
            return visit.notice(StartText.removed)
        }
        try visit.kring.write(by: .open, source: .link, trace: visit.trace.description) { try $0.joinInitiative(by: secret) }
        visit.set(.initiative, secret.text, seconds: 180 * 86_400)
        return .redirect(to: "\(path)/\(view.initiative.value.id)")
    }

    private static func view(by secret: Secret, _ visit: Visit) throws -> InitiativeView? {
        do {
            return try visit.kring.read(by: .open) { try $0.initiative(by: secret) }
        } catch KringError.notFound {
            return nil
        }
    }

    /// The initiative of the address, when the browser holds a link to it.
    static func opened(_ visit: Visit) throws -> (secret: Secret, view: InitiativeView)? {
        let id: Initiative.ID = try visit.id("initiative")
        guard let secret = visit.secret(of: .initiative), let view = try view(by: secret, visit),
            view.initiative.value.id == id, view.team.contains(where: { $0.isMe && $0.acceptedOn != nil })
        else { return nil }
        return (secret, view)
    }

    // MARK: The list of tasks

    private static func tasks(_ visit: Visit) throws -> PageAnswer {
        guard let (_, view) = try opened(visit) else { return visit.notice(StartText.linkOver, status: .notFound) }
        let professions = try visit.read { try $0.profession(view.initiative.value.profession).value.namePlural }
        let model = StartTasksModel(view, professions: professions, visit)
        var frame = PageFrame(title: model.heading)
        frame.trail = [.init(StartText.heading, path), .init(model.heading)]
        return visit.personalPage(inside(frame), "startstappen", model)
    }

    private static func pause(_ visit: Visit) throws -> PageAnswer {
        guard let (secret, view) = try opened(visit) else { return visit.notice(StartText.linkOver, status: .notFound) }
        if visit.form.one("wat") == "weg" {
            try visit.kring.write(by: .open, source: .link, trace: visit.trace.description) {
                try $0.leaveInitiative(by: secret)
            }
            visit.remove(.initiative)
            return visit.notice(StartText.removed)
        }
        var changed = view.initiative.value
        changed.isPaused = visit.form.one("wat") == "pauze"
        _ = try visit.kring.write(by: .open, source: .link, trace: visit.trace.description) {
            try $0.changeInitiative(changed, by: secret, expectedVersion: view.initiative.version)
        }
        return .redirect(to: "\(path)/\(changed.id)?gedaan=ja")
    }
}

/// The door to the steps: what they are, a form to begin with, and one to come back.
struct StartModel: Sendable {
    struct Row: Sendable {
        var number: Int
        var name: String
        var note: String
    }

    var heading = StartText.heading
    var sentence = StartText.sentence
    var small = StartText.small
    var steps = Initiative.Step.allCases.map {
        Row(number: $0.rawValue, name: StartText.name($0), note: StartText.note($0))
    }
    var form: FormModel
    var again: FormModel
    var done: Done?
}

/// The seven steps of one initiative, each with how far it is, and a ring of them.
struct StartTasksModel: Sendable {
    struct Row: Sendable {
        var number: Int
        var name: String
        var href: String
        var state: String
        var style: String
        var note: String
    }

    var heading: String
    var sentence: String
    var ring: String
    var rows: [Row]
    /// What the core team waits for, or that it pauses.
    var notice: String?
    var circle: PageFrame.Link?
    var form: FormModel
    var done: Done?

    init(_ view: InitiativeView, professions: String, _ visit: Visit) {
        let initiative = view.initiative.value
        let address = "\(StartPages.path)/\(initiative.id)"
        heading = initiative.name ?? StartText.circle(for: professions)
        rows = Initiative.Step.allCases.map { step in
            let state = view.progress.states[step] ?? .toDo
            return Row(
                number: step.rawValue, name: StartText.name(step), href: "\(address)/\(StartText.word(step))",
                state: StartText.state(state), style: StartText.style(state), note: StartText.note(step))
        }
        sentence = StartText.progress(view.progress.done)
        ring = Charts.ring(
            rows.map { $0.style == "nvt" ? "pl" : $0.style }, centre: StartText.ringCentre(view.progress.done),
            label: StartText.ringLabel(rows.map { ($0.name, $0.state) }))
        notice = initiative.isPaused ? StartText.paused : view.progress.isReady ? StartText.ready : nil
        circle = initiative.circle.map { .init(StartText.foundedAs, "/kringen/\($0)") }
        form = FormModel(
            visit, to: address, [],
            [
                .light(
                    initiative.isPaused ? StartText.resume : StartText.pause, name: "wat",
                    value: initiative.isPaused ? "verder" : "pauze"),
                .light(StartText.stop, name: "wat", value: "weg"),
            ])
        done = visit.asked("gedaan").map { _ in Done(StartText.saved) }
    }
}
