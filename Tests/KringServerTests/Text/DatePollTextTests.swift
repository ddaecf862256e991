import KringCore
import Testing

@testable import kring_server

@Suite struct `The reasons of a poll's ranking` {
    /// Three are asked, of whom the first two still need an attendance.
    private func lines(_ answers: [[Availability.Level?]]) -> [PollRanking.Line] {
        var known: [Int: [Int: Availability.Level]] = [:]
        for (number, levels) in answers.enumerated() {
            for (person, level) in levels.enumerated() { known[person, default: [:]][number] = level }
        }
        let options = answers.indices.map {
            PollRanking.Option(number: $0, start: $0, invited: [0, 1, 2], needing: [0, 1])
        }
        return PollRanking(options, answers: known).lines
    }

    @Test func `who needs one comes first, and it is said`() {
        let text = DatePollText(lines: lines([[.cannot, .can, .can], [.can, .can, .cannot]]))
        #expect(
            text.why(0) == [
                "Van de 2 die nog een keer moeten komen, kunnen er 2.", "2 van de 3 kunnen.", "1 kan niet.",
                "Staat voor de volgende: van wie nog moet komen, kan er 1 meer.",
            ])
        #expect(text.why(1).count == 3)
    }

    @Test func `then everybody, then how easily, then the earlier date`() {
        let all = DatePollText(lines: lines([[.can, .can, .cannot], [.can, .can, .can]]))
        #expect(all.why(0).last == "Staat voor de volgende: er kan 1 persoon meer.")
        let ease = DatePollText(lines: lines([[.can, .can, .ifNeedBe], [.can, .can, .can]]))
        #expect(ease.why(0).last == "Staat voor de volgende: er kan 1 persoon meer zonder moeite.")
        let even = DatePollText(lines: lines([[.can, nil, nil], [.can, nil, nil]]))
        #expect(even.why(0).last == "Staat voor de volgende: even goed, en vroeger.")
        #expect(even.why(0).contains("Van 2 weten we het niet."))
    }

    @Test func `figures of very few are not told`() {
        let text = DatePollText(lines: lines([[.can, .can, .can], [.cannot, .can, .can]]), tellsNeeding: false)
        #expect(text.why(0) == ["Alle 3 gevraagden kunnen.", "Staat voor de volgende: ze past beter voor wie nog moet komen."])
    }
}
