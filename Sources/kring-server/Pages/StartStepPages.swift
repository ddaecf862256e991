import HTTPTypes
import HummingbirdCore
import KringCore

/// One step of starting a circle: what is there, a form to change it, and the way on.
enum StartStepPages {
    static func step(in visit: Visit) throws(KringError) -> Initiative.Step {
        let word = visit.parameters["step"].map(String.init)
        guard let step = Initiative.Step.allCases.first(where: { StartText.word($0) == word }) else { throw .notFound }
        return step
    }

    static func show(_ visit: Visit, after reader: FormReader? = nil) throws -> PageAnswer {
        let step = try step(in: visit)
        guard let (_, view) = try StartPages.opened(visit) else { return visit.notice(StartText.linkOver, status: .notFound) }
        var model = try StartStepModel(step, view, visit, after: reader)
        var frame = PageFrame(title: model.heading)
        frame.trail = [
            .init(StartText.heading, StartPages.path), .init(StartText.overview, model.overview), .init(model.heading),
        ]
        if !model.samples.isEmpty { model.script = visit.assets.address(of: "kopie.js") }
        return visit.personalPage(
            StartPages.inside(frame), "startstap", model, isFaulty: reader.map { !$0.isFine } ?? false)
    }

    static func save(_ visit: Visit) throws -> PageAnswer {
        let step = try step(in: visit)
        guard let (secret, view) = try StartPages.opened(visit) else {
            return visit.notice(StartText.linkOver, status: .notFound)
        }
        var reader = FormReader(visit.form)
        let here = "\(StartPages.path)/\(view.initiative.value.id)/\(StartText.word(step))"
        if visit.form.one("wat") == "advies" { return try advise(visit, here, reader) }
        var changed = view.initiative.value
        try read(step, into: &changed, &reader, visit)
        guard reader.isFine else { return try show(visit, after: reader) }
        do {
            return try visit.changeOnce { scope in
                "\(here)?gedaan=\(try act(step, changed, secret, scope, visit.form))"
            }
        } catch KringError.rejected(let issues) {
            if issues.contains(where: { $0.pointer.isEmpty && step == .team }) { reader.fail("in", StartText.teamFull) }
            reader.take(issues, StartText.faults, other: StartText.other)
        } catch KringError.conflict(.staleVersion) {
            reader.fail("in", StartText.changed)
        } catch KringError.forbidden {
            reader.fail("in", StartText.other)
        }
        return try show(visit, after: reader)
    }

    /// Does what a form of a step asks, and says what was done: a word for the address.
    private static func act(
        _ step: Initiative.Step, _ changed: Initiative, _ link: Secret, _ scope: WriteScope, _ form: FormInput
    ) throws -> String {
        switch (step, form.one("wat")) {
        case (.zone, "gesprek"):
            try scope.askTalk(by: link)
            return "gesprek"
        case (.team, "terug"):
            try scope.withdrawFromInitiative(form.one("wie").flatMap { Int($0) } ?? 0, by: link)
            return "terug"
        case (.team, _):
            try scope.askIntoInitiative(
                givenName: form.one("voornaam") ?? "", familyName: form.one("naam") ?? "", email: form.one("mail") ?? "",
                by: link)
            return "gevraagd"
        case (.meeting, "bestaat"):
            _ = try scope.noteFounded(by: link)
            return "bestaat"
        case (.zone, _), (.goals, _), (.form, _):
            guard let version = form.one("versie").flatMap({ Int($0) }) else { throw PageRefusal.badInput }
            _ = try scope.changeInitiative(changed, by: link, expectedVersion: version)
            return "ja"
        case (.members, _), (.meeting, _), (.publish, _): throw PageRefusal.badInput
        }
    }

    /// Reads what a step asks.
    private static func read(
        _ step: Initiative.Step, into initiative: inout Initiative, _ reader: inout FormReader, _ visit: Visit
    ) throws {
        let form = visit.form
        switch step {
        case .zone where form.one("wat") == nil:
            if let profession = form.one("beroep").flatMap({ Profession.ID($0) }) {
                initiative.profession = profession
            } else {
                reader.fail("beroep", StartText.faults["profession"]?.text ?? StartText.other)
            }
            initiative.municipalities = try StartPages.read(places: form.one("gemeenten"), &reader, visit)
            initiative.name = form.one("kring")
            initiative.talk = form.one("gesprek").flatMap(Initiative.Talk.init(rawValue:))
        case .goals:
            initiative.goals = (form.all["doel"] ?? []).compactMap(Initiative.Goal.init(rawValue:))
            initiative.ownGoal = form.one("eigen")
        case .form:
            initiative.legalForm = form.one("statuut").flatMap(Circle.LegalForm.init(rawValue:))
            if initiative.legalForm == nil { reader.fail("statuut", StartText.chooseForm) }
        case .zone, .team, .members, .meeting, .publish: break
        }
    }

