import HTTPTypes
import KringCore

/// One practice of a circle: its name, and who works there.
enum PracticePages {
    static let path = "/kringen/{circle}/praktijken/{practice}"

    static let routes: [PageRoute] = [
        .get("practice", path, query: ChangeBanner.query, for: .signedIn) { visit in try show(visit, nil) },
        .post("changePractice", path, for: .signedIn) { visit in try change(visit) },
    ]

    private static func find(_ visit: Visit, _ circle: Circle.ID, _ scope: ReadScope) throws -> Versioned<Practice> {
        let id: Practice.ID = try visit.id("practice")
        try scope.require(.admitMembers, in: .circle(circle))
        guard let practice = try scope.practices(of: circle).first(where: { $0.value.id == id }) else {
            throw KringError.notFound
        }
        return practice
    }

    private static func show(_ visit: Visit, _ reader: FormReader?) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let (name, page) = try visit.read { scope in
            let practice = try find(visit, circle, scope)
            let href = "/kringen/\(circle)/praktijken/\(practice.value.id)"
            var page = PartsPage(practice.value.name)
            page.tabs = CircleTabs(circle, at: .members, scope)
            page.done = ChangeBanner.done(visit, circle, at: href, scope) { HistoryText.saved($0) }
            page.text = [MemberText.practiceText]
            var members = PartsPage.Part("leden", MemberText.practiceMembers)
            members.lines = try scope.memberCards(of: circle).filter {
                $0.membership.value.practice == practice.value.id && $0.membership.value.span.contains(scope.today)
            }.map {
                .init(
                    MemberText.name($0.name), href: "/kringen/\(circle)/leden/\($0.membership.id)", action: MemberText.look)
            }
            let form = FormModel(
                visit, to: href, [.line("naam", MemberText.practiceName, reader?.typed("naam") ?? practice.value.name)],
                [.init(FormWords.save)], version: practice.version, after: reader)
            page.parts = [members, PartsPage.Part("naam-praktijk", MemberText.practiceName).asking(form)]
            return (try MemberPages.name(of: circle, scope), page)
        }
        return visit.partsPage(
            page, circle: circle, named: name, trail: [.init(MemberText.heading, "/kringen/\(circle)/leden")])
    }

    private static func change(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        let version = try reader.version()
        if let typed = reader.text("naam", missing: MemberText.nameMissing) {
            do {
                return try visit.changeOnce { scope in
                    var practice = try find(visit, circle, scope.reading).value
                    practice.name = typed
                    _ = try scope.changePractice(practice, expectedVersion: version)
                    return ChangeBanner.address("/kringen/\(circle)/praktijken/\(practice.id)", after: scope.lastChange)
                }
            } catch KringError.rejected {
                reader.fail("naam", MemberText.nameMissing)
            } catch KringError.forbidden {
                reader.fail("naam", MemberText.practiceElsewhere)
            }
        }
        return try show(visit, reader)
    }
}
