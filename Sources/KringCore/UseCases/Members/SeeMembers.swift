/// A membership as one actor sees it.
public enum MembershipView: Hashable, Sendable {
    /// Everything: the chair, and the member herself.
    case full(Entry<Membership>, Person)
    /// Her days, her name and how to reach her: the coordinator, when the circle opened itself; break-glass.
    case contact(Entry<Membership>, ContactCard)
    /// Her name and her practice: fellow members, of those who are members today.
    case fellow(FellowMember)

    /// The number of the membership.
    public var id: RowID<Membership> {
        switch self {
        case .full(let entry, _), .contact(let entry, _): entry.id
        case .fellow(let fellow): fellow.id
        }
    }

    /// The version of what is stored.
    public var version: Int {
        switch self {
        case .full(let entry, _), .contact(let entry, _): entry.version
        case .fellow(let fellow): fellow.version
        }
    }

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .full: "full"
        case .contact: "contact"
        case .fellow: "fellow"
        }
    }
}

/// A fellow member: who she is, and with whom she works.
public struct FellowMember: Hashable, Sendable {
    /// The number of her membership.
    public var id: RowID<Membership>
    /// The circle.
    public var circle: Circle.ID
    /// Who she is.
    public var name: PersonName
    /// Her practice within the circle.
    public var practice: Practice.ID?
    /// The version of the membership.
    public var version: Int
}

/// An office as those see it who may know who holds it.
public struct OfficeView: Hashable, Sendable {
    /// The office with its days.
    public var office: Entry<Office>
    /// Who holds it.
    public var name: PersonName
}

extension ReadScope {
    /// The memberships of a circle, by number: all of them for who keeps them, those of today for fellow members.
    ///
    /// - Throws: ``KringError/forbidden`` for who may see names of chairs only: those are among ``offices(of:page:)``.
    public func memberships(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<MembershipView> {
        let row = try circleRow(circle)
        let object = Object.circle(circle)
        let grants = try require(.seeNames, in: object)
        guard grants.contains(.all) || grants.contains(.breakGlass) else { throw KringError.forbidden }
        var condition = Condition("membership.circle = ?", row)
        if !seesContacts(in: object) {
            let me = try actor.person.flatMap { try db.row(of: $0) } ?? 0
            condition = condition.and(
                Condition(
                    "from_day <= ? AND (to_day IS NULL OR to_day > ?) OR membership.person = ?", today, today, me))
        }
        let stored = try numberedRows(Membership.self, condition, page)
        let persons = try db.stored(Set(stored.map(\.value.person)))
        return Page(cutting: try stored.map { try view($0, persons[$0.value.person]?.value) }, to: page.size) {
            $0.id.description
        }
    }

    /// A membership.
    public func membership(_ id: RowID<Membership>) throws -> MembershipView {
        guard let stored = try db.stored(Membership.self, row: id.number) else { throw KringError.notFound }
        let object = Object.member(stored.value.person, of: stored.value.circle)
        let sees = seesContacts(in: .circle(stored.value.circle)) || stored.value.person == actor.person
        guard sees || standing.may(.seeNames, in: object) && stored.value.span.contains(today) else {
            throw KringError.notFound
        }
        return try view(stored, db.stored(stored.value.person)?.value)
    }

    private func seesContacts(in object: Object) -> Bool {
        let grants = standing.grants(.seeContacts, in: object)
        return grants.contains(.all) || grants.contains(.breakGlass)
    }

    private func view(_ stored: Stored<Membership>, _ person: Person?) throws -> MembershipView {
        guard let person else { throw KringError.notFound }
        let entry = Entry(RowID<Membership>(stored.row), stored.value, version: stored.version)
        let object = Object.circle(stored.value.circle)
        if person.id == actor.person || standing.may(.admitMembers, in: object) { return .full(entry, person) }
        if seesContacts(in: object) { return .contact(entry, ContactCard(person)) }
        return .fellow(
            FellowMember(
                id: entry.id, circle: stored.value.circle, name: PersonName(person), practice: stored.value.practice,
                version: stored.version))
    }

    /// Leaves in a circle, by number: all of them for its chair, her own for a member.
    public func leaves(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<Entry<Leave>> {
        let row = try circleRow(circle)
        var condition = Condition("leave.circle = ?", row)
        if !(try require(.recordLeave, in: .circle(circle))).contains(.all) {
            let me = try actor.person.flatMap { try db.row(of: $0) } ?? 0
            condition = condition.and(Condition("leave.person = ?", me))
        }
        return try numbered(condition, page)
    }

    /// A leave.
    public func leave(_ id: RowID<Leave>) throws -> Entry<Leave> {
        guard let stored = try db.stored(Leave.self, row: id.number),
            standing.may(.recordLeave, in: .member(stored.value.person, of: stored.value.circle))
        else { throw KringError.notFound }
        return Entry(id, stored.value, version: stored.version)
    }

    /// Who holds or held an office of a circle or umbrella, by number.
    public func offices(of host: Meeting.Host, page: PageRequest = PageRequest()) throws -> Page<OfficeView> {
        var condition: Condition
        let grants: Set<Grant>
        switch host {
        case .circle(let id):
            condition = Condition("office.circle = ?", try circleRow(id))
            grants = try require(.seeNames, in: .circle(id))
        case .umbrella(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            condition = Condition("office.umbrella = ?", row)
            grants = try require(.seeNames, in: .umbrella(id))
        }
        if !grants.contains(.all), !grants.contains(.breakGlass) {
            condition = condition.and(Condition("office.office = ?", Office.Kind.chair.code))
        }
        let stored = try numberedRows(Office.self, condition, page)
        return Page(cutting: try stored.map(view), to: page.size) { $0.office.id.description }
    }

    /// An office.
    public func office(_ id: RowID<Office>) throws -> OfficeView {
        guard let stored = try db.stored(Office.self, row: id.number) else { throw KringError.notFound }
        let grants: Set<Grant> =
            switch stored.value.holder {
            case .circle(let circle): standing.grants(.seeNames, in: .circle(circle))
            case .umbrella(let umbrella): standing.grants(.seeNames, in: .umbrella(umbrella))
            }
        let isSeen =
            grants.contains(.all) || grants.contains(.breakGlass)
            || grants.contains(.chairs) && stored.value.kind == .chair || stored.value.person == actor.person
        guard isSeen else { throw KringError.notFound }
        return try view(stored)
    }

    private func view(_ stored: Stored<Office>) throws -> OfficeView {
        guard let person = try db.stored(stored.value.person)?.value else { throw KringError.notFound }
        return OfficeView(
            office: Entry(RowID<Office>(stored.row), stored.value, version: stored.version), name: PersonName(person))
    }

    /// Practices by id.
    public func practices(page: PageRequest = PageRequest()) throws -> Page<Versioned<Practice>> {
        try require(.seePlaces, in: .common)
        return try listed(page)
    }

    /// A practice.
    public func practice(_ id: Practice.ID) throws -> Versioned<Practice> {
        guard standing.may(.seePlaces, in: .common), let stored = try db.stored(id) else { throw KringError.notFound }
        return Versioned(stored.value, version: stored.version)
    }
}
