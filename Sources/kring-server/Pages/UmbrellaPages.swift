import HummingbirdCore
import KringCore

/// An umbrella as its coordinator works with it: circles and chairs, the year's meetings, who was there.
enum UmbrellaPages {
    static let path = "/koepelkringen/{umbrella}"

    static let routes: [PageRoute] =
        [
            .get("umbrella", path, query: ["jaar"] + ChangeBanner.query, for: .signedIn) { visit in
                let period = ReportPeriod(asOf: visit.today, year: visit.year())
                let id: Umbrella.ID = try visit.id("umbrella")
                let model = try visit.read { scope in
                    var model = try UmbrellaModel(id, period, scope)
                    model.done = ChangeBanner.done(
                        visit, below: Meeting.Host.umbrella(id).href, at: Meeting.Host.umbrella(id).href, scope
                    ) { entry in UmbrellaText.done(entry) }
                    return model
                }
                var frame = PageFrame(title: model.heading, place: .circles, source: SiteText.source(visit.today))
                frame.trail = [.init(MyText.title, MyPages.path), .init(model.heading)]
                return visit.personalPage(frame, "koepelkring", model)
            },
            .get("planUmbrella", "\(path)/plannen", query: ["jaar"], for: .signedIn) { visit in
                try UmbrellaPlanForm.show(&visit)
            },
            .post("savePlannedUmbrella", "\(path)/plannen", for: .signedIn) { visit in try UmbrellaPlanForm.save(visit) },
        ] + UmbrellaWaiverPages.routes + UmbrellaSheetPages.routes
}

/// An umbrella, its circles and its year.
struct UmbrellaModel: Sendable {
    struct Column: Sendable {
        var name: String
        var href: String
        var share: String
    }

    struct Cell: Sendable {
        var when: String
        var symbol: String
        var word: String
    }

    struct Row: Sendable {
        var name: String
        var href: String
        var look: StateLook
        var reason: String
        var members: String
        /// `3 van 4`, of what is asked of it first; a dash where nothing is.
        var held: String
        var chairs: [String]
        var cells: [Cell]
    }

    struct Note: Sendable {
        var name: String
        var href: String
        var what: String
    }

    var heading: String
    var stateOn: String
    var sentence: String
    var done: Done?
    var years: [PageFrame.Link]
    var actions: [PageFrame.Link]
    var meetingsTitle: String
    var columns: [Column]
    /// What the marks of the grid mean.
    var marks: [Cell]
    var polls: [Note]
    var rows: [Row]
    /// Without a chair, or with one whose term ends soon and nobody after her.
    var needing: [Note]
    var waivers: [Note]
    var waiversHref: String
    var noMeetings: String?
    var noWaivers: String?

