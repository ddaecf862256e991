/// A set of days of the horizon.
struct DaySet: Equatable {
    private(set) var words: [UInt64]
    let days: Int

    init(days: Int) {
        self.days = days
        words = Array(repeating: 0, count: (days + 63) / 64)
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Days in ascending order.
    var elements: [Int] {
        var result: [Int] = []
        for (index, word) in words.enumerated() {
            var bits = word
            while bits != 0 {
                result.append(index << 6 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        return result
    }

    func contains(_ day: Int) -> Bool { words[day >> 6] >> UInt64(day & 63) & 1 == 1 }
    mutating func insert(_ day: Int) { words[day >> 6] |= 1 << UInt64(day & 63) }
    mutating func insert(_ range: ClosedRange<Int>) { setBits(range, upTo: days, in: &words, from: 0) }
    mutating func formIntersection(_ other: DaySet) { for index in words.indices { words[index] &= other.words[index] } }

    mutating func subtract(_ range: ClosedRange<Int>) {
        var other = DaySet(days: days)
        other.insert(range)
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Days at a distance inside `range` (signed) of some day of the set.
    func shifted(_ range: ClosedRange<Int>) -> DaySet {
        var result = DaySet(days: days)
        var reached = Int.min
        for day in elements {
            let first = max(day + range.lowerBound, reached)
            let last = day + range.upperBound
            if first <= last {
                result.insert(first...last)
                reached = last + 1
            }
        }
        return result
    }

    /// The first and last day, nil when empty.
    var span: (first: Int, last: Int)? {
        guard let low = words.firstIndex(where: { $0 != 0 }), let high = words.lastIndex(where: { $0 != 0 }) else { return nil }
        return (low << 6 + words[low].trailingZeroBitCount, high << 6 + 63 - words[high].leadingZeroBitCount)
    }
}
