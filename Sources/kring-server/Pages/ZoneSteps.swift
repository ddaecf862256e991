import KringCore

/// What a zone asks of its care council today, the most urgent first: each with its reason and one next step.
struct ZoneSteps {
    private let work: ZoneWork
    private let plurals: ProfessionPlurals
    private let today: CalendarDay
    private let zone: Zone.ID
    /// What our own addresses begin with: mails to circles lead back here.
    private let address: String

    private typealias Step = ZoneDashboardModel.Step

    /// Chairs who stop within so many days are looked for now.
    static let chairDays = 120
    /// So many professions that nobody asked yet have a line of their own; more share one.
    static let mostAskedApart = 3
    /// So many meetings that nobody filled in are named: the last ones.
    static let mostSheets = 3

    init(_ work: ZoneWork, _ plurals: ProfessionPlurals, today: CalendarDay, address: String) {
        self.address = address
        self.work = work
        self.plurals = plurals
        self.today = today
        zone = work.report.zone.id
    }

    var steps: [ZoneDashboardModel.Step] {
        let lives = orderedLives
        let shaky = lives.filter { $0.status.state == .atRisk }.map(shaky)
        let open = lives.filter { $0.status.state == .incomplete }.map(open)
        let asleep = lives.filter { $0.status.state == .dormant }.map(asleep)
        // A circle that stands above already says so there.
        let chairs = lives.filter { ![.atRisk, .dormant].contains($0.status.state) }.compactMap(chair)
        let shown = Set(lives.filter { [.atRisk, .incomplete, .dormant].contains($0.status.state) }.map(\.status.circle.id))
        let again = work.toAskAgain(on: today).filter { contact in
            if case .circle(let circle) = contact.value.subject { return !shown.contains(circle) }
            return true
        }.sorted { ($0.value.askAgainOn ?? today, $0.id) < ($1.value.askAgainOn ?? today, $1.id) }.compactMap(askAgain)
        return shaky + open + signals + again + chairs + asleep + unknown
    }

    /// Circles in the order of their professions, each once.
    private var orderedLives: [CircleLife] {
        var seen: Set<Circle.ID> = []
        return work.report.professions.flatMap(\.circles).compactMap { circle in
            seen.insert(circle.circle.id).inserted ? work.circles[circle.circle.id] : nil
        }
    }

    private func names(_ life: CircleLife) -> String {
        let names = life.professions.map { plurals[$0] }.sorted()
        return names.count < 2 ? names.first ?? life.status.circle.name : SiteText.heading(Dutch.list(names))
    }

    private func step(
        _ life: CircleLife, _ reason: String, _ notes: [String?], _ action: PageFrame.Link?
    ) -> Step {
        let subject = ZoneContact.Subject.circle(life.status.circle.id)
        let last = ZoneWorkText.lastContact(work.lastContact(with: subject)?.value, today: today)
        return Step(
            look: StateLook(life.status.state), name: names(life), reason: reason,
            notes: (notes + [last, due(subject)]).compactMap(\.self),
            action: action ?? .init(ZoneWorkText.seeCircle, "/kringen/\(life.status.circle.id)"),
            note: noteHref(subject), professions: life.professions)
    }

    private func due(_ subject: ZoneContact.Subject) -> String? {
        guard let again = work.lastContact(with: subject)?.value.askAgainOn, again <= today else { return nil }
        return ZoneWorkText.askAgain(again, today: today)
    }

    func noteHref(_ subject: ZoneContact.Subject) -> String {
        "/zones/\(zone)/contacten/nieuw?\(ZoneContactPages.query(of: subject))"
    }

    private func mail(_ life: CircleLife, subject: String? = nil, body: String? = nil, _ text: String) -> PageFrame.Link? {
        guard let address = life.contact?.email else { return nil }
        let asked = [subject.map { "subject=\(FormText.encoded($0))" }, body.map { "body=\(FormText.encoded($0))" }]
        let query = asked.compactMap(\.self).joined(separator: "&")
        return .init(text, "mailto:\(address)" + (query.isEmpty ? "" : "?\(query)"))
    }

    private func shaky(_ life: CircleLife) -> Step {
        let chair: String? = life.chair == .none ? ZoneWorkText.noChair : nil
        let sought = life.seeksSuccessorSince.map(HandoverText.sought)
        return step(
            life, RequirementText.reason(life.status), [chair, sought, ZoneWorkText.zones(life.zoneCount)],
            mail(life, ZoneWorkText.mailCircle))
    }

    /// For each circle with meetings that nobody filled in, however it stands: the mail that asks for it.
    var letters: [PageFrame.Link] {
        orderedLives.filter { !$0.unrecorded.isEmpty }.compactMap { letter($0, ZoneWorkText.askToFill($0.status.circle.name)) }
    }

