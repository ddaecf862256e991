import HTTPTypes
import HummingbirdCore
import KringCore

/// Handing over the chair of a circle: asked of one or two members, taken by themselves, from a day on.
enum HandoverPages {
    static let path = "/kringen/{circle}/overdracht"

    static let routes: [PageRoute] = [
        .get("handover", path, query: ["bewaard"], for: .signedIn) { visit in try show(visit) },
        .post("offerChair", path, for: .signedIn) { visit in try offer(visit) },
        .post("answerChair", path + "/antwoord", for: .signedIn) { visit in try answer(visit) },
        .post("withdrawChair", path + "/intrekken", for: .signedIn) { visit in
            try act(visit, .withdrawn) { try $0.withdrawOffer(of: $1) }
        },
        .post("settleChair", path + "/verder", for: .signedIn) { visit in
            try act(visit, .settled) { _ = try $0.settleWithoutDeclined(of: $1) }
        },
        .post("tickHandover", path + "/lijst", for: .signedIn) { visit in try tick(visit) },
        .post("seekSuccessor", path + "/gezocht", for: .signedIn) { visit in
            let isSeeking = visit.form.one("zoekt") == "ja"
            return try act(visit, isSeeking ? .seeking : .found) { try $0.seekSuccessor(of: $1, isSeeking) }
        },
        .post("stopAsChair", path + "/stoppen", for: .signedIn) { visit in try stop(visit) },
        .get("openHandover", "/overdracht/{secret}", query: ["bewaard"]) { visit in try open(visit) },
        .post("answerHandover", "/overdracht/{secret}") { visit in try answerByLink(visit) },
    ]

    /// What was done, as the address of the page says it.
    enum Saved: String {
        case asked = "gevraagd"
        case withdrawn = "ingetrokken"
        case settled = "afgesproken"
        case ticked = "lijst"
        case seeking = "gezocht"
        case found = "gevonden"
        case stopped = "gestopt"
        case yes = "ja"
        case no = "nee"

        func words(_ seeking: CalendarDay?) -> String {
            switch self {
            case .asked: HandoverText.asked
            case .withdrawn: HandoverText.withdrawn
            case .settled: HandoverText.agreed + "."
            case .ticked, .found: "Bewaard."
            case .seeking: seeking.map(HandoverText.seeking) ?? "Bewaard."
            case .stopped: HandoverText.stopped
            case .yes: HandoverText.saidYes
            case .no: HandoverText.saidNo
            }
        }
    }

    enum Part: Sendable { case offer, stop }

    static func href(_ circle: Circle.ID) -> String { "/kringen/\(circle)/overdracht" }

    private static func address(_ circle: Circle.ID, _ saved: Saved) -> String {
        "\(href(circle))?bewaard=\(saved.rawValue)"
    }

    // MARK: What forms do

