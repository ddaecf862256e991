import HTTPTypes
import HummingbirdCore
import KringCore

/// What opens by a link of a mail, without signing in: one sheet, one answer.
///
/// Looking changes nothing: mail scanners open links. What a link opens is done by a button.
enum LinkPages {
    static let routes: [PageRoute] = [
        .get("openSheet", "/lijst/{secret}") { visit in try openSheet(visit) },
        .get("sheet", "/lijst", query: ["aanwezig"]) { visit in try sheet(visit) },
        .post("saveSheet", "/lijst") { visit in try save(visit) },
        .get("answer", "/antwoord/{secret}", query: ["bewaard"]) { visit in try answer(visit) },
        .post("saveAnswer", "/antwoord/{secret}") { visit in try saveAnswer(visit) },
        .get("answerCalendar", "/antwoord/{secret}/agenda.ics") { visit in
            guard let secret = secret(in: visit), let entry = try visit.kring.calendar(ofAnswerLink: secret) else {
                return try over(visit)
            }
            return CalendarPages.file(visit, entry.hostName, [entry])
        },
    ]

    // MARK: A sheet

    /// The secret goes from the address to a cookie that is sent here only, and the address is cleaned: it would stay in the
    /// browser's history, and be seen over a shoulder.
    private static func openSheet(_ visit: Visit) throws -> PageAnswer {
        guard let secret = secret(in: visit), try visit.kring.actor(forSheetLink: secret) != nil else {
            return visit.notice(DoorText.linkOver, status: .notFound)
        }
        visit.set(.sheet, secret.text, seconds: 14 * 86_400)
        return .redirect(to: "/lijst")
    }

    private static func holder(_ visit: Visit) throws -> (actor: Actor, meeting: Meeting.ID)? {
        guard let secret = visit.secret(of: .sheet), let actor = try visit.kring.actor(forSheetLink: secret),
            case .sheetLink(let meeting) = actor.kind
        else { return nil }
        return (actor, meeting)
    }

    private static func sheet(
        _ visit: Visit, fault: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        guard let holder = try holder(visit) else { return visit.notice(DoorText.linkOver, status: .notFound) }
        let sheet = try visit.kring.read(by: holder.actor) { try $0.sheetToFill(of: holder.meeting) }
        let rows: [[String: any Sendable]] = sheet.rows.map { row in
            [
                "id": row.name.id.rawValue, "name": "\(row.name.givenName) \(row.name.familyName)",
                "present": row.line?.status == .present, "excused": row.line?.status == .excused,
                "absent": row.line?.status == .absent,
            ]
        }
        var content: [String: any Sendable] = [
            "rows": rows, "version": sheet.version, "host": sheet.hostName, "when": DoorText.moment(sheet.meeting.start),
            "tooEarly": sheet.meeting.start.day > visit.kring.today,
        ]
        if let done = visit.asked("aanwezig").flatMap({ Int($0) }).map(DoorText.sheetSaved) { content["done"] = done }
        return visit.page("lijst", DoorText.sheet, fault: fault, status: status, content)
    }

    /// Saves a line for everybody on the sheet, also for who was not marked: before that nobody is absent.
    private static func save(_ visit: Visit) throws -> PageAnswer {
        guard let holder = try holder(visit) else { return visit.notice(DoorText.linkOver, status: .notFound) }
        let form = visit.form
        guard let version = form.one("versie").flatMap({ Int($0) }) else { throw PageRefusal.badInput }
        do {
            let saved = try visit.kring.write(by: holder.actor, source: .link, trace: visit.trace.description) { scope in
                let sheet = try scope.reading.sheetToFill(of: holder.meeting)
                let lines = try sheet.rows.map { row in try line(row, of: holder.meeting, form) }
                return try scope.recordAttendance(lines, of: holder.meeting, expectedVersion: version)
            }
            let present = saved.lines.count { $0.attendance.status == .present }
            return .redirect(to: "/lijst?aanwezig=\(present)")
        } catch KringError.conflict(.staleVersion) {
            return try sheet(visit, fault: DoorText.sheetChanged, status: .conflict)
        }
    }

