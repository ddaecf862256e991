import KringCore

/// The parts of the page on which the chair of a circle is handed over, for who leads it.
struct HandoverParts {
    let circle: Circle.ID
    let visit: Visit
    let scope: ReadScope
    let handover: HandoverView?
    /// The office of chair that whoever looks holds.
    let own: Entry<Office>?
    let seeking: CalendarDay?

    private var href: String { HandoverPages.href(circle) }

    func all(_ faulty: HandoverPages.Part?, _ reader: FormReader?) throws -> [PartsPage.Part] {
        var parts: [PartsPage.Part] = []
        if let handover { parts += standing(of: handover) }
        if let handover, handover.stage != .over { parts.append(checklist(of: handover)) }
        if handover?.stage != .agreed {
            parts.append(try offer(faulty == .offer ? reader : nil))
            parts.append(search)
        }
        if let own, own.value.to == nil || faulty == .stop {
            parts.append(try stop(own, faulty == .stop ? reader : nil))
        }
        return parts
    }

    // MARK: How far it is

    private func standing(of handover: HandoverView) -> [PartsPage.Part] {
        let names = handover.offers.map { MemberText.name($0.name) }
        let from = MemberText.name(handover.from)
        let isOwn = handover.from.id == visit.actor.person
        let still = isOwn ? HandoverText.stillYours : HandoverText.stillWith(from)
        var part: PartsPage.Part
        switch handover.stage {
        case .asked:
            part = PartsPage.Part("stand", still, [HandoverText.untilThen(handover.on, handover.lastDay)])
        case .declined: part = PartsPage.Part("stand", still, [HandoverText.declinedText])
        case .over: part = PartsPage.Part("stand", HandoverText.notTaken, [HandoverText.overText])
        case .agreed, .done:
            part = PartsPage.Part(
                "stand", handover.stage == .done ? HandoverText.handedOver : HandoverText.agreed,
                [
                    HandoverText.begins(names, handover.on),
                    HandoverText.remains(from, handover.until, on: handover.on),
                ])
        }
        if [.asked, .declined, .over].contains(handover.stage) {
            part.lines = handover.offers.map {
                .init(MemberText.name($0.name), note: HandoverText.answer($0.answer))
            }
        }
        let withdraw = handover.stage == .agreed ? HandoverText.callOff : HandoverText.withdraw
        switch handover.stage {
        case .asked, .agreed:
            part.form = button("\(href)/intrekken", withdraw)
        case .declined:
            let willing = handover.offers.filter { $0.answer == true }.map { MemberText.name($0.name) }
            part.form = button("\(href)/intrekken", withdraw)
            guard !willing.isEmpty else { break }
            var goingOn = PartsPage.Part("verder", HandoverText.goOn(willing))
            goingOn.text = [HandoverText.begins(willing, max(handover.on, visit.today))]
            goingOn.form = FormModel(visit, to: "\(href)/verder", [], [.init(HandoverText.goOn(willing))])
            return [part, goingOn]
        case .over, .done: break
        }
        return [part]
    }

    private func button(_ action: String, _ words: String) -> FormModel {
        FormModel(visit, to: action, [], [.light(words, name: "doe", value: "ja")])
    }

    // MARK: Asking

    private var isFresh: Bool {
        visit.actor.session.map { visit.kring.clock.milliseconds() < $0.freshUntil } ?? true
    }

    /// What gives rights away asks for a sign-in of now: the form is shown once she has it.
    private func unlessFresh(_ part: PartsPage.Part, _ form: () throws -> PartsPage.Part) rethrows -> PartsPage.Part {
        guard !isFresh else { return try form() }
        var part = part
        part.text.append(HandoverText.fresh)
        part.links = [.init(MemberText.signInAgain, "/aanmelden?naar=\(FormText.encoded(href))&opnieuw=ja")]
        return part
    }

