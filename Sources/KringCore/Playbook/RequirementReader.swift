extension Requirement {
    /// Reads one requirement from a tree, and says everything that is wrong with it.
    ///
    /// Rule files (YAML) and the goals of an interchange file (JSON) speak the same vocabulary and share this reader.
    /// A goal is a circle's own: it may leave out `id` (then `goal`) and `source` (then empty), and is never mandatory.
    ///
    /// - Parameters:
    ///   - node: The tree.
    ///   - pointer: Where the tree stands in its file, as a JSON pointer: `/goals/3/requirement`.
    ///   - spelling: How the file spells keys.
    ///   - isGoal: Whether it is a circle's own goal.
    /// - Returns: The requirement when nothing is wrong, and the faults.
    public static func reading(
        _ node: InputNode, at pointer: String = "", spelling: InputSpelling = .snakeCase, isGoal: Bool = false
    ) -> (requirement: Requirement?, faults: [InputFault]) {
        let faults = InputFaults()
        let requirement = RequirementReader(spelling: spelling, isGoal: isGoal, faults: faults).read(node, at: pointer)
        return (faults.all.isEmpty ? requirement : nil, faults.all)
    }
}

/// Reads requirements.
struct RequirementReader {
    let spelling: InputSpelling
    let isGoal: Bool
    /// Whether a document must be named; not in a case, which shows what a rule does and not where it comes from.
    var needsSource = true
    let faults: InputFaults

    private enum TypeWord: String, CaseIterable {
        case memberCount = "member_count"
        case officeCount = "office_count"
        case eventCount = "event_count"
        case memberAttendance = "member_attendance"
        case umbrellaCount = "umbrella_count"
        case recommendation

        /// The keys that only this type has.
        var keys: [String] {
            switch self {
            case .memberCount: ["minimum", "maximum"]
            case .officeCount: ["office", "minimum", "maximum"]
            case .eventCount: ["kinds", "per_year", "minimum_minutes", "minimum_present", "at_most_per_month"]
            case .memberAttendance: ["counts", "per_year", "delegation"]
            case .umbrellaCount: ["per_year", "minimum_minutes"]
            case .recommendation: ["text"]
            }
        }
    }

    private static let commonKeys = ["id", "type", "mandatory", "source", "quote", "open_question", "checked"]
    private static let mostPeople = 100_000
    private static let mostMeetings = 366

    func read(_ node: InputNode, at pointer: String) -> Requirement? {
        guard let type = type(of: node, at: pointer) else { return nil }
        guard
            let fields = FieldReader(
                node, at: pointer, keys: Self.commonKeys + type.keys, spelling: spelling, faults: faults)
        else { return nil }
        let id = id(fields)
        let mandatory = fields.bool("mandatory") ?? false
        if mandatory, isGoal {
            fields.fault(.contradiction, "mandatory", "a circle's own goal is never mandatory")
        } else if mandatory, type == .recommendation || type == .umbrellaCount {
            fields.fault(.contradiction, "mandatory", "a \(type.rawValue) is never mandatory: no circle's state depends on it")
        }
        let source = fields.text("source", required: !isGoal && needsSource)
        let quote = fields.text("quote")
        let openQuestion = fields.text("open_question")
        let checked = fields.day("checked")
        let kind = kind(type, fields)
        guard let id, let kind, let source = source ?? (isGoal || !needsSource ? "" : nil) else { return nil }
        return Requirement(
            id: id, kind: kind, mandatory: mandatory, source: source, quote: quote, openQuestion: openQuestion,
            checked: checked)
    }

    /// The type decides which keys are known, so it is read before the rest; without one, only the type is complained of.
    private func type(of node: InputNode, at pointer: String) -> TypeWord? {
        guard case .fields(let members) = node.content else {
            faults.add(.wrongType, at: pointer, line: node.line, "a requirement was expected, found \(node.found)")
            return nil
        }
        guard let member = members.first(where: { $0.key == "type" }), !member.value.isNull else {
            faults.add(.missingKey, at: "\(pointer)/type", line: node.line, "type is missing")
            return nil
        }
        let known = TypeWord.allCases.map(\.rawValue)
        guard case .text(let word) = member.value.content, let type = TypeWord(rawValue: word) else {
            let word = if case .text(let text) = member.value.content { text } else { "" }
            faults.add(
                .unknownWord, at: "\(pointer)/type", line: member.value.line ?? member.line,
                "\(member.value.found) is not one of \(known.joined(separator: ", "))",
                suggestion: nearest(to: word, among: known))
            return nil
        }
        return type
    }

