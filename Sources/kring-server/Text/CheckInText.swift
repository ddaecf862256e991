import KringCore

/// The words with which members say themselves that they are there.
enum CheckInText {
    static let labels = ["checkInCode": "Laat leden zich zelf aanduiden met een QR-code"]

    static let codeTitle = "Scan: ik ben er"
    static let codeAbout = "Scan deze code met je gsm en duid jezelf aan. De voorzitter bevestigt."
    static let scan = "QR-code van de pagina waar je jezelf aanduidt"
    static let title = "Ben je er?"
    static let here = "Ik ben er"
    static let notHere = "Ik ben er toch niet"
    static let saved = "Je staat op de lijst. De voorzitter bevestigt."
    static let takenBack = "Je staat niet meer op de lijst."

    static func closed(_ meeting: MeetingOutline) -> String {
        if meeting.status == .cancelled { return SheetText.notApplicable }
        let (from, to) = (
            LocalMoment(utcMinutes: meeting.start.utcMinutes - 15), LocalMoment(utcMinutes: meeting.end.utcMinutes + 120)
        )
        return "Je kan je aanduiden op \(MeetingText.day(meeting.start.day)), van \(Dutch.time(from)) tot \(Dutch.time(to))."
    }
}
