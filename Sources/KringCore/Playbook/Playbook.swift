/// What circles are held to and where they are: every rule set, its documents, the professions and the territory, as they
/// stand in the files of one moment.
public struct Playbook: Sendable, Equatable {
    /// A hash of all files it was read from: same files, same identity.
    public var identity: String
    public var ruleSets: [RuleSet.ID: RuleSet]
    /// The documents that rules rest on, by key; empty for a directory of rules without `sources.yaml`.
    public var sources: [String: RuleSource]
    public var professions: [ProfessionReference]
    public var territory: TerritoryReference
    /// The words of the domain, by identifier.
    public var glossary: [GlossaryTerm]
    /// About how long people are under way, in versions by first day; none where the playbook says nothing.
    public var travel: [TravelEstimate]
    /// The pages for who starts or runs a circle, by their place; none where the playbook has no `guidance/`.
    public var guidance: [Guidance]

    public init(
        identity: String, ruleSets: [RuleSet.ID: RuleSet], sources: [String: RuleSource] = [:],
        professions: [ProfessionReference] = [], territory: TerritoryReference = TerritoryReference(),
        glossary: [GlossaryTerm] = [], travel: [TravelEstimate] = [], guidance: [Guidance] = []
    ) {
        self.identity = identity
        self.ruleSets = ruleSets
        self.sources = sources
        self.professions = professions
        self.territory = territory
        self.glossary = glossary
        self.travel = travel
        self.guidance = guidance
    }

    /// About how long people are under way, as estimated for a day.
    public func travel(on day: CalendarDay) -> TravelEstimate {
        travel.last { $0.validFrom <= day } ?? travel.first ?? .usual
    }

    /// A rule set, or nothing when there is none by that id.
    public func ruleSet(_ id: RuleSet.ID) -> RuleSet? { ruleSets[id] }

    /// The rule set that is applied to what is held to one: that one, or ``Slug/generic`` where the playbook does not have it.
    /// A circle with unknown rules then leaves no zone and no page without an answer, and the answer names what was applied.
    public func applied(_ id: RuleSet.ID) throws(RuleSetMissing) -> RuleSet {
        guard let ruleSet = ruleSets[id] ?? ruleSets[.generic] else { throw RuleSetMissing(id) }
        return ruleSet
    }

    /// Those among rule sets that the playbook does not have, sorted.
    public func missing(among ids: Set<RuleSet.ID>) -> [RuleSet.ID] { ids.filter { ruleSets[$0] == nil }.sorted() }

    /// The ids of all rule sets, sorted.
    public var ruleSetIDs: [RuleSet.ID] { ruleSets.keys.sorted() }

    /// The document behind a requirement; nothing for one that names no key of `sources.yaml`.
    public func source(of requirement: Requirement) -> RuleSource? { sources[requirement.source] }

    /// Requirements that nobody compared with their document for a year, as of a day.
    ///
    /// - Returns: Those that were never looked at, or last looked at on the same day a year before `asOf` or earlier; by rule
    ///   set, version and place in the file. Only the version of today and those to come are asked about.
    public func unchecked(asOf day: CalendarDay) -> [UncheckedRequirement] {
        let limit = day.adding(months: -12)
        return ruleSetIDs.flatMap { id -> [UncheckedRequirement] in
            guard let ruleSet = ruleSets[id] else { return [] }
            let current = ruleSet.versions.last { $0.validFrom <= day } ?? ruleSet.versions[0]
            return ruleSet.versions.filter { $0.validFrom >= current.validFrom }.flatMap { version in
                version.requirements.filter { $0.checked.map { $0 <= limit } ?? true }.map {
                    UncheckedRequirement(
                        ruleSet: id, validFrom: version.validFrom, requirement: $0.id, checked: $0.checked)
                }
            }
        }
    }
}

/// A requirement that nobody compared with its document for a year.
public struct UncheckedRequirement: Hashable, Sendable {
    public var ruleSet: RuleSet.ID
    /// The first day of the version it stands in.
    public var validFrom: CalendarDay
    public var requirement: String
    /// The day somebody last looked; nothing when nobody noted it.
    public var checked: CalendarDay?

    public init(ruleSet: RuleSet.ID, validFrom: CalendarDay, requirement: String, checked: CalendarDay?) {
        self.ruleSet = ruleSet
        self.validFrom = validFrom
        self.requirement = requirement
        self.checked = checked
    }
}

/// A document that rules rest on.
public struct RuleSource: Hashable, Sendable {
    public var key: String
    public var title: String
    public var publisher: String?
    /// When it was made, in the words that are known of it: `2019`, `after mid 2022`.
    public var dated: String?
    /// Where it is found on the web.
    public var address: String?
    public var note: String?

    public init(
        key: String, title: String, publisher: String? = nil, dated: String? = nil, address: String? = nil, note: String? = nil
    ) {
        self.key = key
        self.title = title
        self.publisher = publisher
        self.dated = dated
        self.address = address
        self.note = note
    }
}

/// A word of the domain: what code calls it, what people call it, what it means.
public struct GlossaryTerm: Hashable, Sendable {
    /// The name of the type or idea in code: `Circle`.
    public var identifier: String
    public var singular: String
    public var plural: String
    public var meaning: String

    public init(identifier: String, singular: String, plural: String, meaning: String) {
        self.identifier = identifier
        self.singular = singular
        self.plural = plural
        self.meaning = meaning
    }
}
