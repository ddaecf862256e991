import HTTPTypes
import HummingbirdCore
import KringCore

/// Where one was, whether that is enough, and what to do when it is not right.
enum MyAttendancePages {
    static let path = "/mijn-aanwezigheid"

    static let routes: [PageRoute] = [
        .get("myAttendance", path, query: ["verstuurd"], for: .signedIn) { visit in try show(visit, nil) },
        .post("disputeAttendance", path, for: .signedIn) { visit in try dispute(visit) },
        .get("certificate", path + "/attest", query: ["kring", "jaar"], for: .signedIn) { visit in try certificate(&visit) },
    ]

    private static func show(_ visit: Visit, _ reader: FormReader?) throws -> PageAnswer {
        guard let me = visit.actor.person else { throw KringError.notFound }
        let page = try visit.read { scope in
            var page = PartsPage(MyAttendanceText.title)
            if visit.asked("verstuurd") != nil { page.done = Done(MyAttendanceText.sent) }
            let circles = try scope.personAttendance(me, ReportPeriod(asOf: scope.today)).circles
            let places = try scope.venueNames()
            for circle in circles {
                let own = MyCircle(
                    circle.circle, year: circle.header.year, try MyCircle.meetings(of: circle.circle.id, scope), places)
                page.parts.append(own.part(circle.lines, scope.today))
                if let form = own.form(visit, circle.lines, reader) { page.parts.append(form) }
                if let earlier = try own.earlier(me, scope) { page.parts.append(earlier) }
            }
            if circles.isEmpty {
                page.text = [MyAttendanceText.noCircle]
                page.links = [.init(MyAttendanceText.findOne, "/")]
            }
            return page
        }
        var frame = PageFrame(title: page.heading)
        frame.trail = [.init(MyText.title, MyPages.path), .init(page.heading)]
        return visit.personalPage(frame, "onderdelen", page, isFaulty: page.isFaulty)
    }

    /// Tells the chairs that a line is not right; nothing of it is stored but the mail that leaves.
    private static func dispute(_ visit: Visit) throws -> PageAnswer {
        guard visit.actor.person != nil else { throw KringError.notFound }
        var reader = FormReader(visit.form)
        guard let circle = visit.form.one("kring").flatMap({ Circle.ID($0) }),
            let meeting = visit.form.one("vergadering").flatMap({ Meeting.ID($0) })
        else { throw PageRefusal.badInput }
        guard let words = reader.text("bericht-\(circle)", missing: MyAttendanceText.messageMissing) else {
            return try show(visit, reader)
        }
        do {
            return try visit.changeOnce { scope in
                try scope.disputeAttendance(at: meeting, of: circle, saying: words)
                return "\(path)?verstuurd=ja"
            }
        } catch KringError.rejected(let issues) {
            let isTooMuch = issues.contains { $0.code == FaultCode.outOfRange.rawValue }
            reader.fail(
                "bericht-\(circle)", isTooMuch ? MyAttendanceText.enoughToday : MyAttendanceText.messageMissing)
            return try show(visit, reader)
        }
    }

    private static func certificate(_ visit: inout Visit) throws -> PageAnswer {
        guard let me = visit.actor.person, let circle = visit.asked("kring").flatMap({ Circle.ID($0) }) else {
            throw KringError.notFound
        }
        let year = visit.year() ?? visit.today.parts.year
        let model = try visit.read { try CertificateModel(me, circle, year, $0) }
        var frame = PageFrame(title: MyAttendanceText.certificateHeading)
        frame.trail = [.init(MyAttendanceText.title, path), .init(MyAttendanceText.certificate)]
        return visit.personalPage(frame, "attest", model)
    }
}

/// One's own attendance in one circle.
struct MyCircle: Sendable {
    let circle: CircleName
    let year: Int
    let meetings: [Meeting.ID: MeetingOutline]
    /// What the places are called where it meets.
    let places: [Venue.ID: String]

    init(_ circle: CircleName, year: Int, _ meetings: [Meeting.ID: MeetingOutline], _ places: [Venue.ID: String]) {
        self.circle = circle
        self.year = year
        self.meetings = meetings
        self.places = places
    }

    /// The meetings of a circle, of this year and the four before.
    static func meetings(of circle: Circle.ID, _ scope: ReadScope) throws -> [Meeting.ID: MeetingOutline] {
        let all = try Page.everything {
            try scope.meetings(of: .circle(circle), MeetingFilter(from: scope.today.adding(days: -5 * 366)), page: $0)
        }
        return Dictionary(all.map(MeetingPlace.outline).map { ($0.id, $0) }) { first, _ in first }
    }

    /// The sentence, the strip and the list of the year.
    func part(_ lines: [MemberVerdict], _ today: CalendarDay) -> PartsPage.Part {
        var part = PartsPage.Part("kring-\(circle.id)", MyAttendanceText.heading(circle.name, year))
        guard let verdict = lines.first else {
            part.text = [MyText.noNorm]
            return part
        }
        part.text = [MyText.sentence(verdict, year: year)]
        part.strip = Charts.strip(verdict.meetings)
        part.lines = verdict.meetings.map(line)
        part.links = [
            .init(MyAttendanceText.certificate, "\(MyAttendancePages.path)/attest?kring=\(circle.id)&jaar=\(year)")
        ]
        return part
    }

