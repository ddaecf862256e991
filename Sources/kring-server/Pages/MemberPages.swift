import HTTPTypes
import KringCore

/// The members of a circle, for who keeps them.
enum MemberPages {
    static let path = "/kringen/{circle}/leden"

    static let routes: [PageRoute] =
        [
            .get("members", path, query: ["zoek", "toon", "praktijk", "zone", "kies"] + ChangeBanner.query, for: .signedIn) {
                visit in
                try list(visit)
            },
            .get("printMembers", path + "/afdruk", for: .signedIn) { visit in try printed(visit) },
        ] + ChosenMemberPages.routes + MemberForms.routes + MemberImport.routes + PracticePages.routes

    /// The name of a circle that a visitor keeps the members of.
    static func name(of circle: Circle.ID, _ scope: ReadScope) throws -> String {
        try scope.require(.admitMembers, in: .circle(circle))
        return try scope.circle(circle).circle.value.name
    }

    private static func list(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let (name, model) = try visit.read { scope in
            (try Self.name(of: circle, scope), try MembersModel(circle, visit, scope))
        }
        var frame = PageFrame(title: "\(MemberText.heading) · \(name)", place: .circles)
        frame.trail = [.init(name, "/kringen/\(circle)"), .init(MemberText.heading)]
        return visit.personalPage(frame, "leden", model)
    }

    private static func printed(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let (name, model) = try visit.read { scope in
            let name = try Self.name(of: circle, scope)
            return (name, try SignInListModel(circle, name, scope))
        }
        var frame = PageFrame(title: MemberText.printHeading(name), place: .circles)
        frame.trail = [
            .init(name, "/kringen/\(circle)"), .init(MemberText.heading, "/kringen/\(circle)/leden"), .init(MemberText.printList),
        ]
        return visit.personalPage(frame, "ledenlijst", model)
    }
}

/// The members as they are listed.
struct MembersModel: Sendable {
    struct Row: Sendable {
        var name: String
        var href: String
        var practice: String?
        var note: String?
        var strip: String
        var count: String
        var state: String
        var isWarned: Bool
        /// Her membership; nothing for who left.
        var id: String?
        var isChosen = false
    }

    var heading = MemberText.heading
    var sentence = ""
    var tabs: CircleTabs?
    var done: Done?
    var whoSees: [String] = []
    /// What each mark of a strip says.
    var marks = StripMark.all
    var href: String
    var search = ""
    var filters: [FormField.Option] = []
    var practices: [FormField.Option] = []
    var zones: [FormField.Option] = []
    var rows: [Row] = []
    var empty: String?
    var actions: [PageFrame.Link] = []
    /// Where those chosen are noted as away.
    var leaveHref: String
    /// Chooses everybody in the list, or nobody.
    var chooseAll: PageFrame.Link?

    /// What narrows the list to some of the members.
    private enum Shown: String, CaseIterable {
        case all = ""
        case lastChance = "laatste-kans"
        case needMeeting = "extra"
        case former = "gestopt"

        var words: String {
            switch self {
            case .all: MemberText.all
            case .lastChance: MemberText.lastChance
            case .needMeeting: MemberText.needMeeting
            case .former: MemberText.former
            }
        }
    }

