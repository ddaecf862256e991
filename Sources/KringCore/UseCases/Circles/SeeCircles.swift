/// A circle as one actor sees it.
public enum CircleView: Hashable, Sendable {
    /// What it publishes.
    case published(Versioned<Circle>)
    /// The same, and when it opened its detail to its coordinator: its own people see that.
    case own(Versioned<Circle>, openings: [DateSpan])

    /// What is published of it, with its version.
    public var circle: Versioned<Circle> {
        switch self {
        case .published(let circle), .own(let circle, openings: _): circle
        }
    }

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .published: "published"
        case .own: "own"
        }
    }
}

/// What narrows a list of circles; within each, any one suffices.
public struct CircleFilter: Hashable, Sendable {
    /// Linked to one of these zones today.
    public var zones: [Zone.ID]
    /// Of one of these professions.
    public var professions: [Profession.ID]
    /// Of one of these umbrellas.
    public var umbrellas: [Umbrella.ID]

    /// Nothing given: all circles.
    public init(zones: [Zone.ID] = [], professions: [Profession.ID] = [], umbrellas: [Umbrella.ID] = []) {
        self.zones = zones
        self.professions = professions
        self.umbrellas = umbrellas
    }
}

/// A waiver, with the name of who granted it.
public struct NamedWaiver: Hashable, Sendable {
    public var entry: Entry<Waiver>
    /// The name of a person, or of whatever a file gave.
    public var by: String
}

extension ReadScope {
    /// A circle.
    public func circle(_ id: Circle.ID) throws -> CircleView {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        return try view(stored)
    }

    /// What circles are called, asked at once; those that are not there are left out.
    public func circleNames(_ ids: Set<Circle.ID>) throws -> [Circle.ID: String] {
        try require(.seeStates, in: .network)
        return try db.stored(ids).mapValues(\.value.name)
    }

    /// Circles by id.
    public func circles(_ filter: CircleFilter = CircleFilter(), page: PageRequest = PageRequest()) throws -> Page<CircleView> {
        try require(.seeStates, in: .network)
        var condition = Condition.all
        if !filter.zones.isEmpty {
            let linked = Condition.among("zone.slug", filter.zones).and(
                Condition("(from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day > ?)", today, today))
            condition = condition.and(
                linked.within(
                    "circle.id IN (SELECT circle FROM circle_zone JOIN zone ON zone.id = circle_zone.zone WHERE ", ")"))
        }
        if !filter.professions.isEmpty {
            condition = condition.and(
                Condition.among("profession.slug", filter.professions).within(
                    """
                    circle.id IN (SELECT circle FROM circle_profession
                    JOIN profession ON profession.id = circle_profession.profession WHERE 
                    """, ")"))
        }
        if !filter.umbrellas.isEmpty {
            condition = condition.and(.among("umbrella.slug", filter.umbrellas))
        }
        let stored = try db.page(
            of: Circle.self, after: page.after.map { Slug(known: $0) }, limit: page.size + 1, where: condition)
        return Page(cutting: try stored.map(view), to: page.size) { $0.circle.value.id.rawValue }
    }

    private func view(_ stored: Stored<Circle>) throws -> CircleView {
        let circle = Versioned(stored.value, version: stored.version)
        guard try require(.seeStates, in: .circle(stored.value.id)).contains(.all) else { return .published(circle) }
        return .own(circle, openings: try db.openings(ofCircle: stored.row))
    }

    /// What a circle agreed, by id.
    public func agreements(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<Versioned<Agreement>> {
        try listed(of: circle, .seeAgreements, page, "agreement")
    }

    /// An agreement.
    public func agreement(_ id: Agreement.ID) throws -> Versioned<Agreement> {
        guard let stored = try db.stored(id), standing.may(.seeAgreements, in: .circle(stored.value.circle)) else {
            throw KringError.notFound
        }
        return Versioned(stored.value, version: stored.version)
    }

    /// What a circle wants to reach of its own accord, by id.
    public func goals(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<Versioned<Goal>> {
        try listed(of: circle, .seeAgreements, page, "goal")
    }

    /// A goal.
    public func goal(_ id: Goal.ID) throws -> Versioned<Goal> {
        guard let stored = try db.stored(id), standing.may(.seeAgreements, in: .circle(stored.value.circle)) else {
            throw KringError.notFound
        }
        return Versioned(stored.value, version: stored.version)
    }

    /// The waivers of a circle, with their reasons, by number.
    public func waivers(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<Entry<Waiver>> {
        let row = try circleRow(circle)
        try require(.seeWaivers, in: .circle(circle))
        return try numbered(Condition("waiver.circle = ?", row), page)
    }

    /// The waivers of a circle, each with the name of who granted it, by number.
    public func waiversWithNames(of circle: Circle.ID) throws -> [NamedWaiver] {
        let row = try circleRow(circle)
        try require(.seeWaivers, in: .circle(circle))
        let stored = try db.list(Waiver.self, where: Condition("waiver.circle = ?", row))
        let names = try names(of: stored.compactMap { Person.ID($0.value.grantedBy) })
        return stored.map { waiver in
            // A file may name an organisation where the pages keep a person.
            let person = Person.ID(waiver.value.grantedBy).flatMap { names[$0] }
            return NamedWaiver(
                entry: Entry(RowID<Waiver>(waiver.row), waiver.value, version: waiver.version),
                by: person.map { "\($0.givenName) \($0.familyName)" } ?? waiver.value.grantedBy)
        }
    }

    /// A waiver.
    public func waiver(_ id: RowID<Waiver>) throws -> Entry<Waiver> {
        guard let stored = try db.stored(Waiver.self, row: id.number),
            standing.may(.seeWaivers, in: .circle(stored.value.circle))
        else { throw KringError.notFound }
        return Entry(id, stored.value, version: stored.version)
    }
}

// What lists have in common.
extension ReadScope {
    /// The row of a circle, or ``KringError/notFound``.
    func circleRow(_ id: Circle.ID) throws -> Int {
        guard let row = try db.row(of: id) else { throw KringError.notFound }
        return row
    }

    /// A page of things with ids that hang from a circle.
    func listed<Value: Listed>(
        of circle: Circle.ID, _ action: Action, _ page: PageRequest, _ table: String
    ) throws -> Page<Versioned<Value>> {
        let row = try circleRow(circle)
        try require(action, in: .circle(circle))
        return try listed(page, where: Condition("\(table).circle = ?", row))
    }

    /// A page of things with ids.
    func listed<Value: Listed>(_ page: PageRequest, where condition: Condition = .all) throws -> Page<Versioned<Value>> {
        let stored = try db.page(
            of: Value.self, after: page.after.map { Slug(known: $0) }, limit: page.size + 1, where: condition)
        return Page(cutting: stored.map { Versioned($0.value, version: $0.version) }, to: page.size) { $0.value.id.rawValue }
    }

    /// A page of numbered things.
    func numbered<Value: Storable & Numbered>(_ condition: Condition, _ page: PageRequest) throws -> Page<Entry<Value>> {
        let stored = try numberedRows(Value.self, condition, page)
        let entries = stored.map { Entry(RowID<Value>($0.row), $0.value, version: $0.version) }
        return Page(cutting: entries, to: page.size) { $0.id.description }
    }

    /// One row more than a page holds.
    func numberedRows<Value: Storable & Numbered>(
        _: Value.Type, _ condition: Condition, _ page: PageRequest
    ) throws -> [Stored<Value>] {
        let after = page.after.flatMap { RowID<Value>($0) }?.number ?? 0
        return try db.page(of: Value.self, afterRow: after, limit: page.size + 1, where: condition)
    }
}
