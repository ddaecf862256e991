import KringCore

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
