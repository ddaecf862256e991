import HTTPTypes
import KringCore

/// One question of a form, as the template `velden` shows it.
///
/// Names in templates fall through to what stands around them when they are nothing here: the template asks for a field's own
/// with a point before the name.
struct FormField: Sendable {
    /// Something to choose.
    struct Option: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
        /// Under the text of a radio or a tick.
        var note: String?
        /// The id of its input.
        var place = ""

        init(_ value: String, _ text: String, isChosen: Bool = false, note: String? = nil) {
            self.value = value
            self.text = text
            self.isChosen = isChosen
            self.note = note
        }
    }

    var name: String
    var label: String
    /// What helps to answer, under the label.
    var hint: String?
    /// What is wrong with the answer, and how to solve it.
    var wrong: String?
    var value = ""
    /// What a browser shows and helps with: `text`, `email`, `tel`.
    var type = "text"
    var mode: String?
    var autocomplete: String?
    var isRequired = true
    var isTicked = false
    var options: [Option] = []

    // Which of them it is.
    var isLine = false
    var isShort = false
    var isArea = false
    var isChoice = false
    var isGroup = false
    var isTick = false
    /// Of a group: ticks instead of one choice.
    var groupType = "radio"

    /// The ids that describe it, for screen readers.
    var described: String?

    private init(_ name: String, _ label: String, hint: String?) {
        self.name = name
        self.label = label
        self.hint = hint
    }

    /// One line of text.
    ///
    /// - Parameters:
    ///   - type: `text`, `email`, `tel`, `url`.
    ///   - mode: Which keys a phone shows: `numeric`, `decimal`.
    static func line(
        _ name: String, _ label: String, _ value: String? = nil, hint: String? = nil, type: String = "text",
        mode: String? = nil, autocomplete: String? = "off", isRequired: Bool = true
    ) -> FormField {
        var field = FormField(name, label, hint: hint)
        (field.isLine, field.value, field.type) = (true, value ?? "", type)
        (field.mode, field.autocomplete, field.isRequired) = (mode, autocomplete, isRequired)
        return field
    }

    /// A day, typed as people write it.
    static func day(
        _ name: String, _ label: String, _ value: CalendarDay? = nil, typed: String? = nil, hint: String? = nil,
        isRequired: Bool = true
    ) -> FormField {
        var field = line(
            name, label, typed ?? value.map(FormText.day), hint: hint ?? FormWords.dayHint, isRequired: isRequired)
        field.isShort = true
        return field
    }

    /// An hour of the day, typed as people write it.
    static func hour(
        _ name: String, _ label: String, minute: Int? = nil, typed: String? = nil, hint: String? = nil, isRequired: Bool = true
    ) -> FormField {
        var field = line(
            name, label, typed ?? minute.map(FormText.hour), hint: hint, mode: "decimal", isRequired: isRequired)
        field.isShort = true
        return field
    }

    /// A whole number.
    static func number(
        _ name: String, _ label: String, _ value: Int? = nil, typed: String? = nil, hint: String? = nil, isRequired: Bool = true
    ) -> FormField {
        var field = line(
            name, label, typed ?? value.map(String.init), hint: hint, mode: "numeric", isRequired: isRequired)
        field.isShort = true
        return field
    }

    /// Text of several lines.
    static func area(
        _ name: String, _ label: String, _ value: String? = nil, hint: String? = nil, isRequired: Bool = true
    ) -> FormField {
        var field = FormField(name, label, hint: hint)
        (field.isArea, field.value, field.isRequired) = (true, value ?? "", isRequired)
        return field
    }

    /// One of many, in a list that unfolds.
    static func choice(
        _ name: String, _ label: String, _ options: [Option], hint: String? = nil, isRequired: Bool = true
    ) -> FormField {
        var field = FormField(name, label, hint: hint)
        (field.isChoice, field.options, field.isRequired) = (true, options, isRequired)
        return field
    }

    /// One of a few, all in sight.
    static func radios(_ name: String, _ label: String, _ options: [Option], hint: String? = nil) -> FormField {
        group(name, label, options, hint: hint, type: "radio")
    }

    /// Any of a few, all in sight; the form holds the name as often as there are ticks.
    static func ticks(_ name: String, _ label: String, _ options: [Option], hint: String? = nil) -> FormField {
        group(name, label, options, hint: hint, type: "checkbox")
    }

    private static func group(
        _ name: String, _ label: String, _ options: [Option], hint: String?, type: String
    ) -> FormField {
        var field = FormField(name, label, hint: hint)
        (field.isGroup, field.groupType, field.isRequired) = (true, type, false)
        field.options = options.enumerated().map { index, option in
            var option = option
            option.place = index == 0 ? name : "\(name)-\(index)"
            return option
        }
        return field
    }

    /// Yes or no.
    static func tick(_ name: String, _ label: String, isTicked: Bool, hint: String? = nil) -> FormField {
        var field = FormField(name, label, hint: hint)
        (field.isTick, field.isTicked, field.value, field.isRequired) = (true, isTicked, "ja", false)
        return field
    }
}

