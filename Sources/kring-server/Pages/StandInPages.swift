import HTTPTypes
import HummingbirdCore
import KringCore

/// Who comes in one's own place: chosen here, agreed to by the colleague herself.
enum StandInPages {
    static let path = "/mijn-vervanger"

    static let routes: [PageRoute] = [
        .get("standIns", path, query: ["bewaard"], for: .signedIn) { visit in try show(visit) },
        .post("askStandIn", path, for: .signedIn) { visit in try ask(visit) },
        .post("dropStandIn", path + "/{number}/weg", for: .signedIn) { visit in
            try act(visit, .dropped) { try $0.withdrawStandIn($1) }
        },
        .post("agreeToStandIn", path + "/{number}/ja", for: .signedIn) { visit in
            try act(visit, .yes) { try $0.answerStandIn($1, true) }
        },
        .post("declineToStandIn", path + "/{number}/nee", for: .signedIn) { visit in
            try act(visit, .no) { try $0.answerStandIn($1, false) }
        },
        .get("openStandIn", "/vervanger/{secret}", query: ["bewaard"]) { visit in try open(visit) },
        .post("answerStandIn", "/vervanger/{secret}") { visit in try answerByLink(visit) },
    ]

    /// No meeting in particular: what no id can be.
    private static let always = "*"

    /// What was done, as the address of the page says it.
    private enum Saved: String {
        case asked = "gevraagd"
        case dropped = "weg"
        case yes = "ja"
        case no = "nee"

        var done: Done {
            switch self {
            case .asked: Done(StandInText.sent)
            case .dropped: Done(StandInText.dropped)
            case .yes: Done(StandInText.saidYes)
            case .no: Done(StandInText.saidNo)
            }
        }
    }

    private static func address(_ saved: Saved) -> String { "\(path)?bewaard=\(saved.rawValue)" }

    private static func act(_ visit: Visit, _ saved: Saved, _ act: (WriteScope, Int) throws -> Void) throws -> PageAnswer {
        guard let number = visit.parameter("number").flatMap({ Int($0) }) else { throw KringError.notFound }
        return try visit.changeOnce { scope in
            try act(scope, number)
            return address(saved)
        }
    }

    private static func ask(_ visit: Visit) throws -> PageAnswer {
        guard let circle = visit.form.one("kring").flatMap({ Circle.ID($0) }) else { throw PageRefusal.badInput }
        var reader = FormReader(visit.form)
        let field = "collega-\(circle)"
        let colleague = reader.text(field, missing: StandInText.choose).flatMap { Person.ID($0) }
        let when = visit.form.one("wanneer-\(circle)") ?? always
        let meeting = when == always ? nil : Meeting.ID(when)
        guard let colleague else { return try show(visit, circle, reader) }
        do {
            return try visit.changeOnce { scope in
                try scope.askStandIn(colleague, in: circle, for: meeting)
                return address(.asked)
            }
        } catch KringError.rejected {
            reader.fail(field, StandInText.notPossible)
            return try show(visit, circle, reader)
        }
    }

    // MARK: By the link of a mail

    private static func open(_ visit: Visit) throws -> PageAnswer {
        guard let secret = visit.parameter("secret").flatMap({ Secret($0) }), let standIn = try visit.kring.standIn(secret)
        else { return visit.notice(DoorText.linkOver, status: .notFound) }
        var page = PartsPage(StandInText.question)
        page.sub = standIn.circleName
        page.done = visit.asked("bewaard").flatMap(Saved.init(rawValue:))?.done
        var part = request(visit, standIn, to: "/vervanger/\(secret.text)")
        part.text.append(StandInText.changeLater)
        page.parts = [part]
        return visit.personalPage(PageFrame(title: StandInText.question), "onderdelen", page)
    }

    private static func answerByLink(_ visit: Visit) throws -> PageAnswer {
        guard let secret = visit.parameter("secret").flatMap({ Secret($0) }) else {
            return visit.notice(DoorText.linkOver, status: .notFound)
        }
        guard let saved = visit.form.one("antwoord").flatMap(Saved.init(rawValue:)), saved == .yes || saved == .no else {
            throw PageRefusal.badInput
        }
        guard try visit.kring.answerStandIn(by: secret, saved == .yes, trace: visit.trace.description) != nil else {
            return visit.notice(DoorText.linkOver, status: .notFound)
        }
        return .redirect(to: "/vervanger/\(secret.text)?bewaard=\(saved.rawValue)")
    }

