extension PlanProblem {
    /// Largest weight, cost, quorum or minute count that is read: a year of sums stays far inside 64 bits.
    static let numberLimit = 1_000_000
    /// Most times the shortfall of a unit counts.
    static let unitWeightLimit = 1_000
    /// Ten years; a horizon is one working year.
    static let dayLimit = 3_660
    /// `parts` of a meeting are written as single digits.
    static let partLimit = 10

    /// Search counts the meetings of a series per weekday in a byte.
    static let seriesLimit = 200

    /// Reads a `kring-plan/1` document.
    ///
    /// - Throws: ``InputFaults`` with everything that is wrong, each with a JSON pointer.
    public init(json bytes: [UInt8]) throws(InputFaults) {
        let faults = FaultList()
        let root = try JSONNode.root(of: bytes, faults: faults)
        let problem = PlanProblem(root)
        try faults.throwIfAny()
        guard let problem else {
            throw InputFaults(faults: [InputFault(pointer: "", code: .inconsistent, message: "unreadable document")])
        }
        self = problem
    }

    /// Checks a problem that was built by hand against everything the reader checks in a file.
    ///
    /// - Throws: ``InputFaults``, its pointers being those of the problem written as a file.
    public func validate() throws(InputFaults) { _ = try PlanProblem(json: json()) }

    private init?(_ root: JSONNode) {
        guard
            let object = root.object(
                required: [
                    "format", "days", "startWeekday", "parts", "closedDays", "schoolHolidays", "circleGap", "travel", "weights",
                    "venues", "persons", "circles", "meetings", "series",
                ], optional: ["name", "startDate", "zones"])
        else { return nil }
        if let format = object.string("format"), format != "kring-plan/1" {
            object["format"]?.fault(.outOfRange, "expected 'kring-plan/1', found '\(format)'")
        }
        let name = object["name"].flatMap { $0.string() }
        let startDate = object["startDate"].flatMap { $0.string() }
        let days = object.integer("days", in: 1...Self.dayLimit)
        let startWeekday = object.integer("startWeekday", in: 0...6)
        let parts = Self.parts(object["parts"])
        // Also of a list with a fault in it the length is known, and tells what else is wrong.
        let partCount = object["parts"]?.count.flatMap { (1...Self.partLimit).contains($0) ? $0 : nil }
        let lastDay = (days ?? Self.dayLimit) - 1
        let closedDays = object.integers("closedDays", in: 0...lastDay)
        let schoolHolidays = object.integers("schoolHolidays", in: 0...lastDay)
        let circleGap = object.integer("circleGap", in: 0...Self.dayLimit)
        let weights = Self.weights(object["weights"])
        let venueNodes = object.array("venues")
        let travel = Self.travel(object["travel"], venues: venueNodes?.count)
        let personNodes = object.array("persons")
        let circleNodes = object.array("circles")
        let meetingNodes = object.array("meetings")
        let counts = Counts(
            zones: object["travel"]?.count, venues: venueNodes?.count, persons: personNodes?.count, circles: circleNodes?.count,
            meetings: meetingNodes?.count, parts: partCount, slots: days.flatMap { days in partCount.map { days * $0 } })
        let venues = venueNodes?.map { Venue($0, counts) }
        let persons = personNodes?.map { Person($0, counts) }
        let circles = circleNodes?.map { Circle($0, counts) }
        let meetings = meetingNodes?.enumerated().map { Meeting($1, index: $0, counts) }
        let series = Self.series(object["series"], counts, shortfalls: weights?.coverage.count)
        guard let days, let startWeekday, let parts, let closedDays, let schoolHolidays, let circleGap, let travel, let weights,
            let venues = venues?.allPresent, let persons = persons?.allPresent, let circles = circles?.allPresent,
            let meetings = meetings?.allPresent, let series
        else { return nil }
        self.init(
            name: name ?? "", startDate: startDate ?? "", days: days, startWeekday: startWeekday, parts: parts,
            closedDays: closedDays, schoolHolidays: schoolHolidays, circleGap: circleGap, travel: travel, weights: weights,
            venues: venues, persons: persons, circles: circles, meetings: meetings, series: series)
    }

