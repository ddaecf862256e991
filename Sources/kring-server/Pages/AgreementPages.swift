import HTTPTypes
import KringCore

/// What a circle agreed, and what it is after: for its members to read, for its chairs to write.
enum AgreementPages {
    static let path = "/kringen/{circle}/afspraken"

    static let routes: [PageRoute] = [
        .get("agreements", path, query: ChangeBanner.query, for: .signedIn) { visit in try list(visit, nil) },
        .get("newAgreement", path + "/nieuw", for: .signedIn) { visit in try form(visit, nil, nil) },
        .post("recordAgreement", path + "/nieuw", for: .signedIn) { visit in try save(visit, isNew: true) },
        .get("agreement", path + "/{agreement}", for: .signedIn) { visit in
            try form(visit, try find(visit), nil)
        },
        .post("changeAgreement", path + "/{agreement}", for: .signedIn) { visit in try save(visit, isNew: false) },
        .post("addGoal", path + "/doelen/nieuw", for: .signedIn) { visit in try addGoal(visit) },
        .post("dropGoal", path + "/doelen/{goal}/schrap", for: .signedIn) { visit in try dropGoal(visit) },
    ]

    private static func list(_ visit: Visit, _ reader: FormReader?) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let href = "/kringen/\(circle)/afspraken"
        let (name, page) = try visit.read { scope in
            try scope.require(.seeAgreements, in: .circle(circle))
            let mayWrite = scope.standing.may(.writeAgreements, in: .circle(circle))
            var page = PartsPage(AgreementText.heading)
            page.tabs = CircleTabs(circle, at: .agreements, scope)
            page.done = ChangeBanner.done(visit, circle, at: href, scope) { HistoryText.saved($0) }
            var agreed = PartsPage.Part("lijst", AgreementText.agreements)
            let agreements = try Page.everything { try scope.agreements(of: circle, page: $0) }
                .sorted { ($0.value.adoptedOn, $0.value.id) > ($1.value.adoptedOn, $1.value.id) }
            agreed.lines = agreements.map { agreement in
                .init(
                    agreement.value.title, note: AgreementText.dates(agreement.value, today: scope.today),
                    href: "\(href)/\(agreement.value.id)", action: mayWrite ? AgreementText.edit : AgreementText.look)
            }
            if agreements.isEmpty { agreed.text = [AgreementText.noAgreements] }
            if mayWrite { agreed.links = [.init(AgreementText.add, "\(href)/nieuw")] }
            var wanted = PartsPage.Part("doelen", AgreementText.goals, [AgreementText.goalsText])
            let goals = try Page.everything { try scope.goals(of: circle, page: $0) }
            wanted.lines = goals.map { goal in
                let drop = Done.Undo(
                    action: "\(href)/doelen/\(goal.value.id)/schrap", text: AgreementText.drop,
                    formToken: visit.visitor.formToken)
                return .init(goal.value.title, post: mayWrite ? drop : nil)
            }
            if goals.isEmpty { wanted.text.append(AgreementText.noGoals) }
            if mayWrite {
                wanted.form = FormModel(
                    visit, to: "\(href)/doelen/nieuw", [.line("doel", AgreementText.goal, reader?.typed("doel"))],
                    [.init(AgreementText.addGoal)], after: reader)
            }
            page.parts = [agreed, wanted]
            return (try scope.circle(circle).circle.value.name, page)
        }
        return visit.partsPage(page, circle: circle, named: name)
    }

    private static func find(_ visit: Visit) throws -> Versioned<Agreement> {
        let circle: Circle.ID = try visit.id("circle")
        let id: Agreement.ID = try visit.id("agreement")
        let agreement = try visit.read { try $0.agreement(id) }
        guard agreement.value.circle == circle else { throw KringError.notFound }
        return agreement
    }

    /// An agreement to read, and to change for who may.
    private static func form(_ visit: Visit, _ known: Versioned<Agreement>?, _ reader: FormReader?) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let href = "/kringen/\(circle)/afspraken"
        let (name, tabs, mayWrite) = try visit.read { scope in
            let object = Object.circle(circle)
            try scope.require(known == nil ? .writeAgreements : .seeAgreements, in: object)
            return (
                try scope.circle(circle).circle.value.name, CircleTabs(circle, at: .agreements, scope),
                scope.standing.may(.writeAgreements, in: object)
            )
        }
        var page = PartsPage(known?.value.title ?? AgreementText.add)
        page.tabs = tabs
        if let agreement = known?.value {
            page.text =
                [AgreementText.dates(agreement, today: visit.today)]
                + (agreement.text ?? "").split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        }
        if mayWrite {
            func typed(_ name: String, _ stored: String?) -> String? { reader.map { $0.typed(name) } ?? stored }
            let kind = typed("soort", known?.value.kind.rawValue) ?? Agreement.Kind.intercollegial.rawValue
            let fields: [FormField] = [
                .line("titel", AgreementText.title, typed("titel", known?.value.title)),
                .radios(
                    "soort", AgreementText.kind,
                    Agreement.Kind.allCases.map {
                        .init($0.rawValue, SiteText.heading(AgreementText.word($0)), isChosen: $0.rawValue == kind)
                    }),
                .day("op", AgreementText.adopted, known?.value.adoptedOn ?? visit.today, typed: reader?.typed("op")),
                .day("nazicht", AgreementText.review, known?.value.reviewOn, typed: reader?.typed("nazicht"), isRequired: false),
                .area(
                    "tekst", AgreementText.text, typed("tekst", known?.value.text), hint: AgreementText.textHint,
                    isRequired: false),
            ]
            let action = known.map { "\(href)/\($0.value.id)" } ?? "\(href)/nieuw"
            page.parts = [
                PartsPage.Part("afspraak", known == nil ? AgreementText.add : AgreementText.edit).asking(
                    FormModel(
                        visit, to: action, fields, [.init(FormWords.save)], version: known?.version, after: reader, back: href),
                    folded: known != nil)
            ]
        }
        return visit.partsPage(page, circle: circle, named: name, trail: [.init(AgreementText.heading, href)])
    }

    private static func save(_ visit: Visit, isNew: Bool) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let known = isNew ? nil : try find(visit)
        let form = visit.form
        var reader = FormReader(form)
        let version = isNew ? nil : try reader.version()
        let title = reader.text("titel", missing: AgreementText.titleMissing)
        let adopted = reader.day("op", near: visit.today)
        let review = reader.day("nazicht", near: visit.today, isRequired: false)
        let kind = form.one("soort").flatMap(Agreement.Kind.init(rawValue:)) ?? .intercollegial
        guard let title, let adopted, reader.isFine else { return try self.form(visit, known, reader) }
        do {
            return try visit.changeOnce { scope in
                var agreement =
                    known?.value
                    ?? Agreement(id: .made(prefix: "a-"), circle: circle, title: title, kind: kind, adoptedOn: adopted)
                (agreement.title, agreement.kind, agreement.adoptedOn) = (title, kind, adopted)
                (agreement.reviewOn, agreement.text) = (review, form.one("tekst"))
                if isNew {
                    _ = try scope.recordAgreement(agreement)
                } else {
                    _ = try scope.changeAgreement(agreement, expectedVersion: version)
                }
                return ChangeBanner.address("/kringen/\(circle)/afspraken", after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["reviewOn": ("nazicht", AgreementText.reviewWrong), "title": ("titel", AgreementText.titleMissing)],
                other: AgreementText.other)
            return try self.form(visit, known, reader)
        }
    }

    private static func addGoal(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        if let title = reader.text("doel", missing: AgreementText.titleMissing) {
            do {
                return try visit.changeOnce { scope in
                    _ = try scope.setGoal(Goal(id: .made(prefix: "doel-"), circle: circle, title: title))
                    return ChangeBanner.address("/kringen/\(circle)/afspraken", after: scope.lastChange)
                }
            } catch KringError.rejected {
                reader.fail("doel", AgreementText.titleMissing)
            }
        }
        return try list(visit, reader)
    }

    private static func dropGoal(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let id: Goal.ID = try visit.id("goal")
        return try visit.changeOnce { scope in
            guard try scope.reading.goal(id).value.circle == circle else { throw KringError.notFound }
            try scope.dropGoal(id, expectedVersion: nil)
            return ChangeBanner.address("/kringen/\(circle)/afspraken", after: scope.lastChange)
        }
    }
}
