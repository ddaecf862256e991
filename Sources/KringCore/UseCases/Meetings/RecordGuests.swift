/// Somebody who was at a meeting of a circle that she is not of, as whoever keeps the sheet knows her.
public struct Guest: Hashable, Sendable {
    public var givenName: String
    public var familyName: String
    /// By which a member of another circle is known; of anybody else it is not kept.
    public var email: String?

    public init(givenName: String, familyName: String, email: String? = nil) {
        self.givenName = givenName
        self.familyName = familyName
        self.email = email
    }
}

extension WriteScope {
    /// Who some guests are: somebody of that name and mail address, a guest or former member of that name, or a person who is
    /// recorded now, by her name alone.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with every guest who cannot be, by index.
    func persons(of guests: [Guest], at meeting: Meeting) throws -> [Person.ID] {
        guard !guests.isEmpty else { return [] }
        var faults = Faults()
        guard case .circle(let circle) = meeting.host else {
            faults.note("/guests", .valueNotAllowed, "guests come to meetings of circles")
            try faults.refuse()
            return []
        }
        let asked = guests.map {
            Newcomer(givenName: $0.givenName, familyName: $0.familyName, email: $0.email, from: meeting.start.day)
        }
        let desk = try NewcomerDesk(circle, expectCircle(circle), asked, db)
        for (index, guest) in asked.enumerated() {
            if let part = desk.unsound(guest) {
                faults.note("/guests/\(index)/\(part)", .valueNotAllowed, "this \(part) cannot be")
            }
        }
        try faults.refuse()
        var recorded: [String: Person.ID] = [:]
        return try asked.map { guest in
            if let known = try desk.person(guest) { return known.value.id }
            let name = NewcomerDesk.folded("\(guest.givenName) \(guest.familyName)")
            if let twice = recorded[name] { return twice }
            var unknown = guest.person(of: [])
            unknown.email = nil
            let id = try recordPerson(unknown).value.id
            recorded[name] = id
            return id
        }
    }
}

extension [Attendance] {
    /// The lines with some more persons, who were present: whoever has a line already keeps it, as present.
    func adding(_ persons: [Person.ID], to meeting: Meeting.ID) -> [Attendance] {
        var lines = self
        for person in persons {
            if let index = lines.firstIndex(where: { $0.person == person }) {
                lines[index].status = .present
            } else {
                lines.append(Attendance(meeting: meeting, person: person, status: .present))
            }
        }
        return lines
    }
}