    private func letter(_ life: CircleLife, _ text: String) -> PageFrame.Link? {
        let circle = life.status.circle
        let sheets = life.unrecorded.suffix(Self.mostSheets).map { meeting in
            (day: meeting.start.day, href: "\(address)/kringen/\(circle.id)/vergaderingen/\(meeting.page)/aanwezigheid")
        }
        let letter = ZoneWorkText.fillMail(circle.name, sheets)
        return mail(life, subject: letter.subject, body: letter.body, text)
    }

    private func open(_ life: CircleLife) -> Step {
        let days = life.unrecorded.map(\.start.day)
        return step(
            life,
            days.isEmpty ? RequirementText.reason(life.status) : ZoneWorkText.unrecorded(Array(days.suffix(Self.mostSheets))),
            [ZoneWorkText.unclear], letter(life, ZoneWorkText.askToFill))
    }

    private func asleep(_ life: CircleLife) -> Step {
        step(
            life, ZoneWorkText.asleep(since: life.lastHeld), [life.chair == .none ? ZoneWorkText.noChair : nil],
            mail(life, ZoneWorkText.mailCircle))
    }

    private func chair(_ life: CircleLife) -> Step? {
        let sought = life.seeksSuccessorSince.map(HandoverText.sought)
        let reason: String
        switch life.chair {
        case .none: reason = ZoneWorkText.noChair
        case .until(let end) where end - today <= Self.chairDays: reason = ZoneWorkText.chairEnds(end, today: today)
        case .lasting, .until:
            // A chair who stays until somebody is found says so herself.
            guard let sought else { return nil }
            return step(life, sought, [], mail(life, ZoneWorkText.mailCircle))
        }
        return step(life, reason, [sought], mail(life, ZoneWorkText.mailCircle))
    }

    private var signals: [Step] {
        work.signals.filter { $0.value.status == .open || $0.value.status == .acknowledged }.map { signal in
            let life = work.circles[signal.value.circle]
            return Step(
                look: life.map { StateLook($0.status.state) } ?? StateLook(CellState.unknown),
                name: life.map(names) ?? signal.value.circle.rawValue,
                reason: ZoneWorkText.signal(life?.status.circle.name ?? signal.value.circle.rawValue, signal.value.subject),
                notes: [ZoneWorkText.signalSince(signal.value.raisedOn), life.flatMap { ZoneWorkText.zones($0.zoneCount) }]
                    .compactMap(\.self),
                action: .init(ZoneWorkText.answer, "/zones/\(zone)/signalen/\(signal.value.id)"),
                note: noteHref(.circle(signal.value.circle)), professions: life?.professions ?? [])
        }
    }

    private func askAgain(_ contact: Entry<ZoneContact>) -> Step? {
        guard let day = contact.value.askAgainOn else { return nil }
        let reason = ZoneWorkText.askAgain(day, today: today)
        switch contact.value.subject {
        case .circle(let circle):
            guard let life = work.circles[circle] else { return nil }
            var step = step(life, reason, [], mail(life, ZoneWorkText.mailCircle))
            step.notes.removeAll { $0 == reason }
            return step
        case .profession(let profession):
            guard let cell = work.report.professions.first(where: { $0.profession.id == profession }) else { return nil }
            let last = ZoneWorkText.lastContact(contact.value, today: today)
            return Step(
                look: StateLook(cell.state), name: plurals[cell.profession], reason: reason,
                notes: [last, contact.value.note].compactMap(\.self),
                action: .init(ZoneWorkText.askAround, noteHref(contact.value.subject)), note: nil, professions: [profession])
        }
    }

    /// Professions of which nobody knows whether there is a circle, and that nobody was in touch with.
    private var unknown: [Step] {
        let cells = work.report.professions.filter { cell in
            cell.state == .unknown && work.lastContact(with: .profession(cell.profession.id)) == nil
        }
        guard cells.count > Self.mostAskedApart else {
            return cells.map { cell in
                let plural = plurals[cell.profession]
                return Step(
                    look: StateLook(CellState.unknown), name: plural, reason: ZoneWorkText.notAsked,
                    notes: [cell.workforce.map { ZoneWorkText.workforce($0, plural.lowercased()) }].compactMap(\.self),
                    action: .init(ZoneWorkText.askAround, noteHref(.profession(cell.profession.id))), note: nil,
                    professions: [cell.profession.id])
            }
        }
        return [
            Step(
                look: StateLook(CellState.unknown), name: ZoneWorkText.notAskedYet(cells.count),
                reason: ZoneWorkText.notAsked, notes: [Dutch.list(cells.map { plurals[$0.profession] }) + "."],
                action: .init(ZoneWorkText.startRound, "/zones/\(zone)/contacten/belronde"), note: nil,
                professions: cells.map(\.profession.id))
        ]
    }
}