    init(_ id: Umbrella.ID, _ period: ReportPeriod, _ scope: ReadScope) throws {
        let work = try scope.umbrellaWork(id, period)
        let today = scope.today
        heading = work.umbrella.name
        stateOn = SiteText.stateOn(min(today, work.header.lastDay))
        let held = work.meetings.filter { $0.status == .held && $0.start.day <= today }
        let next = work.meetings.first { $0.status == .planned && $0.start.day >= today }
        let names = MeetingPlace.names(of: work.meetings)
        columns = work.meetings.map { meeting in
            let came = work.circles.count { $0.represented.contains(meeting.id) }
            return Column(
                name: Dutch.short(meeting.start.day), href: "/koepelkringen/\(id)/\(names[meeting.id] ?? "")",
                share: meeting.status == .held
                    ? UmbrellaText.share(came, of: work.circles.count)
                    : meeting.start.day < today ? UmbrellaText.unrecorded : Dutch.time(meeting.start))
        }
        let host = Meeting.Host.umbrella(id)
        let year = work.header.year
        meetingsTitle = UmbrellaText.meetings(year)
        marks = Cell.marks
        years = [year - 1, year, year + 1].filter { (2015...today.year + 1).contains($0) }.map {
            .init("\($0)", $0 == year ? nil : "\(host.href)?jaar=\($0)", isCurrent: $0 == year)
        }
        actions = year < today.year ? [] : UmbrellaText.actions(work, year: year, at: host.href, today: today)
        // What is to be done is of now: a year that is over asks nothing any more.
        let isOver = work.header.lastDay < today
        let open =
            try isOver ? [] : Page.everything { try scope.datePolls(of: host, page: $0) }.filter { $0.value.status == .open }
        polls = try open.map { poll in
            let results = try scope.results(ofPoll: poll.value.id)
            return Note(
                name: DatePollPageText.title(poll.value), href: "\(host.href)/datumprikker/\(poll.value.id)",
                what: MeetingText.poll(results.answered, of: results.invited, dates: poll.value.options.count))
        }
        rows = work.circles.map { line in
            Row(
                name: line.status.circle.name, href: "/kringen/\(line.status.circle.id)", look: StateLook(line.status.state),
                reason: RequirementText.reason(line.status), members: line.status.memberCount.text,
                held: line.status.firstMeetings.flatMap { $0.required > 0 ? ZoneText.part($0.done, of: $0.required) : nil }
                    ?? "–",
                chairs: Self.chairs(line, today: today),
                cells: work.meetings.map { Cell($0, line, today: today) })
        }
        needing = (isOver ? [] : work.circles).compactMap { line -> Note? in
            let sought = line.seeksSuccessorSince.map(HandoverText.sought)
            var what: String?
            switch line.chair {
            case .lasting: break
            case .none: what = ZoneWorkText.noChair
            case .until(let day):
                if day - today <= ZoneSteps.chairDays { what = UmbrellaText.chairEnds(day, today: today) }
            }
            let words = [what, sought].compactMap(\.self).joined(separator: " ")
            guard !words.isEmpty else { return nil }
            return Note(name: line.status.circle.name, href: "/kringen/\(line.status.circle.id)", what: words)
        }
        waivers = work.circles.flatMap { line -> [Note] in
            line.waivers.map { waiver -> Note in
                let asked = line.status.requirements.first { $0.requirement.id == waiver.value.requirement }?.requirement
                return Note(
                    name: line.status.circle.name, href: "\(host.href)/vrijstellingen/\(line.status.circle.id)",
                    what: UmbrellaText.waiver(
                        asked.map(RequirementText.title) ?? waiver.value.requirement, waiver.value.reason))
            }
        }
        waiversHref = "\(host.href)/vrijstellingen"
        noMeetings = work.meetings.isEmpty ? UmbrellaText.noMeetings(year) : nil
        noWaivers = waivers.isEmpty ? UmbrellaText.noWaivers(year) : nil
        sentence =
            UmbrellaText.sentence(
                held: held.count, asked: work.requirement?.required, next: next?.start, needing: needing.count,
                isOver: isOver, today: today
            ).html
    }

    /// The names of who is in the chair, each with the end of her term where one is known.
    private static func chairs(_ line: UmbrellaWork.CircleLine, today: CalendarDay) -> [String] {
        guard !line.chairs.isEmpty else { return [UmbrellaText.noChair] }
        return line.chairs.map { chair -> String in
            let name = "\(chair.card.name.givenName) \(chair.card.name.familyName)"
            guard let until = UmbrellaText.until(chair.to, today: today) else { return name }
            return "\(name), \(until)"
        }
    }
}

extension UmbrellaModel.Cell {
    /// Every mark with what it means.
    static let marks = [
        Self(when: "", symbol: "a-was", word: UmbrellaText.came),
        Self(when: "", symbol: "a-collega", word: UmbrellaText.deputyCame),
        Self(when: "", symbol: "a-weg", word: UmbrellaText.stayedAway),
        Self(when: "", symbol: "a-komt", word: UmbrellaText.toCome),
        Self(when: "", symbol: "a-leeg", word: UmbrellaText.unrecorded),
    ]

    /// How a circle was at a meeting of the umbrella.
    init(_ meeting: MeetingOutline, _ line: UmbrellaWork.CircleLine, today: CalendarDay) {
        let when = Dutch.short(meeting.start.day)
        if meeting.start.day > today || (meeting.start.day == today && meeting.status == .planned) {
            self.init(when: when, symbol: "a-komt", word: UmbrellaText.toCome)
        } else if meeting.status != .held {
            self.init(when: when, symbol: "a-leeg", word: UmbrellaText.unrecorded)
        } else if line.deputed.contains(meeting.id) {
            self.init(when: when, symbol: "a-collega", word: UmbrellaText.deputyCame)
        } else if line.represented.contains(meeting.id) {
            self.init(when: when, symbol: "a-was", word: UmbrellaText.came)
        } else {
            self.init(when: when, symbol: "a-weg", word: UmbrellaText.stayedAway)
        }
    }
}
