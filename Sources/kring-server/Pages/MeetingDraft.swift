import KringCore

/// A meeting as somebody typed it in a form.
struct MeetingDraft: Sendable {
    /// Values of the question where, besides the ids of venues.
    enum Where {
        static let online = "online"
        static let other = "anders"
        static let undecided = "later"
    }

    var kind = Meeting.Kind.regular
    var title: String?
    var day: CalendarDay?
    var begin: Int? = 20 * 60
    var end: Int? = 22 * 60
    /// What was chosen for where.
    var place = Where.undecided
    var venue: Venue.ID?
    var venueName: String?
    var address: String?
    var isAlsoOnline = false
    var agenda: String? = MeetingText.agendaTemplate

    /// A new one, with what is usual.
    init(kind: Meeting.Kind, day: CalendarDay?, venue: Venue.ID?) {
        self.kind = kind
        self.day = day
        self.venue = venue
        place = venue?.rawValue ?? Where.undecided
    }

    /// One that is there.
    init(_ meeting: Meeting) {
        kind = meeting.kind
        title = meeting.title
        day = meeting.start.day
        begin = meeting.start.minute
        end = meeting.end.minute
        venue = meeting.venue
        place = meeting.venue?.rawValue ?? (meeting.online ? Where.online : Where.undecided)
        isAlsoOnline = meeting.venue != nil && meeting.online
        agenda = meeting.agenda
    }

    /// What a form says.
    init(_ reader: inout FormReader, near today: CalendarDay, _ form: MeetingFormPlace) {
        if let word = reader.form.one("soort") {
            guard let known = Meeting.Kind(rawValue: word), (known == .umbrella) == form.host.isUmbrella else {
                reader.fail("soort", MeetingText.Fault.kind)
                return
            }
            kind = known
        } else if form.host.isUmbrella {
            kind = .umbrella
        }
        title = reader.form.one("onderwerp")
        day = reader.day("datum", near: today)
        begin = reader.minute("begin")
        end = reader.minute("einde")
        agenda = reader.form.one("agenda")
        isAlsoOnline = reader.form.one("ook-online") != nil
        venueName = reader.form.one("plaatsnaam")
        address = reader.form.one("adres")
        place = reader.form.one("plaats") ?? ""
        switch place {
        case Where.online, Where.undecided: break
        case Where.other:
            if let name = venueName {
                // A place that is known already is not written down twice.
                venue = form.known.first { $0.value.lowercased() == name.lowercased() }?.key
            } else {
                reader.fail("plaatsnaam", MeetingText.Fault.venueName)
            }
        default:
            venue = Venue.ID(place)
            if venue.map({ form.known[$0] == nil }) ?? true { reader.fail("plaats", MeetingText.Fault.place) }
        }
    }

    /// From when to when; past midnight is the day after.
    func span(_ reader: inout FormReader) -> (start: LocalMoment, end: LocalMoment)? {
        guard let day, let begin, let end else { return nil }
        guard let start = try? LocalMoment(day: day, minute: begin),
            let until = try? LocalMoment(day: end > begin ? day : day.adding(days: 1), minute: end)
        else {
            reader.fail("begin", MeetingText.Fault.clock)
            return nil
        }
        guard until > start, until.utcMinutes - start.utcMinutes <= 12 * 60 else {
            reader.fail("einde", MeetingText.Fault.end)
            return nil
        }
        return (start, until)
    }

    /// What the moment and the place are, in one word: what was looked at before it was saved.
    func moment(_ span: (start: LocalMoment, end: LocalMoment)) -> String {
        "\(span.start.localText) \(span.end.localText) \(kind.rawValue) \(venue?.rawValue ?? place)"
    }

    /// Whether a place that is not known yet is written down with it.
    var makesVenue: Bool { place == Where.other && venue == nil }

    /// Puts all but the moment in a meeting; a new place is written down first.
    func fill(_ meeting: inout Meeting, _ scope: WriteScope) throws {
        meeting.title = title
        meeting.agenda = agenda
        meeting.online = place == Where.online || (isAlsoOnline && place != Where.undecided)
        meeting.venue = venue
        if makesVenue, let venueName {
            let venue = Venue(id: .made(prefix: "v-"), name: venueName, address: address)
            meeting.venue = try scope.recordVenue(venue).value.id
        }
    }

