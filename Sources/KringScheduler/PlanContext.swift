/// A problem with the lookups that every reading of it needs.
public struct PlanContext: Sendable {
    /// The problem itself.
    public internal(set) var problem: PlanProblem
    let parts: Int
    private(set) var availability: Availability
    /// By meeting: attendees and members, each once, in ascending order.
    let attendees: [[Int]]
    /// By day.
    let isClosed: [Bool]
    /// By day.
    let isSchoolHoliday: [Bool]
    /// By circle, ascending.
    let meetingsOfCircle: [[Int]]
    /// By circle: the weekdays and parts, `weekday * parts + part`, in which meetings of its series may be.
    let seriesPatterns: [[Bool]]
    /// By meeting: its series and its place there.
    let seriesOfMeeting: [(series: Int, index: Int)?]

    /// Prepares a problem that was read or validated.
    public init(_ problem: PlanProblem) {
        self.problem = problem
        parts = problem.parts.count
        availability = Availability(problem)
        var closed = [Bool](repeating: false, count: problem.days)
        var holiday = closed
        for day in problem.closedDays { closed[day] = true }
        for day in problem.schoolHolidays { holiday[day] = true }
        isClosed = closed
        isSchoolHoliday = holiday
        var meetingsOfCircle = [[Int]](repeating: [], count: problem.circles.count)
        let sortedMembers = problem.circles.map { $0.members.sorted() }
        attendees = problem.meetings.enumerated().map { index, meeting in
            if let circle = meeting.circle { meetingsOfCircle[circle].append(index) }
            guard meeting.members, let circle = meeting.circle else { return uniqueSorted(meeting.attendees) }
            guard !meeting.attendees.isEmpty else { return sortedMembers[circle] }
            return uniqueSorted(meeting.attendees + sortedMembers[circle])
        }
        self.meetingsOfCircle = meetingsOfCircle
        var places = [(series: Int, index: Int)?](repeating: nil, count: problem.meetings.count)
        var patterns = [[Bool]](repeating: Array(repeating: false, count: 7 * parts), count: problem.circles.count)
        for (series, rules) in problem.series.enumerated() {
            for (index, meeting) in rules.meetings.enumerated() {
                places[meeting] = (series, index)
                guard let circle = rules.circle else { continue }
                let own = problem.meetings[meeting]
                for weekday in 0..<7 where own.weekdays[weekday] {
                    for part in 0..<parts where own.parts[part] { patterns[circle][weekday * parts + part] = true }
                }
            }
        }
        seriesPatterns = patterns
        seriesOfMeeting = places
    }

    /// Somebody is away on some days more.
    mutating func add(_ days: ClosedRange<Int>, of person: Int) {
        problem.persons[person].off.append(days)
        availability.add(days, of: person)
    }

    /// Day of a slot.
    func day(_ slot: Int) -> Int { slot / parts }
}

private func uniqueSorted(_ numbers: [Int]) -> [Int] {
    var result: [Int] = []
    for number in numbers.sorted() where result.last != number { result.append(number) }
    return result
}
