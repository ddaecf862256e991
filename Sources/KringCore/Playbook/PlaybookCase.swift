/// A situation told in a file of `playbook/cases`, with the answer that is expected of it.
public struct PlaybookCase: Sendable, Hashable {
    /// One thing that is expected.
    public struct Expectation: Sendable, Hashable {
        /// What it is about.
        public enum Subject: Sendable, Hashable {
            case circle
            case requirement(String)
            case member(String)
            /// A meeting of the circle, by its day.
            case meeting(CalendarDay)
            case umbrella
            /// How often a circle was represented in the umbrella.
            case represented(String)
            /// The circle's profession in a zone.
            case zone
        }

        /// What it is about.
        public var subject: Subject
        /// The field, in the words of the status: `state`, `too_short`.
        public var field: String
        /// The value, as written; `none` when nothing is expected.
        public var value: String
        /// The line it stands on.
        public var line: Int?
    }

    /// The file: `cases/meetings.yaml`.
    public var file: String
    /// The line it begins on.
    public var line: Int?
    /// The situation, in a sentence.
    public var name: String
    /// The day to look from.
    public var asOf: CalendarDay
    /// The working year asked; the one that holds the day when none is.
    public var year: Int?
    /// The rules that apply.
    public var ruleSet: RuleSet
    /// The circle.
    public var circle: CircleFacts
    /// The umbrella.
    public var umbrella: UmbrellaFacts
    /// A zone with one profession, if the case tells of one, and how each of its circles stands.
    public var zone: ZoneSituation?
    /// The persons by name.
    public var people: [String: CircleFacts.PersonKey]
    /// What is expected.
    public var expected: [Expectation]
}

/// Reads files of cases.
struct CaseReader {
    let playbook: Playbook
    let file: String
    let faults: InputFaults

    func read(_ node: InputNode) -> [PlaybookCase] {
        guard let fields = FieldReader(node, at: "", keys: ["about", "rule_set", "versions", "cases"], faults: faults),
            let about = fields.text("about", required: true), let ruleSet = ruleSet(fields)
        else { return [] }
        _ = about
        return (fields.list("cases", required: true) ?? []).enumerated().compactMap { index, item in
            SituationReader(file: file, ruleSet: ruleSet, faults: faults).read(item, at: "/cases/\(index)")
        }
    }

    private func ruleSet(_ fields: FieldReader) -> RuleSet? {
        if let id = fields.text("rule_set") {
            if fields.has("versions") { fields.fault(.contradiction, "versions", "a case has a rule_set or versions, not both") }
            if let ruleSet = RuleSet.ID(id).flatMap(playbook.ruleSet) { return ruleSet }
            fields.fault(
                .unknownReference, "rule_set", "there is no rule set \(id)",
                suggestion: nearest(to: id, among: playbook.ruleSetIDs.map(\.rawValue)))
            return nil
        }
        let reader = RuleSetReader(sources: nil, professions: nil, needsSources: false, faults: faults)
        let versions = reader.versions(fields)
        return versions.isEmpty ? nil : RuleSet(id: "case", name: "case", professions: [], versions: versions)
    }
}

/// Reads one situation: names become numbers as they come.
final class SituationReader {
    private let file: String
    private let ruleSet: RuleSet
    let faults: InputFaults
    var people: [String: Int] = [:]
    private var practices: [String: Int] = [:]
    private var circles: [String: Int] = [:]

    init(file: String, ruleSet: RuleSet, faults: InputFaults) {
        self.file = file
        self.ruleSet = ruleSet
        self.faults = faults
    }

    func read(_ node: InputNode, at pointer: String) -> PlaybookCase? {
        let keys = [
            "case", "as_of", "year", "founded", "dissolved", "members", "crowd", "leaves", "offices", "meetings", "waivers",
            "umbrella_circles", "umbrella_meetings", "zone", "expect",
        ]
        guard let fields = FieldReader(node, at: pointer, keys: keys, faults: faults),
            let name = fields.text("case", required: true), let asOf = fields.day("as_of", required: true)
        else { return nil }
        let year = fields.integer("year", in: 1...9998)
        var facts = CircleFacts(
            circle: "kring", ruleSet: ruleSet.id, foundedOn: fields.day("founded"), dissolvedOn: fields.day("dissolved"))
        facts.memberships = each("members", fields) { member($0, at: $1) }
        // A crowd of members without a name, there since always, for norms that only count heads.
        for _ in 0..<(fields.integer("crowd", in: 0...1000) ?? 0) {
            facts.memberships.append(.init(person: key("crowd \(people.count)", in: &people), span: DateSpan()))
        }
        facts.leaves = each("leaves", fields) { dated($0, at: $1, keys: []).map { .init(person: $0.person, span: $0.span) } }
        facts.offices = each("offices", fields) { office($0, at: $1) }
        facts.meetings = each("meetings", fields) { meeting($0, at: $1) }
        facts.waivers = (fields.list("waivers") ?? []).compactMap { item in
            guard case .text(let id) = item.content else { return nil }
            return Waiver(
                circle: "kring", requirement: id, year: year ?? ruleSet.workingYear(containing: asOf), reason: "case",
                grantedBy: "case")
        }
        let umbrella = UmbrellaFacts(
            umbrella: "koepel", ruleSet: ruleSet.id,
            circles: (fields.slugs("umbrella_circles") as [Circle.ID]).map {
                .init(key: key($0.rawValue, in: &circles), circle: $0)
            },
            chairs: facts.offices.filter { $0.kind == .chair }.map {
                .init(circle: key("kring", in: &circles), person: $0.person, span: $0.span)
            },
            meetings: each("umbrella_meetings", fields) { umbrellaMeeting($0, at: $1) })
        return PlaybookCase(
            file: file, line: node.line, name: name, asOf: asOf, year: year, ruleSet: ruleSet, circle: facts,
            umbrella: umbrella, zone: fields.node("zone").flatMap { zone($0, at: fields.place("zone")) }, people: people,
            expected: expectations(fields))
    }

