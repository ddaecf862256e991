/// A set of people as the bits of a few words, with the words of who can come when.
///
/// The attendance of a slot then costs a few bit counts instead of a walk along people.
struct Audience: Sendable {
    /// Bit by bit. Of a circle: the first of every unit first, in the order of the units.
    let persons: [Int]
    /// Words per set.
    let words: Int
    /// `(weekday * parts + part) * words`: who can come by the weekly pattern.
    let can: [UInt64]
    /// The same for those who say yes.
    let yes: [UInt64]
    /// `day * words`: who is off.
    let off: [UInt64]
    /// Of each unit with more than one person: its bit and the bits of its persons.
    let sharedUnits: [(bit: Int, mask: [UInt64])]
    /// Bits of units of one person.
    let soloMask: [UInt64]
    /// Units; their bits are `0..<unitCount`.
    let unitCount: Int

    init(_ persons: [Int], units: [[Int]], _ availability: Availability) {
        let leaders = units.compactMap(\.first)
        let leading = Set(leaders)
        self.persons = leaders + persons.filter { !leading.contains($0) }
        let words = max(1, (self.persons.count + 63) / 64)
        self.words = words
        let parts = availability.parts
        var can = [UInt64](repeating: 0, count: 7 * parts * words)
        var yes = can
        var off = [UInt64](repeating: 0, count: availability.days * words)
        for (index, person) in self.persons.enumerated() {
            let word = index >> 6
            let bit = UInt64(1) << UInt64(index & 63)
            for weekday in 0..<7 {
                var open = availability.can[person * 7 + weekday]
                let sure = availability.yes[person * 7 + weekday]
                while open != 0 {
                    let part = open.trailingZeroBitCount
                    open &= open - 1
                    let place = (weekday * parts + part) * words + word
                    can[place] |= bit
                    if sure >> UInt16(part) & 1 == 1 { yes[place] |= bit }
                }
            }
            for dayWord in 0..<availability.dayWords {
                var days = availability.off[person * availability.dayWords + dayWord]
                while days != 0 {
                    let day = dayWord << 6 + days.trailingZeroBitCount
                    days &= days - 1
                    off[day * words + word] |= bit
                }
            }
        }
        self.can = can
        self.yes = yes
        self.off = off
        unitCount = leaders.count
        var place: [Int: Int] = [:]
        for (index, person) in self.persons.enumerated() { place[person] = index }
        var solo = [UInt64](repeating: 0, count: words)
        var shared: [(bit: Int, mask: [UInt64])] = []
        for unit in units where !unit.isEmpty {
            let bit = place[unit[0]] ?? 0
            if unit.count == 1 {
                solo[bit >> 6] |= 1 << UInt64(bit & 63)
            } else {
                var mask = [UInt64](repeating: 0, count: words)
                for person in unit {
                    let index = place[person] ?? 0
                    mask[index >> 6] |= 1 << UInt64(index & 63)
                }
                shared.append((bit, mask))
            }
        }
        soloMask = solo
        sharedUnits = shared
    }

    /// Units of which somebody can come, by slot: `slot * unitWords`.
    func unitMasks(_ availability: Availability) -> [UInt64] {
        let unitWords = max(1, (unitCount + 63) / 64)
        let parts = availability.parts
        // As the week has it, by weekday and part; a day differs from it only when somebody who would come is off.
        var week = [UInt64](repeating: 0, count: 7 * parts * unitWords)
        for pattern in 0..<7 * parts { fillUnits(&week, pattern * unitWords, unitWords) { can[pattern * words + $0] } }
        var masks = [UInt64](repeating: 0, count: availability.days * parts * unitWords)
        for day in 0..<availability.days {
            let weekday = (availability.startWeekday + day) % 7
            for part in 0..<parts {
                let pattern = weekday * parts + part
                let base = (day * parts + part) * unitWords
                var away: UInt64 = 0
                for word in 0..<words { away |= can[pattern * words + word] & off[day * words + word] }
                if away == 0 {
                    for word in 0..<unitWords { masks[base + word] = week[pattern * unitWords + word] }
                } else {
                    fillUnits(&masks, base, unitWords) { can[pattern * words + $0] & ~off[day * words + $0] }
                }
            }
        }
        return masks
    }

    /// Writes the units of those present, word by word.
    @inline(__always)
    private func fillUnits(_ masks: inout [UInt64], _ base: Int, _ unitWords: Int, _ present: (Int) -> UInt64) {
        for word in 0..<unitWords { masks[base + word] = present(word) & soloMask[word] }
        for unit in sharedUnits {
            for word in 0..<words where present(word) & unit.mask[word] != 0 {
                masks[base + unit.bit >> 6] |= 1 << UInt64(unit.bit & 63)
                break
            }
        }
    }
}
