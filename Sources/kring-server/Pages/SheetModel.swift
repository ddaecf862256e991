import KringCore

/// A sheet as it is shown.
struct SheetModel: Sendable {
    /// How a member stands before this meeting.
    struct Standing: Hashable, Sendable {
        var credited: Int
        var required: Int
        var state: RequirementState
    }

    struct Row: Sendable {
        var id: String
        var name: String
        var isTicked: Bool
        var standing: String?
        /// As many discs as the norm asks, filled for each time that counts.
        var dots: String?
        /// What ticking her brings about; nothing when she was in order without it.
        var effect: String?
        /// That this is her last chance, as long as she is not ticked.
        var risk: String?
        /// That nothing is asked of her this year.
        var pause: String?
        var note: String?
        /// That she said she cannot come, where all stand in one list.
        var style: String?
    }

    struct Choice: Sendable {
        var id: String
        var name: String
        var isChosen: Bool
    }

    struct Team: Sendable {
        var id: String
        var name: String
        var sub: String
        var isTicked: Bool
        var choices: [Choice]
        var others: [Row]
        var isOpen: Bool
        /// That nobody of it can come, where all stand in one list.
        var style: String?
    }

    struct Group: Sendable {
        var id: String
        /// Which kind of row is counted in it: `kl` those who said they cannot come, `gl` guests.
        var style: String
        var heading: String
        var count: Int
        var tickAll: String
        var teams: [Team]
        var rows: [Row]
    }

    var heading = SheetText.heading
    var host: String
    var when: String
    var href: String
    var circleHref: String
    var version: Int
    var script = ""
    /// Guests, the end, a new member.
    var others: SheetOthersModel
    var length: String
    /// Guests as they are saved, in words.
    var guests: String?
    var groups: [Group]
    /// The same sheet in the other order.
    var otherOrder: PageFrame.Link?
    /// Whether everybody stands in one list, by name.
    var isByName: Bool
    /// The list to sign on paper, while it is too early to fill in this one.
    var paper: PageFrame.Link?
    /// Whether there are so many groups that one button for all of them saves taps.
    var hasGroups: Bool
    /// Whether it shows what was sent and not saved.
    var isUnsaved = false
    /// What was ticked when the page was made.
    var base = ""
    var nobody: String?
    var refusal: String?
    var done: Done?
    var needing: String?
    /// What the discs mean, where something is asked of somebody.
    var dotsHelp: String?
    var conflict: String?
    var isToFill: Bool
    var meetingID: String

    init(
        _ people: SheetPeople, _ ticks: SheetForm, _ standings: [Person.ID: Standing], _ others: SheetOthersModel,
        minimum: Int?, place: MeetingPlace, now minutes: Int, mine: SheetForm?, byName: Bool = false
    ) {
        isByName = byName
        self.others = others
        let meeting = people.meeting
        host = people.hostName
        when = DoorText.moment(meeting.start)
        href = place.href
        circleHref = place.hostHref
        version = people.version
        length = SheetText.length(meeting, minimum: minimum)
        let present = people.present
        guests = present.guests == 0 ? nil : Dutch.count(present.guests, SheetText.guest, SheetText.guestsWord)
        meetingID = meeting.id.rawValue
        let recorded = SheetForm(people)
        func row(_ line: SheetToFill.Row) -> Row {
            let id = line.name.id
            let (isMine, theirs) = ((mine ?? ticks).isThere(id), recorded.isThere(id))
            let known = standings[id]
            let standing = known.flatMap { $0.required > 0 ? $0 : nil }
            // What is recorded already is in the standing.
            let before = (standing?.credited ?? 0) - (theirs ? 1 : 0)
            return Row(
                id: id.rawValue, name: "\(line.name.givenName) \(line.name.familyName)", isTicked: ticks.ticked.contains(id),
                standing: standing.map { SheetText.standing($0.credited, of: $0.required) },
                dots: standing.map { SheetText.dots($0.credited, of: $0.required) },
                effect: standing.flatMap { before < $0.required && before + 1 >= $0.required ? SheetText.effect : nil },
                risk: standing?.state == .atRisk ? MemberText.lastChance : nil,
                pause: known?.state == .notApplicable ? MemberText.state(.notApplicable) : nil,
                note: mine != nil && isMine != theirs
                    ? SheetText.differs(mine: isMine, theirs: theirs) : line.saysHere && !theirs ? SheetText.saysHere : nil)
        }
        groups = SheetText.Group.allCases.compactMap { group in
            let rows = people.rows(of: group).map(row)
            let teams = people.practices.filter { $0.group == group }.map { team in
                let chosen = ticks.delegates[team.id]
                let others = team.members.map(row)
                return Team(
                    id: team.id.rawValue, name: team.name, sub: SheetText.practice(team.members.count), isTicked: chosen != nil,
                    choices: team.members.map { member in
                        Choice(
                            id: member.name.id.rawValue, name: member.name.givenName,
                            isChosen: member.name.id == chosen ?? team.likely)
                    }, others: others, isOpen: others.contains { $0.isTicked || $0.note != nil })
            }
            guard !(rows.isEmpty && teams.isEmpty) else { return nil }
            let count = rows.count + teams.count
            return Group(
                id: group.rawValue, style: group.style, heading: group.heading, count: count, tickAll: SheetText.tickAll(count),
                teams: teams,
                rows: rows)
        }
        if byName { groups = Self.together(groups, people) }
        otherOrder = .init(
            byName ? SheetText.byAnswer : SheetText.byName, byName ? place.href : "\(place.href)?volgorde=naam")
        hasGroups = groups.count { $0.id != SheetText.Group.guests.rawValue } > 1
        nobody = people.rows.isEmpty ? SheetText.nobody : nil
        if meeting.status == .cancelled {
            refusal = SheetText.notApplicable
        } else if minutes < meeting.start.utcMinutes - 15 {
            refusal = SheetText.tooEarly(meeting.start)
            paper = .init(SheetText.paper, "\(place.hostHref)/leden/afdruk")
        }
        isToFill = refusal == nil && nobody == nil
        dotsHelp = standings.values.contains { $0.required > 0 } ? SheetText.dotsHelp : nil
        needing = SheetText.stillNeeding(standings.values.count { $0.credited < $0.required })
        if let mine {
            conflict = SheetText.conflict(people.rows.count { mine.isThere($0.name.id) != recorded.isThere($0.name.id) })
        }
    }

