import Testing

@testable import KringCore

@Suite struct `The dates of a poll, the best first` {
    private static func ranking(_ answers: [Int: [Int: Availability.Level]], needing: Set<Int> = []) -> PollRanking {
        let options = [1, 2, 3].map {
            PollRanking.Option(number: $0, start: 1000 - $0, invited: [1, 2, 3, 4], needing: needing)
        }
        return PollRanking(options, answers: answers)
    }

    @Test func `what suits who still needs an attendance goes before what suits most people`() {
        let ranking = Self.ranking(
            [1: [1: .can, 2: .cannot], 2: [1: .can, 2: .cannot], 3: [1: .can], 4: [1: .cannot, 2: .ifNeedBe, 3: .cannot]],
            needing: [4])
        #expect(ranking.lines.map(\.number) == [2, 1, 3])
        #expect(ranking.lines.map(\.rank) == [1, 2, 3])
        #expect(ranking.lines[0].needing == .init(can: 0, ifNeedBe: 1, cannot: 0, unanswered: 0))
        #expect(ranking.lines[0].all == .init(can: 0, ifNeedBe: 1, cannot: 2, unanswered: 1))
        #expect(ranking.lines[1].all == .init(can: 3, ifNeedBe: 0, cannot: 1, unanswered: 0))
        #expect(ranking.lines.map(\.ground) == [.needingAble, .able, nil])
    }

    @Test func `who can easily counts where as many could come, and then the earlier date`() {
        let easy = Self.ranking([1: [1: .ifNeedBe, 2: .can, 3: .ifNeedBe]], needing: [1])
        #expect(easy.lines.map(\.number) == [2, 3, 1])
        #expect(easy.lines.map(\.ground) == [.needingCan, .earlier, nil])
        let all = Self.ranking([1: [1: .ifNeedBe, 2: .can, 3: .can], 2: [1: .can, 2: .ifNeedBe, 3: .can]])
        #expect(all.lines.map(\.number) == [3, 2, 1])
        #expect(all.lines.map(\.ground) == [.can, .earlier, nil])
    }

    @Test func `answers of somebody it is not for count for nothing, and no answer is neither yes nor no`() {
        let ranking = Self.ranking([9: [1: .can], 1: [2: .can]])
        #expect(ranking.lines[0].number == 2)
        #expect(ranking.lines.allSatisfy { $0.all.can + $0.all.ifNeedBe + $0.all.cannot + $0.all.unanswered == 4 })
        #expect(PollRanking([], answers: [:]).lines.isEmpty)
    }

    @Test func `each date comes before the next by the figure that is named, whatever was answered`() {
        for seed in 0..<300 {
            var chance = SplitMix(seed: UInt64(seed))
            func below(_ bound: Int) -> Int { Int(chance.next() % UInt64(bound)) }
            let options = (1...(1 + below(7))).map { number in
                let invited = Set((0..<10).filter { _ in below(4) > 0 })
                let start = below(3)
                return PollRanking.Option(
                    number: number, start: start, invited: invited, needing: invited.filter { _ in below(2) == 0 })
            }
            var answers: [Int: [Int: Availability.Level]] = [:]
            for person in 0..<10 {
                for option in options where below(3) > 0 {
                    answers[person, default: [:]][option.number] = Availability.Level.allCases[below(3)]
                }
            }
            let lines = PollRanking(options, answers: answers).lines
            #expect(Set(lines.map(\.number)) == Set(options.map(\.number)) && lines.last?.ground == nil)
            for (line, next) in zip(lines, lines.dropFirst()) {
                let figures = [
                    (line.needing.able, next.needing.able), (line.needing.can, next.needing.can),
                    (line.all.able, next.all.able), (line.all.can, next.all.can),
                ]
                let decisive = figures.firstIndex { $0.0 != $0.1 }
                #expect(line.ground == PollRanking.Ground.allCases[decisive ?? 4], "seed \(seed)")
                if let decisive { #expect(figures[decisive].0 > figures[decisive].1, "seed \(seed)") }
            }
            for line in lines {
                let option = options.first { $0.number == line.number }!
                let able = option.invited.filter { (answers[$0]?[line.number] ?? .cannot) != .cannot }
                #expect(line.all.able == able.count && line.needing.able == able.intersection(option.needing).count)
            }
        }
    }
}