/// A form: where it goes, what it asks, and what was wrong with the answers. The template `formulier` shows it.
struct FormModel: Sendable {
    /// What is wrong, with a link to the answer.
    struct Fault: Sendable {
        var href: String
        var text: String
    }

    /// A value that travels along unseen.
    struct Hidden: Sendable {
        var name: String
        var value: String
    }

    /// A button; the first of a form is what Enter presses.
    struct Button: Sendable {
        var text: String
        var name: String?
        var value: String
        var style: String

        init(_ text: String, name: String? = nil, value: String = "", style: String = "") {
            self.text = text
            self.name = name
            self.value = value
            self.style = style
        }

        /// A button beside the main one.
        static func light(_ text: String, name: String, value: String) -> Button {
            Button(text, name: name, value: value, style: " licht")
        }

        /// A button for what is hard to take back.
        static func grave(_ text: String, name: String? = nil, value: String = "") -> Button {
            Button(text, name: name, value: value, style: " fout")
        }
    }

    var action: String
    var fields: [FormField]
    var hiddens: [Hidden]
    var buttons: [Button]
    var wrongs: [Fault]
    /// Where a visitor goes who thinks better of it.
    var back: String?

    /// A form of a page.
    ///
    /// - Parameters:
    ///   - visit: Whose form it is.
    ///   - version: Of the thing that it changes, so that nobody's change is overwritten unseen.
    ///   - reader: What was typed and is wrong, when the form is shown again.
    init(
        _ visit: Visit, to action: String, _ fields: [FormField], _ buttons: [Button], version: Int? = nil,
        hidden: [String: String] = [:], after reader: FormReader? = nil, back: String? = nil
    ) {
        self.init(
            token: visit.visitor.formToken, to: action, fields, buttons, version: version, hidden: hidden, after: reader,
            back: back)
    }

    /// A form with the token that shows that it is ours.
    init(
        token: String, to action: String, _ fields: [FormField], _ buttons: [Button], version: Int? = nil,
        hidden: [String: String] = [:], after reader: FormReader? = nil, back: String? = nil
    ) {
        self.action = action
        self.buttons = buttons
        self.back = back
        let faults = reader?.faults ?? []
        self.fields = fields.map { field in
            var field = field
            field.wrong = faults.first { $0.field == field.name }?.text
            let described = [field.hint.map { _ in "\(field.name)-hulp" }, field.wrong.map { _ in "\(field.name)-fout" }]
            let ids = described.compactMap(\.self)
            field.described = ids.isEmpty ? nil : ids.joined(separator: " ")
            return field
        }
        wrongs = faults.map { fault in
            Fault(href: fields.contains { $0.name == fault.field } ? "#\(fault.field)" : "#in", text: fault.text)
        }
        // What makes a second tap of the same form known again.
        let once = reader?.form.one("eenmalig") ?? Secret.made().text
        hiddens =
            [Hidden(name: "formulier", value: token), Hidden(name: "eenmalig", value: once)]
            + (version.map { [Hidden(name: "versie", value: "\($0)")] } ?? [])
            + hidden.sorted { $0.key < $1.key }.map { Hidden(name: $0.key, value: $0.value) }
    }
}