    func key(_ name: String, in keys: inout [String: Int]) -> Int {
        if let known = keys[name] { return known }
        keys[name] = keys.count + 1
        return keys.count
    }

    func each<Value>(_ key: String, _ fields: FieldReader, _ read: (InputNode, String) -> Value?) -> [Value] {
        (fields.list(key) ?? []).enumerated().compactMap { read($1, "\(fields.place(key))/\($0)") }
    }

    private func dated(
        _ node: InputNode, at pointer: String, keys: [String]
    ) -> (fields: FieldReader, person: Int, span: DateSpan)? {
        guard let fields = FieldReader(node, at: pointer, keys: ["who", "from", "to"] + keys, faults: faults),
            let who = fields.text("who", required: true)
        else { return nil }
        return (fields, key(who, in: &people), DateSpan(from: fields.day("from"), to: fields.day("to")))
    }

    /// A name alone is a member since always.
    private func member(_ node: InputNode, at pointer: String) -> CircleFacts.Membership? {
        if case .text(let who) = node.content { return .init(person: key(who, in: &people), span: DateSpan()) }
        return dated(node, at: pointer, keys: ["practice"]).map {
            let practice = $0.fields.text("practice").map { key($0, in: &practices) }
            return .init(person: $0.person, practice: practice, span: $0.span)
        }
    }

    private func office(_ node: InputNode, at pointer: String) -> CircleFacts.Office? {
        guard let (fields, person, span) = dated(node, at: pointer, keys: ["office"]),
            let kind: Office.Kind = fields.word("office", required: true)
        else { return nil }
        return .init(person: person, kind: kind, span: span)
    }

    /// What a meeting of a circle and one of an umbrella have in common.
    private func occasion(
        _ node: InputNode, at pointer: String, kind: Meeting.Kind, keys: [String]
    ) -> (fields: FieldReader, id: Meeting.ID, day: CalendarDay, kind: Meeting.Kind, minutes: Int, status: Meeting.Status)? {
        let common = ["on", "kind", "minutes", "status", "present"]
        guard let fields = FieldReader(node, at: pointer, keys: common + keys, faults: faults),
            let day = fields.day("on", required: true), let status: Meeting.Status = fields.word("status", required: true)
        else { return nil }
        let index = pointer.split(separator: "/").last ?? "0"
        return (
            fields, Meeting.ID(known: "\(day)-\(index)"), day, fields.word("kind") ?? kind,
            fields.integer("minutes", in: 1...1440) ?? 120, status
        )
    }

    private func meeting(_ node: InputNode, at pointer: String) -> CircleFacts.Meeting? {
        let keys = ["crowd", "excused", "absent", "delegate_for", "delegate_for_practice"]
        guard let (fields, id, day, kind, minutes, status) = occasion(node, at: pointer, kind: .regular, keys: keys) else {
            return nil
        }
        var lines: [CircleFacts.Attendance] = []
        for (list, status) in [("present", Attendance.Status.present), ("excused", .excused), ("absent", .absent)] {
            lines += names(list, fields).map { .init(person: key($0, in: &people), status: status) }
        }
        for (who, colleague) in pairs("delegate_for", fields) {
            let person = key(who, in: &people)
            guard let index = lines.firstIndex(where: { $0.person == person }) else { continue }
            lines[index].delegateForPerson = key(colleague, in: &people)
        }
        for (who, practice) in pairs("delegate_for_practice", fields) {
            let person = key(who, in: &people)
            guard let index = lines.firstIndex(where: { $0.person == person }) else { continue }
            lines[index].delegateForPractice = key(practice, in: &practices)
        }
        return .init(id: id, kind: kind, day: day, minutes: minutes, status: status, attendance: lines)
    }

