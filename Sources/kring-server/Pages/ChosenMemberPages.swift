import HTTPTypes
import HummingbirdCore
import KringCore

/// What is done for several members at once: writing to them, and noting that they are away.
enum ChosenMemberPages {
    static let routes: [PageRoute] = [
        .get("mailMembers", MemberPages.path + "/mail", query: ["lid", "gestopt"], for: .signedIn) { visit in
            try showMail(visit, try ChosenMembers(visit, visit.query.all("lid")))
        },
        .post("sendToMembers", MemberPages.path + "/mail", for: .signedIn) { visit in try mail(visit) },
        .post("holdMemberMail", MemberPages.path + "/mail/{mailing}/tegenhouden", for: .signedIn) { visit in
            try holdBack(visit)
        },
        .get("leaveMembers", MemberPages.path + "/onderbreking", query: ["lid"], for: .signedIn) { visit in
            try showLeave(visit, try ChosenMembers(visit, visit.query.all("lid")), nil)
        },
        .post("addLeaves", MemberPages.path + "/onderbreking", for: .signedIn) { visit in try leave(visit) },
    ]

    /// Those whom a form names.
    private static func chosen(_ visit: Visit) throws -> ChosenMembers {
        try ChosenMembers(visit, visit.form.one("leden")?.split(separator: " ").map(String.init) ?? [])
    }

    // MARK: Mail

