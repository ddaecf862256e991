import HTTPTypes
import HummingbirdCore
import KringCore

/// Making a date poll, of dates that the planner proposes and dates of one's own.
enum DatePollForms {
    static func propose(_ visit: Visit, _ reader: FormReader?) throws -> PageAnswer {
        let host = try visit.host()
        let asked = reader?.form.one("soort") ?? visit.asked("soort")
        let kind = host.isUmbrella ? .umbrella : asked.flatMap(Meeting.Kind.init(rawValue:)) ?? .regular
        try visit.read { try $0.mayAskDates(host) }
        let dates: PollDates?
        do {
            dates = try visit.kring.proposePollDates(of: host, PollDatesWish(kind: kind), by: visit.actor)
        } catch is RuleSetMissing {
            dates = nil
        }
        let (place, venues) = try visit.read { scope in
            (try MeetingFormPlace(host, nil, scope), try scope.venueNames())
        }
        let typed = reader?.form.all["datum"] ?? []
        let text = dates.map { PollDatesText(dates: $0) }
        let options = (dates?.dates ?? []).enumerated().map { index, date in
            let option = PollOption(start: date.start, end: date.end, venue: date.venue, online: date.isOnline)
            let where_ = date.venue.flatMap { venues[$0] } ?? (date.isOnline ? MeetingText.online : nil)
            return FormField.Option(
                option.word, [DatePollPageText.when(date.start), where_].compactMap(\.self).joined(separator: " · "),
                isChosen: reader == nil || typed.contains(option.word), note: text?.why(index).joined(separator: " "))
        }
        var fields: [FormField] = [
            .line("onderwerp", DatePollPageText.about, reader?.typed("onderwerp"), isRequired: false)
        ]
        if !options.isEmpty {
            fields.append(.ticks("datum", DatePollPageText.proposals, options, hint: DatePollPageText.proposalsHint))
        }
        fields.append(
            .area("eigen", DatePollPageText.own, reader?.typed("eigen"), hint: DatePollPageText.ownHint, isRequired: false))
        var model = DatePollFormModel(
            host: place.link,
            form: FormModel(
                visit, to: "\(host.href)/datumprikker/nieuw", fields, [.init(DatePollPageText.make)],
                hidden: ["soort": kind.rawValue], after: reader, back: host.meetingsHref))
        model.intro = text?.summary ?? [DatePollPageText.noRules]
        if !host.isUmbrella {
            model.kinds = Meeting.Kind.allCases.filter { $0 != .umbrella }.map {
                .init($0.rawValue, SiteText.heading(StateWords.word($0)), isChosen: $0 == kind)
            }
        }
        model.action = "\(host.href)/datumprikker/nieuw"
        let frame = MeetingPages.frame(model.heading, host, place.link.text, below: [.init(model.heading)])
        return visit.personalPage(frame, "datumprikker-nieuw", model, isFaulty: reader?.isFine == false)
    }

    static func make(_ visit: Visit) throws -> PageAnswer {
        let host = try visit.host()
        try visit.read { try $0.mayAskDates(host) }
        var reader = FormReader(visit.form)
        guard let kind = reader.form.one("soort").flatMap(Meeting.Kind.init(rawValue:)),
            (kind == .umbrella) == host.isUmbrella
        else {
            throw PageRefusal.badInput
        }
        var options = (reader.form.all["datum"] ?? []).compactMap(PollOption.init)
        for line in (reader.form.one("eigen") ?? "").split(whereSeparator: \.isNewline) where !line.trimming().isEmpty {
            if let start = moment(line, near: visit.today) {
                options.append(PollOption(start: start, end: LocalMoment(utcMinutes: start.utcMinutes + 120)))
            } else {
                reader.fail("eigen", DatePollPageText.unread(String(line.trimming())))
            }
        }
        if reader.isFine, options.count < DatePoll.optionCounts.lowerBound {
            reader.fail(reader.form.all["datum"] == nil ? "eigen" : "datum", DatePollPageText.tooFew)
        }
        if options.count > DatePoll.optionCounts.upperBound { reader.fail("datum", DatePollPageText.tooMany) }
        guard reader.isFine else { return try propose(visit, reader) }
        let sorted = options.sorted { $0.start < $1.start }
        let poll = DatePoll(
            id: .made(prefix: "d-"), host: host, kind: kind, title: reader.form.one("onderwerp"),
            options: sorted.enumerated().map { index, option in
                .init(number: index + 1, start: option.start, end: option.end, venue: option.venue, online: option.online)
            })
        do {
            return try visit.changeOnce { scope in
                let made = try scope.openDatePoll(poll).value
                return ChangeBanner.address(
                    "\(host.href)/datumprikker/\(made.id)?gedaan=\(PollDone.Word.made.rawValue)", undoing: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["options": ("datum", DatePollPageText.past), "title": ("onderwerp", MeetingText.Fault.tooLong)],
                other: MeetingText.Fault.other)
            return try propose(visit, reader)
        }
    }

    /// The moment that a line says: a day and an hour, or a day alone for eight in the evening.
    static func moment(_ line: Substring, near today: CalendarDay) -> LocalMoment? {
        let words = line.split { $0 == " " || $0 == "\t" }.map(String.init).filter { !["om", "uur"].contains($0.lowercased()) }
        if let day = FormText.day(words.joined(separator: " "), near: today) {
            return try? LocalMoment(day: day, minute: 20 * 60)
        }
        guard let last = words.last, let minute = SheetText.minute(last),
            let day = FormText.day(words.dropLast().joined(separator: " "), near: today)
        else { return nil }
        return try? LocalMoment(day: day, minute: minute)
    }
}

/// A date of a poll as a form carries it: `29834280~120~zaal-1`, `29834280~120~online`.
struct PollOption: Hashable, Sendable {
    var start: LocalMoment
    var end: LocalMoment
    var venue: Venue.ID?
    var online = false

    init(start: LocalMoment, end: LocalMoment, venue: Venue.ID? = nil, online: Bool = false) {
        (self.start, self.end, self.venue, self.online) = (start, end, venue, online)
    }

    init?(_ word: String) {
        let parts = word.split(separator: "~", omittingEmptySubsequences: false)
        // Within the years that calendars of people reach.
        guard parts.count == 3, let from = Int(parts[0]), (0...100_000_000).contains(from), let minutes = Int(parts[1]),
            (1...720).contains(minutes)
        else { return nil }
        start = LocalMoment(utcMinutes: from)
        end = LocalMoment(utcMinutes: from + minutes)
        online = parts[2] == "online"
        venue = online || parts[2].isEmpty ? nil : Venue.ID(String(parts[2]))
    }

    var word: String {
        "\(start.utcMinutes)~\(end.utcMinutes - start.utcMinutes)~\(online ? "online" : venue?.rawValue ?? "")"
    }
}

/// The page on which a poll is made.
struct DatePollFormModel: Sendable {
    var heading = DatePollPageText.newTitle
    var host: PageFrame.Link
    var intro: [String] = []
    var kinds: [FormField.Option] = []
    var action = ""
    var form: FormModel

    init(host: PageFrame.Link, form: FormModel) {
        self.host = host
        self.form = form
    }
}
