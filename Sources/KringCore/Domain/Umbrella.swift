/// An umbrella circle (*koepelkring*): all chairs of a profession's circles, with their coordinator.
public struct Umbrella: Hashable, Sendable {
    /// The id of an umbrella.
    public typealias ID = Slug<Umbrella>
    public var id: ID
    public var name: String
    public var professions: [Profession.ID]
    public var ruleSet: RuleSet.ID

    public init(id: ID, name: String, professions: [Profession.ID], ruleSet: RuleSet.ID) {
        self.id = id
        self.name = name
        self.professions = professions
        self.ruleSet = ruleSet
    }
}
