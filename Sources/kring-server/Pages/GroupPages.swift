import HTTPTypes
import HummingbirdCore
import KringCore

/// Groups for intervision: a chair has them proposed, looks why, moves somebody, keeps and prints them; a member sees hers.
enum GroupPages {
    static let path = "/kringen/{circle}/intervisiegroepen"

    static let routes: [PageRoute] = [
        .get("groups", path, query: ["gedaan"], for: .signedIn) { visit in try list(visit) },
        .post("shapeGroups", path, for: .signedIn) { visit in try shape(visit) },
        .get("keptGroups", "\(path)/{grouping}", query: ["gedaan"], for: .signedIn) { visit in try kept(visit) },
        .post("dropGroups", "\(path)/{grouping}/weg", for: .signedIn) { visit in
            let place = try GroupPlace(visit)
            let id: CircleGrouping.ID = try visit.id("grouping")
            return try visit.changeOnce { scope in
                guard try scope.reading.grouping(id).grouping.value.circle == place.circle else { throw KringError.notFound }
                try scope.dropGrouping(id)
                return "\(place.href)?gedaan=weg"
            }
        },
    ]

    // MARK: All of them

    private static func list(
        _ visit: Visit, _ reader: FormReader? = nil, problem: String? = nil
    ) throws -> PageAnswer {
        let place = try GroupPlace(visit)
        var page = PartsPage(GroupingText.heading)
        page.notice = problem
        if visit.asked("gedaan") == "weg", reader == nil { page.done = Done(GroupingText.dropped) }
        let name = try visit.read { scope in
            page.tabs = CircleTabs(place.circle, at: .plan, scope)
            if scope.standing.may(.makePlans, in: .circle(place.circle)) {
                page.parts = [proposing(visit, place, reader), try kept(place, scope)]
            } else {
                page.parts = try own(place, scope)
            }
            return try scope.circle(place.circle).circle.value.name
        }
        return visit.partsPage(page, circle: place.circle, named: name, status: problem == nil ? .asItIs : .conflict)
    }

    private static func proposing(_ visit: Visit, _ place: GroupPlace, _ reader: FormReader?) -> PartsPage.Part {
        var part = PartsPage.Part("voorstel", GroupingText.propose, [GroupingText.help])
        part.form = FormModel(
            visit, to: place.href,
            [
                .number("rondes", GroupingText.roundsField, 1, typed: reader?.typed("rondes"), hint: GroupingText.roundsHint),
                .number("grootte", GroupingText.sizeField, 5, typed: reader?.typed("grootte")),
            ], [.init(GroupingText.propose, name: "doe", value: GroupWork.propose.rawValue)], after: reader)
        return part
    }

    private static func kept(_ place: GroupPlace, _ scope: ReadScope) throws -> PartsPage.Part {
        var part = PartsPage.Part("bewaard", GroupingText.keptHeading)
        part.lines = try Page.everything { try scope.groupings(of: place.circle, page: $0) }.map(\.value)
            .sorted { ($1.on, $1.id) < ($0.on, $0.id) }
            .map {
                .init(
                    GroupingText.sizes($0), note: Dutch.day($0.on), href: "\(place.href)/\($0.id)", action: GroupingText.look)
            }
        if part.lines.isEmpty { part.text = [GroupingText.none] }
        return part
    }

    private static func own(_ place: GroupPlace, _ scope: ReadScope) throws -> [PartsPage.Part] {
        let groups = try scope.ownGroups(in: place.circle)
        if groups.isEmpty { return [PartsPage.Part("niets", GroupingText.mine, [GroupingText.noneOfMine])] }
        return groups.map { PartsPage.Part($0.id.rawValue, GroupingText.made(on: $0.on), GroupingText.with($0)) }
    }

    // MARK: Shaping

    private static func shape(_ visit: Visit) throws -> PageAnswer {
        let place = try GroupPlace(visit)
        try visit.read { try $0.mayPlan(.circle(place.circle)) }
        var reader = FormReader(visit.form)
        guard let work = visit.form.one("doe").flatMap(GroupWork.init(rawValue:)) else { throw PageRefusal.badInput }
        do {
            if work == .propose || work == .others {
                let (asked, about) = (reader.number("rondes", 1...6), reader.number("grootte", 2...12))
                guard let rounds = asked, let size = about else { return try list(visit, reader) }
                let draw = work == .propose ? 1 : 1 + (visit.form.one("trekking").flatMap { Int($0) } ?? 1) % 1000
                let wish = GroupingWish(rounds: rounds, sizes: max(2, size - 1)...size + 1, draw: draw)
                let draft = try visit.kring.draftGroups(of: place.circle, wish, by: visit.actor)
                return try show(visit, place, GroupSheet(draft: draft, size: size, draw: draw))
            }
            guard var sheet = GroupSheet(visit.form) else { throw PageRefusal.badInput }
            switch work {
            case .propose, .others: break
            case .move:
                guard let person = sheet.move(visit.form) else {
                    reader.fail("lid", GroupingText.moveFault)
                    return try show(visit, place, sheet, reader)
                }
                return try show(visit, place, sheet, moving: person)
            case .rest:
                sheet.draft = try visit.kring.regroup(sheet.draft, of: place.circle, by: visit.actor)
            case .keep:
                let grouping = try visit.kring.grouping(sheet.draft, of: place.circle, by: visit.actor)
                return try visit.changeOnce { scope in
                    _ = try scope.keepGrouping(grouping)
                    return "\(place.href)/\(grouping.id)?gedaan=bewaard"
                }
            }
            return try show(visit, place, sheet)
        } catch KringError.rejected(let issues) {
            let isLonely = issues.allSatisfy { $0.code == FaultCode.outOfRange.rawValue } && work == .keep
            guard isLonely, let sheet = GroupSheet(visit.form) else {
                return try list(visit, problem: issues.first?.pointer == "" ? GroupingText.tooFew : GroupingText.membersChanged)
            }
            return try show(visit, place, sheet, problem: GroupingText.lonely)
        }
    }