    private func umbrellaMeeting(_ node: InputNode, at pointer: String) -> UmbrellaFacts.Meeting? {
        guard let (fields, id, day, kind, minutes, status) = occasion(node, at: pointer, kind: .umbrella, keys: ["speaks_for"])
        else { return nil }
        let spoken = Dictionary(pairs("speaks_for", fields)) { first, _ in first }
        let present = names("present", fields).map { name in
            UmbrellaFacts.Presence(
                person: key(name, in: &people), representsCircle: spoken[name].map { key($0, in: &circles) })
        }
        return .init(id: id, kind: kind, day: day, minutes: minutes, status: status, present: present)
    }

    func names(_ key: String, _ fields: FieldReader) -> [String] {
        (fields.list(key) ?? []).enumerated().compactMap { index, item in
            if case .text(let name) = item.content { return name }
            faults.add(
                .wrongType, at: "\(fields.place(key))/\(index)", line: item.line, "a name was expected, found \(item.found)")
            return nil
        }
    }

    func pairs(_ key: String, _ fields: FieldReader) -> [(String, String)] {
        guard let node = fields.node(key) else { return [] }
        return scalars(of: node, at: fields.place(key)).map { ($0.key, $0.value) }
    }

    /// The keys of an object with single values, as text.
    func scalars(of node: InputNode, at pointer: String) -> [(key: String, value: String, line: Int?)] {
        guard case .fields(let members) = node.content else {
            faults.add(.wrongType, at: pointer, line: node.line, "keys were expected, found \(node.found)")
            return []
        }
        return members.compactMap { member in
            guard let value = Self.text(of: member.value) else {
                faults.add(
                    .wrongType, at: FieldReader.child(pointer, member.key), line: member.line,
                    "a single value was expected, found \(member.value.found)")
                return nil
            }
            return (member.key, value, member.line)
        }
    }

    private static func text(of node: InputNode) -> String? {
        switch node.content {
        case .text(let text): text
        case .integer(let value): String(value)
        case .bool(let value): String(value)
        case .null, .number, .list, .fields: nil
        }
    }

    private func expectations(_ fields: FieldReader) -> [PlaybookCase.Expectation] {
        let keys = ["circle", "unrecorded_meetings", "requirements", "members", "meetings", "umbrella", "represented", "zone"]
        guard let node = fields.node("expect", required: true),
            let expect = FieldReader(node, at: fields.place("expect"), keys: keys, faults: faults)
        else { return [] }
        var result: [PlaybookCase.Expectation] = []
        if let state: CircleState = expect.word("circle") {
            result.append(.init(subject: .circle, field: "state", value: state.rawValue, line: expect.line(of: "circle")))
        }
        if let count = expect.integer("unrecorded_meetings", in: 0...1000) {
            result.append(
                .init(
                    subject: .circle, field: "unrecorded_meetings", value: String(count),
                    line: expect.line(of: "unrecorded_meetings")))
        }
        result += each(of: "requirements", expect) { .requirement($0) }
        result += each(of: "members", expect) { .member($0) }
        result += each(of: "meetings", expect) { CalendarDay($0).map { .meeting($0) } }
        for (key, subject) in [("umbrella", PlaybookCase.Expectation.Subject.umbrella), ("zone", .zone)] {
            guard let node = expect.node(key) else { continue }
            result += scalars(of: node, at: expect.place(key)).map {
                .init(subject: subject, field: $0.key, value: $0.value, line: $0.line)
            }
        }
        result += each(of: "represented", expect) { .represented($0) }
        if result.isEmpty { fields.fault(.emptyText, "expect", "nothing is expected") }
        return result
    }

    /// What is expected of each of several things: a single word is its state.
    private func each(
        of key: String, _ fields: FieldReader, _ subject: (String) -> PlaybookCase.Expectation.Subject?
    ) -> [PlaybookCase.Expectation] {
        guard let node = fields.node(key) else { return [] }
        let place = fields.place(key)
        guard case .fields(let members) = node.content else {
            faults.add(.wrongType, at: place, line: node.line, "keys were expected, found \(node.found)")
            return []
        }
        return members.flatMap { member -> [PlaybookCase.Expectation] in
            let place = FieldReader.child(place, member.key)
            guard let subject = subject(member.key) else {
                faults.add(.invalidDate, at: place, line: member.line, "\(member.key) is not a day that exists")
                return []
            }
            if let value = Self.text(of: member.value) {
                return [.init(subject: subject, field: "state", value: value, line: member.line)]
            }
            return scalars(of: member.value, at: place).map {
                .init(subject: subject, field: $0.key, value: $0.value, line: $0.line)
            }
        }
    }
}
