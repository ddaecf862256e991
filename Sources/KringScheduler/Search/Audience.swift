/// A set of people as the bits of a few words, with the words of who can come when.
///
/// The attendance of a slot then costs a few bit counts instead of a walk along people.
final class Audience: @unchecked Sendable {
    /// Bit by bit. Of a circle: the first of every unit first, in the order of the units.
    let persons: [Int]
    /// Words per set.
    let words: Int
    /// `(weekday * parts + part) * words`: who can come by the weekly pattern.
    let can: UnsafeMutablePointer<UInt64>
    /// The same for those who say yes.
    let yes: UnsafeMutablePointer<UInt64>
    /// `day * words`: who is off.
    let off: UnsafeMutablePointer<UInt64>
    /// Bits of units of one person.
    private let soloMask: [UInt64]
    /// Of each unit with more than one person: its bit, and `words` words with the bits of its persons.
    private let sharedBits: [Int]
    private let sharedMasks: [UInt64]
    /// By person: her unit among those, -1 for one of her own, -2 for none.
    private let sharedUnit: [Int]
    /// Units; their bits are `0..<unitCount`.
    let unitCount: Int

    /// - Parameter place: By person, -1 before and after.
    init(_ persons: [Int], units: [[Int]], _ availability: Availability, _ place: ScratchBuffer<Int32>) {
        let place = place.pointer
        var order = units.compactMap(\.first)
        unitCount = order.count
        for (index, person) in order.enumerated() { place[person] = Int32(truncatingIfNeeded: index) }
        for person in persons where place[person] < 0 {
            place[person] = Int32(truncatingIfNeeded: order.count)
            order.append(person)
        }
        self.persons = order
        let words = max(1, (order.count + 63) / 64)
        self.words = words
        let parts = availability.parts
        can = Self.words(7 * parts * words)
        yes = Self.words(7 * parts * words)
        off = Self.words(availability.days * words)
        for (index, person) in order.enumerated() {
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
        var solo = [UInt64](repeating: 0, count: words)
        var bits: [Int] = []
        var masks: [UInt64] = []
        var sharing = [Int](repeating: -2, count: order.count)
        for unit in units where !unit.isEmpty {
            let bit = Int(place[unit[0]])
            if unit.count == 1 {
                solo[bit >> 6] |= 1 << UInt64(bit & 63)
                sharing[bit] = -1
            } else {
                let start = masks.count
                for _ in 0..<words { masks.append(0) }
                for person in unit {
                    let index = max(0, Int(place[person]))
                    masks[start + index >> 6] |= 1 << UInt64(index & 63)
                    sharing[index] = bits.count
                }
                bits.append(bit)
            }
        }
        soloMask = solo
        sharedBits = bits
        sharedMasks = masks
        sharedUnit = sharing
        for person in order { place[person] = -1 }
    }

    deinit {
        can.deallocate()
        yes.deallocate()
        off.deallocate()
    }

    private static func words(_ count: Int) -> UnsafeMutablePointer<UInt64> {
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, count))
        words.initialize(repeating: 0, count: max(1, count))
        return words
    }

    /// Units of which somebody can come, by slot: `slot * unitWords`.
    ///
    /// - Parameter patterns: By weekday and part: whether anything is ever planned there; the words of other slots are 0.
    func unitMasks(_ availability: Availability, patterns: [Bool]) -> [UInt64] {
        let unitWords = max(1, (unitCount + 63) / 64)
        let parts = availability.parts
        // As the week has it, by weekday and part; a day differs from it only by the units of those who are off.
        var week = [UInt64](repeating: 0, count: 7 * parts * unitWords)
        week.withUnsafeMutableBufferPointer { week in
            guard let base = week.baseAddress else { return }
            for pattern in 0..<7 * parts where patterns[pattern] {
                fillUnits(base + pattern * unitWords, unitWords, can + pattern * words)
            }
        }
        return [UInt64](unsafeUninitializedCapacity: availability.days * parts * unitWords) { masks, count in
            count = availability.days * parts * unitWords
            guard let first = masks.baseAddress else { return }
            first.initialize(repeating: 0, count: count)
            var weekday = availability.startWeekday
            for day in 0..<availability.days {
                for part in 0..<parts where patterns[weekday * parts + part] {
                    let pattern = weekday * parts + part
                    let base = first + (day * parts + part) * unitWords
                    for word in 0..<unitWords { base[word] = week[pattern * unitWords + word] }
                    takeAway(base, can + pattern * words, off + day * words)
                }
                weekday = weekday == 6 ? 0 : weekday + 1
            }
        }
    }

    /// Writes the units of those who can come, word by word.
    private func fillUnits(
        _ units: UnsafeMutablePointer<UInt64>, _ unitWords: Int, _ can: UnsafeMutablePointer<UInt64>
    ) {
        for word in 0..<unitWords { units[word] = can[word] & soloMask[word] }
        for (index, bit) in sharedBits.enumerated() {
            for word in 0..<words where can[word] & sharedMasks[index * words + word] != 0 {
                units[bit >> 6] |= 1 << UInt64(bit & 63)
                break
            }
        }
    }

    /// Takes out the units of which nobody is left when some are off.
    @inline(__always)
    private func takeAway(
        _ units: UnsafeMutablePointer<UInt64>, _ can: UnsafeMutablePointer<UInt64>, _ off: UnsafeMutablePointer<UInt64>
    ) {
        for word in 0..<words {
            var away = can[word] & off[word]
            while away != 0 {
                let person = word << 6 + away.trailingZeroBitCount
                away &= away - 1
                let shared = sharedUnit[person]
                if shared == -1 {
                    units[person >> 6] &= ~(1 << UInt64(person & 63))
                } else if shared >= 0 {
                    var present: UInt64 = 0
                    for word in 0..<words { present |= can[word] & ~off[word] & sharedMasks[shared * words + word] }
                    if present == 0 { units[sharedBits[shared] >> 6] &= ~(1 << UInt64(sharedBits[shared] & 63)) }
                }
            }
        }
    }
}