    /// Answers the four questions with the lightest form that bears them; nothing is stored of the answers.
    private static func advise(_ visit: Visit, _ here: String, _ reader: FormReader) throws -> PageAnswer {
        var reader = reader
        let answers = ["geld", "contract", "personeel", "aansprakelijk"].map { name -> Bool? in
            switch visit.form.one(name) {
            case "ja": return true
            case "nee": return false
            default:
                reader.fail(name, StartText.answerAll)
                return nil
            }
        }
        guard let money = answers[0], let contracts = answers[1], let staff = answers[2], let liability = answers[3] else {
            return try show(visit, after: reader)
        }
        let form = Initiative.advisedForm(money: money, contracts: contracts, staff: staff, bearsLiability: liability)
        return .redirect(to: "\(here)?advies=\(form.rawValue)")
    }
}

/// One step as its page shows it; each step fills what it has.
struct StartStepModel: Sendable {
    /// Somebody of the core team.
    struct Member: Sendable {
        var name: String
        var note: String
        /// Takes back a question that was not answered.
        var withdraw: FormModel?
    }

    /// A text to copy.
    struct Sample: Sendable {
        var id: String
        var label: String
        var text: String
    }

    var heading: String
    var sentence: String
    var state: String
    var overview: String
    var done: Done?
    /// How things stand.
    var facts: [String] = []
    var links: [PageFrame.Link] = []
    var team: [Member] = []
    var formHeading: String?
    var form: FormModel?
    var secondHeading: String?
    var secondNote: String?
    /// Whether the second form comes before the first.
    var isSecondFirst = false
    var second: FormModel?
    var samples: [Sample] = []
    var qr: String?
    /// What makes a button to copy a text.
    var script: String?
    var help: String
    var next: PageFrame.Link?

    init(_ step: Initiative.Step, _ view: InitiativeView, _ visit: Visit, after reader: FormReader?) throws {
        let state = view.progress.states[step] ?? .toDo
        heading = StartText.heading(step)
        self.state = StartText.state(state)
        overview = "\(StartPages.path)/\(view.initiative.value.id)"
        help = "\(GuidancePages.path)/\(StartText.topic(step))"
        next = Initiative.Step(rawValue: step.rawValue + 1).map {
            .init(StartText.next($0), "\(StartPages.path)/\(view.initiative.value.id)/\(StartText.word($0))")
        }
        sentence = ""
        done = Self.done(visit)
        // Once a step is kept, the next one is at hand; an advice is to be looked at first.
        if let next, visit.asked("gedaan") != nil { done?.next = [next] }
        let place = "\(overview)/\(StartText.word(step))"
        switch step {
        case .zone: try showZone(view, place, visit, reader)
        case .team: showTeam(view, place, visit, reader)
        case .goals: showGoals(view, place, visit, reader)
        case .form: showForm(view, place, visit, reader)
        case .members, .meeting, .publish: try showCircle(step, state, view, place, visit)
        }
    }

    private static func done(_ visit: Visit) -> Done? {
        if let advice = visit.asked("advies").flatMap(Circle.LegalForm.init(rawValue:)) { return Done(StartText.advice(advice)) }
        return visit.asked("gedaan").map { word in
            switch word {
            case "gesprek": Done(StartText.talkSent)
            case "gevraagd": Done(StartText.askedColleague)
            case "terug": Done(StartText.withdrawn)
            case "bestaat": Done(StartText.isFounded)
            default: Done(StartText.saved)
            }
        }
    }

