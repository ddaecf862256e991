import KringCore

/// What the page of a circle shows of people, to those inside: how one stands oneself, who may miss the minimum, who does what,
/// and who the others are.
struct CircleInside: Sendable {
    /// How the visitor herself stands.
    struct Own: Sendable {
        var heading: String
        var sentence: String
        var strip: String
        var link: PageFrame.Link
    }

    struct Member: Sendable {
        var name: String
        var href: String?
        var strip: String
        var count: String
    }

    /// Members who stand alike.
    struct Group: Sendable {
        var heading: String
        var isOpen: Bool
        var members: [Member]
    }

    struct Legend: Sendable {
        var style: String
        var count: Int
        var words: String
    }

    /// All members together, for who keeps the sheets.
    struct Risk: Sendable {
        var heading: String
        var bar: String
        var legend: [Legend]
        var groups: [Group]
        var actions: [PageFrame.Link]
        /// What each mark of a strip says.
        var marks = StripMark.all
    }

    struct Officer: Sendable {
        var name: String
        var words: String
    }

    struct Fellows: Sendable {
        var heading: String
        var names: [String]
    }

    var own: Own?
    var risk: Risk?
    var officers: [Officer] = []
    var fellows: Fellows?
    /// Beside the number of members: how many of them work in practices.
    var practices: String?

    init(_ id: Circle.ID, _ period: ReportPeriod, _ scope: ReadScope) throws {
        let today = scope.today
        let object = Object.circle(id)
        let keeps = scope.standing.may(.admitMembers, in: object)
        let memberships = try CircleModel.ifAllowed {
            try Page.everything { try scope.memberships(of: id, page: $0) }
        }
        var pages: [Person.ID: String] = [:]
        if let memberships {
            let present = memberships.compactMap { view -> (given: String, family: String, practice: Practice.ID?)? in
                switch view {
                case .full(let entry, let person):
                    guard entry.value.span.contains(today) else { return nil }
                    if keeps { pages[person.id] = "/kringen/\(id)/leden/\(entry.id)" }
                    return (person.givenName, person.familyName, entry.value.practice)
                case .contact(let entry, let card):
                    guard entry.value.span.contains(today) else { return nil }
                    return (card.name.givenName, card.name.familyName, entry.value.practice)
                case .fellow(let fellow): return (fellow.name.givenName, fellow.name.familyName, fellow.practice)
                }
            }
            let teams = Dictionary(grouping: present.compactMap(\.practice), by: \.self).filter { $0.value.count > 1 }
            practices = CircleText.inPractices(teams.values.map(\.count).reduce(0, +), teams.count)
            if !keeps, !present.isEmpty {
                fellows = Fellows(
                    heading: CircleText.fellows(present.count),
                    names: present.sorted { ($0.given, $0.family) < ($1.given, $1.family) }.map { "\($0.given) \($0.family)" })
            }
        }
        if let attendance = try CircleModel.ifAllowed({ try scope.circleAttendance(id, period) }) {
            switch attendance {
            case .itself(let mine): own = Self.own(mine.lines, mine.header.year)
            case .all(let all):
                own = Self.own(all.members.filter { $0.name.id == scope.actor.person }, all.header.year)
                risk = Self.risk(all, pages, id, plans: scope.standing.may(.manageMeetings, in: object))
            }
        }
        let offices = try CircleModel.ifAllowed { try Page.everything { try scope.offices(of: .circle(id), page: $0) } }
        officers = (offices ?? []).filter { $0.office.value.span.contains(today) }
            .sorted {
                let (left, right) = (Self.rank($0.office.value.kind), Self.rank($1.office.value.kind))
                return (left, $0.name.givenName) < (right, $1.name.givenName)
            }
            .map { Officer(name: MemberText.name($0.name), words: CircleText.officer($0.office.value)) }
    }

    /// Chairs first, then in the order in which offices are listed everywhere.
    private static func rank(_ kind: Office.Kind) -> Int {
        kind == .chair ? -1 : Office.Kind.allCases.firstIndex(of: kind) ?? 0
    }

    private static func own(_ lines: [MemberLine], _ year: Int) -> Own? {
        guard let verdict = lines.first?.verdict else { return nil }
        return Own(
            heading: CircleText.ownHeading(year), sentence: MyText.sentence(verdict, year: year),
            strip: Charts.strip(verdict.meetings), link: .init(CircleText.ownLink, MyAttendancePages.path))
    }

    /// Everybody counts once: where there are several norms, by the first that she did not reach.
    private static func risk(_ all: CircleAttendance, _ pages: [Person.ID: String], _ id: Circle.ID, plans: Bool) -> Risk {
        var lines: [Person.ID: MemberLine] = [:]
        for line in all.members where line.verdict.state != .notApplicable {
            let known = lines[line.name.id]?.verdict.state
            if known == nil || known == .met { lines[line.name.id] = line }
        }
        let people = lines.values.sorted {
            ($0.name.givenName, $0.name.familyName, $0.name.id) < ($1.name.givenName, $1.name.familyName, $1.name.id)
        }
        let states: [(state: RequirementState, style: String)] = [
            (.met, "gezond"), (.onTrack, "geen"), (.atRisk, "aandacht"), (.toPlan, "leeg"), (.incomplete, "onbekend"),
            (.missed, "slaapt"),
        ]
        let counts = states.map { state in (state, people.count { $0.verdict.state == state.state }) }.filter { $0.1 > 0 }
        let short = people.filter { $0.verdict.state != .met }
        let norms = Set(short.map(\.verdict.required))
        let groups = [RequirementState.atRisk, .toPlan, .incomplete, .missed].compactMap { state -> Group? in
            let members = short.filter { $0.verdict.state == state }.map { line in
                Member(
                    name: MemberText.name(line.name), href: pages[line.name.id], strip: Charts.strip(line.verdict.meetings),
                    count: SheetText.standing(line.verdict.credited, of: line.verdict.required))
            }
            guard !members.isEmpty else { return nil }
            return Group(heading: CircleText.risk(state, members.count), isOpen: state == .atRisk, members: members)
        }
        let isShort = plans && short.contains { $0.verdict.state == .toPlan }
        return Risk(
            heading: CircleText.notYet(short.count, norm: norms.count == 1 ? norms.first : nil),
            bar: Charts.bar(counts.map { Charts.Stretch(style: $0.0.style, count: $0.1) }, of: people.count),
            legend: counts.map { Legend(style: $0.0.style, count: $0.1, words: MemberText.state($0.0.state)) }, groups: groups,
            actions: (isShort ? [.init(CircleText.planExtra, "/kringen/\(id)/vergaderingen/nieuw")] : [])
                + (pages.isEmpty ? [] : [.init(CircleText.allMembers(pages.count), "/kringen/\(id)/leden")]))
    }
}