    /// Does something by a button; what cannot be any more is shown as it is now.
    private static func act(
        _ visit: Visit, _ saved: Saved, _ act: (WriteScope, Circle.ID) throws -> Void
    ) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        do {
            return try visit.changeOnce { scope in
                try act(scope, circle)
                return address(circle, saved)
            }
        } catch KringError.conflict(.duplicate) {
            return try show(visit, fault: saved == .found ? HandoverText.needsChair : HandoverText.changed)
        }
    }

    private static func offer(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        let first = reader.text("opvolger", missing: HandoverText.successorMissing).flatMap { Person.ID($0) }
        let second = visit.form.one("tweede").flatMap { Person.ID($0) }
        if let first, first == second { reader.fail("tweede", HandoverText.twice) }
        let day = reader.day("vanaf", near: visit.today)
        guard let first, let day, reader.isFine else { return try show(visit, .offer, reader) }
        let until: CalendarDay? =
            switch visit.form.one("en-jij") {
            case "blijft": nil
            case "stopt": day
            default: MonthsLater.day(3, after: day)
            }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.offerChair(of: circle, to: [first] + [second].compactMap(\.self), on: day, until: until)
                return address(circle, .asked)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["successors": ("opvolger", HandoverText.notPossible), "on": ("vanaf", HandoverText.dayWrong)],
                other: HandoverText.changed)
        } catch KringError.conflict(.duplicate) {
            reader.fail("in", HandoverText.busy)
        }
        return try show(visit, .offer, reader)
    }

    private static func tick(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let version = try FormReader(visit.form).version()
        let ticked = (visit.form.all["klaar"] ?? []).compactMap { Int($0) }.compactMap(HandoverCheck.init(rawValue:))
        do {
            return try visit.changeOnce { scope in
                _ = try scope.tickHandover(of: circle, Set(ticked), expectedVersion: version)
                return address(circle, .ticked)
            }
        } catch KringError.conflict(.staleVersion) {
            return try show(visit, fault: HandoverText.changed)
        }
    }

    private static func stop(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        guard let last = reader.day("laatste", near: visit.today) else { return try show(visit, .stop, reader) }
        let (office, isLast) = try visit.read { scope in
            guard let office = try scope.ownChair(of: circle) else { throw KringError.forbidden }
            return (office, try scope.isLastChair(office.id, of: circle, on: last.adding(days: 1)))
        }
        if last < max(visit.today, office.value.from) || last > visit.today.adding(days: 366) {
            reader.fail("laatste", HandoverText.dayWrong)
        }
        if isLast, visit.form.one("zeker") == nil { reader.fail("zeker", HandoverText.stopSureMissing) }
        guard reader.isFine else { return try show(visit, .stop, reader) }
        return try visit.changeOnce { scope in
            var ended = office.value
            ended.to = last.adding(days: 1)
            _ = try scope.changeOffice(office.id, to: ended, expectedVersion: office.version)
            return address(circle, .stopped)
        }
    }

    private static func answer(_ visit: Visit) throws -> PageAnswer {
        let answer = try said(visit)
        return try act(visit, answer ? .yes : .no) { try $0.answerOffer(of: $1, answer) }
    }

    private static func said(_ visit: Visit) throws(PageRefusal) -> Bool {
        switch visit.form.one("antwoord") {
        case "ja": return true
        case "nee": return false
        default: throw .badInput
        }
    }

    // MARK: By the link of a mail

    private static func open(_ visit: Visit, isLate: Bool = false) throws -> PageAnswer {
        guard let secret = visit.parameter("secret").flatMap({ Secret($0) }), let offer = try visit.kring.handoverOffer(secret)
        else { return visit.notice(DoorText.linkOver, status: .notFound) }
        var page = PartsPage(HandoverText.wouldYou)
        if let saved = visit.asked("bewaard").flatMap(Saved.init(rawValue:)) { page.done = Done(saved.words(nil)) }
        if isLate { page.notice = HandoverText.changed }
        var part = HandoverParts.asking(visit, offer, to: "/overdracht/\(secret.text)")
        part.heading = offer.circleName
        page.parts = [part]
        let frame = PageFrame(title: HandoverText.wouldYou)
        return visit.personalPage(frame, "onderdelen", page, status: isLate ? .conflict : .ok)
    }

    private static func answerByLink(_ visit: Visit) throws -> PageAnswer {
        guard let secret = visit.parameter("secret").flatMap({ Secret($0) }) else {
            return visit.notice(DoorText.linkOver, status: .notFound)
        }
        let answer = try said(visit)
        do {
            guard try visit.kring.answerOffer(by: secret, answer, trace: visit.trace.description) != nil else {
                return visit.notice(DoorText.linkOver, status: .notFound)
            }
            return .redirect(to: "/overdracht/\(secret.text)?bewaard=\((answer ? Saved.yes : .no).rawValue)")
        } catch KringError.conflict(.duplicate) {
            return try open(visit, isLate: true)
        }
    }

    // MARK: The page

    private static func show(
        _ visit: Visit, _ faulty: Part? = nil, _ reader: FormReader? = nil, fault: String? = nil
    ) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let (name, mayLead, page) = try visit.read { scope in
            let name = try scope.circle(circle).circle.value.name
            let offer = try scope.handoverOffer(of: circle)
            let mayLead = scope.standing.may(.changeCircle, in: .circle(circle))
            // Whoever was asked sees her own question, and nothing of how the circle is led.
            if offer == nil { try scope.require(.changeCircle, in: .circle(circle)) }
            var page = PartsPage(HandoverText.title)
            page.tabs = CircleTabs(circle, at: .settings, scope)
            page.notice = fault
            let seeking = try scope.successorSearch(of: circle)
            if let saved = visit.asked("bewaard").flatMap(Saved.init(rawValue:)) { page.done = Done(saved.words(seeking)) }
            if let offer, offer.stage != .over, offer.stage != .done || !mayLead {
                page.parts.append(HandoverParts.asking(visit, offer, to: "\(href(circle))/antwoord"))
            }
            if mayLead {
                let parts = HandoverParts(
                    circle: circle, visit: visit, scope: scope, handover: try scope.handover(of: circle),
                    own: try scope.ownChair(of: circle), seeking: seeking)
                if parts.handover?.stage != .agreed { page.text = [HandoverText.question] }
                page.parts += try parts.all(faulty, reader)
            }
            page.links = [.init(HandoverText.toGuidanceHandOver, "/draaiboek/overdragen")]
            return (name, mayLead, page)
        }
        let trail = [PageFrame.Link(CircleSettingsText.heading, "/kringen/\(circle)/instellingen")]
        return visit.partsPage(
            page, circle: circle, named: name, trail: mayLead ? trail : [],
            status: fault == nil ? .asItIs : .conflict)
    }
}

/// The same day some months later; the last of the month where there is none.
enum MonthsLater {
    static func day(_ months: Int, after day: CalendarDay) -> CalendarDay {
        let parts = day.parts
        let month = parts.year * 12 + parts.month - 1 + months
        for last in stride(from: parts.day, through: 28, by: -1) {
            if let found = CalendarDay(year: month / 12, month: month % 12 + 1, day: last) { return found }
        }
        return CalendarDay(year: month / 12, month: month % 12 + 1, day: parts.day) ?? day.adding(days: months * 30)
    }

    /// The first of the next month.
    static func firstOfNext(after day: CalendarDay) -> CalendarDay {
        let parts = day.parts
        return CalendarDay(year: parts.month == 12 ? parts.year + 1 : parts.year, month: parts.month % 12 + 1, day: 1)
            ?? day.adding(days: 30)
    }
}