    /// How many of each there are to point at; nil where there is no such list.
    fileprivate struct Counts {
        let zones: Int?
        let venues: Int?
        let persons: Int?
        let circles: Int?
        let meetings: Int?
        let parts: Int?
        let slots: Int?
    }

    private static func parts(_ node: JSONNode?) -> [DayPart]? {
        guard let nodes = node?.array() else { return nil }
        guard (1...partLimit).contains(nodes.count) else {
            node?.fault(.outOfRange, "\(nodes.count) parts of the day; expected 1 to \(partLimit)")
            return nil
        }
        var parts: [DayPart] = []
        for node in nodes {
            guard let object = node.object(required: ["name", "start", "end"]) else { continue }
            let name = object.string("name")
            let start = object.integer("start", in: 0...2_880)
            let end = object.integer("end", in: 0...2_880)
            guard let name, let start, let end else { continue }
            if start >= end { node.fault(.inconsistent, "a part that ends (\(end)) before it has begun (\(start))") }
            if let last = parts.last, start < last.end {
                node.fault(.inconsistent, "a part that begins (\(start)) before the one before it has ended (\(last.end))")
            }
            parts.append(DayPart(name: name, start: start, end: end))
        }
        return parts.count == nodes.count ? parts : nil
    }

    private static func weights(_ node: JSONNode?) -> Weights? {
        let keys = [
            "unplaced", "quorum", "overflow", "schoolHoliday", "gapWeek", "sameVenue", "sameWeekday", "clash", "moveSlot",
            "moveVenue",
        ]
        guard let node, let object = node.object(required: keys + ["coverage"]) else { return nil }
        let numbers = keys.compactMap { object.integer($0, in: 0...numberLimit) }
        let coverage = object.integers("coverage", in: 0...numberLimit)
        if let coverage, coverage.isEmpty {
            object["coverage"]?.fault(.outOfRange, "empty; expected the cost of falling 0, 1, 2 … attendances short")
        }
        guard numbers.count == keys.count, let coverage else { return nil }
        return Weights(
            unplaced: numbers[0], quorum: numbers[1], overflow: numbers[2], schoolHoliday: numbers[3], gapWeek: numbers[4],
            sameVenue: numbers[5], sameWeekday: numbers[6], coverage: coverage, clash: numbers[7], moveSlot: numbers[8],
            moveVenue: numbers[9])
    }

    private static func travel(_ node: JSONNode?, venues: Int?) -> [[Int]]? {
        guard let rows = node?.array() else { return nil }
        let read: [[Int]?] = rows.map { row in
            guard let minutes = row.integers(in: 0...numberLimit) else { return nil }
            if let venues, minutes.count != venues {
                row.fault(.inconsistent, "\(minutes.count) numbers for \(venues) venues")
                return nil
            }
            return minutes
        }
        return read.allPresent
    }

    private static func series(_ node: JSONNode?, _ counts: Counts, shortfalls: Int?) -> [Series]? {
        guard let nodes = node?.array() else { return nil }
        var owner: [Int: Int] = [:]
        let read = nodes.enumerated().map { index, node -> Series? in
            guard let series = Series(node, counts, shortfalls: shortfalls) else { return nil }
            for (position, meeting) in series.meetings.enumerated() {
                if let other = owner.updateValue(index, forKey: meeting) {
                    node.faults.add(
                        node.path.appending("meetings").appending(position), .duplicate,
                        "meeting \(meeting) already stands in series \(other); a meeting follows in one series at most")
                }
            }
            return series
        }
        return read.allPresent
    }
}