    private func line(_ line: MemberVerdict.Line) -> PartsPage.Line {
        let day = "\(Dutch.weekday(line.day)) \(Dutch.dayAndMonth(line.day))"
        let meeting = meetings[line.meeting]
        let place = meeting?.venue.flatMap { places[$0] } ?? (meeting?.online == true ? MeetingText.online : nil)
        let note = [SiteText.heading(MyText.presence(line.presence)), place].compactMap(\.self).joined(separator: " · ")
        return PartsPage.Line(meeting.map { "\(day), \(StateWords.word($0.kind))" } ?? day, note: note)
    }

    /// What to say to the chair, with the meeting to choose; nothing when nothing was recorded.
    func form(_ visit: Visit, _ lines: [MemberVerdict], _ reader: FormReader?) -> PartsPage.Part? {
        let told = lines.first?.meetings.filter { $0.presence != .remaining } ?? []
        guard !told.isEmpty else { return nil }
        let isMine = reader?.form.one("kring") == circle.id.rawValue
        let chosen = isMine ? reader?.typed("vergadering") : told.last?.meeting.rawValue
        let name = "bericht-\(circle.id)"
        let form = FormModel(
            visit, to: MyAttendancePages.path,
            [
                .choice(
                    "vergadering", MyAttendanceText.meetings,
                    told.reversed().map { line in
                        let day = "\(Dutch.weekday(line.day)) \(Dutch.dayAndMonth(line.day))"
                        return .init(
                            line.meeting.rawValue, "\(day): \(MyText.presence(line.presence))",
                            isChosen: line.meeting.rawValue == chosen)
                    }),
                .area(name, MyAttendanceText.message, isMine ? reader?.typed(name) : nil),
            ], [.init(MyAttendanceText.send)], hidden: ["kring": circle.id.rawValue], after: isMine ? reader : nil)
        return PartsPage.Part("klopt-niet-\(circle.id)", MyAttendanceText.wrong, [MyAttendanceText.wrongText]).asking(form)
    }

    /// The years before, folded.
    func earlier(_ me: Person.ID, _ scope: ReadScope) throws -> PartsPage.Part? {
        let years = Set(meetings.values.map(\.start.day.parts.year)).filter { $0 < year }.sorted(by: >).prefix(4)
        var part = PartsPage.Part("vroeger-\(circle.id)", MyAttendanceText.earlier)
        for earlier in years {
            let last = CalendarDay(year: earlier, month: 12, day: 31) ?? scope.today
            let period = ReportPeriod(asOf: last, year: earlier)
            guard let found = try scope.personAttendance(me, period).circles.first(where: { $0.circle.id == circle.id }),
                let verdict = found.lines.first
            else { continue }
            part.lines.append(
                PartsPage.Line(
                    MyAttendanceText.count(verdict, year: earlier),
                    note: SiteText.heading(MemberText.state(verdict.state)),
                    href: "\(MyAttendancePages.path)/attest?kring=\(circle.id)&jaar=\(earlier)",
                    action: MyAttendanceText.certificate))
        }
        guard !part.lines.isEmpty else { return nil }
        part.isFolded = true
        return part
    }
}

/// A sheet of paper that says where somebody was.
struct CertificateModel: Sendable {
    var heading = MyAttendanceText.certificateHeading
    var hint = MyAttendanceText.printHint
    var sentence: String
    var lines: [String]
    var total: String
    var chair: String
    var signature = MyAttendanceText.signature
    var today: String

    init(_ me: Person.ID, _ circle: Circle.ID, _ year: Int, _ scope: ReadScope) throws {
        let last = CalendarDay(year: year, month: 12, day: 31) ?? scope.today
        let period = ReportPeriod(asOf: min(last, scope.today), year: year)
        let attendance = try scope.personAttendance(me, period)
        guard let found = attendance.circles.first(where: { $0.circle.id == circle }) else { throw KringError.notFound }
        let name = MemberText.name(attendance.name)
        let meetings = try MyCircle.meetings(of: circle, scope)
        let was = (found.lines.first?.meetings ?? []).filter { [.attended, .represented].contains($0.presence) }
        sentence =
            was.isEmpty ? MyAttendanceText.nothing(year) : MyAttendanceText.certifies(name, found.circle.name, year)
        lines = was.map { line in
            let kind = meetings[line.meeting].map { ", \(StateWords.word($0.kind))" } ?? ""
            let how = line.presence == .represented ? " (\(MemberText.presence(.represented)))" : ""
            return "\(MemberText.day(line.day))\(kind)\(how)"
        }
        total = was.isEmpty ? "" : MyAttendanceText.total(was.count)
        let chairs = try Page.everything { try scope.offices(of: .circle(circle), page: $0) }.filter {
            $0.office.value.kind == .chair && $0.office.value.span.contains(scope.today)
        }
        chair = MyAttendanceText.chair(chairs.map { MemberText.name($0.name) })
        today = Dutch.day(scope.today)
    }
}
