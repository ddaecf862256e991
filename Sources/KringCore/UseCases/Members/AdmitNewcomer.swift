import Foundation

/// Somebody who is to become a member, as a chair knows her: by name, perhaps by mail address.
public struct Newcomer: Hashable, Sendable {
    /// Where she works.
    public enum Workplace: Hashable, Sendable {
        case alone
        case known(Practice.ID)
        /// A practice by its name; it is recorded when the circle has none of that name.
        case named(String)
    }

    public var givenName: String
    public var familyName: String
    public var email: String?
    public var phone: String?
    public var nihdi: String?
    public var workplace: Workplace
    /// Her first day as a member.
    public var from: CalendarDay
    public var starter: Bool
    public var mentor: Person.ID?

    public init(
        givenName: String, familyName: String, email: String? = nil, phone: String? = nil, nihdi: String? = nil,
        workplace: Workplace = .alone, from: CalendarDay, starter: Bool = false, mentor: Person.ID? = nil
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.email = email
        self.phone = phone
        self.nihdi = nihdi
        self.workplace = workplace
        self.from = from
        self.starter = starter
        self.mentor = mentor
    }
}

/// What keeps a newcomer out.
public enum NewcomerFault: Hashable, Sendable {
    /// A part of what is known of her cannot be: `givenName`, `email`.
    case unsound(String)
    /// She is a member on that day already, or will be.
    case isMember
    /// She stands twice in one list.
    case twice
}

extension ReadScope {
    /// What is wrong with each of some newcomers, in their order; nothing for whom all is well.
    public func faults(of newcomers: [Newcomer], to circle: Circle.ID) throws -> [NewcomerFault?] {
        let row = try circleRow(circle)
        try require(.admitMembers, in: .circle(circle))
        let desk = try NewcomerDesk(circle, row, newcomers, db)
        var seen: Set<String> = []
        return try newcomers.map { newcomer in
            if let part = desk.unsound(newcomer) { return .unsound(part) }
            if !seen.insert(NewcomerDesk.key(newcomer)).inserted { return .twice }
            guard let known = try desk.person(newcomer) else { return nil }
            return try desk.isMember(known.row, from: newcomer.from) ? .isMember : nil
        }
    }
}

extension WriteScope {
    /// Makes members of people a chair knows by name: each is somebody who is here already, when name and mail address are
    /// hers, and is recorded otherwise.
    ///
    /// - Returns: Their memberships, in their order.
    /// - Throws: ``KringError/rejected(_:)`` with every fault, by index; ``KringError/conflict(_:)`` when one is a member.
    public func admit(_ newcomers: [Newcomer], to circle: Circle.ID) throws -> [Entry<Membership>] {
        let row = try expectCircle(circle)
        try require(.admitMembers, in: .circle(circle))
        let professions = try found(db.stored(circle)).value.professions
        let desk = try NewcomerDesk(circle, row, newcomers, db)
        var faults = Faults()
        for (index, newcomer) in newcomers.enumerated() {
            if let part = desk.unsound(newcomer) {
                faults.note("/\(index)/\(part)", .valueNotAllowed, "this \(part) cannot be")
            }
        }
        try faults.refuse()
        var practices = desk.practices
        return try newcomers.map { newcomer in
            var practice: Practice.ID?
            switch newcomer.workplace {
            case .alone: break
            case .known(let id): practice = id
            case .named(let name):
                let key = NewcomerDesk.folded(name)
                if let known = practices[key] {
                    practice = known
                } else {
                    let made = Practice(id: .made(prefix: "praktijk-"), name: name)
                    practice = try recordPractice(made).value.id
                    practices[key] = practice
                }
            }
            let known = try desk.person(newcomer)
            let person = try known?.value.id ?? recordPerson(newcomer.person(of: professions)).value.id
            return try admitMember(
                Membership(
                    circle: circle, person: person, practice: practice, from: newcomer.from, starter: newcomer.starter,
                    mentor: newcomer.mentor), knownBy: newcomer.email)
        }
    }
}

extension Newcomer {
    func person(of professions: [Profession.ID]) -> Person {
        Person(
            id: "p-new", givenName: givenName, familyName: familyName, email: email, phone: phone, professions: professions,
            nihdi: nihdi)
    }
}

