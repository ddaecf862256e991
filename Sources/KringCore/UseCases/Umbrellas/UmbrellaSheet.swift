/// The sheet of an umbrella's meeting as its coordinator fills it in: who came for each circle, its chair or a deputy.
public struct UmbrellaSheet: Hashable, Sendable {
    /// One circle.
    public struct Line: Hashable, Sendable {
        public var circle: CircleName
        /// In the chair on the day of the meeting.
        public var chairs: [PersonName]
        /// Members who come in a chair's place: named in her answer, or on the sheet for the circle.
        public var deputies: [PersonName]
        /// Who is recorded to have spoken for it; the first by id where there are more.
        public var came: Person.ID?
        /// The answer of the chair that counts most: that somebody comes, else that she cannot.
        public var answer: InvitationAnswer.Choice?
        /// Who is expected by that answer: the chair, or the deputy she named.
        public var expected: Person.ID?

        /// Everybody who may have come for it.
        public var people: [PersonName] { chairs + deputies }
    }

    public var meeting: MeetingOutline
    public var hostName: String
    /// The version of the sheet; 0 while nothing is recorded.
    public var version: Int
    /// By name.
    public var circles: [Line]
    /// Who is asked to the meeting, or on its sheet, and speaks for no circle: the coordinator.
    public var others: [SheetToFill.Row]
    /// Everybody, as for any sheet.
    public var rows: [SheetToFill.Row]
}

extension ReadScope {
    /// The sheet of an umbrella's meeting, for its coordinator.
    ///
    /// - Throws: ``KringError/notFound`` also for the meeting of a circle.
    public func umbrellaSheet(of id: Meeting.ID) throws -> UmbrellaSheet {
        guard let stored = try db.stored(id), case .umbrella(let umbrella) = stored.value.host,
            let row = try db.row(of: umbrella)
        else { throw KringError.notFound }
        let sheet = try sheetToFill(of: id)
        let day = stored.value.start.day
        let chairs = try db.chairs(ofUmbrella: row, on: day)
        let answers = try db.answers(toMeeting: stored.row).mapValues(\.value)
        let colleagues = try names(of: answers.values.compactMap(\.colleague))
        let present = sheet.rows.compactMap { row in row.line.map { (name: row.name, line: $0) } }
            .filter { $0.line.status == .present }.sorted { $0.name.id < $1.name.id }
        let circles = try db.list(Circle.self, where: Condition("circle.umbrella = ?", row)).filter { circle in
            circle.value.dissolvedOn.map { $0 > day } ?? true
        }
        var spoken: Set<Person.ID> = []
        let lines = circles.map { circle -> UmbrellaSheet.Line in
            let id = circle.value.id
            let own = (chairs[circle.row] ?? []).map(\.card.name)
            let isChair = Set(own.map(\.id))
            let speaking = present.filter { $0.line.representsCircle == id }
            let here = present.filter { $0.line.representsCircle == nil && isChair.contains($0.name.id) }
            let mine = own.compactMap { answers[$0.id] }
            let answer = mine.first { $0.choice == .comes } ?? mine.first { $0.choice == .colleagueComes } ?? mine.first
            let sent = mine.compactMap { $0.choice == .colleagueComes ? $0.colleague : nil }.compactMap { colleagues[$0] }
            var deputies: [PersonName] = []
            for name in speaking.map(\.name) + sent where !isChair.contains(name.id) && !deputies.contains(name) {
                deputies.append(name)
            }
            spoken.formUnion(isChair)
            spoken.formUnion(deputies.map(\.id))
            return UmbrellaSheet.Line(
                circle: CircleName(id: id, name: circle.value.name), chairs: own, deputies: deputies,
                came: (speaking + here).first?.name.id, answer: answer?.choice,
                expected: answer?.choice == .comes ? answer?.person : answer?.colleague)
        }
        return UmbrellaSheet(
            meeting: sheet.meeting, hostName: sheet.hostName, version: sheet.version,
            circles: lines.sorted { ($0.circle.name, $0.circle.id) < ($1.circle.name, $1.circle.id) },
            others: sheet.rows.filter { !spoken.contains($0.name.id) }, rows: sheet.rows)
    }

    /// The member of a circle who is called so, on the day of an umbrella's meeting: who came in a chair's place. Whoever keeps
    /// that sheet met her there, and sees nothing else of the circle's members.
    ///
    /// - Parameter name: Given name and family name, in capitals or not.
    /// - Returns: Nothing when nobody is called so, or more than one is, or the meeting has not begun.
    public func deputy(
        named name: String, of circle: Circle.ID, at meeting: Meeting.ID
    ) throws -> Person.ID? {
        guard let stored = try db.stored(meeting), case .umbrella(let umbrella) = stored.value.host else {
            throw KringError.notFound
        }
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        guard let known = try db.stored(circle), known.value.umbrella == umbrella, stored.value.start.day <= today else {
            return nil
        }
        func folded(_ text: String) -> String { text.lowercased().split { $0 == " " || $0 == "\t" }.joined(separator: " ") }
        let found = try db.people(ofCircle: known.row, on: stored.value.start.day).values.filter { person in
            person.isMember && folded("\(person.name.givenName) \(person.name.familyName)") == folded(name)
        }
        return found.count == 1 ? found.first?.name.id : nil
    }
}
