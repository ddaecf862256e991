/// Which circles a change may have given another status: what must be computed again.
enum Touched: Hashable, Sendable {
    /// These circles, by row; none is a change that no status depends on.
    case circles(Set<Int>)
    /// These circles, and what zones rest on besides circles: a finding, a figure of the workforce.
    case zones(circles: Set<Int>)
    /// More than can be named.
    case everything

    /// A change that no circle's status depends on.
    static let nothing = Touched.circles([])
    /// A change of what zones rest on besides circles.
    static let zonesAlone = Touched.zones(circles: [])

    /// Adds one circle.
    mutating func add(circle row: Int) { formUnion(.circles([row])) }

    /// Adds what another change touched.
    mutating func formUnion(_ other: Touched) {
        switch (self, other) {
        case (.everything, _), (_, .everything): self = .everything
        case (.circles(let mine), .circles(let others)): self = .circles(mine.union(others))
        case (.zones(let mine), .zones(let others)), (.zones(let mine), .circles(let others)),
            (.circles(let mine), .zones(let others)):
            self = .zones(circles: mine.union(others))
        }
    }
}

/// How often the database changed, and when each circle last did, since this process opened it.
///
/// Take the revisions first and read afterwards: what is then computed may be newer than its label, and never older.
struct Revisions: Hashable, Sendable {
    /// Goes up by one with every commit.
    private(set) var generation = 1
    /// The last generation that touched everything.
    private var everything = 1
    /// The last generation that touched what zones rest on besides the states of circles: where circles work, findings, figures.
    private(set) var zones = 1
    /// The last generation that touched a circle, for those touched since.
    private var circles: [Int: Int] = [:]

    /// The generation that last touched a circle.
    func revision(ofCircle row: Int) -> Int {
        circles[row] ?? everything
    }

    /// The revisions after one more commit.
    mutating func advance(_ touched: Touched) {
        generation += 1
        switch touched {
        case .everything:
            everything = generation
            zones = generation
            circles.removeAll(keepingCapacity: true)
        case .zones(let rows):
            zones = generation
            for row in rows { circles[row] = generation }
        case .circles(let rows):
            for row in rows { circles[row] = generation }
        }
    }
}
