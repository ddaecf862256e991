import KringCore

/// What somebody ticked on a sheet: what the form said, held against whom the meeting is for.
struct SheetForm: Hashable, Sendable {
    /// Persons that were ticked one by one.
    var ticked: Set<Person.ID> = []
    /// Who came for her practice.
    var delegates: [Practice.ID: Person.ID] = [:]

    /// What is recorded, or nothing while no line is.
    ///
    /// - Parameter withClaims: Whether those who said themselves that they are there are ticked too, to be confirmed; once the
    ///   sheet was saved, whoever saved it knew better.
    init(_ people: SheetPeople, withClaims: Bool = false) {
        for row in people.rows {
            if withClaims, row.line == nil, row.saysHere {
                if let team = people.practices.first(where: { $0.holds(row.name.id) }), delegates[team.id] == nil {
                    delegates[team.id] = row.name.id
                } else {
                    ticked.insert(row.name.id)
                }
            }
            guard let line = row.line, line.status == .present else { continue }
            if let practice = line.delegateFor, people.practices.contains(where: { $0.id == practice && $0.holds(line.person) }) {
                delegates[practice] = line.person
            } else {
                ticked.insert(line.person)
            }
        }
    }

    /// What a form said. Names that are not on the sheet are passed over: somebody left meanwhile.
    init(_ form: FormInput, _ people: SheetPeople) {
        for row in people.rows where form.one("wie-\(row.name.id)") != nil { ticked.insert(row.name.id) }
        for practice in people.practices where form.one("praktijk-\(practice.id)") != nil {
            let named = form.one("kwam-\(practice.id)").flatMap { Person.ID($0) }
            delegates[practice.id] = named.flatMap { practice.holds($0) ? $0 : nil } ?? practice.members.first?.name.id
        }
    }

    /// What the form was made with, as it carries that along; nothing when it carries nothing.
    init?(base form: FormInput) {
        guard let words = form.all["was"]?.first else { return nil }
        for word in words.split(separator: " ") {
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            if parts.count == 1 {
                if let person = Person.ID(parts[0]) { ticked.insert(person) }
            } else if let practice = Practice.ID(parts[0]), let person = Person.ID(parts[1]) {
                delegates[practice] = person
            }
        }
    }

    /// As a form carries it along: `p-1 p-7 praktijk-2:p-9`.
    var words: String {
        (ticked.map(\.rawValue) + delegates.map { "\($0.key):\($0.value)" }).sorted().joined(separator: " ")
    }

    /// Both in one: what this one changed since the base, on top of what was saved meanwhile.
    func merged(with saved: SheetForm, since base: SheetForm) -> SheetForm {
        var both = saved
        for person in ticked.symmetricDifference(base.ticked) {
            if ticked.contains(person) { both.ticked.insert(person) } else { both.ticked.remove(person) }
        }
        for practice in Set(delegates.keys).union(base.delegates.keys) where delegates[practice] != base.delegates[practice] {
            both.delegates[practice] = delegates[practice]
        }
        return both
    }

    /// Whether a person was there, herself.
    func isThere(_ person: Person.ID) -> Bool { ticked.contains(person) || delegates.values.contains(person) }

    /// Ticks everybody of a group that is not ticked yet.
    mutating func tick(_ group: SheetText.Group, of people: SheetPeople) {
        for practice in people.practices where practice.group == group && delegates[practice.id] == nil {
            if !practice.members.contains(where: { ticked.contains($0.name.id) }) {
                delegates[practice.id] = practice.likely
            }
        }
        for row in people.rows(of: group) { ticked.insert(row.name.id) }
    }

    /// A line for everybody: who is not ticked was absent, or excused when she had said that she could not come. A guest who
    /// is not ticked was not there, and that says it all: she gets no line.
    func lines(_ people: SheetPeople) -> [Attendance] {
        let came = Dictionary(delegates.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        return people.rows.compactMap { row in
            let id = row.name.id
            if isThere(id) {
                // What else the sheet says of her stays: that she took part from elsewhere, for which colleague she came.
                var line =
                    row.line.flatMap { $0.status == .present ? $0 : nil }
                    ?? Attendance(meeting: people.meeting.id, person: id, status: .present)
                line.delegateFor = came[id]
                return line
            }
            if row.isGuest { return nil }
            let isExcused = row.line?.status == .excused || (row.line == nil && row.answer == .cannot)
            return Attendance(meeting: people.meeting.id, person: id, status: isExcused ? .excused : .absent)
        }
    }
}

/// Whom a sheet is for: single persons, and practices that may send one colleague.
struct SheetPeople: Sendable {
    /// Some of one practice: one tick says that one of them came for all.
    struct Team: Sendable {
        var id: Practice.ID
        var name: String
        var members: [SheetToFill.Row]

