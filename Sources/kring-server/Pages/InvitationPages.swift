import HTTPTypes
import KringCore

/// Inviting to a meeting by mail, and reminding: who gets what, seen before it leaves, and for ten minutes held back if need
/// be.
enum InvitationPages {
    static let routes: [PageRoute] = Meeting.Host.roots.flatMap {
        ofHost("\($0.0)\($0.1)/{meeting}/uitnodiging", $0.2)
    }

    private static func ofHost(_ path: String, _ suffix: String) -> [PageRoute] {
        [
            .get("invitation\(suffix)", path, query: ["gestopt"], for: .signedIn) { visit in try show(visit) },
            .post("sendInvitations\(suffix)", path, for: .signedIn) { visit in
                let place = try MeetingPlace(visit)
                do {
                    return try visit.changeOnce { scope in
                        _ = try scope.inviteByMail(to: place.meeting, after: InvitationMails.hold)
                        return "\(place.meetingHref)/uitnodiging"
                    }
                } catch KringError.conflict(.invitationClosed) {
                    return try show(visit, status: .conflict)
                }
            },
            .post("tellOfChange\(suffix)", "\(path)/wijziging", for: .signedIn) { visit in
                let place = try MeetingPlace(visit)
                do {
                    return try visit.changeOnce { scope in
                        _ = try scope.tellOfChange(of: place.meeting, after: InvitationMails.hold)
                        return "\(place.meetingHref)/uitnodiging"
                    }
                } catch KringError.conflict(.invitationClosed) {
                    return try show(visit, status: .conflict)
                }
            },
            .post("holdBackMails\(suffix)", "\(path)/tegenhouden", for: .signedIn) { visit in
                let place = try MeetingPlace(visit)
                let count = try visit.change { try $0.holdBackMails(of: place.meeting) }
                return .redirect(to: "\(place.meetingHref)/uitnodiging?gestopt=\(count)")
            },
        ]
    }

    private static func show(_ visit: Visit, status: HTTPResponse.Status = .ok) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        let model = try visit.read { scope in
            try InvitationModel(place, visit, scope, stopped: visit.asked("gestopt").flatMap { Int($0) })
        }
        let frame = MeetingPages.frame(
            InvitationText.title, place.host, model.host.text,
            below: [.init(MeetingText.day(model.day, seen: visit.today), place.meetingHref), .init(InvitationText.title)])
        return visit.personalPage(frame, "uitnodiging", model, status: status)
    }
}

/// Who gets a mail about a meeting now, and who got what.
struct InvitationModel: Sendable {
    struct Group: Sendable {
        var heading: String
        var names: [String]
    }

    struct Line: Sendable {
        var name: String
        var mails: String
    }

    var heading = InvitationText.title
    var host: PageFrame.Link
    let day: CalendarDay
    var when: String
    var href: String
    var token: String
    var done: Done?
    /// What leaves soon, with the button that stops it.
    var held: String?
    var closed: String?
    var fillIn: MeetingModel.Banner?
    var subject: String?
    var mail: [String] = []
    var recipients: Group?
    var nobody: String?
    var send: FormModel?
    var tellHeading: String?
    var tell: String?
    var tellForm: FormModel?
    var none: [Group] = []
    var sent: [Line] = []
    var sentCount: String?
    var nobodySent: String?

    init(_ place: MeetingPlace, _ visit: Visit, _ scope: ReadScope, stopped: Int?) throws {
        let mails = try scope.invitationMails(of: place.meeting)
        host = .init(mails.hostName, place.hostHref)
        day = mails.meeting.start.day
        when = MeetingText.span(mails.meeting)
        href = place.meetingHref
        token = visit.visitor.formToken
        done = stopped.map { Done(InvitationText.stopped($0)) }
        let waiting = mails.lines.count { $0.mails.contains { $0.state == .held } }
        held = mails.heldUntil.map { InvitationText.held(until: $0, waiting) }
        if mails.meeting.status == .cancelled {
            closed = InvitationText.isCancelled
        } else if !mails.isOpen {
            closed = InvitationText.closed
        }
        if mails.isOpen { try addInvitation(mails, place, visit, scope) }
        try addChange(mails, place, visit, scope)
        // Who has a mail ready got none yet.
        if waiting > 0,
            let at = none.firstIndex(where: { $0.heading == InvitationText.reason(.today, waiting, .init(place.host)) })
        {
            none[at].heading = InvitationText.soon(waiting, .init(place.host))
        }
        sent = mails.lines.filter { !$0.mails.isEmpty }.map { line in
            let first = line.mails.firstIndex { $0.about == .invitation }
            let told = line.mails.enumerated().map { InvitationText.sent($1, isFirst: $0 == first) }
            return Line(name: Self.name(line), mails: SiteText.heading(told.joined(separator: ", ")))
        }
        let isReady = mails.lines.allSatisfy { $0.mails.allSatisfy { $0.state == .held } }
        if sent.isEmpty {
            nobodySent = InvitationText.nobodySent
        } else {
            let people = InvitationText.People(place.host)
            sentCount = isReady ? InvitationText.ready(sent.count, people) : InvitationText.sent(to: sent.count, people)
        }
    }

