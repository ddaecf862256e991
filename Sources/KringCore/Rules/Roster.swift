/// Who belongs to a circle, and when: the memberships and leaves as plain numbers, in order of person.
struct Roster {
    /// A membership; `to` is the first day after it, `none` stands for no practice.
    struct Stay {
        var person: Int
        var practice: Int
        var from: Int
        var to: Int
    }

    /// A leave; `to` is the first day after it.
    struct Away {
        var person: Int
        var from: Int
        var to: Int
    }

    /// Somebody with an active membership on the day of the roster, and where her rows stand.
    struct Member {
        var person: Int
        var stays: Range<Int>
        var leaves: Range<Int>
    }

    /// No practice. Row ids are never negative.
    static let none = -1

    private(set) var stays: [Stay]
    private(set) var leaves: [Away]
    /// Persons with an active membership on the day, by number.
    private(set) var members: [Member]

    init(_ facts: CircleFacts, on day: CalendarDay) {
        stays = facts.memberships.map {
            Stay(
                person: $0.person, practice: $0.practice ?? Self.none, from: $0.span.from?.number ?? Int.min,
                to: $0.span.to?.number ?? Int.max)
        }
        leaves = facts.leaves.map {
            Away(person: $0.person, from: $0.span.from?.number ?? Int.min, to: $0.span.to?.number ?? Int.max)
        }
        stays.order { ($0.person, $0.from, $0.to, $0.practice) < ($1.person, $1.from, $1.to, $1.practice) }
        leaves.order { ($0.person, $0.from, $0.to) < ($1.person, $1.from, $1.to) }
        members = []
        members.reserveCapacity(stays.count)
        var first = 0
        var away = 0
        while first < stays.count {
            let person = stays[first].person
            var next = first
            var isActive = false
            while next < stays.count, stays[next].person == person {
                if stays[next].from <= day.number, day.number < stays[next].to { isActive = true }
                next += 1
            }
            while away < leaves.count, leaves[away].person < person { away += 1 }
            let firstLeave = away
            while away < leaves.count, leaves[away].person == person { away += 1 }
            if isActive { members.append(Member(person: person, stays: first..<next, leaves: firstLeave..<away)) }
            first = next
        }
    }

    /// Where the membership of a day stands, when there is one and the member is not on leave.
    func activeStay(of member: Member, on day: Int) -> Int? {
        for index in member.leaves where leaves[index].from <= day && day < leaves[index].to { return nil }
        for index in member.stays where stays[index].from <= day && day < stays[index].to { return index }
        return nil
    }

    /// Days of a period on which the membership is active and the member is not on leave.
    ///
    /// - Parameters:
    ///   - first: The first day of the period.
    ///   - end: The first day after it.
    func activeDays(of member: Member, from first: Int, to end: Int) -> Int {
        var days = 0
        for index in member.stays {
            var cursor = max(stays[index].from, first)
            let stop = min(stays[index].to, end)
            for leave in member.leaves {
                if leaves[leave].from >= stop { break }
                if leaves[leave].from > cursor { days += leaves[leave].from - cursor }
                cursor = max(cursor, leaves[leave].to)
            }
            if cursor < stop { days += stop - cursor }
        }
        return days
    }

    /// Distinct persons of a practice who are members on a day.
    func size(ofPractice practice: Int, on day: Int) -> Int {
        var size = 0
        var last = Int.min
        for stay in stays where stay.practice == practice && stay.from <= day && day < stay.to && stay.person != last {
            size += 1
            last = stay.person
        }
        return size
    }
}

extension Array {
    /// Sorts, unless it is in order already.
    mutating func order(by comes: (Element, Element) -> Bool) {
        for index in indices.dropFirst() where comes(self[index], self[index - 1]) {
            sort(by: comes)
            return
        }
    }
}
