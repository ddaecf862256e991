import KringCore

/// What somebody ticked on the sheet of an umbrella: for each circle who came, its chair or a deputy.
struct UmbrellaSheetForm: Sendable {
    /// Who came for each circle that was ticked; nothing inside where only a name was typed.
    var came: [Circle.ID: Person.ID?] = [:]
    /// Typed names of deputies.
    var deputies: [Circle.ID: String] = [:]
    /// Persons that were ticked one by one: the coordinator, a second chair.
    var ticked: Set<Person.ID> = []

    /// What is recorded; nothing while no line is.
    init(_ sheet: UmbrellaSheet) {
        for line in sheet.circles {
            guard let person = line.came else { continue }
            came[line.circle.id] = person
        }
        let spoken = Set(came.values.compactMap(\.self))
        ticked = Set(sheet.rows.filter { $0.line?.status == .present }.map(\.name.id)).subtracting(spoken)
    }

    /// What a form said. Names that are not on the sheet are passed over: somebody left meanwhile.
    init(_ form: FormInput, _ sheet: UmbrellaSheet) {
        for line in sheet.circles {
            let id = line.circle.id
            if let name = form.one("vervanger-\(id)") {
                deputies[id] = name
                came[id] = .some(nil)
            } else if form.one("praktijk-\(id)") != nil {
                let named = form.one("kwam-\(id)").flatMap { Person.ID($0) }
                came[id] = line.people.first { $0.id == named }?.id ?? Self.likely(line)
            }
        }
        for row in sheet.rows where form.one("wie-\(row.name.id)") != nil { ticked.insert(row.name.id) }
    }

    /// Who probably came for a circle: who is expected, else its first chair.
    static func likely(_ line: UmbrellaSheet.Line) -> Person.ID? {
        line.people.first { $0.id == line.expected }?.id ?? line.people.first?.id
    }

    static func group(of line: UmbrellaSheet.Line) -> SheetText.Group {
        switch line.answer {
        case .comes, .colleagueComes: .comes
        case .cannot: .cannot
        case nil: .silent
        }
    }

    /// Ticks everything of a group that is not ticked yet.
    mutating func tick(_ group: SheetText.Group, of sheet: UmbrellaSheet) {
        for line in sheet.circles where Self.group(of: line) == group && came[line.circle.id] == nil {
            if let person = Self.likely(line) { came[line.circle.id] = person }
        }
        for row in sheet.others where UmbrellaSheetModel.group(of: row) == group { ticked.insert(row.name.id) }
    }

    /// A line for everybody: who is not ticked was absent, or excused when she had said that she could not come.
    ///
    /// - Throws: ``UmbrellaSheetPages/Fault`` for a name that no member of the circle has, for a circle without anybody, and for
    ///   somebody who would speak for two circles of which she chairs only one.
    func lines(_ sheet: UmbrellaSheet, _ scope: ReadScope) throws -> [Attendance] {
        let meeting = sheet.meeting.id
        var lines: [Person.ID: Attendance] = [:]
        for row in sheet.rows {
            let id = row.name.id
            if ticked.contains(id) {
                lines[id] = Attendance(meeting: meeting, person: id, status: .present, online: row.line?.online ?? false)
            } else {
                let isExcused = row.line?.status == .excused || (row.line == nil && row.answer == .cannot)
                lines[id] = Attendance(meeting: meeting, person: id, status: isExcused ? .excused : .absent)
            }
        }
        // A deputy who was written down by mistake leaves no line behind: nobody asked her to the meeting.
        for line in sheet.circles {
            for deputy in line.deputies where !ticked.contains(deputy.id) { lines[deputy.id] = nil }
        }
        for line in sheet.circles {
            guard let named = came[line.circle.id] else { continue }
            let person = try named ?? self.deputy(of: line, at: meeting, scope)
            let isChair = line.chairs.contains { $0.id == person }
            let known = sheet.rows.first { $0.name.id == person }?.line
            var own = Attendance(
                meeting: meeting, person: person, status: .present, representsCircle: isChair ? nil : line.circle.id,
                online: known?.online ?? false)
            if let present = lines[person], present.status == .present {
                // In the chair of two circles she speaks for both.
                guard isChair, present.representsCircle == nil else {
                    throw UmbrellaSheetPages.Fault(text: UmbrellaText.speaksForOther(line.circle.name))
                }
                own = present
            } else if isChair, known?.status == .present, known?.representsCircle == line.circle.id {
                // That it was said by name stays said.
                own.representsCircle = line.circle.id
            }
            lines[person] = own
        }
        return lines.values.sorted { $0.person < $1.person }
    }

    private func deputy(of line: UmbrellaSheet.Line, at meeting: Meeting.ID, _ scope: ReadScope) throws -> Person.ID {
        guard let name = deputies[line.circle.id] else {
            throw UmbrellaSheetPages.Fault(text: UmbrellaText.nobodyNamed(line.circle.name))
        }
        guard let person = try scope.deputy(named: name, of: line.circle.id, at: meeting) else {
            throw UmbrellaSheetPages.Fault(text: UmbrellaText.unknownDeputy(name, line.circle.name))
        }
        return person
    }
}