    /// All members in one list, by name, with guests in a list of their own; who cannot come is counted apart still.
    private static func together(_ groups: [Group], _ people: SheetPeople) -> [Group] {
        let places = Dictionary(people.rows.enumerated().map { ($1.name.id.rawValue, $0) }) { first, _ in first }
        let members = groups.filter { $0.id != SheetText.Group.guests.rawValue }
        func styled(_ group: Group) -> String? { group.style.isEmpty ? nil : group.style }
        let rows = members.flatMap { group in
            group.rows.map { row in
                var row = row
                row.style = styled(group)
                return row
            }
        }.sorted { places[$0.id, default: 0] < places[$1.id, default: 0] }
        let teams = members.flatMap { group in
            group.teams.map { team in
                var team = team
                team.style = styled(group)
                return team
            }
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let count = rows.count + teams.count
        guard count > 0 else { return groups }
        let all = Group(
            id: SheetText.everybodyWord, style: "", heading: SheetText.byName, count: count, tickAll: SheetText.tickAll(count),
            teams: teams, rows: rows)
        return [all] + groups.filter { $0.id == SheetText.Group.guests.rawValue }
    }

    /// How everybody stands in the year of a meeting.
    static func standings(of circle: Circle.ID, on day: CalendarDay, _ scope: ReadScope) throws -> [Person.ID: Standing] {
        let period = ReportPeriod(asOf: max(day, scope.today), year: day.year)
        guard case .all(let attendance) = try scope.circleAttendance(circle, period) else { return [:] }
        return attendance.members.reduce(into: [:]) { found, line in
            guard found[line.name.id] == nil else { return }
            found[line.name.id] = Standing(
                credited: line.verdict.credited, required: line.verdict.required, state: line.verdict.state)
        }
    }

    /// From how many minutes on a meeting of a kind counts for its circle; nothing when any length does.
    static func minimum(_ kind: Meeting.Kind, of circle: Circle.ID, on day: CalendarDay, _ scope: ReadScope) throws -> Int? {
        let period = ReportPeriod(asOf: max(day, scope.today), year: day.year)
        return try CircleModel.outward(scope.circleStatus(circle, period)).requirements.compactMap { line in
            guard case .eventCount(let count) = line.requirement.kind, count.kinds.contains(kind) else { return nil }
            return count.minimumMinutes
        }.min()
    }
}

extension SheetModel.Row: TemplateParts {
    func part(_ name: String) -> Any? {
        switch name {
        case "id": id
        case "name": self.name
        case "isTicked": isTicked
        case "standing": given(standing)
        case "dots": given(dots)
        case "effect": given(effect)
        case "risk": given(risk)
        case "pause": given(pause)
        case "note": given(note)
        case "style": given(style)
        case "classes": (note == nil ? "" : " anders") + (style.map { " \($0)" } ?? "")
        default: nil
        }
    }
}
