import KringCore

/// A mark of a strip with what it says, for the line below a list of strips.
struct StripMark: Sendable {
    var symbol: String
    var words: String

    /// Those that are met every day; a strip tells the others itself.
    static let all = [MemberVerdict.Presence.attended, .represented, .excused, .absent, .unknown, .remaining].map {
        StripMark(symbol: Charts.symbol($0), words: MemberText.presence($0))
    }
}

extension Charts {
    /// The attendance of a year, a mark a meeting in their order; in words for who does not see it.
    ///
    /// The marks are drawings of 20 by 20 in the template `strook`, once a page.
    static func strip(_ meetings: [MemberVerdict.Line]) -> String {
        guard !meetings.isEmpty else { return "" }
        let words = meetings.map { "\(Dutch.dayAndMonth($0.day)) \(MemberText.presence($0.presence))" }
        let step = 22
        var svg = """
            <svg class="sr" role="img" aria-label="\(words.joined(separator: ", "))" width="\(meetings.count * step)" \
            height="20" viewBox="0 0 \(meetings.count * step) 20">
            """
        for (index, line) in meetings.enumerated() {
            svg += "<use href=\"#\(symbol(line.presence))\" x=\"\(index * step)\"/>"
        }
        return svg + "</svg>"
    }

    /// The name of the mark of an attendance.
    static func symbol(_ presence: MemberVerdict.Presence) -> String {
        switch presence {
        case .attended: "a-was"
        case .represented: "a-collega"
        case .overRepresentationLimit: "a-teveel"
        case .excused: "a-niet"
        case .absent: "a-weg"
        case .unknown: "a-leeg"
        case .remaining: "a-komt"
        }
    }
}