    private static func show(
        _ visit: Visit, _ place: GroupPlace, _ sheet: GroupSheet, _ reader: FormReader? = nil, problem: String? = nil,
        moving: Person.ID? = nil
    ) throws -> PageAnswer {
        let (name, tabs, sketch) = try visit.read { scope in
            (
                try scope.circle(place.circle).circle.value.name, CircleTabs(place.circle, at: .plan, scope),
                try scope.sketch(sheet.draft, of: place.circle)
            )
        }
        var model = GroupsModel(GroupingText.draftHeading, sketch)
        model.tabs = tabs
        model.problem = problem
        model.note = GroupingText.notKept
        if let moving { model.done = Done(GroupingText.moved(moving, in: sketch)) }
        var buttons = [FormModel.Button(GroupingText.keep, name: "doe", value: GroupWork.keep.rawValue)]
        if sheet.draft.held.contains(where: { !$0.isEmpty }) {
            buttons.append(.light(GroupingText.rest, name: "doe", value: GroupWork.rest.rawValue))
        }
        buttons.append(.light(GroupingText.others, name: "doe", value: GroupWork.others.rawValue))
        model.keep = FormModel(visit, to: place.href, [], buttons, hidden: sheet.hidden)
        model.move = FormModel(
            visit, to: place.href, sheet.fields(sketch),
            [.light(GroupingText.move, name: "doe", value: GroupWork.move.rawValue)], hidden: sheet.hidden, after: reader)
        return answer(visit, place, model, named: name, isFaulty: reader != nil)
    }

    // MARK: One that was kept

    private static func kept(_ visit: Visit) throws -> PageAnswer {
        let place = try GroupPlace(visit)
        let id: CircleGrouping.ID = try visit.id("grouping")
        let (name, model) = try visit.read { scope in
            let name = try scope.circle(place.circle).circle.value.name
            guard scope.standing.may(.makePlans, in: .circle(place.circle)) else {
                guard let own = try scope.ownGroups(in: place.circle).first(where: { $0.id == id }) else {
                    throw KringError.notFound
                }
                var model = GroupsModel(GroupingText.made(on: own.on))
                model.summary = GroupingText.with(own)
                model.tabs = CircleTabs(place.circle, at: .plan, scope)
                return (name, model)
            }
            let grouping = try scope.grouping(id).grouping.value
            guard grouping.circle == place.circle else { throw KringError.notFound }
            var model = GroupsModel(GroupingText.made(on: grouping.on), try scope.sketch(id))
            model.tabs = CircleTabs(place.circle, at: .plan, scope)
            if visit.asked("gedaan") == "bewaard" { model.done = Done(GroupingText.kept) }
            model.print = GroupingText.print
            model.keep = FormModel(
                visit, to: "\(place.href)/\(id)/weg", [], [.light(GroupingText.drop, name: "doe", value: "weg")])
            return (name, model)
        }
        return answer(visit, place, model, named: name)
    }

    private static func answer(
        _ visit: Visit, _ place: GroupPlace, _ model: GroupsModel, named name: String, isFaulty: Bool = false
    ) -> PageAnswer {
        var model = model
        model.script = visit.assets.address(of: "kopie.js")
        var frame = PageFrame(title: "\(model.heading) · \(name)", place: .circles)
        frame.trail = [
            .init(name, "/kringen/\(place.circle)"), .init(GroupingText.heading, place.href), .init(model.heading),
        ]
        return visit.personalPage(
            frame, "groepen", model, isFaulty: isFaulty, status: model.problem == nil ? .ok : .conflict)
    }
}

/// What a button of the page does with groups.
private enum GroupWork: String {
    case propose = "voorstel"
    case others = "andere"
    case move = "verplaats"
    case rest = "rest"
    case keep = "bewaar"
}

/// The groups of a circle, as an address names them.
private struct GroupPlace: Sendable {
    let circle: Circle.ID

    init(_ visit: Visit) throws { circle = try visit.id("circle") }

    var href: String { "/kringen/\(circle)/intervisiegroepen" }
}