    /// What a colleague is asked, with the answers she did not give yet.
    private static func request(_ visit: Visit, _ standIn: StandIn, to action: String) -> PartsPage.Part {
        var part = PartsPage.Part(
            "vraag-\(standIn.number)", standIn.person.givenName, [StandInText.request(standIn, seen: visit.today)])
        if standIn.agrees != nil { part.text.append(StandInText.standing(standIn, seen: visit.today) + ".") }
        var buttons: [FormModel.Button] = []
        if standIn.agrees != true {
            buttons.append(FormModel.Button(StandInText.yes, name: "antwoord", value: Saved.yes.rawValue))
        }
        if standIn.agrees != false { buttons.append(.light(StandInText.no, name: "antwoord", value: Saved.no.rawValue)) }
        part.form = FormModel(visit, to: action, [], buttons)
        return part
    }

    // MARK: The page

    private static func show(
        _ visit: Visit, _ faulty: Circle.ID? = nil, _ reader: FormReader? = nil
    ) throws -> PageAnswer {
        let known = try visit.read { try $0.standIns() }
        var page = PartsPage(StandInText.title)
        page.text = [StandInText.intro, StandInText.agrees]
        page.done = visit.asked("bewaard").flatMap(Saved.init(rawValue:))?.done
        var chosen = PartsPage.Part("gekozen", StandInText.chosen)
        chosen.lines = known.chosen.map { standIn in
            .init(
                MemberText.name(standIn.colleague), note: StandInText.note(standIn, seen: visit.today),
                post: button(visit, standIn, "weg", StandInText.drop))
        }
        if known.chosen.isEmpty { chosen.text = [StandInText.nobodyYet] }
        if known.choices.isEmpty { chosen.text = [StandInText.noColleagues] }
        page.parts = [chosen]
        page.parts += known.choices.map { choice in
            asking(visit, choice, isOnly: known.choices.count == 1, choice.circle == faulty ? reader : nil)
        }
        let asked = known.asked.filter(\.holds)
        if !asked.isEmpty {
            var part = PartsPage.Part("gevraagd", StandInText.asked)
            part.lines = asked.map { standIn in
                let isOpen = standIn.agrees == nil
                return .init(
                    MemberText.name(standIn.person),
                    note: isOpen
                        ? StandInText.request(standIn, seen: visit.today) : StandInText.standing(standIn, seen: visit.today),
                    post: standIn.agrees == true
                        ? button(visit, standIn, "nee", StandInText.stopStanding)
                        : button(visit, standIn, "ja", isOpen ? StandInText.yes : StandInText.yesAfterAll))
            }
            page.parts.append(part)
        }
        var frame = PageFrame(title: StandInText.title)
        frame.trail = [.init(MyText.title, MyPages.path), .init(StandInText.title)]
        return visit.personalPage(frame, "onderdelen", page, isFaulty: page.isFaulty)
    }

    private static func button(_ visit: Visit, _ standIn: StandIn, _ act: String, _ words: String) -> Done.Undo {
        Done.Undo(action: "\(path)/\(standIn.number)/\(act)", text: words, formToken: visit.visitor.formToken)
    }

    /// A field of its own for each circle: two on a page may not share an id.
    private static func asking(
        _ visit: Visit, _ choice: StandIns.Choice, isOnly: Bool, _ reader: FormReader?
    ) -> PartsPage.Part {
        let (colleague, when) = ("collega-\(choice.circle)", "wanneer-\(choice.circle)")
        let picked = reader?.typed(colleague)
        let meeting = reader?.typed(when) ?? always
        let fields: [FormField] = [
            .choice(
                colleague, StandInText.colleague,
                choice.colleagues.map {
                    .init($0.id.rawValue, MemberText.name($0), isChosen: $0.id.rawValue == picked)
                }),
            .choice(
                when, StandInText.when,
                [.init(always, StandInText.always, isChosen: meeting == always)]
                    + choice.meetings.map {
                        .init($0.id.rawValue, DoorText.moment($0.start), isChosen: $0.id.rawValue == meeting)
                    }),
        ]
        return PartsPage.Part("kies-\(choice.circle)", StandInText.choose(in: choice.circleName, isOnly: isOnly)).asking(
            FormModel(
                visit, to: path, fields, [.init(StandInText.ask)], hidden: ["kring": choice.circle.rawValue], after: reader),
            folded: false)
    }
}
