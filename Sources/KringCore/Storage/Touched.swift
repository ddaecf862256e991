/// Which circles a change may have given another status: what must be computed again.
enum Touched: Hashable, Sendable {
    /// These circles, by row; none is a change that no status depends on.
    case circles(Set<Int>)
    /// More than can be named.
    case everything

    /// A change that no circle's status depends on.
    static let nothing = Touched.circles([])

    /// Adds one circle.
    mutating func add(circle row: Int) {
        guard case .circles(var rows) = self else { return }
        rows.insert(row)
        self = .circles(rows)
    }

    /// Adds what another change touched.
    mutating func formUnion(_ other: Touched) {
        switch (self, other) {
        case (.everything, _), (_, .everything): self = .everything
        case (.circles(let mine), .circles(let others)): self = .circles(mine.union(others))
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
    private(set) var everything = 1
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
            circles.removeAll(keepingCapacity: true)
        case .circles(let rows):
            for row in rows { circles[row] = generation }
        }
    }
}
