import HTTPTypes
import HummingbirdCore
import KringCore

/// Waivers that a coordinator gives the circles of her umbrella: given with a reason, corrected, taken back, undone.
enum UmbrellaWaiverPages {
    private static let list = "\(UmbrellaPages.path)/vrijstellingen"
    private static let one = "\(list)/{circle}"

    static let routes: [PageRoute] = [
        .get("waivers", list, for: .signedIn) { visit in try circles(visit) },
        .get("circleWaivers", one, query: ChangeBanner.query, for: .signedIn) { visit in try show(visit) },
        .post("grantWaiver", one, for: .signedIn) { visit in try grant(visit) },
        .post("changeWaiver", "\(one)/{waiver}", for: .signedIn) { visit in try change(visit) },
        .post("withdrawWaiver", "\(one)/{waiver}/weg", for: .signedIn) { visit in
            let place = try WaiverPlace(visit)
            let id = try place.waiver(in: visit)
            return try visit.changeOnce { scope in
                try scope.withdrawWaiver(id, expectedVersion: nil)
                return ChangeBanner.address(place.href, after: scope.lastChange)
            }
        },
    ]

    // MARK: All circles

    private static func circles(_ visit: Visit) throws -> PageAnswer {
        let id: Umbrella.ID = try visit.id("umbrella")
        let host = Meeting.Host.umbrella(id)
        let (name, page) = try visit.read { scope in
            let work = try scope.umbrellaWork(id, ReportPeriod(asOf: scope.today))
            var page = PartsPage(UmbrellaText.waiversTitle)
            page.text = [UmbrellaText.waiversIntro]
            var part = PartsPage.Part("kringen", SiteText.name(of: .circles))
            part.lines = work.circles.sorted { $0.status.circle.name < $1.status.circle.name }.map { line in
                .init(
                    line.status.circle.name, note: UmbrellaText.waiverCount(line.waivers.count, work.header.year),
                    href: "\(host.href)/vrijstellingen/\(line.status.circle.id)", action: UmbrellaText.waiverOpen)
            }
            page.parts = [part]
            return (work.umbrella.name, page)
        }
        var frame = PageFrame(title: "\(page.heading) · \(name)", place: .circles)
        frame.trail = host.trail(named: name) + [.init(page.heading)]
        return visit.personalPage(frame, "onderdelen", page)
    }

    // MARK: One circle

    private static func show(
        _ visit: Visit, giving: FormReader? = nil, changing: (id: RowID<Waiver>, reader: FormReader)? = nil,
        conflict: Bool = false
    ) throws -> PageAnswer {
        let place = try WaiverPlace(visit)
        let (names, page) = try visit.read { scope in
            try scope.require(.grantWaiver, in: .circle(place.circle))
            let circle = try scope.circle(place.circle).circle.value
            let waivers = try scope.waiversWithNames(of: place.circle)
                .sorted { ($1.entry.value.year, $0.entry.id.number) < ($0.entry.value.year, $1.entry.id.number) }
            let rules = visit.kring.playbook.current.ruleSet(circle.ruleSet)
            var page = PartsPage(UmbrellaText.waiversTitle)
            page.sub = circle.name
            page.text = [UmbrellaText.waiversIntro]
            page.done = ChangeBanner.done(visit, below: place.host.href, at: place.href, scope) { UmbrellaText.waiverDone($0) }
            if conflict { page.notice = UmbrellaText.waiverMeanwhile }
            page.parts = [giveForm(visit, place, rules, giving)]
            page.parts += waivers.map { waiver in
                part(visit, place, waiver, rules, changing?.id == waiver.entry.id ? changing?.reader : nil)
            }
            if waivers.isEmpty {
                page.parts.append(.init("niets", UmbrellaText.waiversTitle, [UmbrellaText.waiverNone]))
            }
            return ((umbrella: try scope.hostName(place.host), circle: circle.name), page)
        }
        var frame = PageFrame(title: "\(page.heading) · \(names.circle)", place: .circles)
        frame.trail =
            place.host.trail(named: names.umbrella) + [
                .init(page.heading, "\(place.host.href)/vrijstellingen"), .init(names.circle),
            ]
        return visit.personalPage(
            frame, "onderdelen", page, isFaulty: page.isFaulty, status: conflict ? .conflict : .ok)
    }

    private static func years(_ today: CalendarDay) -> ClosedRange<Int> { today.year - 1...today.year + 1 }

    /// What can be set aside in the years that are offered; advice cannot, for nobody has to follow it.
    private static func requirements(_ rules: RuleSet?, _ today: CalendarDay) -> [Requirement] {
        guard let rules else { return [] }
        var found: [Requirement] = []
        for year in years(today) {
            for requirement in rules.version(forYear: year).requirements {
                if case .recommendation = requirement.kind { continue }
                if case .umbrellaCount = requirement.kind { continue }
                if !found.contains(where: { $0.id == requirement.id }) { found.append(requirement) }
            }
        }
        return found
    }