    init(_ circle: Circle.ID, _ visit: Visit, _ scope: ReadScope) throws {
        href = "/kringen/\(circle)/leden"
        leaveHref = "\(href)/onderbreking"
        let today = scope.today
        let cards = try scope.memberCards(of: circle).filter { !$0.membership.value.span.isEmpty }
        let present = cards.filter { $0.membership.value.to.map { $0 > today } ?? true }
        let practices = try scope.practices(of: circle)
        let names = Dictionary(practices.map { ($0.value.id, $0.value.name) }) { first, _ in first }
        var verdicts: [Person.ID: MemberVerdict] = [:]
        if case .all(let all) = try scope.circleAttendance(circle, ReportPeriod(asOf: today)) {
            for line in all.members where verdicts[line.name.id] == nil { verdicts[line.name.id] = line.verdict }
        }
        tabs = CircleTabs(circle, at: .members, scope)
        done = ChangeBanner.done(visit, circle, at: href, scope) { entry in
            let count = entry.parts.count { $0.action == "admitMember" }
            let leaves = entry.parts.count { $0.action == "takeLeave" }
            if leaves > 0 { return MemberMailText.leaveSaved(leaves) }
            return count > 0 ? MemberText.admitted(count) : HistoryText.saved(entry)
        }
        var isOpened = false
        if case .own(_, let openings) = try scope.circle(circle) { isOpened = openings.contains { $0.contains(today) } }
        whoSees = MemberText.whoSees + [MemberText.coordinatorSees(isOpened)].compactMap(\.self)
        let notYet = present.count { card in
            verdicts[card.name.id].map { $0.credited < $0.required && $0.state != .notApplicable } ?? false
        }
        sentence = MemberText.sentence(present.count, notYet: verdicts.isEmpty ? nil : notYet)
        search = visit.asked("zoek") ?? ""
        let shown = visit.asked("toon").flatMap(Shown.init(rawValue:)) ?? .all
        let practice = visit.asked("praktijk") ?? ""
        let zone = visit.asked("zone") ?? ""
        filters = Shown.allCases.map { .init($0.rawValue, $0.words, isChosen: $0 == shown) }
        self.practices =
            [.init("", MemberText.everyPractice, isChosen: practice.isEmpty)]
            + practices.map { .init($0.value.id.rawValue, $0.value.name, isChosen: $0.value.id.rawValue == practice) }
        let known = Set(cards.compactMap(\.zone))
        zones = try Self.zones(known, chosen: zone, scope)
        let folded = search.lowercased()
        let isAll = visit.asked("kies") == "alle"
        rows = (shown == .former ? cards.filter { $0.membership.value.to.map { $0 <= today } ?? false } : present).filter {
            card in
            let state = verdicts[card.name.id]?.state
            return (folded.isEmpty || MemberText.name(card.name).lowercased().contains(folded))
                && (practice.isEmpty || card.membership.value.practice?.rawValue == practice)
                && (zone.isEmpty || card.zone?.rawValue == zone)
                && (shown != .lastChance || state == .atRisk) && (shown != .needMeeting || state == .toPlan)
        }.map { card in
            let verdict = shown == .former ? nil : verdicts[card.name.id]
            return Row(
                name: MemberText.name(card.name), href: "\(href)/\(card.membership.id)",
                practice: card.membership.value.practice.flatMap { names[$0] },
                note: card.membership.value.to == nil ? nil : MemberText.memberSince(card.membership.value, today: today),
                strip: verdict.map { Charts.strip($0.meetings) } ?? "", count: verdict.map(MemberText.count) ?? "",
                state: verdict.map { MemberText.state($0.state) } ?? "", isWarned: verdict?.state == .atRisk,
                id: card.membership.value.span.contains(today) ? "\(card.membership.id)" : nil, isChosen: isAll)
        }
        chooseAll = chooseAll(visit, isAll: isAll)
        empty = present.isEmpty && shown == .all ? MemberText.nobody : rows.isEmpty ? MemberText.noneFound : nil
        actions = [
            .init(MemberText.add, "\(href)/nieuw"), .init(MemberText.addMany, "\(href)/importeren"),
            .init(MemberText.printList, "\(href)/afdruk"), .init(MemberText.history, "/kringen/\(circle)/geschiedenis"),
        ]
    }

    /// The same list with everybody chosen, or with nobody.
    private func chooseAll(_ visit: Visit, isAll: Bool) -> PageFrame.Link? {
        guard rows.contains(where: { $0.id != nil }) else { return nil }
        let kept = ["zoek", "toon", "praktijk", "zone"].compactMap { name in
            visit.asked(name).map { "\(name)=\(FormText.encoded($0))" }
        }
        let query = (kept + (isAll ? [] : ["kies=alle"])).joined(separator: "&")
        return .init(
            isAll ? MemberMailText.chooseNobody : MemberMailText.chooseAll, query.isEmpty ? href : "\(href)?\(query)")
    }

    /// The zones to choose from, when there are several.
    private static func zones(_ known: Set<Zone.ID>, chosen: String, _ scope: ReadScope) throws -> [FormField.Option] {
        guard known.count > 1 else { return [] }
        let zones = try known.map { try scope.zone($0).value }.sorted { $0.name < $1.name }
        return [.init("", MemberText.everyZone, isChosen: chosen.isEmpty)]
            + zones.map { .init($0.id.rawValue, $0.name, isChosen: $0.id.rawValue == chosen) }
    }
}

/// The members on paper, with a box and room to sign.
struct SignInListModel: Sendable {
    struct Row: Sendable {
        var number: Int
        var name: String
        var practice: String
    }

    var heading: String
    var place = MemberText.printPlace
    var hint = MemberText.printHint
    var rows: [Row]

    init(_ circle: Circle.ID, _ name: String, _ scope: ReadScope) throws {
        let today = scope.today
        let practices = try scope.practices(of: circle)
        let names = Dictionary(practices.map { ($0.value.id, $0.value.name) }) { first, _ in first }
        heading = MemberText.printHeading(name)
        rows = try scope.memberCards(of: circle).filter { $0.membership.value.span.contains(today) }.enumerated().map {
            Row(
                number: $0 + 1, name: "\($1.name.familyName) \($1.name.givenName)",
                practice: $1.membership.value.practice.flatMap { names[$0] } ?? "")
        }
    }
}

extension MembersModel.Row: TemplateParts {
    func part(_ name: String) -> Any? {
        switch name {
        case "name": self.name
        case "href": href
        case "practice": given(practice)
        case "note": given(note)
        case "strip": strip
        case "count": count
        case "state": state
        case "isWarned": isWarned
        case "id": given(id)
        case "isChosen": isChosen
        default: nil
        }
    }
}