    private func id(_ fields: FieldReader) -> String? {
        guard let id = fields.text("id", required: !isGoal) else { return isGoal && !fields.has("id") ? "goal" : nil }
        let bytes = id.utf8
        let isWord = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 }
        guard isWord, bytes.count <= 80 else {
            fields.fault(.invalidId, "id", "\(id) is not a word of a-z, 0-9, _ and -, at most 80 long")
            return nil
        }
        return id
    }

    private func kind(_ type: TypeWord, _ fields: FieldReader) -> Requirement.Kind? {
        switch type {
        case .memberCount:
            guard let (minimum, maximum) = bounds(fields) else { return nil }
            return .memberCount(.init(minimum: minimum, maximum: maximum))
        case .officeCount:
            let office: Office.Kind? = fields.word("office", required: true)
            guard let (minimum, maximum) = bounds(fields), let office else { return nil }
            return .officeCount(.init(office: office, minimum: minimum, maximum: maximum))
        case .eventCount: return eventCount(fields)
        case .memberAttendance: return memberAttendance(fields)
        case .umbrellaCount:
            let perYear = norm(fields)
            let minutes = fields.integer("minimum_minutes", in: 1...1440)
            return perYear.map { .umbrellaCount(.init(perYear: $0, minimumMinutes: minutes)) }
        case .recommendation:
            return fields.text("text", required: true).map { .recommendation(text: $0) }
        }
    }

    /// How many a year are asked. None is a norm too: a version that lifts it for a while, and whoever it is about owes nothing.
    private func norm(_ fields: FieldReader) -> Int? { fields.integer("per_year", in: 0...Self.mostMeetings, required: true) }

    private func bounds(_ fields: FieldReader) -> (minimum: Int, maximum: Int?)? {
        let minimum = fields.integer("minimum", in: 0...Self.mostPeople, required: true)
        let maximum = fields.integer("maximum", in: 0...Self.mostPeople)
        if let minimum, let maximum, maximum < minimum {
            fields.fault(.contradiction, "maximum", "the maximum \(maximum) is less than the minimum \(minimum)")
        }
        return minimum.map { ($0, maximum) }
    }

    private func eventCount(_ fields: FieldReader) -> Requirement.Kind? {
        let kinds: [Meeting.Kind]? = fields.words("kinds")
        let perYear = norm(fields)
        let minutes = fields.integer("minimum_minutes", in: 1...1440)
        let present = fields.integer("minimum_present", in: 1...Self.mostPeople)
        let perMonth = fields.integer("at_most_per_month", in: 1...31)
        if let perYear, let perMonth, perMonth * 12 < perYear {
            let reached = perMonth * 12
            fields.fault(
                .contradiction, "at_most_per_month", "\(perMonth) a month gives at most \(reached) a year, \(perYear) are asked")
        }
        guard let kinds, let perYear else { return nil }
        return .eventCount(
            .init(
                kinds: Set(kinds), perYear: perYear, minimumMinutes: minutes, minimumPresent: present,
                atMostPerMonth: perMonth))
    }

    private func memberAttendance(_ fields: FieldReader) -> Requirement.Kind? {
        let counts = fields.text("counts", required: true)
        let perYear = norm(fields)
        var attendance = Requirement.MemberAttendance(counts: counts ?? "", perYear: perYear ?? 1)
        if let node = fields.node("delegation") {
            guard let delegation = delegation(node, at: fields.place("delegation")) else { return nil }
            attendance.delegation = delegation
        }
        return counts == nil || perYear == nil ? nil : .memberAttendance(attendance)
    }

    private func delegation(_ node: InputNode, at pointer: String) -> Requirement.Delegation? {
        guard
            let fields = FieldReader(
                node, at: pointer, keys: ["mode", "minimum_practice_size", "at_most_per_year"], spelling: spelling,
                faults: faults)
        else { return nil }
        let mode: Requirement.Delegation.Mode? = fields.word("mode", required: true)
        let size = fields.integer("minimum_practice_size", in: 1...Self.mostPeople)
        let perYear = fields.integer("at_most_per_year", in: 1...Self.mostMeetings)
        guard let mode else { return nil }
        if mode != .practice, size != nil {
            fields.fault(.contradiction, "minimum_practice_size", "only mode practice looks at the size of a practice")
        }
        if mode == .none, perYear != nil {
            fields.fault(.contradiction, "at_most_per_year", "in mode none nobody is represented")
        }
        return Requirement.Delegation(mode: mode, minimumPracticeSize: size ?? 1, atMostPerYear: perYear)
    }
}