    private static func giveForm(
        _ visit: Visit, _ place: WaiverPlace, _ rules: RuleSet?, _ reader: FormReader?
    ) -> PartsPage.Part {
        let chosen = reader?.typed("wat")
        let year = reader?.typed("jaar") ?? "\(visit.today.year)"
        let form = FormModel(
            visit, to: place.href,
            [
                .radios(
                    "wat", UmbrellaText.waiverWhat,
                    requirements(rules, visit.today).map {
                        .init($0.id, RequirementText.title($0), isChosen: $0.id == chosen)
                    }),
                .choice(
                    "jaar", UmbrellaText.waiverYear,
                    years(visit.today).map { .init("\($0)", "\($0)", isChosen: "\($0)" == year) }),
                .area("reden", UmbrellaText.waiverReason, reader?.typed("reden"), hint: UmbrellaText.waiverReasonHint),
            ], [.init(UmbrellaText.waiverGive)], after: reader)
        return PartsPage.Part("geef", UmbrellaText.waiverNew).asking(form)
    }

    private static func part(
        _ visit: Visit, _ place: WaiverPlace, _ waiver: NamedWaiver, _ rules: RuleSet?, _ reader: FormReader?
    ) -> PartsPage.Part {
        let entry = waiver.entry
        let asked = rules?.version(forYear: entry.value.year).requirements.first { $0.id == entry.value.requirement }
        let title = asked.map(RequirementText.title) ?? entry.value.requirement
        var part = PartsPage.Part(
            "\(entry.id)", UmbrellaText.waiverTitle(title, entry.value.year),
            [entry.value.reason, UmbrellaText.givenBy(waiver.by)])
        let withdraw = Done.Undo(
            action: "\(place.href)/\(entry.id)/weg", text: UmbrellaText.waiverWithdraw, formToken: visit.visitor.formToken)
        part.lines = [.init(UmbrellaText.waiverTitle(title, entry.value.year), post: withdraw)]
        return part.asking(
            FormModel(
                visit, to: "\(place.href)/\(entry.id)",
                [
                    .area(
                        "reden-\(entry.id)", UmbrellaText.waiverReason, reader?.typed("reden-\(entry.id)") ?? entry.value.reason,
                        hint: UmbrellaText.waiverReasonHint)
                ], [.light(UmbrellaText.waiverChange, name: "doe", value: "pas-aan")], version: entry.version, after: reader),
            folded: false)
    }

    // MARK: What is done

    private static func grant(_ visit: Visit) throws -> PageAnswer {
        let place = try WaiverPlace(visit)
        var reader = FormReader(visit.form)
        let requirement = reader.text("wat", missing: UmbrellaText.waiverWhatFault)
        let year = reader.form.one("jaar").flatMap { Int($0) }
        if year.map({ !years(visit.today).contains($0) }) ?? true { reader.fail("jaar", UmbrellaText.waiverYearFault) }
        let reason = reader.text("reden", missing: UmbrellaText.waiverReasonFault)
        guard reader.isFine, let requirement, let year, let reason else { return try show(visit, giving: reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.grantWaiver(
                    Waiver(circle: place.circle, requirement: requirement, year: year, reason: reason, grantedBy: "-"))
                return ChangeBanner.address(place.href, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues,
                ["reason": ("reden", UmbrellaText.waiverReasonFault), "requirement": ("wat", UmbrellaText.waiverWhatFault)],
                other: MeetingText.Fault.other)
        } catch KringError.conflict(.duplicate) {
            reader.fail("jaar", UmbrellaText.waiverTwice)
        }
        return try show(visit, giving: reader)
    }

    private static func change(_ visit: Visit) throws -> PageAnswer {
        let place = try WaiverPlace(visit)
        let id = try place.waiver(in: visit)
        var reader = FormReader(visit.form)
        let version = try reader.version()
        let field = "reden-\(id)"
        guard let reason = reader.text(field, missing: UmbrellaText.waiverReasonFault) else {
            return try show(visit, changing: (id, reader))
        }
        do {
            return try visit.changeOnce { scope in
                var waiver = try scope.reading.waiver(id).value
                waiver.reason = reason
                _ = try scope.changeWaiver(id, to: waiver, expectedVersion: version)
                return ChangeBanner.address(place.href, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(issues, ["reason": (field, UmbrellaText.waiverReasonFault)], other: MeetingText.Fault.other)
            return try show(visit, changing: (id, reader))
        } catch KringError.conflict(.staleVersion) {
            return try show(visit, conflict: true)
        }
    }
}

/// A circle of an umbrella, as the addresses of its waivers name it.
private struct WaiverPlace: Sendable {
    let umbrella: Umbrella.ID
    let circle: Circle.ID

    var host: Meeting.Host { .umbrella(umbrella) }
    var href: String { "\(host.href)/vrijstellingen/\(circle)" }

    init(_ visit: Visit) throws {
        umbrella = try visit.id("umbrella")
        circle = try visit.id("circle")
        let (umbrella, circle) = (umbrella, circle)
        guard try visit.read({ try $0.circle(circle) }).circle.value.umbrella == umbrella else { throw KringError.notFound }
    }

    /// The waiver in the address, of this circle.
    func waiver(in visit: Visit) throws -> RowID<Waiver> {
        guard let id = visit.parameters["waiver"].flatMap({ RowID<Waiver>(String($0)) }),
            try visit.read({ try $0.waiver(id) }).value.circle == circle
        else { throw KringError.notFound }
        return id
    }
}