/// What was done, and the way back. The template `gedaan` shows it.
struct Done: Sendable {
    /// Where a form goes that takes it back, and what its button says.
    struct Undo: Sendable {
        var action: String
        var text: String
        var formToken: String
    }

    var sentence: String
    var undo: Undo?
    /// What may come next.
    var next: [PageFrame.Link]

    init(_ sentence: String, undo: Undo? = nil, next: [PageFrame.Link] = []) {
        self.sentence = sentence
        self.undo = undo
        self.next = next
    }
}

/// The parts of a circle, as those inside go from one to another. The template `tabs` shows them.
struct CircleTabs: Sendable {
    /// One part.
    enum Tab: String, CaseIterable, Sendable {
        case overview = ""
        case meetings = "/vergaderingen"
        case members = "/leden"
        case plan = "/jaarplan"
        case agreements = "/afspraken"
        case settings = "/instellingen"
    }

    var links: [PageFrame.Link]

    /// The parts of a circle that somebody may see; nothing for who has no more than the overview.
    init?(_ circle: Circle.ID, at current: Tab, _ scope: ReadScope) {
        let object = Object.circle(circle)
        let standing = scope.standing
        let shown = Tab.allCases.filter { tab in
            switch tab {
            case .overview: true
            case .meetings: standing.may(.seeMeetings, in: object)
            case .members: standing.may(.seeContacts, in: object) && standing.may(.admitMembers, in: object)
            case .plan: standing.may(.makePlans, in: object)
            case .agreements: standing.may(.seeAgreements, in: object)
            case .settings: standing.may(.changeCircle, in: object)
            }
        }
        guard shown.count > 1 else { return nil }
        links = shown.map { .init(FormWords.name(of: $0), "/kringen/\(circle)\($0.rawValue)", isCurrent: $0 == current) }
    }
}

extension Visit {
    /// A page with a form, or about people: never kept by anybody.
    ///
    /// - Parameter isFaulty: Whether what was typed could not be kept: the title says so first.
    func personalPage(
        _ frame: PageFrame, _ template: String, _ model: any Sendable, isFaulty: Bool = false,
        status: HTTPResponse.Status = .ok
    ) -> PageAnswer {
        var frame = frame
        if isFaulty { frame.title = "\(DoorText.faultMark)\(frame.title)" }
        guard case .page(let text, _, _) = page(frame, template, model) else { return page(frame, template, model) }
        return .page(text, status: isFaulty && status == .ok ? .badRequest : status, isPersonal: true)
    }

    /// Changes the network by a form, once however often it is sent: the second of two taps is led to where the first was.
    ///
    /// - Parameter act: What is done; answers where to go then.
    func changeOnce(_ act: (WriteScope) throws -> String) throws -> PageAnswer {
        guard let key = formKey else { return .redirect(to: try change(act)) }
        do {
            let stored = try kring.write(by: actor, source: .web, trace: trace.description, once: key) { scope in
                StoredAnswer(status: 303, headers: "", body: Array(try act(scope).utf8))
            }
            return .redirect(to: String(decoding: stored.body, as: UTF8.self))
        } catch KringError.conflict(.idempotencyKeyReused) {
            // She went back, changed something and sent the form again: that is another wish.
            return .redirect(to: try change(act))
        }
    }

    /// Where the very same form led when it was sent before; nothing when it was not. What it asks may be refused by now
    /// because it was done: so this is asked first.
    func sentBefore() throws -> PageAnswer? {
        guard let key = formKey, let stored = try kring.answer(given: key), stored.status == 303 else { return nil }
        return .redirect(to: String(decoding: stored.body, as: UTF8.self))
    }

    /// What makes a second tap known again, when the form has it.
    private var formKey: IdempotencyKey? {
        guard let once = form.one("eenmalig"), (16...64).contains(once.utf8.count) else { return nil }
        return IdempotencyKey(caller: actor.journalName, key: once, requestHash: form.digest(of: path))
    }
}
