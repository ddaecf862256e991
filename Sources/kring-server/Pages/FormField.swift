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
        short(name, label, typed ?? value.map(FormText.day), hint: hint ?? FormWords.dayHint, isRequired: isRequired)
    }

    /// An hour of the day, typed as people write it.
    static func hour(
        _ name: String, _ label: String, minute: Int? = nil, typed: String? = nil, hint: String? = nil, isRequired: Bool = true
    ) -> FormField {
        short(name, label, typed ?? minute.map(FormText.hour), hint: hint, mode: "decimal", isRequired: isRequired)
    }

    /// A whole number.
    static func number(
        _ name: String, _ label: String, _ value: Int? = nil, typed: String? = nil, hint: String? = nil, isRequired: Bool = true
    ) -> FormField {
        short(name, label, typed ?? value.map(String.init), hint: hint, mode: "numeric", isRequired: isRequired)
    }

    /// One short line.
    private static func short(
        _ name: String, _ label: String, _ value: String?, hint: String?, mode: String? = nil, isRequired: Bool
    ) -> FormField {
        var field = line(name, label, value, hint: hint, mode: mode, isRequired: isRequired)
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
