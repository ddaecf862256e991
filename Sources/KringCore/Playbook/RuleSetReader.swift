/// Reads one rule set from a tree.
struct RuleSetReader {
    /// The keys of `sources.yaml`; nothing where there is no such file, and any source will do.
    let sources: Set<String>?
    /// The professions of `professions.csv`; nothing where there is no such file, and any id will do.
    let professions: Set<String>?
    /// Whether every requirement names a document; not in a case.
    var needsSources = true
    let faults: InputFaults

    /// Reads a rule set; nothing when its id, or all of its versions, cannot be made out.
    ///
    /// - Parameter fileName: The name of its file without `.yaml`, which its id must be.
    func read(_ node: InputNode, fileName: String) -> RuleSet? {
        guard let fields = FieldReader(node, at: "", keys: ["id", "name", "professions", "versions"], faults: faults) else {
            return nil
        }
        let id = fields.text("id", required: true)
        if let id, RuleSet.ID(id) == nil {
            fields.fault(.invalidId, "id", "\(id) is not an id of a-z, 0-9 and -, at most 80 long")
        } else if let id, id != fileName {
            fields.fault(.contradiction, "id", "the id is \(id), the file is called \(fileName).yaml", suggestion: fileName)
        }
        let name = fields.text("name", required: true)
        let professions: [Profession.ID] = fields.slugs("professions", required: true)
        checkProfessions(professions, fields)
        let versions = versions(fields)
        guard let id = id.flatMap(RuleSet.ID.init(_:)), let name, !versions.isEmpty else { return nil }
        return RuleSet(id: id, name: name, professions: professions, versions: versions)
    }

    private func checkProfessions(_ ids: [Profession.ID], _ fields: FieldReader) {
        guard let known = professions else { return }
        for (index, id) in ids.enumerated() where !known.contains(id.rawValue) {
            faults.add(
                .unknownReference, at: "\(fields.place("professions"))/\(index)", line: fields.line(of: "professions"),
                "\(id) is not a profession of professions.csv", suggestion: nearest(to: id.rawValue, among: known.sorted()))
        }
    }

    /// The versions under the key `versions`, earliest first.
    func versions(_ fields: FieldReader) -> [RuleSet.Version] {
        guard let items = fields.list("versions", required: true) else { return [] }
        if items.isEmpty { fields.fault(.emptyText, "versions", "a rule set has at least one version") }
        var result: [RuleSet.Version] = []
        for (index, item) in items.enumerated() {
            let place = "\(fields.place("versions"))/\(index)"
            guard let version = version(item, at: place) else { continue }
            if result.contains(where: { $0.validFrom == version.validFrom }) {
                faults.add(
                    .doubleValue, at: "\(place)/valid_from", line: item.line,
                    "another version is valid from \(version.validFrom) already")
            }
            result.append(version)
        }
        return result.sorted { $0.validFrom < $1.validFrom }
    }

    private func version(_ node: InputNode, at pointer: String) -> RuleSet.Version? {
        let keys = [
            "valid_from", "valid_from_certainty", "year_starts", "startup_months", "dormant_after_months", "requirements",
            "planning",
        ]
        guard let fields = FieldReader(node, at: pointer, keys: keys, faults: faults) else { return nil }
        let validFrom = fields.day("valid_from", required: true)
        let certainty: Certainty? = fields.word("valid_from_certainty")
        let yearStarts = yearStarts(fields)
        let startup = fields.integer("startup_months", in: 0...120, required: true)
        let dormant = fields.integer("dormant_after_months", in: 1...120, required: true)
        let requirements = requirements(fields)
        let planning =
            fields.node("planning").map {
                PlanningReader(faults: faults, sources: sources).read($0, at: fields.place("planning"), for: requirements)
            } ?? PlanningHabits()
        guard let validFrom, let startup, let dormant else { return nil }
        return RuleSet.Version(
            validFrom: validFrom, validFromCertainty: certainty?.rawValue, yearStarts: yearStarts, startupMonths: startup,
            dormantAfterMonths: dormant, requirements: requirements, planning: planning)
    }

    private func yearStarts(_ fields: FieldReader) -> MonthDay {
        guard let text = fields.text("year_starts") else { return .newYear }
        guard let day = MonthDay(text) else {
            fields.fault(.invalidDate, "year_starts", "\(text) is not a day that every year has, written as \"09-01\"")
            return .newYear
        }
        return day
    }

    private func requirements(_ fields: FieldReader) -> [Requirement] {
        guard let items = fields.list("requirements", required: true) else { return [] }
        if items.isEmpty { fields.fault(.emptyText, "requirements", "a version asks at least one thing") }
        let reader = RequirementReader(spelling: .snakeCase, isGoal: false, needsSource: needsSources, faults: faults)
        var result: [Requirement] = []
        for (index, item) in items.enumerated() {
            let place = "\(fields.place("requirements"))/\(index)"
            guard let requirement = reader.read(item, at: place) else { continue }
            if result.contains(where: { $0.id == requirement.id }) {
                faults.add(
                    .doubleValue, at: "\(place)/id", line: item.line,
                    "another requirement of this version is called \(requirement.id) already")
            }
            if let sources, !sources.contains(requirement.source) {
                faults.add(
                    .unknownSource, at: "\(place)/source", line: item.line,
                    "\(requirement.source) is not a key of sources.yaml",
                    suggestion: nearest(to: requirement.source, among: sources.sorted()))
            }
            if case .umbrellaCount = requirement.kind, result.contains(where: { $0.kind.word == "umbrella_count" }) {
                faults.add(
                    .doubleValue, at: "\(place)/type", line: item.line,
                    "an umbrella has one norm: there is an umbrella_count already")
            }
            result.append(requirement)
        }
        checkCounts(items, result, at: fields.place("requirements"))
        return result
    }

    /// Every `counts` names an `event_count` of the same version; looked at last, because it may stand further down.
    private func checkCounts(_ items: [InputNode], _ requirements: [Requirement], at pointer: String) {
        let events = requirements.filter { $0.kind.word == "event_count" }.map(\.id)
        for (index, item) in items.enumerated() {
            guard case .fields(let members) = item.content,
                members.contains(where: { $0.key == "type" && $0.value.content == .text("member_attendance") }),
                let counts = members.first(where: { $0.key == "counts" }),
                case .text(let name) = counts.value.content, !events.contains(name)
            else { continue }
            faults.add(
                .unknownReference, at: "\(pointer)/\(index)/counts", line: counts.value.line ?? counts.line,
                "\(name) is not the id of an event_count of this version", suggestion: nearest(to: name, among: events))
        }
    }
}

/// How sure a fact of the playbook is. Facts that are only remembered or unsure are not loaded.
public enum Certainty: String, Sendable, CaseIterable {
    /// Two or more independent sources.
    case confirmed
    /// One source read.
    case source
    /// Computed from rows that have a source.
    case derived
    /// Remembered, not looked up.
    case memory
    case uncertain = "onzeker"
}

extension MonthDay {
    /// Reads `MM-DD`, exactly, and a day that every year has.
    public init?(_ text: String) {
        guard text.utf8.count == 5, let day = CalendarDay("2001-\(text)") else { return nil }
        let parts = day.parts
        self.init(month: parts.month, day: parts.day)
    }
}

extension MonthDay: CustomStringConvertible {
    /// `MM-DD`.
    public var description: String { String(day(in: 2001).description.dropFirst(5)) }
}
