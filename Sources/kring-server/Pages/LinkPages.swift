import HTTPTypes
import HummingbirdCore
import KringCore

/// What opens by a link of a mail, without signing in: one sheet, one answer.
///
/// Looking changes nothing: mail scanners open links. What a link opens is done by a button.
enum LinkPages {
    static let routes: [PageRoute] = [
        .get("/lijst/{secret}", .anybody) { call in try openSheet(call) },
        .get("/lijst", .anybody) { call in try sheet(call) },
        .post("/lijst", .anybody) { call in try save(call) },
        .get("/antwoord/{secret}", .anybody) { call in try answer(call) },
        .post("/antwoord/{secret}", .anybody) { call in try saveAnswer(call) },
    ]

    // MARK: A sheet

    /// The secret goes from the address to a cookie that is sent here only, and the address is cleaned: it would stay in the
    /// browser's history, and be seen over a shoulder.
    private static func openSheet(_ call: PageCall) throws -> PageAnswer {
        guard let secret = secret(in: call), try call.kring.actor(forSheetLink: secret) != nil else { return over() }
        call.set(.sheet, secret.text, seconds: 14 * 86_400)
        return .redirect(to: "/lijst")
    }

    private static func holder(_ call: PageCall) throws -> (actor: Actor, meeting: Meeting.ID)? {
        guard let secret = call.secret(of: .sheet), let actor = try call.kring.actor(forSheetLink: secret),
            case .sheetLink(let meeting) = actor.kind
        else { return nil }
        return (actor, meeting)
    }

    private static func sheet(_ call: PageCall, fault: String? = nil, done: String? = nil) throws -> PageAnswer {
        guard let holder = try holder(call) else { return over() }
        let sheet = try call.kring.read(by: holder.actor) { try $0.sheetToFill(of: holder.meeting) }
        let rows: [[String: Any]] = sheet.rows.map { row in
            [
                "id": row.name.id.rawValue, "name": "\(row.name.givenName) \(row.name.familyName)",
                "present": row.line?.status == .present, "excused": row.line?.status == .excused,
                "absent": row.line?.status == .absent,
            ]
        }
        var content: [String: Any] = [
            "token": call.visitor.formToken, "rows": rows, "version": sheet.version, "host": sheet.hostName,
            "when": words(sheet.meeting.start), "tooEarly": sheet.meeting.start.day > call.kring.today,
            "hasFault": fault != nil, "signedIn": false,
        ]
        if let fault { content["fault"] = fault }
        if let done = done ?? call.query["aanwezig"].flatMap({ Int($0) }).map(PageText.sheetSaved) { content["done"] = done }
        return PageAnswer(Templates.render("lijst", content))
    }

    /// Saves a line for everybody on the sheet, also for who was not marked: before that nobody is absent.
    private static func save(_ call: PageCall) throws -> PageAnswer {
        guard let holder = try holder(call) else { return over() }
        let form = call.form
        guard let version = form.one("versie").flatMap({ Int($0) }) else { throw PageRefusal.badInput }
        do {
            let saved = try call.kring.write(by: holder.actor, source: .link, trace: call.trace.description) { scope in
                let sheet = try scope.reading.sheetToFill(of: holder.meeting)
                let lines = try sheet.rows.map { row in try line(row, of: holder.meeting, form) }
                return try scope.recordAttendance(lines, of: holder.meeting, expectedVersion: version)
            }
            let present = saved.lines.count { $0.attendance.status == .present }
            return .redirect(to: "/lijst?aanwezig=\(present)")
        } catch KringError.conflict(.staleVersion) {
            var answer = try sheet(call, fault: PageText.sheetChanged)
            answer.status = .conflict
            return answer
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

    private static func answer(_ call: PageCall, done: String? = nil) throws -> PageAnswer {
        guard let secret = secret(in: call), let view = try call.kring.answerLink(secret) else { return over() }
        var content: [String: Any] = [
            "token": call.visitor.formToken, "place": "/antwoord/\(secret.text)", "host": view.hostName,
            "givenName": view.givenName, "when": words(view.meeting.start), "isOpen": view.isOpen,
            "day": "\(Dutch.weekday(view.meeting.start.day)) \(Dutch.dayAndMonth(view.meeting.start.day))",
            "moved": view.isToConfirm, "signedIn": false,
        ]
        if let choice = view.choice { content["answered"] = PageText.answer(choice) }
        if call.query["bewaard"] != nil { content["done"] = PageText.answerSaved }
        return PageAnswer(Templates.render("antwoord", content))
    }

    private static func saveAnswer(_ call: PageCall) throws -> PageAnswer {
        guard let secret = secret(in: call) else { return over() }
        guard let choice = call.form.one("antwoord").flatMap(InvitationAnswer.Choice.init(rawValue:)) else {
            throw PageRefusal.badInput
        }
        guard try call.kring.answer(by: secret, choice, trace: call.trace.description) != nil else { return over() }
        return .redirect(to: "/antwoord/\(secret.text)?bewaard=ja")
    }

    // MARK: Both

    private static func secret(in call: PageCall) -> Secret? {
        call.parameters["secret"].flatMap { Secret(String($0)) }
    }

    private static func over() -> PageAnswer { ErrorPage.page(PageText.linkOver, status: .notFound) }

    private static func words(_ start: LocalMoment) -> String {
        "\(Dutch.weekday(start.day)) \(Dutch.day(start.day)) om \(Dutch.time(start))"
    }
}
