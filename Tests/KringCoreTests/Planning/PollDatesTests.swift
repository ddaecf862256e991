import Testing

@testable import KringCore

@Suite struct `Choosing the dates of a poll` {
    /// A date of March 2027 with those who can come; everybody from 1 to 9 is asked.
    private func date(
        _ day: Int, able: Set<Int>, ifNeedBe: Set<Int> = [], needing: Set<Int> = [], school: Bool = false
    ) -> PollDate {
        PollDate(
            slot: PlanSlot(day: CalendarDay(year: 2027, month: 3, day: day)!, startMinute: 1200), invited: Set(1...9),
            needing: needing, able: able, ifNeedBe: ifNeedBe, difference: 0, isSchoolHoliday: school)
    }

    private func days(_ dates: [PollDate], _ count: Int) -> [Int] {
        PollDateChoice(dates).dates(count).map(\.day.parts.day)
    }

    @Test func `first come those who need an attendance, then most people`() {
        let needing: Set = [8, 9]
        let dates = [
            date(1, able: [1, 2, 3, 4, 5, 6], needing: needing), date(2, able: [1, 2, 8, 9], needing: needing),
            date(3, able: [1, 2, 3, 4, 5], needing: needing),
        ]
        #expect(days(dates, 1) == [2])
        #expect(days(dates, 2) == [1, 2])
    }

    @Test func `each next date is one for those whom none before it suits`() {
        let dates = [
            date(1, able: [1, 2, 3, 4, 5]), date(8, able: [1, 2, 3, 4, 5]), date(2, able: [1, 6]), date(3, able: [7]),
        ]
        #expect(days(dates, 3) == [1, 2, 3])
    }

    @Test func `a date that suits few is not asked about when all of them have another`() {
        let dates = [date(1, able: Set(1...8)), date(2, able: [1]), date(8, able: Set(1...4))]
        #expect(days(dates, 5) == [1, 8])
    }

    @Test func `a school holiday is asked about only when nothing else is left`() {
        let holiday = date(1, able: Set(1...9), school: true)
        #expect(days([holiday, date(8, able: [1, 2]), date(9, able: [1, 2])], 5) == [8, 9])
        #expect(days([holiday, date(8, able: [1, 2])], 5) == [1, 8])
    }

    @Test func `nothing known leaves the first days, on different weekdays`() {
        #expect(days([date(1, able: []), date(8, able: []), date(2, able: [])], 2) == [1, 2])
    }
}

@Suite struct `Dates that the planner proposes for a poll` {
    let example: ExampleKring

    init() throws { example = try ExampleKring() }

    private static let host = KringCore.Meeting.Host.circle(ExampleKring.dijleNete)

    private func propose(_ wish: PollDatesWish, by actor: Actor = ExampleKring.chair) throws -> PollDates {
        try example.kring.proposePollDates(of: Self.host, wish, by: actor)
    }

    @Test func `are to come, on different days, keep the rules, and are ranked as results are`() throws {
        let wish = PollDatesWish(kind: .regular, count: 4, from: day("2027-02-01"), through: day("2027-06-30"))
        let dates = try propose(wish)
        #expect(dates.dates.count == 4)
        #expect(Set(dates.dates.map(\.start.day)).count == 4)
        let holidays = Set(Holidays.publicHolidays(in: 2027).filter { $0.holiday.isLegal }.map(\.day))
        let others = try example.kring.database.network().meetings.filter { $0.host == Self.host && $0.status != .cancelled }
        for date in dates.dates {
            let on = date.start.day
            #expect(day("2027-02-01") <= on && on <= day("2027-06-30"))
            #expect(on.weekday < 4 && !holidays.contains(on))
            #expect(others.allSatisfy { abs($0.start.day - on) >= 7 })
            #expect(date.end.utcMinutes - date.start.utcMinutes == 120)
            #expect(date.line.all.able > 0)
        }
        #expect(dates.dates.map(\.line.rank) == [1, 2, 3, 4])
        for (better, worse) in zip(dates.dates, dates.dates.dropFirst()) {
            #expect(better.line.needing.able >= worse.line.needing.able)
        }
        #expect(dates.served <= dates.known && dates.known <= dates.asked)
        #expect(dates.served > dates.dates[0].line.all.able)
        #expect(try propose(wish) == dates)
    }

    @Test func `can be asked about as they are`() throws {
        let dates = try propose(PollDatesWish(kind: .regular, from: day("2027-02-01")))
        let poll = DatePoll(
            id: "voorstel", host: Self.host, kind: .regular,
            options: dates.dates.enumerated().map {
                DatePoll.Option(number: $0 + 1, start: $1.start, end: $1.end, venue: $1.venue, online: $1.isOnline)
            })
        _ = try example.kring.write(by: ExampleKring.chair, source: .web) { try $0.openDatePoll(poll) }
    }

    @Test func `an umbrella's are online, for its chairs`() throws {
        let umbrella = try #require(try example.kring.database.network().umbrellas.first { $0.id == "koepel-vroedvrouwen" })
        let dates = try example.kring.proposePollDates(
            of: .umbrella(umbrella.id), PollDatesWish(kind: .umbrella, from: day("2027-02-01")), by: .operator)
        #expect(dates.dates.count > 1)
        #expect(dates.dates.allSatisfy { $0.isOnline && $0.venue == nil })
    }

    @Test func `days that are over, turned round or of two working years are refused`() throws {
        #expect {
            try propose(PollDatesWish(kind: .regular, from: day("2020-01-01"), through: day("2019-01-01")))
        } throws: { error in
            guard case KringError.rejected(let issues) = error else { return false }
            return issues.map(\.pointer) == ["/from", "/through"]
        }
        #expect(throws: KringError.self) {
            try propose(PollDatesWish(kind: .regular, from: day("2027-02-01"), through: day("2028-02-01")))
        }
    }

    @Test func `a member is proposed none`() throws {
        let member = try #require(
            try example.kring.database.network().memberships.first {
                $0.circle == ExampleKring.dijleNete && $0.to == nil && !["p-001", "p-002"].contains($0.person.rawValue)
            })
        #expect(throws: KringError.forbidden) {
            try propose(PollDatesWish(kind: .regular), by: .person(member.person))
        }
    }
}
