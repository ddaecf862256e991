/// Who can come when, as bitmaps: a level is one shift and one mask away.
struct Availability: Sendable {
    let parts: Int
    let days: Int
    let startWeekday: Int
    /// Words of a bitmap of days.
    let dayWords: Int
    /// `person * 7 + weekday`: a bit per part with level 1 or 2.
    let can: [UInt16]
    /// `person * 7 + weekday`: a bit per part with level 2.
    let yes: [UInt16]
    /// `person * dayWords + day / 64`: a bit per day off.
    private(set) var off: [UInt64]

    init(_ problem: PlanProblem) {
        parts = problem.parts.count
        days = problem.days
        startWeekday = problem.startWeekday
        dayWords = (days + 63) / 64
        var can = [UInt16](repeating: 0, count: problem.persons.count * 7)
        var yes = can
        var off = [UInt64](repeating: 0, count: problem.persons.count * dayWords)
        for (index, person) in problem.persons.enumerated() {
            for weekday in 0..<7 {
                for part in 0..<parts {
                    let level = person.weekly[weekday * parts + part]
                    if level >= 1 { can[index * 7 + weekday] |= 1 << UInt16(part) }
                    if level == 2 { yes[index * 7 + weekday] |= 1 << UInt16(part) }
                }
            }
            for range in person.off { setBits(range, upTo: days, in: &off, from: index * dayWords) }
        }
        self.can = can
        self.yes = yes
        self.off = off
    }

    /// Somebody is away on some days more.
    mutating func add(_ range: ClosedRange<Int>, of person: Int) {
        setBits(range, upTo: days, in: &off, from: person * dayWords)
    }

    func isOff(_ person: Int, day: Int) -> Bool { off[person * dayWords + day >> 6] >> UInt64(day & 63) & 1 == 1 }

    /// A bit per part of `day` in which the person can come, if need be.
    func canBits(_ person: Int, day: Int) -> UInt16 {
        isOff(person, day: day) ? 0 : can[person * 7 + (startWeekday + day) % 7]
    }

    /// 0 cannot, 1 if need be, 2 yes.
    func level(_ person: Int, slot: Int) -> Int {
        let day = slot / parts
        guard !isOff(person, day: day) else { return 0 }
        let index = person * 7 + (startWeekday + day) % 7
        let part = UInt16(slot - day * parts)
        return Int(can[index] >> part & 1) + Int(yes[index] >> part & 1)
    }
}

/// Sets the bits of the part of `range` inside `0..<limit`, in a bitmap that begins at word `start`.
func setBits(_ range: ClosedRange<Int>, upTo limit: Int, in words: inout [UInt64], from start: Int) {
    let first = max(0, range.lowerBound)
    let last = min(limit - 1, range.upperBound)
    guard first <= last else { return }
    for word in first >> 6...last >> 6 {
        let low = max(first, word << 6) & 63
        let high = min(last, word << 6 + 63) & 63
        words[start + word] |= (~0 >> UInt64(63 - high)) & (~0 << UInt64(low))
    }
}