    private mutating func showZone(_ view: InitiativeView, _ place: String, _ visit: Visit, _ reader: FormReader?) throws {
        let initiative = view.initiative.value
        sentence = StartText.zoneSentence
        let (professions, places, cells) = try visit.read { scope in
            let professions = try Page.everything { try scope.professions(page: $0) }.map(\.value)
            let places = try initiative.municipalities.map { try scope.municipality($0).value.name }
            let cells = try view.zones.map { zone in
                let report = try scope.zoneStatus(zone, ReportPeriod(asOf: visit.today))
                return (report.zone, report.professions.first { $0.profession.id == initiative.profession })
            }
            return (professions, places, cells)
        }
        if !cells.isEmpty { facts.append(StartText.zones(cells.map(\.0.name))) }
        for (zone, cell) in cells {
            links.append(.init(ZoneText.heading(zone.name), "/zones/\(zone.id)"))
            let circles = (cell?.circles ?? []).filter { $0.state != .dissolved && $0.circle.id != initiative.circle }
            if circles.isEmpty { facts.append(StartText.noCircle(zone.name)) }
            for circle in circles {
                facts.append(
                    circle.state == .dormant
                        ? StartText.asleep(circle.circle.name, zone.name)
                        : StartText.awake(circle.circle.name, zone.name, StateLook(circle.state).word))
                links.append(.init(circle.circle.name, "/kringen/\(circle.circle.id)"))
            }
        }
        guard initiative.circle == nil else { return }
        let isMine = reader?.form.one("wat") == nil
        let typed = { (name: String) in isMine ? reader?.typed(name) : nil }
        let talk = typed("gesprek") ?? initiative.talk?.rawValue ?? ""
        form = FormModel(
            visit, to: place,
            [
                StartPages.profession(professions, chosen: typed("beroep") ?? initiative.profession.rawValue),
                .line(
                    "gemeenten", StartText.places, typed("gemeenten") ?? places.joined(separator: ", "),
                    hint: StartText.placesHint),
                .line("kring", StartText.circleName, typed("kring") ?? initiative.name, isRequired: false),
                .radios(
                    "gesprek", StartText.talk,
                    [
                        .init("", StartText.talkNotYet, isChosen: talk.isEmpty),
                        .init(
                            Initiative.Talk.asked.rawValue, StartText.talkAsked,
                            isChosen: talk == Initiative.Talk.asked.rawValue),
                        .init(
                            Initiative.Talk.held.rawValue, StartText.talkHeld,
                            isChosen: talk == Initiative.Talk.held.rawValue),
                    ]),
            ], [.init(FormWords.save)], version: view.initiative.version, after: isMine ? reader : nil)
        if view.canAskTalk, initiative.talk == nil {
            secondHeading = StartText.talkHeading
            secondNote = StartText.talkHint
            second = FormModel(visit, to: place, [], [.init(StartText.askTalk, style: " licht")], hidden: ["wat": "gesprek"])
        }
    }

    private mutating func showTeam(_ view: InitiativeView, _ place: String, _ visit: Visit, _ reader: FormReader?) {
        sentence = StartText.teamSentence
        let isOpen = view.initiative.value.circle == nil
        team = view.team.map { member in
            Member(
                name: "\(member.givenName) \(member.familyName)",
                note: member.isMe ? StartText.you : member.acceptedOn == nil ? StartText.waitsForAnswer : StartText.accepted,
                withdraw: member.acceptedOn == nil && isOpen
                    ? FormModel(
                        visit, to: place, [], [.init(StartText.withdraw, style: " licht")],
                        hidden: ["wat": "terug", "wie": "\(member.number)"]) : nil)
        }
        guard isOpen, view.team.count < Initiative.largestTeam else { return }
        formHeading = StartText.ask
        form = FormModel(
            visit, to: place,
            [
                .line("voornaam", StartText.givenName, reader?.typed("voornaam")),
                .line("naam", StartText.familyName, reader?.typed("naam")),
                .line("mail", StartText.mail, reader?.typed("mail"), hint: StartText.askHint, type: "email"),
            ], [.init(StartText.ask)], after: reader)
    }

    private mutating func showGoals(_ view: InitiativeView, _ place: String, _ visit: Visit, _ reader: FormReader?) {
        sentence = StartText.goalsSentence
        let initiative = view.initiative.value
        let chosen = reader.map { Set($0.form.all["doel"] ?? []) } ?? Set(initiative.goals.map(\.rawValue))
        form = FormModel(
            visit, to: place,
            [
                .ticks(
                    "doel", StartText.goals,
                    Initiative.Goal.allCases.map {
                        .init($0.rawValue, StartText.goal($0), isChosen: chosen.contains($0.rawValue))
                    }),
                .line("eigen", StartText.ownGoal, reader?.typed("eigen") ?? initiative.ownGoal, isRequired: false),
            ], [.init(FormWords.save)], version: view.initiative.version, after: reader)
    }