    private static func mail(_ visit: Visit) throws -> PageAnswer {
        let chosen = try chosen(visit)
        var reader = FormReader(visit.form)
        let subject = reader.text("onderwerp", missing: MemberMailText.subjectMissing)
        let words = reader.text("tekst", missing: MemberMailText.wordsMissing)
        guard let subject, let words else { return try showMail(visit, chosen, reader) }
        if subject.count > 200 || subject.contains(where: \.isNewline) {
            reader.fail("onderwerp", MemberMailText.subjectMissing)
        }
        if words.unicodeScalars.count > 5000 { reader.fail("tekst", MemberMailText.wordsMissing) }
        guard reader.isFine, visit.form.one("verstuur") != nil else {
            return try showMail(visit, chosen, reader, isLookedAt: reader.isFine)
        }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.mailMembers(
                    chosen.memberships, of: chosen.circle, subject: subject, words: words, after: InvitationMails.hold)
                return "\(chosen.href)/mail"
            }
        } catch KringError.rejected {
            reader.fail("in", MemberMailText.nobodyGets)
            return try showMail(visit, chosen, reader)
        }
    }

    private static func holdBack(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        guard let mailing = visit.parameter("mailing").flatMap({ Int($0) }) else { throw KringError.notFound }
        return try visit.changeOnce { scope in
            let count = try scope.holdBackMemberMail(mailing, of: circle)
            return "/kringen/\(circle)/leden/mail?gestopt=\(count)"
        }
    }

    private static func showMail(
        _ visit: Visit, _ chosen: ChosenMembers, _ reader: FormReader? = nil, isLookedAt: Bool = false
    ) throws -> PageAnswer {
        let (round, mailings) = try visit.read { scope in
            (
                try scope.memberMailRound(to: chosen.memberships, of: chosen.circle),
                try scope.memberMailings(of: chosen.circle)
            )
        }
        var page = PartsPage(MemberMailText.title)
        page.tabs = chosen.tabs
        if let stopped = visit.asked("gestopt").flatMap({ Int($0) }) {
            page.done = Done(InvitationText.stopped(stopped))
        } else if let held = mailings.first(where: { $0.heldUntil != nil }), let until = held.heldUntil, reader == nil {
            page.done = Done(
                InvitationText.held(until: until, held.count),
                undo: .init(
                    action: "\(chosen.href)/mail/\(held.id)/tegenhouden", text: InvitationText.hold,
                    formToken: visit.visitor.formToken))
        }
        if chosen.isEmpty {
            if page.done == nil { page.text = [MemberMailText.nobodyChosen] }
        } else {
            page.parts = [recipients(round)]
            if isLookedAt, let reader { page.parts.append(preview(reader, round, chosen)) }
            page.parts.append(writing(visit, chosen, round, reader, isLookedAt: isLookedAt))
        }
        if !mailings.isEmpty {
            var part = PartsPage.Part("vertrokken", MemberMailText.sent)
            part.isFolded = true
            part.lines = mailings.map {
                .init(MemberMailText.mailing($0), note: MemberMailText.asked($0.id, seen: visit.today))
            }
            page.parts.append(part)
        }
        page.links = [.init(MemberMailText.toList, chosen.href)]
        return answer(visit, page, chosen)
    }

    private static func recipients(_ round: MemberMailRound) -> PartsPage.Part {
        var part = PartsPage.Part("aan", MemberMailText.to)
        func names(_ next: MemberMailRound.Next) -> [String] {
            round.lines.filter { $0.next == next }.map { MemberText.name($0.name) }
        }
        let (gets, without, enough, stopped) = (names(.gets), names(.noAddress), names(.enoughThisWeek), names(.stopped))
        part.text = [gets.isEmpty ? MemberMailText.nobodyGets : MemberMailText.gets(gets)]
        if !without.isEmpty { part.text.append(MemberMailText.noAddress(without)) }
        if !stopped.isEmpty { part.text.append(MemberMailText.stopped(stopped)) }
        if !enough.isEmpty { part.text.append(MemberMailText.enough(enough)) }
        return part
    }

    /// The words of the mail, as they will be.
    private static func preview(_ reader: FormReader, _ round: MemberMailRound, _ chosen: ChosenMembers) -> PartsPage.Part {
        var content = ["circle": chosen.name]
        content["subject"] = reader.form.one("onderwerp")
        content["words"] = reader.form.one("tekst")
        content["replyTo"] = round.replyTo
        let text = MemberMailText.mail(
            DueMail(
                number: 0, kind: "memberMail", messageID: "", address: "", givenName: nil, name: nil, isKnown: true,
                content: content, createdAt: 0, attempts: 0))
        var part = PartsPage.Part("voorbeeld", MemberMailText.preview)
        let words = text.parts.map { part in
            switch part {
            case .words(let words), .code(let words): words
            case .link(_, let title): title
            }
        }
        part.text = ["\(MemberMailText.subject): \(text.subject)"] + words
        return part
    }

    private static func writing(
        _ visit: Visit, _ chosen: ChosenMembers, _ round: MemberMailRound, _ reader: FormReader?, isLookedAt: Bool
    ) -> PartsPage.Part {
        let part = PartsPage.Part("schrijven", MemberMailText.write)
        guard !round.recipients.isEmpty else { return part }
        let look = FormModel.Button(MemberMailText.look, name: "bekijk", value: "ja")
        let buttons =
            isLookedAt
            ? [
                // Enter looks again; only the button itself sends.
                .light(MemberMailText.lookAgain, name: "bekijk", value: "ja"),
                FormModel.Button(InvitationText.send, name: "verstuur", value: "ja"),
            ] : [look]
        return part.asking(
            FormModel(
                visit, to: "\(chosen.href)/mail",
                [
                    .line(
                        "onderwerp", MemberMailText.subject, reader?.typed("onderwerp"), hint: MemberMailText.subjectHint),
                    .area("tekst", MemberMailText.words, reader?.typed("tekst"), hint: MemberMailText.wordsHint),
                ], buttons, hidden: ["leden": chosen.text], after: reader, back: chosen.href), folded: false)
    }

    // MARK: Leave

    /// That some of those chosen are away in those days already.
    private struct Twice: Error {
        var names: [String]
    }

    private static func leave(_ visit: Visit) throws -> PageAnswer {
        let chosen = try chosen(visit)
        var reader = FormReader(visit.form)
        let from = reader.day("van", near: visit.today)
        let last = reader.day("totenmet", near: visit.today, isRequired: false)
        guard let from, reader.isFine, !chosen.isEmpty else { return try showLeave(visit, chosen, reader) }
        do {
            return try visit.changeOnce { scope in
                var twice: [String] = []
                for member in chosen.members {
                    do {
                        _ = try scope.takeLeave(
                            Leave(
                                circle: chosen.circle, person: member.name.id, from: from, to: last?.adding(days: 1)))
                    } catch KringError.conflict(.duplicate) {
                        twice.append(MemberText.name(member.name))
                    }
                }
                // All or nobody: then one undoing takes all of it back.
                if !twice.isEmpty { throw Twice(names: twice) }
                return ChangeBanner.address(chosen.href, after: scope.lastChange)
            }
        } catch let twice as Twice {
            reader.fail("van", MemberMailText.leaveTwice(twice.names))
        } catch KringError.rejected {
            reader.fail("totenmet", MemberText.leaveWrong)
        }
        return try showLeave(visit, chosen, reader)
    }

    private static func showLeave(_ visit: Visit, _ chosen: ChosenMembers, _ reader: FormReader?) throws -> PageAnswer {
        var page = PartsPage(MemberMailText.leaveTitle)
        page.tabs = chosen.tabs
        if chosen.isEmpty {
            page.text = [MemberMailText.nobodyChosen]
        } else {
            let names = chosen.members.map { MemberText.name($0.name) }
            page.parts = [
                PartsPage.Part("onderbreking", MemberText.leave, [MemberMailText.leaveFor(names), MemberText.leaveText])
                    .asking(
                        FormModel(
                            visit, to: "\(chosen.href)/onderbreking",
                            [
                                .day("van", MemberText.leaveFrom, typed: reader?.typed("van")),
                                .day("totenmet", MemberText.leaveTo, typed: reader?.typed("totenmet"), isRequired: false),
                            ], [.init(MemberMailText.leaveButton(names.count))], hidden: ["leden": chosen.text],
                            after: reader, back: chosen.href), folded: false)
            ]
        }
        page.links = [.init(MemberMailText.toList, chosen.href)]
        return answer(visit, page, chosen)
    }

    private static func answer(_ visit: Visit, _ page: PartsPage, _ chosen: ChosenMembers) -> PageAnswer {
        visit.partsPage(
            page, circle: chosen.circle, named: chosen.name, trail: [.init(MemberText.heading, chosen.href)])
    }
}

/// The members that somebody chose in the list, as far as they are members today.
struct ChosenMembers: Sendable {
    let circle: Circle.ID
    let name: String
    let members: [MemberCard]
    let tabs: CircleTabs?

    var href: String { "/kringen/\(circle)/leden" }
    var isEmpty: Bool { members.isEmpty }
    var memberships: Set<RowID<Membership>> { Set(members.map(\.membership.id)) }
    /// As a form carries them along.
    var text: String { members.map { "\($0.membership.id)" }.joined(separator: " ") }

    /// - Throws: ``KringError/forbidden`` for who does not keep the members of the circle.
    init(_ visit: Visit, _ ids: [String]) throws {
        let circle: Circle.ID = try visit.id("circle")
        let wanted = Set(ids.compactMap { RowID<Membership>($0) })
        (name, members, tabs) = try visit.read { scope in
            let name = try MemberPages.name(of: circle, scope)
            let cards = try scope.memberCards(of: circle).filter {
                wanted.contains($0.membership.id) && $0.membership.value.span.contains(scope.today)
            }
            return (name, cards, CircleTabs(circle, at: .members, scope))
        }
        self.circle = circle
    }
}