        func holds(_ person: Person.ID) -> Bool { members.contains { $0.name.id == person } }

        /// Who probably came: who said herself that she is there, else who agreed to come for a colleague, else who said that she
        /// comes, else the first.
        var likely: Person.ID? {
            members.first(where: \.saysHere)?.name.id ?? members.compactMap(\.standIn).first(where: holds)
                ?? (members.first { $0.answer == .comes } ?? members.first)?.name.id
        }

        /// Where it stands on the sheet.
        var group: SheetText.Group {
            if members.contains(where: { $0.saysHere || $0.answer == .comes || $0.answer == .colleagueComes }) { return .comes }
            return members.allSatisfy { SheetPeople.group(of: $0) == .cannot } ? .cannot : .silent
        }
    }

    let meeting: MeetingOutline
    let hostName: String
    let version: Int
    let rows: [SheetToFill.Row]
    let practices: [Team]
    /// Members who are in no practice that has a row of its own.
    let single: [SheetToFill.Row]
    /// Who was there and is not of the circle, by name.
    let guests: [SheetToFill.Row]
    /// How many more guests there were.
    let counted: Int

    /// - Parameters:
    ///   - practices: The practice of each member on the day of the meeting, where she has one.
    ///   - names: What practices are called.
    init(_ sheet: SheetToFill, practices: [Person.ID: Practice.ID], names: [Practice.ID: String]) {
        meeting = sheet.meeting
        hostName = sheet.hostName
        version = sheet.version
        rows = sheet.rows
        var teams: [Practice.ID: [SheetToFill.Row]] = [:]
        guests = sheet.rows.filter(\.isGuest)
        counted = sheet.guests
        for row in sheet.rows where !row.isGuest {
            if let practice = practices[row.name.id] { teams[practice, default: []].append(row) }
        }
        self.practices = teams.compactMap { id, members in
            guard members.count > 1, let name = names[id] else { return nil }
            return Team(id: id, name: name, members: members)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let inTeams = Set(self.practices.flatMap { $0.members.map(\.name.id) })
        single = sheet.rows.filter { !$0.isGuest && !inTeams.contains($0.name.id) }
    }

    /// Reads a sheet with the practices of the circle.
    init(_ id: Meeting.ID, _ scope: ReadScope) throws {
        let sheet = try scope.sheetToFill(of: id)
        var practices: [Person.ID: Practice.ID] = [:]
        if case .circle(let circle) = sheet.meeting.host {
            for membership in try Page.everything({ try scope.memberships(of: circle, page: $0) }) {
                guard case .full(let entry, let person) = membership, let practice = entry.value.practice else { continue }
                if entry.value.span.contains(sheet.meeting.start.day) { practices[person.id] = practice }
            }
        }
        let names = try Set(practices.values).reduce(into: [:]) { $0[$1] = try scope.practice($1).value.name }
        self.init(sheet, practices: practices, names: names)
    }

    /// Members who were there, and guests: those with a name and those who were counted.
    var present: (members: Int, guests: Int) {
        let there = rows.filter { $0.line?.status == .present }
        let named = there.count(where: \.isGuest)
        return (there.count - named, named + counted)
    }

    /// Every line that is saved; nothing while somebody of the circle has none.
    var recorded: Set<Attendance>? {
        let lines = rows.compactMap(\.line)
        return lines.count == rows.count ? Set(lines) : nil
    }

    /// The names of those on it who became members by a change.
    func admitted(by entry: HistoryEntry) -> [String] {
        let members = entry.parts.compactMap { part -> Person.ID? in
            guard case .membership(_, let change) = part.thing, let after = change.after, !after.span.isEmpty else { return nil }
            return change.before?.span.isEmpty ?? true ? after.person : nil
        }
        return rows.filter { members.contains($0.name.id) }.map { "\($0.name.givenName) \($0.name.familyName)" }
    }

    /// The single persons of a group.
    func rows(of group: SheetText.Group) -> [SheetToFill.Row] {
        group == .guests ? guests : single.filter { Self.group(of: $0) == group }
    }

    /// In which group a member stands: by what she answered. Who gave no answer and is recorded as excused stands with those
    /// who could not come: saved again, she is excused still.
    static func group(of row: SheetToFill.Row) -> SheetText.Group {
        if row.saysHere { return .comes }
        return switch row.answer {
        case .comes, .colleagueComes: .comes
        case nil: row.line?.status == .excused ? .cannot : .silent
        case .cannot: .cannot
        }
    }
}
