import KringCore

/// What somebody ticked on a sheet: what the form said, held against whom the meeting is for.
struct SheetForm: Hashable, Sendable {
    /// Persons that were ticked one by one.
    var ticked: Set<Person.ID> = []
    /// Who came for her practice.
    var delegates: [Practice.ID: Person.ID] = [:]

    /// What is recorded, or nothing while no line is.
    init(_ people: SheetPeople) {
        for row in people.rows {
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

    /// Whether a person was there, herself.
    func isThere(_ person: Person.ID) -> Bool { ticked.contains(person) || delegates.values.contains(person) }

    /// Ticks everybody of a group that is not ticked yet.
    mutating func tick(_ group: SheetText.Group, of people: SheetPeople) {
        for practice in people.practices where practice.group == group && delegates[practice.id] == nil {
            if !practice.members.contains(where: { ticked.contains($0.name.id) }) {
                delegates[practice.id] = practice.likely
            }
        }
        for row in people.single where SheetPeople.group(of: row) == group { ticked.insert(row.name.id) }
    }

    /// A line for everybody: who is not ticked was absent, or excused when she had said that she could not come.
    func lines(_ people: SheetPeople) -> [Attendance] {
        let came = Dictionary(delegates.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        return people.rows.map { row in
            let id = row.name.id
            if isThere(id) {
                // What else the sheet says of her stays: that she took part from elsewhere, for which colleague she came.
                var line =
                    row.line.flatMap { $0.status == .present ? $0 : nil }
                    ?? Attendance(meeting: people.meeting.id, person: id, status: .present)
                line.delegateFor = came[id]
                return line
            }
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

        /// Who probably came: who agreed to come for a colleague, else who said that she comes, else the first.
        var likely: Person.ID? {
            members.compactMap(\.standIn).first(where: holds) ?? (members.first { $0.answer == .comes } ?? members.first)?.name.id
        }

        /// Where it stands on the sheet.
        var group: SheetText.Group {
            if members.contains(where: { $0.answer == .comes || $0.answer == .colleagueComes }) { return .comes }
            return members.allSatisfy { $0.answer == .cannot } ? .cannot : .silent
        }
    }

    let meeting: MeetingOutline
    let hostName: String
    let version: Int
    let rows: [SheetToFill.Row]
    let practices: [Team]
    /// Who is in no practice that has a row of its own.
    let single: [SheetToFill.Row]

    /// - Parameters:
    ///   - practices: The practice of each member on the day of the meeting, where she has one.
    ///   - names: What practices are called.
    init(_ sheet: SheetToFill, practices: [Person.ID: Practice.ID], names: [Practice.ID: String]) {
        meeting = sheet.meeting
        hostName = sheet.hostName
        version = sheet.version
        rows = sheet.rows
        var teams: [Practice.ID: [SheetToFill.Row]] = [:]
        for row in sheet.rows {
            if let practice = practices[row.name.id] { teams[practice, default: []].append(row) }
        }
        self.practices = teams.compactMap { id, members in
            guard members.count > 1, let name = names[id] else { return nil }
            return Team(id: id, name: name, members: members)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let inTeams = Set(self.practices.flatMap { $0.members.map(\.name.id) })
        single = sheet.rows.filter { !inTeams.contains($0.name.id) }
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

    /// In which group a person stands: by what she answered.
    static func group(of row: SheetToFill.Row) -> SheetText.Group {
        switch row.answer {
        case .comes, .colleagueComes: .comes
        case nil: .silent
        case .cannot: .cannot
        }
    }
}