/// Groups that are being shaped, as a form carries them along: nothing of them is kept until somebody says so.
private struct GroupSheet {
    var draft: GroupingDraft
    var size: Int
    var draw: Int

    init(draft: GroupingDraft, size: Int, draw: Int) {
        self.draft = draft
        self.size = size
        self.draw = draw
    }

    /// What a form says; nothing when it is no form of ours.
    init?(_ form: FormInput) {
        guard let text = form.one("groepen"), text.utf8.count < 40_000 else { return nil }
        func ids(_ words: Substring) -> [Person.ID] { words.split(separator: " ").compactMap { Person.ID(String($0)) } }
        let rounds = text.split(separator: "/").map { round in
            round.split(separator: ",").map(ids).filter { !$0.isEmpty }
        }
        guard (1...GroupingDraft.mostRounds).contains(rounds.count), rounds.allSatisfy({ !$0.isEmpty }) else { return nil }
        let held = (form.one("vast") ?? "").split(separator: "/", omittingEmptySubsequences: false).map { Set(ids($0)) }
        draft = GroupingDraft(rounds: rounds, held: held)
        size = form.one("grootte").flatMap { Int($0) } ?? 5
        draw = form.one("trekking").flatMap { Int($0) } ?? 1
    }

    var hidden: [String: String] {
        [
            "groepen": draft.rounds.map { round in
                round.map { $0.map(\.rawValue).joined(separator: " ") }.joined(separator: ",")
            }.joined(separator: "/"),
            "vast": draft.held.map { $0.map(\.rawValue).sorted().joined(separator: " ") }.joined(separator: "/"),
            "rondes": "\(draft.rounds.count)", "grootte": "\(size)", "trekking": "\(draw)",
        ]
    }

    /// Moves whom a form names.
    ///
    /// - Returns: Who she is; nothing when there is no such member, round or group.
    mutating func move(_ form: FormInput) -> Person.ID? {
        guard let person = form.one("lid").flatMap({ Person.ID($0) }), let to = form.one("naar") else { return nil }
        let round = (form.one("ronde").flatMap { Int($0) } ?? 1) - 1
        if to == "geen" { return draft.move(person, inRound: round, to: nil) ? person : nil }
        guard let group = Int(to), group > 0, draft.move(person, inRound: round, to: group - 1) else { return nil }
        return person
    }

    /// Whom to move, and where to.
    func fields(_ sketch: GroupingSketch) -> [FormField] {
        let people = Set(sketch.rounds.joined().flatMap(\.seats).map(\.name)).sorted {
            ($0.givenName, $0.familyName, $0.id) < ($1.givenName, $1.familyName, $1.id)
        }
        let most = sketch.rounds.map(\.count).max() ?? 0
        let rounds: [FormField] =
            sketch.rounds.count == 1
            ? []
            : [
                .choice(
                    "ronde", GroupingText.roundField, (1...sketch.rounds.count).map { .init("\($0)", GroupingText.round($0)) })
            ]
        return rounds + [
            .choice("lid", GroupingText.whoField, people.map { .init($0.id.rawValue, "\($0.givenName) \($0.familyName)") }),
            .choice(
                "naar", GroupingText.toField,
                (0..<most).map { .init("\($0 + 1)", GroupingText.group($0 + 1)) } + [.init("geen", GroupingText.noGroup)]),
        ]
    }
}

/// Groups as they are shown, round by round, with why they are so.
struct GroupsModel: Sendable {
    struct Seat: Sendable {
        var name: String
        var note: String?
    }

    struct Group: Sendable {
        var heading: String
        var seats: [Seat]
        var why: [String]
    }

    struct Round: Sendable {
        var heading: String
        var groups: [Group]
    }

    var heading: String
    var tabs: CircleTabs?
    var done: Done?
    var problem: String?
    /// What is to know first.
    var note: String?
    var summary: [String] = []
    var rounds: [Round] = []
    var print: String?
    /// Keeps the groups, or throws away those that were kept.
    var keep: FormModel?
    var move: FormModel?
    var moveHeading = GroupingText.moveHeading
    var script = ""

    /// Without a sketch: for who sees her own group alone.
    init(_ heading: String, _ sketch: GroupingSketch? = nil) {
        self.heading = heading
        guard let sketch else { return }
        summary = GroupingText.summary(sketch)
        rounds = sketch.rounds.enumerated().map { number, groups in
            Round(
                heading: sketch.rounds.count == 1 ? GroupingText.groups : GroupingText.round(number + 1),
                groups: groups.enumerated().map { place, group in
                    Group(
                        heading: GroupingText.group(place + 1),
                        seats: group.seats.map { seat in
                            let notes = [seat.practice, seat.isHeld ? GroupingText.held : nil].compactMap(\.self)
                            return Seat(
                                name: "\(seat.name.givenName) \(seat.name.familyName)",
                                note: notes.isEmpty ? nil : notes.joined(separator: " · "))
                        }, why: GroupingText.why(group))
                })
        }
    }
}