extension PlanProblem.Venue {
    fileprivate init?(_ node: JSONNode, _ counts: PlanProblem.Counts) {
        guard let object = node.object(required: ["zone", "rooms", "capacity", "open", "closed"], optional: ["name"]) else {
            return nil
        }
        let zone = object["zone"]?.zone(counts)
        let rooms = object.integer("rooms", in: 0...PlanProblem.numberLimit)
        let capacity = object.integer("capacity", in: 0...PlanProblem.numberLimit)
        let open = object["open"]?.digits(0...1, count: counts.parts.map { 7 * $0 })
        let closed = object["closed"]?.ranges()
        guard let zone, let rooms, let capacity, let open, let closed else { return nil }
        self.init(zone: zone, rooms: rooms, capacity: capacity, open: open.map { $0 == 1 }, closed: closed)
    }
}

extension PlanProblem.Person {
    fileprivate init?(_ node: JSONNode, _ counts: PlanProblem.Counts) {
        guard let object = node.object(required: ["zone", "weekly", "off"]) else { return nil }
        let zone = object["zone"]?.zone(counts)
        let weekly = object["weekly"]?.digits(0...2, count: counts.parts.map { 7 * $0 })
        let off = object["off"]?.ranges()
        guard let zone, let weekly, let off else { return nil }
        self.init(zone: zone, weekly: weekly, off: off)
    }
}

extension PlanProblem.Circle {
    fileprivate init?(_ node: JSONNode, _ counts: PlanProblem.Counts) {
        guard
            let object = node.object(required: ["members", "chairs", "units"], optional: ["profession", "zones", "unitWeights"])
        else {
            return nil
        }
        let members = object["members"]?.persons(counts, unique: true)
        let chairs = object["chairs"]?.persons(counts, unique: false)
        let units = object["units"]?.array()?.map { $0.persons(counts, unique: false) }.allPresent
        let profession = object["profession"].flatMap { $0.integer(in: .min ... .max) } ?? 0
        let zones = object["zones"].flatMap { $0.zones(counts) } ?? []
        let unitWeights = object["unitWeights"].map { $0.integers(in: 0...PlanProblem.unitWeightLimit) } ?? []
        guard let members, let chairs, let units, let unitWeights else { return nil }
        if object["unitWeights"] != nil, unitWeights.count != units.count {
            object["unitWeights"]?.fault(.inconsistent, "\(unitWeights.count) numbers for \(units.count) units")
            return nil
        }
        var missing = Set(members)
        for (index, unit) in units.enumerated() {
            for (position, person) in unit.enumerated() where missing.remove(person) == nil {
                let path = node.path.appending("units").appending(index).appending(position)
                let problem = members.contains(person) ? "is already in another unit" : "is not a member"
                node.faults.add(path, .inconsistent, "person \(person) \(problem)")
            }
        }
        if let first = missing.min() {
            object["units"]?.fault(.inconsistent, "\(missing.count) members are in no unit, person \(first) for one")
        }
        self.init(
            profession: profession, zones: zones, members: members, chairs: chairs, units: units, unitWeights: unitWeights)
    }
}

