import HTTPTypes
import HummingbirdCore
import KringCore

/// The history of a circle, and the way back from any change of the last day.
enum HistoryPages {
    static let path = "/kringen/{circle}/geschiedenis"

    static let routes: [PageRoute] = [
        .get("history", path, query: ["voor"] + ChangeBanner.query, for: .signedIn) { visit in
            let before = visit.asked("voor").flatMap { Int($0) }
            return try show(visit, before: before)
        },
        PageRoute(
            id: "undoChange", method: .post, path: path + "/{change}/ongedaan", query: ["naar"], audience: .signedIn,
            show: .here { visit in try undo(visit) }),
        // What a coordinator or a care council changed: there is no history of all of an umbrella or zone.
        undoing("undoOfUmbrella", of: "/koepelkringen/{umbrella}"), undoing("undoOfZone", of: "/zones/{zone}"),
    ]

    private static func undoing(_ id: String, of owner: String) -> PageRoute {
        PageRoute(
            id: id, method: .post, path: "\(owner)/geschiedenis/{change}/ongedaan", query: ["naar"], audience: .signedIn,
            show: .here { visit in try undo(visit) })
    }

    private static func undo(_ visit: Visit) throws -> PageAnswer {
        let circle = visit.parameters["circle"].flatMap { Circle.ID(String($0)) }
        guard let change = visit.parameters["change"].flatMap({ Int($0) }) else { throw KringError.notFound }
        let place = LocalPlace(visit.asked("naar"))?.path ?? circle.map { "/kringen/\($0)/geschiedenis" } ?? MyPages.path
        // What was changed since and has to be undone with it, as it was shown.
        let later = (visit.form.one("mee") ?? "").split(separator: " ").compactMap { Int($0) }
        do {
            let undoing = try visit.change { try $0.undo(change: change, withLater: later) }
            let separator = place.contains("?") ? "&" : "?"
            return .redirect(to: "\(place)\(separator)ongedaan=\(undoing)")
        } catch let refusal as UndoRefusal {
            return try refused(visit, circle, change, refusal, to: place)
        }
    }

    /// Why not, with what others changed since; on the history itself for who may see that.
    private static func refused(
        _ visit: Visit, _ circle: Circle.ID?, _ change: Int, _ refusal: UndoRefusal, to place: String
    ) throws -> PageAnswer {
        let mayRead = try visit.read { scope in
            circle.map { scope.standing.grants(.readLog, in: .circle($0)).contains(.all) } ?? false
        }
        guard mayRead else {
            let notice = DoorText.Notice(
                HistoryText.heading, HistoryText.refusal(refusal), to: place, HistoryText.back)
            return visit.notice(notice, status: .conflict)
        }
        return try show(visit, before: nil, refusal: Refused(change: change, refusal: refusal, place: place))
    }

    /// What was not made undone, why, and where its page is.
    struct Refused: Sendable {
        var change: Int
        var refusal: UndoRefusal
        var place: String
    }

    private static func show(_ visit: Visit, before: Int?, refusal: Refused? = nil) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let model = try visit.read { try HistoryModel(circle, before: before, refusal: refusal, visit, $0) }
        var frame = PageFrame(title: "\(HistoryText.heading) · \(model.circleName)", place: .circles)
        frame.trail = [.init(model.circleName, "/kringen/\(circle)"), .init(HistoryText.heading)]
        return visit.personalPage(
            frame, "geschiedenis", model, isFaulty: refusal != nil, status: refusal == nil ? .ok : .conflict)
    }
}

/// The history as it is shown.
struct HistoryModel: Sendable {
    struct Line: Sendable {
        var clock: String
        var what: [String]
        var who: String
        /// Where its button goes, when it can be made undone.
        var undo: Done.Undo?
        var note: String?
    }

    struct Day: Sendable {
        var heading: String
        var lines: [Line]
    }

    var circleName: String
    var heading = HistoryText.heading
    var intro = HistoryText.intro
    var tabs: CircleTabs?
    var done: Done?
    /// Why a change was not made undone, and what was changed since.
    var refusal: String?
    var later: [String] = []
    /// Undoes that too, once it was read.
    var together: FormModel?
    var days: [Day] = []
    var empty: String?
    var pages: [PageFrame.Link] = []

    init(
        _ circle: Circle.ID, before: Int?, refusal refused: HistoryPages.Refused?, _ visit: Visit, _ scope: ReadScope
    ) throws {
        let href = "/kringen/\(circle)/geschiedenis"
        let page = try scope.history(of: circle, before: before)
        let sentences = HistorySentences(names: page.names, meetings: page.meetings)
        circleName = try scope.circle(circle).circle.value.name
        tabs = CircleTabs(circle, at: .settings, scope)
        done = ChangeBanner.done(visit, circle, at: href, scope) { entry in HistoryText.saved(entry) }
        for entry in page.entries {
            let day = HistoryText.local(entry.moment).day
            let heading = HistoryText.heading(of: day, today: scope.today)
            if days.last?.heading != heading { days.append(Day(heading: heading, lines: [])) }
            days[days.count - 1].lines.append(Self.line(entry, sentences, circle, href, token: visit.visitor.formToken))
        }
        empty = page.entries.isEmpty ? HistoryText.empty : nil
        if before != nil { pages.append(.init(HistoryText.newest, href)) }
        if let next = page.next { pages.append(.init(HistoryText.older, "\(href)?voor=\(next)")) }
        guard let refused else { return }
        refusal = HistoryText.refusal(refused.refusal)
        guard case .builtUpon(let changes) = refused.refusal, !changes.isEmpty else { return }
        let entries = page.entries.filter { changes.contains($0.number) }
        later = entries.flatMap { entry in
            sentences.sentences(entry).map { "\(HistoryText.clock(entry.moment)): \($0)" }
        }
        // All of it can be undone in one go when nothing of it is past its term, or stays whatever is done.
        let isAll = entries.count == changes.count && entries.allSatisfy { Self.canGo($0, with: changes) }
        guard isAll else { return }
        refusal = HistoryText.builtUpon
        together = FormModel(
            visit, to: ChangeBanner.path(refused.change, of: circle, backTo: refused.place), [],
            [.init(HistoryText.together)], hidden: ["mee": changes.map(String.init).joined(separator: " ")], back: refused.place)
    }