    private func offer(_ reader: FormReader?) throws -> PartsPage.Part {
        let isUnderWay = handover?.stage == .asked
        var part = PartsPage.Part(
            "vragen", isUnderWay ? HandoverText.chooseOther : HandoverText.chooseWho, [HandoverText.offerText])
        guard own != nil else {
            part.text = [HandoverText.onlyChair]
            return part
        }
        part.isFolded = isUnderWay
        return try unlessFresh(part) {
            let today = visit.today
            let chairs = Set(
                try Page.everything { try scope.offices(of: .circle(circle), page: $0) }.filter {
                    $0.office.value.kind == .chair && ($0.office.value.to.map { $0 > today } ?? true)
                }.map(\.name.id))
            let members = try scope.memberCards(of: circle).filter {
                $0.membership.value.span.contains(today) && $0.email != nil && !chairs.contains($0.name.id)
            }
            guard !members.isEmpty else {
                part.text = [HandoverText.noMembers]
                return part
            }
            func choices(_ field: String) -> [FormField.Option] {
                let chosen = reader?.typed(field)
                return [.init("", HandoverText.nobody, isChosen: chosen == nil)]
                    + members.map {
                        .init($0.name.id.rawValue, MemberText.name($0.name), isChosen: $0.name.id.rawValue == chosen)
                    }
            }
            let stays = reader?.typed("en-jij") ?? "helpt"
            let fields: [FormField] = [
                .choice("opvolger", HandoverText.successor, choices("opvolger"), hint: HandoverText.onlyWithMail),
                .choice(
                    "tweede", HandoverText.second, choices("tweede"), hint: HandoverText.secondHint, isRequired: false),
                .day(
                    "vanaf", HandoverText.from, MonthsLater.firstOfNext(after: today), typed: reader?.typed("vanaf")),
                .radios(
                    "en-jij", HandoverText.andYou,
                    [
                        .init(
                            "helpt", HandoverText.overlap, isChosen: stays == "helpt", note: HandoverText.overlapNote),
                        .init("blijft", HandoverText.stay, isChosen: stays == "blijft"),
                        .init("stopt", HandoverText.stopThen, isChosen: stays == "stopt"),
                    ]),
            ]
            return part.asking(
                FormModel(visit, to: href, fields, [.init(HandoverText.offer)], after: reader), folded: isUnderWay)
        }
    }

    /// What she is asked to whom the chair was offered, with the answer she gave.
    static func asking(_ visit: Visit, _ offer: HandoverOffer, to action: String) -> PartsPage.Part {
        var part = PartsPage.Part("vraag", HandoverText.wouldYou)
        switch offer.stage {
        case .agreed, .done:
            part.heading = offer.stage == .done ? HandoverText.handedOver : HandoverText.agreed
            part.text = [
                HandoverText.takenOver(offer),
                HandoverText.remains(
                    MemberText.name(offer.from), offer.until, on: offer.on),
            ]
            part.links = [.init(HandoverText.toGuidance, "/draaiboek/overdragen")]
            return part
        case .asked, .declined, .over: break
        }
        part.text = HandoverText.offered(offer) + [HandoverText.nothingYet]
        if let answer = offer.answer {
            part.text.append(answer ? HandoverText.saidYesBefore : HandoverText.saidNoBefore)
        }
        // Saying again what she said would change nothing.
        var buttons: [FormModel.Button] = []
        if offer.answer != true { buttons.append(FormModel.Button(HandoverText.yes, name: "antwoord", value: "ja")) }
        if offer.answer != false { buttons.append(.light(HandoverText.no, name: "antwoord", value: "nee")) }
        part.form = FormModel(visit, to: action, [], buttons)
        return part
    }

    // MARK: The rest

    private func checklist(of handover: HandoverView) -> PartsPage.Part {
        let ticks = FormField.ticks(
            "klaar", HandoverText.checks,
            HandoverCheck.allCases.map { check in
                let words = HandoverText.check(check)
                return .init(
                    "\(check.rawValue)", words.text, isChosen: handover.checks.contains(check), note: words.note)
            })
        return PartsPage.Part("lijst", HandoverText.checklist, [HandoverText.checklistText]).asking(
            FormModel(visit, to: "\(href)/lijst", [ticks], [.init(FormWords.save)], version: handover.version), folded: false)
    }

    private var search: PartsPage.Part {
        guard let seeking else {
            return PartsPage.Part("gezocht", HandoverText.noneFound, [HandoverText.noneFoundText]).asking(
                FormModel(visit, to: "\(href)/gezocht", [], [.light(HandoverText.seek, name: "zoekt", value: "ja")]),
                folded: false)
        }
        return PartsPage.Part("gezocht", HandoverText.search, [HandoverText.seeking(seeking)]).asking(
            FormModel(visit, to: "\(href)/gezocht", [], [.light(HandoverText.seekNoLonger, name: "zoekt", value: "nee")]),
            folded: false)
    }

    private func stop(_ own: Entry<Office>, _ reader: FormReader?) throws -> PartsPage.Part {
        var part = PartsPage.Part("stoppen", HandoverText.stop, [HandoverText.stopText])
        part.isFolded = true
        let isLast = try scope.isLastChair(own.id, of: circle, on: visit.today.adding(days: 1))
        if isLast { part.text.append(HandoverText.stopLast) }
        return unlessFresh(part) {
            var fields: [FormField] = [
                .day("laatste", HandoverText.stopDay, visit.today, typed: reader?.typed("laatste"))
            ]
            let isAsked = isLast || reader?.faults.contains { $0.field == "zeker" } == true
            if isAsked { fields.append(.tick("zeker", HandoverText.stopSure, isTicked: false)) }
            return part.asking(
                FormModel(visit, to: "\(href)/stoppen", fields, [.grave(HandoverText.stopButton)], after: reader))
        }
    }
}
