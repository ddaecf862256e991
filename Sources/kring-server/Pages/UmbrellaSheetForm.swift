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
        for row in sheet.others where SheetPeople.group(of: row) == group { ticked.insert(row.name.id) }
    }

    /// A line for everybody: who is not ticked was absent, or excused when she had said that she could not come.
    ///
    /// - Throws: ``SheetPages/SheetFault`` for a name that no member of the circle has, for a circle without anybody, and for
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
                    throw SheetPages.SheetFault(text: UmbrellaText.speaksForOther(line.circle.name))
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
            throw SheetPages.SheetFault(text: UmbrellaText.nobodyNamed(line.circle.name))
        }
        guard let person = try scope.deputy(named: name, of: line.circle.id, at: meeting) else {
            throw SheetPages.SheetFault(text: UmbrellaText.unknownDeputy(name, line.circle.name))
        }
        return person
    }

    /// The page.
    static func model(
        _ visit: Visit, _ place: MeetingPlace, _ form: FormInput?, ticking group: SheetText.Group?, isConflict: Bool,
        _ scope: ReadScope
    ) throws -> SheetModel {
        let sheet = try scope.umbrellaSheet(of: place.meeting)
        var ticks = form.map { UmbrellaSheetForm($0, sheet) } ?? UmbrellaSheetForm(sheet)
        if let group { ticks.tick(group, of: sheet) }
        var model = SheetModel(sheet, ticks, place: place, now: visit.minutes, isConflict: isConflict)
        let came = sheet.circles.count { $0.came != nil }
        model.done = ChangeBanner.done(visit, below: place.hostHref, at: place.href, scope) { entry in
            UmbrellaText.saved(entry, came, of: sheet.circles.count)
        }
        model.done?.next = [.init(UmbrellaText.toUmbrella, place.hostHref)]
        return model
    }
}

extension SheetModel {
    /// The sheet of an umbrella: a row for each circle, in the manner of a practice on the sheet of a circle.
    init(
        _ sheet: UmbrellaSheet, _ ticks: UmbrellaSheetForm, place: MeetingPlace, now minutes: Int, isConflict: Bool
    ) {
        let meeting = sheet.meeting
        host = sheet.hostName
        when = DoorText.moment(meeting.start)
        href = place.href
        hostHref = place.hostHref
        version = sheet.version
        end = SheetText.clock(meeting.end)
        meetingID = meeting.id.rawValue
        help = UmbrellaText.sheetHelp
        counted = UmbrellaText.counted
        let recorded = UmbrellaSheetForm(sheet)
        func row(_ name: PersonName) -> Row {
            Row(
                id: name.id.rawValue, name: Self.name(name), isTicked: ticks.ticked.contains(name.id), standing: nil,
                effect: nil, note: nil)
        }
        groups = SheetText.Group.allCases.compactMap { group in
            let rows = sheet.others.filter { SheetPeople.group(of: $0) == group }.map { row($0.name) }
            let teams = sheet.circles.filter { UmbrellaSheetForm.group(of: $0) == group }.map { line -> Team in
                let id = line.circle.id
                let chosen = ticks.came[id] ?? nil
                let typed = ticks.deputies[id]
                var sub = line.chairs.isEmpty ? UmbrellaText.noChair : Dutch.list(line.chairs.map(Self.name))
                if isConflict, (ticks.came[id] != nil) != (recorded.came[id] != nil) {
                    sub = SheetText.differs(mine: ticks.came[id] != nil, theirs: recorded.came[id] != nil)
                }
                return Team(
                    id: id.rawValue, name: line.circle.name, sub: sub, isTicked: ticks.came[id] != nil,
                    choices: line.people.map { name in
                        Choice(
                            id: name.id.rawValue, name: Self.name(name),
                            isChosen: name.id == chosen ?? UmbrellaSheetForm.likely(line))
                    },
                    others: line.people.count > 1 ? line.people.map(row) : [],
                    isOpen: typed != nil || line.people.contains { ticks.ticked.contains($0.id) },
                    more: UmbrellaText.somebodyElse, deputy: Deputy(typed: typed ?? ""))
            }
            guard !(rows.isEmpty && teams.isEmpty) else { return nil }
            let count = rows.count + teams.count
            return Group(
                id: group.rawValue, heading: group.heading, count: count, tickAll: SheetText.tickAll(count), teams: teams,
                rows: rows)
        }
        nobody = sheet.circles.isEmpty ? UmbrellaText.noCircles : nil
        if meeting.status == .cancelled {
            refusal = SheetText.notApplicable
        } else if minutes < meeting.start.utcMinutes - 15 {
            refusal = SheetText.tooEarly(meeting.start)
        }
        isToFill = refusal == nil && nobody == nil
        if isConflict {
            conflict = SheetText.conflict(
                sheet.circles.count { (ticks.came[$0.circle.id] != nil) != (recorded.came[$0.circle.id] != nil) })
        }
    }

    private static func name(_ name: PersonName) -> String { "\(name.givenName) \(name.familyName)" }
}
