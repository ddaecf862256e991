import HTTPTypes
import KringCore

/// Links with which a chair lets somebody else keep one sheet: made, shown once, listed, taken back.
enum SheetLinkPages {
    static let path = "\(SheetPages.path)/link"

    static let routes: [PageRoute] = [
        .get("sheetLinks", path, query: ["ingetrokken"], for: .signedIn) { visit in
            let done = visit.asked("ingetrokken") == nil ? nil : Done(SheetLinkText.revoked)
            return try show(visit, try MeetingPlace(visit), done: done)
        },
        // The secret is shown in the answer itself: an address that held it would stay in the browser's history.
        .post("makeSheetLink", path, for: .signedIn) { visit in
            let place = try MeetingPlace(visit)
            do {
                let made = try visit.change { try $0.makeSheetLink(for: place.meeting) }
                return try show(visit, place, made: "\(visit.site.publicAddress)/lijst/\(made.secret.text)")
            } catch KringError.conflict(.meetingClosed) {
                return try show(visit, place, status: .conflict)
            }
        },
        .post("revokeSheetLink", "\(path)/{link}/intrekken", for: .signedIn) { visit in
            let place = try MeetingPlace(visit)
            let link: SheetLink.ID = try visit.id("link")
            _ = try visit.change { try $0.revokeSheetLink(link, of: place.meeting) }
            return .redirect(to: "\(place.href)/link?ingetrokken=ja")
        },
    ]

    private static func show(
        _ visit: Visit, _ place: MeetingPlace, made: String? = nil, done: Done? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        var model = try visit.read { scope in
            SheetLinkModel(
                place, try scope.sheetLinks(of: place.meeting), MeetingPlace.outline(try scope.meeting(place.meeting)),
                name: try scope.hostName(place.host), now: visit.kring.clock.milliseconds())
        }
        model.token = visit.visitor.formToken
        model.made = made
        if made != nil { model.script = visit.assets.address(of: "kopie.js") }
        model.done = done
        let frame = MeetingPages.frame(
            SheetLinkText.title, place.host, model.circle.text,
            below: [
                .init(MeetingText.day(model.day, seen: visit.today), place.meetingHref), .init(SheetText.heading, place.href),
                .init(SheetLinkText.title),
            ])
        return visit.personalPage(frame, "lijst-link", model, status: status)
    }
}

/// The links to one sheet.
struct SheetLinkModel: Sendable {
    struct Row: Sendable {
        var made: String
        var state: String
        /// Where the form goes that takes it back; nothing when it opens nothing any more.
        var revoke: String?
    }

    var heading = SheetLinkText.title
    var circle: PageFrame.Link
    let day: CalendarDay
    var when: String
    var href: String
    var token = ""
    var done: Done?
    /// The address of the link that was made just now.
    var made: String?
    /// What makes a button to copy it.
    var script: String?
    var rows: [Row]
    var refusal: String?

    /// - Parameter now: Milliseconds since 1970 UTC.
    init(_ place: MeetingPlace, _ links: [SheetLink], _ meeting: MeetingOutline, name: String, now: Int) {
        circle = .init(name, place.hostHref)
        day = meeting.start.day
        when = MeetingText.span(meeting)
        href = "\(place.href)/link"
        refusal = meeting.status == .cancelled ? SheetText.notApplicable : nil
        let page = href
        rows = links.map { link in
            let isOpen = link.revokedAt == nil && link.expiresAt > now
            return Row(
                made: SheetLinkText.made(link), state: SheetLinkText.state(link, now: now),
                revoke: isOpen ? "\(page)/\(link.id)/intrekken" : nil)
        }
    }
}