    private mutating func showForm(_ view: InitiativeView, _ place: String, _ visit: Visit, _ reader: FormReader?) {
        sentence = StartText.formSentence
        let asksAdvice = reader?.form.one("wat") == "advies"
        let advised = visit.asked("advies").flatMap(Circle.LegalForm.init(rawValue:))
        let chosen = view.initiative.value.legalForm ?? advised
        form = FormModel(
            visit, to: place,
            [
                .radios(
                    "statuut", StartText.choice,
                    Circle.LegalForm.allCases.map {
                        .init($0.rawValue, StartText.form($0), isChosen: $0 == chosen, note: StartText.comparison($0))
                    })
            ], [.init(FormWords.save)], version: view.initiative.version, after: asksAdvice ? nil : reader)
        let questions = [
            ("geld", StartText.money), ("contract", StartText.contracts), ("personeel", StartText.staff),
            ("aansprakelijk", StartText.liability),
        ]
        secondHeading = StartText.questions
        // Who does not know yet which form fits, answers the questions first.
        isSecondFirst = chosen == nil
        second = FormModel(
            visit, to: place,
            questions.map { name, label in
                let typed = asksAdvice ? reader?.typed(name) : nil
                return .radios(
                    name, label,
                    [
                        .init("ja", StartText.yes, isChosen: typed == "ja"),
                        .init("nee", StartText.no, isChosen: typed == "nee"),
                    ])
            }, [.init(StartText.advise, style: " licht")], hidden: ["wat": "advies"], after: asksAdvice ? reader : nil)
    }

    /// The steps that belong to the circle itself: until somebody founded it they wait.
    private mutating func showCircle(
        _ step: Initiative.Step, _ state: StepState, _ view: InitiativeView, _ place: String, _ visit: Visit
    ) throws {
        sentence =
            switch step {
            case .members: StartText.membersSentence
            case .meeting: StartText.meetingSentence
            default: StartText.publishSentence
            }
        if let waiting = StartText.waiting(state) { facts.append(waiting) }
        guard let id = view.initiative.value.circle else { return }
        let (name, professions) = try visit.read { scope in
            (try scope.circle(id).circle.value.name, try scope.profession(view.initiative.value.profession).value.namePlural)
        }
        let circle = "/kringen/\(id)"
        let address = "\(visit.site.publicAddress)\(circle)"
        links = [.init(StartText.foundedAs, circle)]
        switch step {
        case .members:
            facts.append(StartText.members(view.facts.members, norm: view.facts.memberNorm))
            links.insert(.init(StartText.addMembers, "\(circle)/leden"), at: 0)
            samples = [
                .init(id: "uitnodiging", label: StartText.inviteLabel, text: StartText.invite(professions, name, address))
            ]
            qr = QRCode(address)?.svg.replacing(
                #/aria-label="[^"]*"/#, with: "aria-label=\"\(StartText.scan)\"")
        case .meeting:
            facts.append(StartText.meetings(held: view.facts.meetingsHeld, planned: view.facts.meetingsPlanned))
            links.insert(.init(StartText.planMeeting, "\(circle)/vergaderingen/nieuw"), at: 0)
            links.append(.init(StartText.agenda, "\(GuidancePages.path)/eerste-vergadering"))
            let isFounded = try visit.read { try $0.circle(id).circle.value.foundedOn } != nil
            if view.progress.states[.members] == .done, view.facts.meetingsHeld > 0, !isFounded {
                secondHeading = StartText.founding
                secondNote = StartText.foundingHint
                second = FormModel(visit, to: place, [], [.init(StartText.noteFounded)], hidden: ["wat": "bestaat"])
            }
        default:
            facts.append(StartText.published(view.facts.isPublic))
            links.insert(.init(StartText.settings, "\(circle)/instellingen"), at: 0)
            samples = [
                .init(id: "zorgraad", label: StartText.councilLabel, text: StartText.tellCouncil(professions, name, address))
            ]
        }
    }
}