    /// Whether a change can be undone, once those of some changes that came after it are.
    private static func canGo(_ entry: HistoryEntry, with changes: [Int]) -> Bool {
        switch entry.undo {
        case .until: true
        case .refused(.builtUpon(let later)): !later.isEmpty && Set(later).isSubset(of: changes)
        case .refused: false
        }
    }

    private static func line(
        _ entry: HistoryEntry, _ sentences: HistorySentences, _ circle: Circle.ID, _ href: String, token: String
    ) -> Line {
        var what = sentences.sentences(entry)
        if entry.undoes != nil { what.insert(entry.redoes ? HistoryText.redone : HistoryText.undone, at: 0) }
        var line = Line(
            clock: HistoryText.clock(entry.moment), what: what, who: HistoryText.author(entry.author))
        switch entry.undo {
        case .until:
            line.undo = ChangeBanner.undo(
                entry.number, of: circle, backTo: href, ChangeBanner.isUndoing(entry) ? HistoryText.redo : FormWords.undo,
                token: token)
        case .refused(let refusal): line.note = HistoryText.note(refusal)
        }
        return line
    }
}

/// What a page says after a change, with the way back. A page that saves leads to itself with `?gedaan=` and the number of the
/// change; the way back leads there with `?ongedaan=`.
enum ChangeBanner {
    /// The parameters that a page with such a banner reads.
    static let query = ["gedaan", "ongedaan"]

    /// Whether a change took back what somebody had saved; what was then saved after all stands again.
    static func isUndoing(_ entry: HistoryEntry) -> Bool { entry.undoes != nil && !entry.redoes }

    /// The address of a page, with what was changed.
    ///
    /// - Parameter change: The number of the change; nothing when nothing was changed.
    static func address(_ href: String, after change: Int?) -> String {
        guard let change else { return href }
        return "\(href)\(href.contains("?") ? "&" : "?")gedaan=\(change)"
    }

    /// The banner of a page, as its address asks; nothing when it asks none, or it is not the visitor's to see.
    ///
    /// - Parameters:
    ///   - href: Where the way back leads.
    ///   - sentence: What is said after a change.
    static func done(
        _ visit: Visit, _ circle: Circle.ID, at href: String, _ scope: ReadScope, next: [PageFrame.Link] = [],
        _ sentence: (HistoryEntry) throws -> String
    ) rethrows -> Done? {
        try done(visit, below: Meeting.Host.circle(circle).href, at: href, scope, next: next, sentence)
    }

    /// The same where the way back stands below another page: that of an umbrella, of a zone.
    static func done(
        _ visit: Visit, below owner: String, at href: String, _ scope: ReadScope, next: [PageFrame.Link] = [],
        _ sentence: (HistoryEntry) throws -> String
    ) rethrows -> Done? {
        guard let change = (visit.asked("ongedaan") ?? visit.asked("gedaan")).flatMap({ Int($0) }),
            let entry = try? scope.historyEntry(change)
        else { return nil }
        let isUndone = isUndoing(entry)
        let words = isUndone ? HistoryText.undone(entry, today: scope.today) : try sentence(entry)
        var undo: Done.Undo?
        if case .until = entry.undo {
            undo = Self.undo(
                entry.number, below: owner, backTo: href, isUndone ? HistoryText.redo : FormWords.undo,
                token: visit.visitor.formToken)
        }
        return Done(words, undo: undo, next: isUndone ? [] : next)
    }

    /// The button that makes a change undone.
    static func undo(_ change: Int, of circle: Circle.ID, backTo href: String, _ words: String, token: String) -> Done.Undo {
        undo(change, below: Meeting.Host.circle(circle).href, backTo: href, words, token: token)
    }

    /// The same below another page.
    static func undo(_ change: Int, below owner: String, backTo href: String, _ words: String, token: String) -> Done.Undo {
        Done.Undo(action: path(change, below: owner, backTo: href), text: words, formToken: token)
    }

    /// Where a form goes that makes a change undone.
    static func path(_ change: Int, of circle: Circle.ID, backTo href: String) -> String {
        path(change, below: Meeting.Host.circle(circle).href, backTo: href)
    }

    private static func path(_ change: Int, below owner: String, backTo href: String) -> String {
        "\(owner)/geschiedenis/\(change)/ongedaan?naar=\(FormText.encoded(href))"
    }

    /// The way back of a page that says in its own words what was done: its address then holds the change as `wijziging`.
    static func undo(asked visit: Visit, below owner: String, backTo href: String, _ scope: ReadScope) -> Done.Undo? {
        guard let change = visit.asked("wijziging").flatMap({ Int($0) }),
            case .until? = try? scope.historyEntry(change).undo
        else { return nil }
        return undo(change, below: owner, backTo: href, FormWords.undo, token: visit.visitor.formToken)
    }

    /// An address with the change for it.
    static func address(_ href: String, undoing change: Int?) -> String {
        change.map { "\(href)\(href.contains("?") ? "&" : "?")wijziging=\($0)" } ?? href
    }
}
