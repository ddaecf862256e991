/// The maximally diverse grouping problem: put everyone in one group, so that people differ as much as possible
/// from those they sit with. Its published files are a test bed for the search on mixed groups.
///
/// Diversities are whole numbers in units of 1 / `unit`: a file with three decimals has unit 1000.
public struct DiversityProblem: Sendable, Equatable {
    /// The least and the most members of a group.
    public struct Bounds: Sendable, Equatable {
        /// Fewest members; 0 lets the group stay empty.
        public let least: Int
        /// Most members, not below `least`.
        public let most: Int

        /// Both included.
        public init(least: Int, most: Int) {
            self.least = least
            self.most = most
        }
    }

    /// How many persons: they are the numbers 0 ..< `count`.
    public let count: Int
    /// The groups; their order is that of the file.
    public let groups: [Bounds]
    /// `diversity[i * count + j]`, symmetric, zero on the diagonal.
    public let diversity: [Int]
    /// Units in one of the file: 1 for whole numbers, 1,000 for three decimals.
    public let unit: Int

    /// What one problem may hold.
    public enum Limit {
        /// Most persons.
        public static let persons = 2_000
        /// The sum of the diversities of one person, in units, must stay below this.
        public static let sum = 1 << 28
        /// Most decimals of a diversity.
        public static let decimals = 6
    }

    /// - Returns: nil when the numbers do not fit together: a matrix of another size or not symmetric, groups that
    ///   cannot hold everyone, or diversities whose sums are too large.
    public init?(count: Int, groups: [Bounds], diversity: [Int], unit: Int = 1) {
        guard (0...Limit.persons).contains(count), diversity.count == count * count, unit > 0 else { return nil }
        guard groups.count <= max(1, count), groups.allSatisfy({ 0 <= $0.least && $0.least <= $0.most }) else { return nil }
        // Groups beyond everyone's number never fill; cutting them keeps sums small.
        let fitted = groups.map { Bounds(least: $0.least, most: min($0.most, count)) }
        guard fitted.allSatisfy({ $0.least <= $0.most }) else { return nil }
        let least = fitted.reduce(0) { $0 + $1.least }
        let most = fitted.reduce(0) { $0 + $1.most }
        guard least <= count, count <= most else { return nil }
        for one in 0..<count {
            var sum = 0
            for other in 0..<count {
                let value = diversity[one * count + other]
                guard value == diversity[other * count + one], value.magnitude <= UInt(Limit.sum) else { return nil }
                sum += abs(value)
            }
            guard sum < Limit.sum, diversity[one * count + one] == 0 else { return nil }
        }
        self.count = count
        self.groups = fitted
        self.diversity = diversity
        self.unit = unit
    }

    /// The sum of the diversities inside the groups, in units.
    ///
    /// - Parameter group: For each person the number of her group.
    public func value(of group: [Int]) -> Int {
        var sum = 0
        for one in 0..<count {
            for other in one + 1..<max(one + 1, count) where group[one] == group[other] {
                sum += diversity[one * count + other]
            }
        }
        return sum
    }

    /// Whether everyone has a group and every group a size within its bounds.
    public func isValid(_ group: [Int]) -> Bool {
        guard group.count == count, group.allSatisfy(groups.indices.contains) else { return false }
        var sizes = [Int](repeating: 0, count: groups.count)
        for number in group { sizes[number] += 1 }
        return zip(sizes, groups).allSatisfy { $1.least <= $0 && $0 <= $1.most }
    }
}

// MARK: - Reading

extension DiversityProblem {
    /// Reads the text format of MDGPLIB.
    ///
    /// The first line has the number of persons, the number of groups, `ss` or `ds` (same or different sizes), then the
    /// least and most members of each group; every further line is `i j d`. Pairs that are not listed have
    /// diversity 0; numbers may have decimals.
    ///
    /// - Throws: Every fault, its pointer being `/` and the number of the line, from 1.
    public static func read(text bytes: [UInt8]) throws(InputFaults) -> DiversityProblem {
        var reading = DiversityReading()
        reading.read(bytes)
        try reading.faults.throwIfAny()
        let problem = DiversityProblem(
            count: reading.count, groups: reading.groups, diversity: reading.diversity, unit: reading.unit)
        guard let problem else {
            reading.fault(1, "the groups cannot hold everyone, or the diversities are too large to add up")
            throw InputFaults(faults: reading.faults.faults)
        }
        return problem
    }
}