extension PlanProblem.Meeting {
    fileprivate init?(_ node: JSONNode, index: Int, _ counts: PlanProblem.Counts) {
        guard
            let object = node.object(
                required: [
                    "id", "kind", "circle", "window", "weekdays", "parts", "venues", "members", "attendees", "required", "oneOf",
                    "quorum", "weekdayCost", "partCost",
                ], optional: ["locked", "previous"])
        else { return nil }
        if let id = object.integer("id", in: .min ... .max), id != index {
            object["id"]?.fault(.inconsistent, "\(id) is not the place in the list, \(index)")
        }
        let limit = PlanProblem.numberLimit
        let kind = object.string("kind")
        let circle = object["circle"]?.circle(counts)
        let window = object["window"]?.range()
        let weekdays = object["weekdays"]?.choice(of: 7)
        let parts = object["parts"]?.choice(of: counts.parts ?? PlanProblem.partLimit)
        let venues = counts.venues.map { object["venues"]?.references(to: "venues", count: $0, lowest: -1) } ?? nil
        if let venues, Set(venues).count != venues.count { object["venues"]?.fault(.duplicate, "a venue stands here twice") }
        let members = object.bool("members")
        let attendees = object["attendees"]?.persons(counts, unique: false)
        let required = object["required"]?.persons(counts, unique: true)
        let oneOf = object["oneOf"]?.array()?.map { $0.persons(counts, unique: false) }.allPresent
        let quorum = object.integer("quorum", in: 0...limit)
        let weekdayCost = object["weekdayCost"]?.integers(in: 0...limit, count: 7)
        let partCost = object["partCost"]?.integers(in: 0...limit, count: counts.parts)
        let locked = object["locked"]?.placement(counts)
        let previous = object["previous"]?.placement(counts)
        if members == true, case .some(.none) = circle {
            object["members"]?.fault(.inconsistent, "members of which circle? 'circle' is -1")
        }
        guard let kind, let circle, let window, let weekdays, let parts, let venues, let members, let attendees, let required,
            let oneOf, let quorum, let weekdayCost, let partCost
        else { return nil }
        self.init(
            kind: kind, circle: circle, window: window, weekdays: weekdays, parts: parts, venues: venues, members: members,
            attendees: attendees, required: required, oneOf: oneOf, quorum: quorum, weekdayCost: weekdayCost, partCost: partCost,
            locked: locked, previous: previous)
    }
}

extension PlanProblem.Series {
    fileprivate init?(_ node: JSONNode, _ counts: PlanProblem.Counts, shortfalls: Int?) {
        guard
            let object = node.object(required: [
                "meetings", "circle", "minGap", "maxGap", "idealGap", "alternate", "rotate", "target",
            ])
        else { return nil }
        let circle = object["circle"]?.circle(counts)
        let meetings = counts.meetings.map { object["meetings"]?.references(to: "meetings", count: $0) } ?? nil
        if let meetings, meetings.count > PlanProblem.seriesLimit {
            object["meetings"]?.fault(
                .outOfRange, "\(meetings.count) meetings; a series holds \(PlanProblem.seriesLimit) at most")
        }
        let limit = -PlanProblem.dayLimit...PlanProblem.dayLimit
        let minGap = object.integer("minGap", in: limit)
        let maxGap = object.integer("maxGap", in: limit)
        let idealGap = object.integer("idealGap", in: limit)
        let alternate = object.bool("alternate")
        let rotate = object.bool("rotate")
        let target = object.integer("target", in: 0...PlanProblem.dayLimit)
        if let minGap, let maxGap, minGap > maxGap {
            object["minGap"]?.fault(.inconsistent, "the least gap (\(minGap)) is above the largest (\(maxGap))")
        }
        if let target, let shortfalls, target >= max(1, shortfalls) {
            object["target"]?.fault(
                .inconsistent, "weights/coverage has no cost for a shortfall of \(target), only up to \(shortfalls - 1)")
        }
        guard let circle, let meetings, let minGap, let maxGap, let idealGap, let alternate, let rotate, let target else {
            return nil
        }
        self.init(
            circle: circle, meetings: meetings, minGap: minGap, maxGap: maxGap, idealGap: idealGap, alternate: alternate,
            rotate: rotate, target: target)
    }
}

extension JSONNode {
    /// Digits of a text, each in `range`.
    fileprivate func digits(_ range: ClosedRange<UInt8>, count: Int?) -> [UInt8]? {
        guard let text = string() else { return nil }
        let digits = text.utf8.map { $0 &- UInt8(ascii: "0") }
        if let count, digits.count != count {
            fault(.inconsistent, "\(digits.count) characters; expected \(count) (seven days of parts)")
            return nil
        }
        guard digits.allSatisfy(range.contains) else {
            fault(.outOfRange, "a character outside \(range.lowerBound)...\(range.upperBound)")
            return nil
        }
        return digits
    }