    private static func line(_ row: SheetToFill.Row, of meeting: Meeting.ID, _ form: FormInput) throws -> Attendance {
        let word = form.one("wie-\(row.name.id)") ?? Attendance.Status.absent.rawValue
        guard let status = Attendance.Status(rawValue: word) else { throw PageRefusal.badInput }
        // For whom a delegate came stays known as long as it stays true that she came.
        if let line = row.line, line.status == status { return line }
        return Attendance(meeting: meeting, person: row.name.id, status: status)
    }

    // MARK: An answer

    private static func answer(_ visit: Visit) throws -> PageAnswer {
        guard let secret = secret(in: visit), let view = try visit.kring.answerLink(secret) else { return try over(visit) }
        var content: [String: any Sendable] = [
            "place": "/antwoord/\(secret.text)", "isOpen": view.isOpen, "moved": view.isToConfirm,
            "heading": DoorText.comes(on: view.meeting.start.day),
            "intro": DoorText.invitation(view.givenName, view.hostName, view.meeting.start),
        ]
        content["choices"] = InvitationAnswer.Choice.allCases.map { choice -> [String: any Sendable] in
            ["value": choice.rawValue, "text": MyText.button(choice), "isChosen": choice == view.choice]
        }
        if let choice = view.choice { content["answered"] = DoorText.answer(choice) }
        content["facts"] = [
            view.venueName.map(DoorText.place) ?? (view.meeting.online ? DoorText.online : nil),
            view.standing.map { MyText.sentence($0, year: view.year) },
        ].compactMap(\.self)
        if !view.colleagues.isEmpty { (content["hasColleagues"], content["colleagues"]) = (true, options(view)) }
        if view.choice == .colleagueComes, let colleague = view.colleague {
            let agrees = view.colleagues.first { $0.name.id == colleague.id }?.agrees ?? true
            content["standIn"] = StandInText.comes(colleague, agrees: agrees)
        }
        if visit.asked("bewaard") != nil { content["done"] = DoorText.answerSaved }
        return visit.page("antwoord", DoorText.answerWords, content)
    }

    /// Who could come in her place: whom she named, else who agreed before.
    private static func options(_ view: AnswerLinkView) -> [FormField.Option] {
        let chosen = view.colleague?.id ?? view.colleagues.first { $0.agrees }?.name.id
        return view.colleagues.map {
            .init($0.name.id.rawValue, StandInText.name($0), isChosen: $0.name.id == chosen)
        } + [.init("", StandInText.unknownYet, isChosen: chosen == nil)]
    }

    private static func saveAnswer(_ visit: Visit) throws -> PageAnswer {
        guard let secret = secret(in: visit) else { return visit.notice(DoorText.linkOver, status: .notFound) }
        guard let choice = visit.form.one("antwoord").flatMap(InvitationAnswer.Choice.init(rawValue:)) else {
            throw PageRefusal.badInput
        }
        let named = choice == .colleagueComes ? visit.form.one("collega").flatMap { Person.ID($0) } : nil
        guard try visit.kring.answer(by: secret, choice, colleague: named, trace: visit.trace.description) != nil else {
            return try over(visit)
        }
        return .redirect(to: "/antwoord/\(secret.text)?bewaard=ja")
    }

    /// A link that answers nothing: none at all, or of a meeting that has begun.
    private static func over(_ visit: Visit) throws -> PageAnswer {
        guard let secret = secret(in: visit), try visit.kring.hasBegun(answerLink: secret) else {
            return visit.notice(DoorText.linkOver, status: .notFound)
        }
        return visit.notice(DoorText.begun, status: .gone)
    }

    // MARK: Both

    private static func secret(in visit: Visit) -> Secret? {
        visit.parameters["secret"].flatMap { Secret(String($0)) }
    }
}