    private mutating func addInvitation(
        _ mails: InvitationMails, _ place: MeetingPlace, _ visit: Visit, _ scope: ReadScope
    ) throws {
        let those = mails.recipients
        let invited = those.count { $0.next == .invite }
        if let open = mails.toFillIn {
            let page = try MeetingPlace.href(of: open, in: place.host, scope)
            fillIn = .init(
                style: "leeg", symbol: "leeg", text: InvitationText.fillInFirst(open, today: scope.today),
                action: .init(InvitationText.fillIn, "\(page)/aanwezigheid"))
        }
        if those.isEmpty {
            if held == nil { nobody = InvitationText.nobodyLeft }
        } else {
            recipients = Group(
                heading: InvitationText.recipients(
                    invite: invited, remind: those.count - invited, .init(place.host)), names: those.map(Self.name))
            preview(invited == 0 ? ["reminder": "yes"] : [:], kind: "answerLink", mails)
            send = FormModel(visit, to: "\(href)/uitnodiging", [], [.init(InvitationText.send)], back: href)
        }
        none = [InvitationMails.Next.answered, .noAddress, .stopped, .today, .enoughThisWeek, .remindedEnough, .fillInFirst]
            .compactMap { next in
                let those = mails.lines.filter { $0.next == next }
                guard !those.isEmpty else { return nil }
                return InvitationText.reason(next, those.count, .init(place.host)).map {
                    Group(heading: $0, names: those.map(Self.name))
                }
            }
    }

    /// A meeting that was moved or called off after people heard of it: they are told.
    private mutating func addChange(
        _ mails: InvitationMails, _ place: MeetingPlace, _ visit: Visit, _ scope: ReadScope
    ) throws {
        let isCancelled = mails.meeting.status == .cancelled
        guard mails.meeting.status != .held, mails.meeting.start.utcMinutes > visit.minutes else { return }
        let before = try scope.earlierStarts(of: mails.meeting.id).last
        guard isCancelled || before != nil else { return }
        let about = isCancelled ? InvitationMails.Sent.About.cancelled : .moved
        let those = mails.lines.filter { line in
            (line.choice != nil || !line.mails.isEmpty) && !line.mails.contains { $0.about == about && $0.isCurrent }
        }
        guard !those.isEmpty else { return }
        tellHeading = isCancelled ? InvitationText.tellCancelled : InvitationText.tellTitle
        tell = InvitationText.tell(those.count, .init(place.host))
        if isCancelled { preview([:], kind: "meetingCancelled", mails) }
        tellForm = FormModel(visit, to: "\(href)/uitnodiging/wijziging", [], [.init(InvitationText.send)])
    }

    /// The words of the mail, as they will be.
    private mutating func preview(_ more: [String: String], kind: String, _ mails: InvitationMails) {
        var content = more
        content["circle"] = mails.hostName
        content["start"] = String(mails.meeting.start.utcMinutes)
        let mail = DueMail(
            number: 0, kind: kind, messageID: "", address: "", givenName: nil, name: nil, isKnown: true, content: content,
            createdAt: 0, attempts: 0)
        guard let text = MailText(mail, publicAddress: "") else { return }
        subject = text.subject
        self.mail = text.parts.map { part in
            switch part {
            case .words(let words), .code(let words): words
            case .link(_, let title): "\(title): \(InvitationText.link)"
            }
        }
    }

    private static func name(_ line: InvitationMails.Line) -> String { "\(line.name.givenName) \(line.name.familyName)" }
}
