import HummingbirdCore
import KringCore

/// The log of changes as somebody may read it: what is about her, what she did, or what was done without what was written.
enum LogPages {
    static let path = "/logboek"

    static let routes: [PageRoute] = [
        .get("log", path, query: ["voor"], for: .signedIn) { visit in
            let before = visit.asked("voor").flatMap { Int($0) }
            let log = try visit.read { try $0.ownLog(before: before) }
            let model = LogModel(log, isFirst: before == nil, today: visit.today)
            return visit.personalPage(PageFrame(title: LogText.title), "geschiedenis", model)
        }
    ]
}

/// The log as it is shown, laid out as the history of a circle is.
struct LogModel: Sendable {
    var heading = LogText.title
    var intro: String
    var days: [HistoryModel.Day] = []
    var empty: String?
    var pages: [PageFrame.Link] = []

    init(_ log: OwnLog, isFirst: Bool, today: CalendarDay) {
        intro = LogText.intro(log.extent)
        if !log.looks.isEmpty {
            let lines = log.looks.map { moment in
                HistoryModel.Line(
                    clock: HistoryText.since(moment, today: today), what: [LogText.look], who: HistoryText.author(.administrator))
            }
            days.append(HistoryModel.Day(heading: LogText.looks, lines: lines))
        }
        let sentences = LogSentences(log)
        var present: CalendarDay?
        for entry in log.entries {
            let day = HistoryText.local(entry.moment).day
            if day != present { days.append(HistoryModel.Day(heading: HistoryText.heading(of: day, today: today), lines: [])) }
            present = day
            days[days.count - 1].lines.append(
                HistoryModel.Line(
                    clock: HistoryText.clock(entry.moment), what: entry.parts.map(sentences.sentence),
                    who: LogText.author(entry.author, log.extent)))
        }
        empty = days.isEmpty ? LogText.empty : nil
        if !isFirst { pages.append(.init(HistoryText.newest, LogPages.path)) }
        if let next = log.next { pages.append(.init(HistoryText.older, "\(LogPages.path)?voor=\(next)")) }
    }
}