/// What has to be known to tell a newcomer from somebody who is here already; looked up once for a whole list.
struct NewcomerDesk {
    /// Practices of members of the circle, by folded name.
    let practices: [String: Practice.ID]
    private let byAddress: [String: [Stored<Person>]]
    /// Everybody who was ever a member, or a guest who is nowhere else, by folded name.
    private let formerly: [String: [Stored<Person>]]
    private let memberships: [Int: [DateSpan]]

    init(_ circle: Circle.ID, _ row: Int, _ newcomers: [Newcomer], _ db: Connection) throws {
        let inCircle = Condition("person.id IN (SELECT person FROM membership WHERE circle = ?)", row)
        let people = try db.list(Person.self, where: inCircle) + db.list(Person.self, where: Self.guests(ofCircle: row))
        formerly = Dictionary(grouping: people) { Self.folded("\($0.value.givenName) \($0.value.familyName)") }
        var byAddress: [String: [Stored<Person>]] = [:]
        for stretch in Self.stretches(Set(newcomers.compactMap { $0.email?.lowercased() })) {
            for person in try db.list(Person.self, where: .among("lower(person.email)", stretch)) {
                byAddress[person.value.email?.lowercased() ?? "", default: []].append(person)
            }
        }
        self.byAddress = byAddress
        var memberships: [Int: [DateSpan]] = [:]
        try db.each("SELECT person, from_day, to_day FROM membership WHERE circle = ?", row) {
            memberships[$0.int(0), default: []].append(DateSpan(from: $0.day(1), to: $0.optionalDay(2)))
        }
        self.memberships = memberships
        let used = Condition("practice.id IN (SELECT practice FROM membership WHERE circle = ?)", row)
        practices = Dictionary(try db.list(Practice.self, where: used).map { (Self.folded($0.value.name), $0.value.id) }) {
            first, _ in first
        }
    }

    /// Guests on the sheets of a circle who are tied to nothing: a member of another circle is known by her address alone.
    private static func guests(ofCircle row: Int) -> Condition {
        Condition(
            """
            person.id IN (SELECT attendance.person FROM meeting JOIN attendance ON attendance.meeting = meeting.id
                WHERE meeting.circle = ?)
            AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.person = person.id)
            AND NOT EXISTS (SELECT 1 FROM office WHERE office.person = person.id)
            """, row)
    }

    /// Lists short enough for one question.
    private static func stretches(_ all: Set<String>) -> [[String]] {
        let sorted = all.sorted()
        return stride(from: 0, to: sorted.count, by: 200).map { Array(sorted[$0..<min($0 + 200, sorted.count)]) }
    }

    /// A name without capitals and accents, and with single blanks.
    static func folded(_ name: String) -> String {
        let plain = name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x0300...0x036F).contains($0.value)
        }
        return String(String.UnicodeScalarView(plain)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func key(_ newcomer: Newcomer) -> String {
        folded("\(newcomer.givenName) \(newcomer.familyName) \(newcomer.email ?? "")")
    }

    /// The first part of what is known of her that cannot be.
    func unsound(_ newcomer: Newcomer) -> String? {
        if let mail = newcomer.email, !MailAddress.isValid(mail) { return "email" }
        var faults = Faults()
        faults.checkShape(of: newcomer.person(of: []))
        guard let issue = faults.issues.first else { return nil }
        return issue.pointer.split(separator: "/").first.map(String.init) ?? "givenName"
    }

    /// Who she is, when she is here already: somebody of her name and mail address, or a former member of her name of whom no
    /// other address is known.
    func person(_ newcomer: Newcomer) throws -> Stored<Person>? {
        let name = Self.folded("\(newcomer.givenName) \(newcomer.familyName)")
        if let mail = newcomer.email?.lowercased() {
            let same = (byAddress[mail] ?? []).filter {
                Self.folded("\($0.value.givenName) \($0.value.familyName)") == name
            }
            if let known = same.first { return known }
        }
        return (formerly[name] ?? []).first { $0.value.email == nil || newcomer.email == nil }
    }

    /// Whether somebody is a member on a day, or will be.
    func isMember(_ person: Int, from day: CalendarDay) throws -> Bool {
        (memberships[person] ?? []).contains { $0.overlaps(DateSpan(from: day)) }
    }
}
