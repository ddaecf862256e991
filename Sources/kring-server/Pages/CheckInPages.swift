import HTTPTypes
import KringCore

/// A code on the wall by which members say themselves that they are there; the chair finds them ticked, and confirms.
enum CheckInPages {
    static let path = "\(MeetingPages.one)/ik-ben-er"

    static let routes: [PageRoute] = [
        .get("checkInCode", "\(SheetPages.path)/qr", for: .signedIn) { visit in try code(visit) },
        .get("checkIn", path, query: ["gedaan"], for: .signedIn) { visit in try show(visit, try MeetingPlace(visit)) },
        .post("sayHere", path, for: .signedIn) { visit in
            let place = try MeetingPlace(visit)
            guard let word = visit.form.one("er"), ["ja", "nee"].contains(word) else { throw PageRefusal.badInput }
            do {
                return try visit.changeOnce { scope in
                    try scope.sayHere(word == "ja", at: place.meeting)
                    return "\(place.meetingHref)/ik-ben-er?gedaan=\(word)"
                }
            } catch KringError.conflict(.invitationClosed) {
                return try show(visit, place, status: .conflict)
            }
        },
    ]

    /// The code is the address of a page, and no secret: who opens it signs in, and says something of herself alone.
    private static func code(_ visit: Visit) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        let sheet = try visit.read { try $0.sheetToFill(of: place.meeting) }
        let address = "\(visit.site.publicAddress)\(place.meetingHref)/ik-ben-er"
        guard let picture = QRCode(address)?.svg else { throw KringError.notFound }
        let model = CheckInCodeModel(
            host: sheet.hostName, when: MeetingText.span(sheet.meeting),
            picture: picture.replacing(#/aria-label="[^"]*"/#, with: "aria-label=\"\(CheckInText.scan)\""), address: address)
        var frame = PageFrame(title: "\(CheckInText.codeTitle), \(sheet.hostName)", place: .circles)
        frame.trail = [
            .init(sheet.hostName, place.hostHref), .init(SheetText.heading, place.href), .init(CheckInText.codeTitle),
        ]
        return visit.personalPage(frame, "qr", model)
    }

    private static func show(
        _ visit: Visit, _ place: MeetingPlace, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        let found = try visit.read { try $0.checkIn(at: place.meeting) }
        let form = FormModel(
            visit, to: "\(place.meetingHref)/ik-ben-er", [],
            [
                found.isHere
                    ? .light(CheckInText.notHere, name: "er", value: "nee") : .init(CheckInText.here, name: "er", value: "ja")
            ])
        let model = CheckInModel(
            host: found.hostName, when: MeetingText.span(found.meeting),
            done: found.isHere ? Done(CheckInText.saved) : visit.asked("gedaan") == "nee" ? Done(CheckInText.takenBack) : nil,
            closed: found.isOpen ? nil : CheckInText.closed(found.meeting), form: found.isOpen ? form : nil)
        var frame = PageFrame(title: "\(CheckInText.title) \(found.hostName)", place: .circles)
        frame.trail = [
            .init(found.hostName, place.hostHref), .init(MeetingText.day(found.meeting.start.day), place.meetingHref),
            .init(CheckInText.title),
        ]
        return visit.personalPage(frame, "ik-ben-er", model, status: status)
    }
}

/// A code to show or print.
struct CheckInCodeModel: Sendable {
    var heading = CheckInText.codeTitle
    var host: String
    var when: String
    var about = CheckInText.codeAbout
    /// As SVG.
    var picture: String
    var address: String
}

/// What a member says of herself.
struct CheckInModel: Sendable {
    var heading = CheckInText.title
    var host: String
    var when: String
    var done: Done?
    var closed: String?
    var form: FormModel?
}
