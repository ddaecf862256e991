import KringCore

/// What stands under the groups of a sheet: guests, when it ended, and who is a member from now on.
struct SheetOthers: Sendable {
    /// Guests who are counted, without their names.
    var counted = 0
    /// The minute of the day on which the meeting ended.
    var end: Int?
    var guests: [Guest] = []
    /// Somebody who becomes a member by this sheet, from its day on.
    var newcomer: Newcomer?

    /// Most guests that are counted.
    private static let most = Limit.guests

    /// Reads what was typed; what is wrong is noted with the reader.
    init(_ reader: inout FormReader, on day: CalendarDay) {
        counted = reader.number("gasten", 0...Self.most, isRequired: false) ?? 0
        if let typed = reader.form.one("einde") {
            end = SheetText.minute(typed)
            if end == nil { reader.fail("einde", SheetText.endFault) }
        }
        for line in (reader.typed("gastnamen") ?? "").split(whereSeparator: \.isNewline) {
            let line = line.trimming()
            guard !line.isEmpty else { continue }
            if let guest = Self.guest(String(line)) {
                guests.append(guest)
            } else {
                reader.fail("gastnamen", SheetText.guestFault(String(line)))
            }
        }
        let (given, family) = (reader.form.one("lid-voornaam"), reader.form.one("lid-naam"))
        let mail = reader.form.one("lid-mail")
        guard given != nil || family != nil || mail != nil else { return }
        if given == nil { reader.fail("lid-voornaam", MemberText.givenNameMissing) }
        if family == nil { reader.fail("lid-naam", MemberText.nameMissing) }
        if let given, let family { newcomer = Newcomer(givenName: given, familyName: family, email: mail, from: day) }
    }

    /// A guest as somebody writes her on one line: `An Peeters`, `An Peeters an@example.org`.
    static func guest(_ line: String) -> Guest? {
        var words = line.split { " \t,;<>".contains($0) }.map(String.init)
        var mail: String?
        if let index = words.firstIndex(where: { $0.contains("@") }) { mail = words.remove(at: index) }
        guard words.count > 1 else { return nil }
        return Guest(givenName: words[0], familyName: words.dropFirst().joined(separator: " "), email: mail)
    }

    /// Whether anybody is named here who is not on the sheet yet.
    var namesSomebody: Bool { !guests.isEmpty || newcomer != nil }

    /// The end and the number of guests of a meeting, where they are others.
    ///
    /// - Returns: Whether such an end can be.
    func put(on id: Meeting.ID, _ scope: WriteScope) throws -> Bool {
        guard case .full(let stored) = try scope.reading.meeting(id) else { return true }
        var meeting = stored.value
        meeting.guests = counted
        if let end, end != meeting.end.minute {
            // Past midnight is the day after.
            let day = end > meeting.start.minute ? meeting.start.day : meeting.start.day.adding(days: 1)
            guard let moment = try? LocalMoment(day: day, minute: end), moment.utcMinutes - meeting.start.utcMinutes <= 12 * 60
            else { return false }
            meeting.end = moment
        }
        _ = try scope.changeMeeting(meeting, expectedVersion: nil)
        return true
    }
}

/// The fields for it, as the sheet shows them.
struct SheetOthersModel: Sendable {
    /// How many guests, until when.
    var counts: [FormField]
    var names: [FormField]
    /// Who becomes a member; nothing for who may admit nobody.
    var newcomer: [FormField]
    var isNewcomerOpen: Bool
    var wrongs: [FormModel.Fault]
    var hiddens: [FormModel.Hidden]

    init(_ people: SheetPeople, mayAdmit: Bool, token: String, after reader: FormReader?) {
        func typed(_ name: String) -> String? { reader?.typed(name) }
        let counts: [FormField] = [
            .number(
                "gasten", SheetText.guestCount, people.counted == 0 ? nil : people.counted, typed: typed("gasten"),
                isRequired: false),
            .hour(
                "einde", SheetText.endLabel, minute: people.meeting.end.minute, typed: typed("einde"),
                hint: SheetText.endHint),
        ]
        let names: [FormField] = [
            .area("gastnamen", SheetText.guestNames, typed("gastnamen"), hint: SheetText.guestNamesHint, isRequired: false)
        ]
        let newcomer: [FormField] = [
            .line("lid-voornaam", MemberText.givenName, typed("lid-voornaam"), isRequired: false),
            .line("lid-naam", MemberText.familyName, typed("lid-naam"), isRequired: false),
            .line("lid-mail", SheetText.newMemberMail, typed("lid-mail"), type: "email", isRequired: false),
        ]
        let form = FormModel(
            token: token, to: "", counts + names + (mayAdmit ? newcomer : []), [], version: people.version, after: reader)
        self.counts = Array(form.fields.prefix(counts.count))
        self.names = Array(form.fields.dropFirst(counts.count).prefix(names.count))
        self.newcomer = Array(form.fields.dropFirst(counts.count + names.count))
        isNewcomerOpen = self.newcomer.contains { !$0.value.isEmpty || $0.wrong != nil }
        wrongs = form.wrongs
        hiddens = form.hiddens
    }
}
