/// A profession, or a kind of welfare actor, of the first line.
public struct Profession: Hashable, Sendable {
    /// The id of a profession.
    public typealias ID = Slug<Profession>

    /// The two clusters of a care council that professions belong to.
    public enum Cluster: String, Sendable, CaseIterable {
        case healthCare = "gezondheidszorg"
        case welfare = "welzijn"
    }

    public var id: ID
    /// One of them: "vroedvrouw".
    public var name: String
    /// Several: "vroedvrouwen".
    public var namePlural: String
    public var cluster: Cluster

    public init(id: ID, name: String, namePlural: String, cluster: Cluster) {
        self.id = id
        self.name = name
        self.namePlural = namePlural
        self.cluster = cluster
    }
}
