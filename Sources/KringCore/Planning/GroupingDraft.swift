/// Groups that somebody is still shaping: proposed, with some members put where she wants them, and not kept yet.
public struct GroupingDraft: Hashable, Sendable {
    /// Per round the groups, per group its members by id.
    public var rounds: [[[Person.ID]]]
    /// Per round those who were put where they are: making groups anew leaves them there.
    public var held: [Set<Person.ID>]

    public init(rounds: [[[Person.ID]]], held: [Set<Person.ID>] = []) {
        self.rounds = rounds
        self.held = rounds.indices.map { held.indices.contains($0) ? held[$0] : [] }
    }

    /// Puts somebody in another group of a round, and holds her there.
    ///
    /// - Parameters:
    ///   - round: From 0.
    ///   - group: Its place in the round, from 0; nothing for no group: she will not be there.
    /// - Returns: Whether there is such a round, group and member in it.
    public mutating func move(_ person: Person.ID, inRound round: Int, to group: Int?) -> Bool {
        guard rounds.indices.contains(round), let from = rounds[round].firstIndex(where: { $0.contains(person) }) else {
            return false
        }
        if let group, !rounds[round].indices.contains(group) { return false }
        rounds[round][from].removeAll { $0 == person }
        if let group { rounds[round][group].append(person) }
        rounds[round].removeAll(where: \.isEmpty)
        held[round].remove(person)
        if group != nil { held[round].insert(person) }
        return true
    }
}