    /// The questions, with these answers.
    ///
    /// - Parameter reader: What was typed, when that could not be read.
    func fields(_ form: MeetingFormPlace, _ reader: FormReader?) -> [FormField] {
        typealias Words = MeetingText.Field
        var places = form.venues.map { FormField.Option($0.id.rawValue, $0.name, isChosen: place == $0.id.rawValue) }
        if let venue, place == venue.rawValue, !form.venues.contains(where: { $0.id == venue }) {
            places.insert(.init(venue.rawValue, form.venueName(venue) ?? "", isChosen: true), at: 0)
        }
        places.append(.init(Where.online, Words.online, isChosen: place == Where.online))
        places.append(.init(Where.other, Words.somewhere, isChosen: place == Where.other))
        places.append(.init(Where.undecided, Words.undecided, isChosen: place == Where.undecided))
        let kinds = Meeting.Kind.allCases.filter { $0 != .umbrella }.map {
            FormField.Option($0.rawValue, SiteText.heading(StateWords.word($0)), isChosen: $0 == kind)
        }
        let which: [FormField] = form.host.isUmbrella ? [] : [.choice("soort", Words.kind, kinds)]
        let when: [FormField] = [
            .day("datum", Words.day, day, typed: reader?.typed("datum")),
            .hour("begin", Words.begin, minute: begin, typed: reader?.typed("begin")),
            .hour("einde", Words.end, minute: end, typed: reader?.typed("einde")),
        ]
        return when + which + [
            .radios("plaats", Words.place, places),
            .line("plaatsnaam", Words.venueName, venueName, hint: Words.venueHint, isRequired: false),
            .line("adres", Words.address, address, isRequired: false),
            .tick("ook-online", Words.alsoOnline, isTicked: isAlsoOnline),
            .line("onderwerp", Words.title, title, hint: Words.titleHint, isRequired: false),
            .area("agenda", Words.agenda, agenda, hint: Words.agendaHint, isRequired: false),
        ]
    }
}

/// Where a form about a meeting stands: whose it is, and the places its circle or umbrella knows.
struct MeetingFormPlace: Sendable {
    let host: Meeting.Host
    let link: PageFrame.Link
    /// The meeting, when there is one.
    let meeting: MeetingPlace?
    let stored: Versioned<Meeting>?
    /// The last places it met at, the latest first.
    let venues: [(id: Venue.ID, name: String)]
    /// All places, by id.
    let known: [Venue.ID: String]
    private let today: CalendarDay

    /// How many places are offered.
    private static let offered = 3

    init(_ host: Meeting.Host, _ meeting: MeetingPlace?, _ scope: ReadScope) throws {
        try scope.mayAskDates(host)
        self.host = host
        self.meeting = meeting
        today = scope.today
        link = .init(try scope.hostName(host), host.href)
        stored = try meeting.flatMap { place in
            guard case .full(let found) = try scope.meeting(place.meeting) else { return nil }
            return found
        }
        let names = try scope.venueNames()
        known = names
        let recent = try scope.meetings(
            of: host, MeetingFilter(latestFirst: true), page: PageRequest(size: PageRequest.largest)
        ).items.map(MeetingPlace.outline).filter { $0.status != .cancelled }.compactMap(\.venue)
        var offered: [Venue.ID] = []
        for venue in recent where offered.count < Self.offered && !offered.contains(venue) { offered.append(venue) }
        venues = offered.compactMap { id in names[id].map { (id, $0) } }
    }

    /// Where the form goes.
    var action: String { meeting.map { "\($0.meetingHref)/wijzig" } ?? "\(host.meetingsHref)/nieuw" }
    /// Where to go who thinks better of it.
    var back: String { meeting?.meetingHref ?? host.meetingsHref }
    /// Of which meeting.
    var when: String? { stored.map { MeetingText.span(MeetingOutline($0.value)) } }

    func venueName(_ id: Venue.ID?) -> String? { id.flatMap { known[$0] } }

    func trail(_ title: String) -> [PageFrame.Link] {
        guard let meeting, let stored else { return [.init(title)] }
        return [.init(MeetingText.day(stored.value.start.day, seen: today), meeting.meetingHref), .init(title)]
    }
}
