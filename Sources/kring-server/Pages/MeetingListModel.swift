import KringCore

/// The meetings of a circle: what waits on top, then what comes, then what is behind, by year.
struct MeetingListModel: Sendable {
    struct Row: Sendable {
        var when: String
        var words: String
        var state: String
        var href: String
        /// What is to be done about it now.
        var action: PageFrame.Link?
    }

    struct Section: Sendable {
        var heading: String
        var rows: [Row]
        var empty: String?
    }

    var heading = MeetingText.listTitle
    var circle: PageFrame.Link
    var tabs: CircleTabs?
    var done: Done?
    var summary: String?
    var sections: [Section] = []
    var years: [Section] = []
    var actions: [PageFrame.Link] = []
    var otherActions: [PageFrame.Link] = []
    /// Dates that are being chosen together.
    var polls: [Row] = []
    var nothing: String?
    var calendar: PageFrame.Link?
    /// Where somebody sees with whom she sits.
    var groups: PageFrame.Link?

    /// - Parameter now: Minutes since 1970 UTC.
    init(_ id: Circle.ID, _ scope: ReadScope, now: Int) throws {
        let meetings = try Page.everything { try scope.meetings(of: .circle(id), page: $0) }.map(MeetingPlace.outline)
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let href = "/kringen/\(id)"
        circle = .init(try scope.circle(id).circle.value.name, href)
        tabs = CircleTabs(id, at: .meetings, scope)
        let object = Object.circle(id)
        let plans = scope.standing.may(.manageMeetings, in: object)
        let keeps = scope.standing.may(.keepAttendance, in: object)
        if scope.actor.person != nil, scope.standing.memberOf.union(scope.standing.leads).contains(id) {
            calendar = .init(CalendarText.circleLink, CalendarPages.mine)
        }
        if try scope.sitsInGroups(of: id) { groups = .init(GroupingText.mine, "\(href)/intervisiegroepen") }
        if plans {
            actions.append(.init(MeetingText.Action.plan, "\(href)/vergaderingen/nieuw"))
            otherActions.append(.init(MeetingText.Action.poll, "\(href)/datumprikker/nieuw"))
        }
        if scope.standing.may(.seePolls, in: object) {
            polls = try Page.everything { try scope.datePolls(of: .circle(id), page: $0) }
                .filter { $0.value.status == .open }.map { stored in
                    let results = try scope.results(ofPoll: stored.value.id)
                    return Row(
                        when: stored.value.title ?? SiteText.heading(StateWords.word(stored.value.kind)),
                        words: MeetingText.poll(results.answered, of: results.invited, dates: stored.value.options.count),
                        state: "",
                        href: "\(href)/datumprikker/\(stored.value.id)")
                }
        }
        let counts = try scope.presentCounts(of: id)
        let places = try scope.venueNames()
        let names = MeetingPlace.names(of: meetings)
        func row(_ meeting: MeetingOutline) -> Row {
            let page = "\(href)/vergaderingen/\(names[meeting.id] ?? "")"
            let isOver = meeting.start.utcMinutes <= now
            let place = meeting.online && meeting.venue == nil ? MeetingText.online : meeting.venue.flatMap { places[$0] }
            var state = MeetingText.state(meeting, isOver: isOver)
            if meeting.status == .held, let count = counts?[meeting.id] { state = MeetingText.present(count) }
            let waits = keeps && meeting.status == .planned && meeting.start.utcMinutes - 15 <= now
            return Row(
                when: "\(MeetingText.day(meeting.start.day, seen: scope.today)), \(Dutch.time(meeting.start))",
                words: [StateWords.word(meeting.kind), place].compactMap(\.self).joined(separator: " · "), state: state,
                href: page, action: waits ? .init(MeetingText.fillIn, "\(page)/aanwezigheid") : nil)
        }
        let year = scope.today.year
        let waiting = meetings.filter { $0.status == .planned && $0.start.utcMinutes <= now }
        let coming = meetings.filter { $0.start.utcMinutes > now }
        let past = meetings.filter { $0.start.utcMinutes <= now && $0.status != .planned }.reversed()
        if !waiting.isEmpty { sections.append(Section(heading: MeetingText.toFillIn, rows: waiting.map(row))) }
        if !meetings.isEmpty {
            sections.append(
                Section(
                    heading: MeetingText.coming, rows: coming.map(row), empty: coming.isEmpty ? MeetingText.nothingPlanned : nil))
            let thisYear = meetings.filter { $0.start.day.year == year }
            summary = MeetingText.summary(
                year, held: thisYear.count { $0.status == .held },
                planned: thisYear.count { $0.status == .planned && $0.start.utcMinutes > now }, unfilled: waiting.count)
        } else {
            nothing = MeetingText.nothing
        }
        let recent = past.filter { $0.start.day.year >= year }
        if !recent.isEmpty { sections.append(Section(heading: MeetingText.past(year), rows: recent.map(row))) }
        let earlier = Dictionary(grouping: past.filter { $0.start.day.year < year }) { $0.start.day.year }
        years = earlier.sorted { $0.key > $1.key }.map { year, meetings in
            Section(heading: MeetingText.year(year, meetings.count), rows: meetings.map(row))
        }
    }
}