    /// A text of digits below `count`, as flags.
    fileprivate func choice(of count: Int) -> [Bool]? {
        guard let text = string() else { return nil }
        var flags = [Bool](repeating: false, count: count)
        for byte in text.utf8 {
            let digit = Int(byte &- UInt8(ascii: "0"))
            guard digit < count else {
                fault(.outOfRange, "'\(text)' holds something else than digits below \(count)")
                return nil
            }
            flags[digit] = true
        }
        return flags
    }

    fileprivate func range() -> ClosedRange<Int>? {
        guard let bounds = integers(in: -PlanProblem.numberLimit...PlanProblem.numberLimit, count: 2) else { return nil }
        guard bounds[0] <= bounds[1] else {
            fault(.inconsistent, "the last day (\(bounds[1])) comes before the first (\(bounds[0]))")
            return nil
        }
        return bounds[0]...bounds[1]
    }

    fileprivate func ranges() -> [ClosedRange<Int>]? { array()?.map { $0.range() }.allPresent }

    fileprivate func integers(in range: ClosedRange<Int>, count: Int?) -> [Int]? {
        guard let numbers = integers(in: range) else { return nil }
        if let count, numbers.count != count {
            fault(.inconsistent, "\(numbers.count) numbers; expected \(count)")
            return nil
        }
        return numbers
    }

    fileprivate func persons(_ counts: PlanProblem.Counts, unique: Bool) -> [Int]? {
        guard let count = counts.persons, let persons = references(to: "persons", count: count) else { return nil }
        if unique, Set(persons).count != persons.count {
            fault(.duplicate, "somebody stands here twice")
            return nil
        }
        return persons
    }

    /// A row of the travel table; any number where there is none.
    fileprivate func zone(_ counts: PlanProblem.Counts) -> Int? {
        guard let count = counts.zones else { return integer(in: .min ... .max) }
        return reference(to: "zones", count: count)
    }

    fileprivate func zones(_ counts: PlanProblem.Counts) -> [Int]? {
        guard let count = counts.zones else { return integers(in: .min ... .max) }
        return references(to: "zones", count: count)
    }

    /// A circle or, for -1, none.
    fileprivate func circle(_ counts: PlanProblem.Counts) -> Int?? {
        guard let count = counts.circles, let circle = integer(in: .min ... .max) else { return nil }
        if circle == -1 { return .some(nil) }
        guard circle >= 0, circle < count else {
            fault(.unknownReference, "\(circle) points at none of the \(count) circles")
            return nil
        }
        return circle
    }

    fileprivate func placement(_ counts: PlanProblem.Counts) -> Placement? {
        guard let pair = integers(in: .min ... .max, count: 2), let slots = counts.slots, let venues = counts.venues else {
            return nil
        }
        guard pair[0] >= 0, pair[0] < slots else {
            faults.add(path.appending(0), .outOfRange, "slot \(pair[0]) is not in 0...\(slots - 1)")
            return nil
        }
        guard pair[1] >= -1, pair[1] < venues else {
            faults.add(path.appending(1), .unknownReference, "\(pair[1]) points at none of the \(venues) venues")
            return nil
        }
        return Placement(slot: pair[0], venue: pair[1])
    }
}

protocol OptionalElement {
    associatedtype Wrapped
    var optional: Wrapped? { get }
}

extension Optional: OptionalElement {
    var optional: Wrapped? { self }
}

extension Array where Element: OptionalElement {
    /// The elements without their optionality, or nil when one is missing.
    var allPresent: [Element.Wrapped]? {
        var result: [Element.Wrapped] = []
        result.reserveCapacity(count)
        for element in self {
            guard let element = element.optional else { return nil }
            result.append(element)
        }
        return result
    }
}