private struct DiversityReading {
    var count = 0
    var groups: [DiversityProblem.Bounds] = []
    var diversity: [Int] = []
    var unit = 1
    let faults = FaultList()

    func fault(_ line: Int, _ message: @autoclosure () -> String) {
        faults.add(JSONPath.root.appending(line), .syntax, message())
    }

    mutating func read(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { (number: $0 + 1, words: Self.words($1)) }
        lines.removeAll { $0.words.isEmpty }
        guard let head = lines.first else { return fault(1, "the file is empty") }
        readHead(head.words)
        if !faults.isEmpty { return }
        let decimals = lines.dropFirst().map { Self.decimals($0.words.last ?? []) }.max() ?? 0
        guard decimals <= DiversityProblem.Limit.decimals else {
            return fault(1, "diversities have \(decimals) decimals; at most \(DiversityProblem.Limit.decimals)")
        }
        unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        diversity = [Int](repeating: 0, count: count * count)
        var known = [Bool](repeating: false, count: count * count)
        for line in lines.dropFirst() {
            guard line.words.count == 3 else {
                fault(line.number, "expected 'i j diversity', found \(line.words.count) words")
                continue
            }
            guard let one = Self.number(line.words[0]), let other = Self.number(line.words[1]),
                (0..<count).contains(one), (0..<count).contains(other), one != other
            else {
                fault(line.number, "expected two different persons of 0 to \(count - 1)")
                continue
            }
            guard let value = Self.number(line.words[2], decimals: decimals) else {
                fault(line.number, "the diversity is not a number of at most nine digits")
                continue
            }
            let place = min(one, other) * count + max(one, other)
            if known[place] {
                fault(line.number, "the pair \(one), \(other) stands twice")
                continue
            }
            known[place] = true
            diversity[one * count + other] = value
            diversity[other * count + one] = value
        }
    }

    private mutating func readHead(_ words: [ArraySlice<UInt8>]) {
        guard words.count >= 3, let persons = Self.number(words[0]), let number = Self.number(words[1]),
            (0...DiversityProblem.Limit.persons).contains(persons), number >= 0, number <= max(1, persons)
        else {
            return fault(
                1, "expected the number of persons (at most \(DiversityProblem.Limit.persons)) and of groups")
        }
        let mode = String(decoding: words[2], as: UTF8.self)
        if mode != "ss", mode != "ds" { fault(1, "the third word is '\(mode)'; asked is ss or ds") }
        guard words.count == 3 + 2 * number else {
            return fault(1, "expected a least and a most size for each of \(number) groups")
        }
        for group in 0..<number {
            guard let least = Self.number(words[3 + 2 * group]), let most = Self.number(words[4 + 2 * group]),
                least >= 0, least <= most
            else {
                fault(1, "the sizes of group \(group) are not a least and a most")
                continue
            }
            groups.append(DiversityProblem.Bounds(least: least, most: most))
        }
        count = persons
    }

    private static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private static func decimals(_ word: ArraySlice<UInt8>) -> Int {
        guard let point = word.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
        return word.distance(from: point, to: word.endIndex) - 1
    }

    /// A decimal number times a power of ten; nil when it is none, or has more than nine digits.
    private static func number(_ word: ArraySlice<UInt8>, decimals: Int = 0) -> Int? {
        var rest = word
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        var value = 0
        var digits = 0
        var after: Int?
        for byte in rest {
            if byte == UInt8(ascii: "."), after == nil, decimals > 0 {
                after = 0
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 9 {
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                if let known = after { after = known + 1 }
            } else {
                return nil
            }
        }
        if digits == 0 { return nil }
        for _ in 0..<max(0, decimals - (after ?? 0)) { value *= 10 }
        return isNegative ? -value : value
    }
}
