import Foundation
import KringCore
import Testing

@Suite struct `Days` {
    @Test func `every day of four centuries agrees with the system's calendar`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -70_000, through: 80_000, by: 17) {
            let day = CalendarDay(number: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(day.parts.year == parts.year && day.parts.month == parts.month && day.parts.day == parts.day)
            #expect((day.weekday + 1) % 7 + 1 == parts.weekday)
            #expect(CalendarDay(day.description) == day)
        }
    }

    @Test(
        arguments: [
            ("2026-02-29", nil), ("2024-02-29", "2024-02-29"), ("2026-13-01", nil), ("2026-00-10", nil), ("2026-1-01", nil),
            ("2026-01-01T00:00", nil), ("٢٠٢٦-01-01", nil), ("0000-01-01", nil), ("", nil),
        ] as [(String, String?)])
    func `only a day that exists, written in full, is a day`(text: String, expected: String?) {
        #expect(CalendarDay(text)?.description == expected)
    }

    @Test(arguments: [
        ("2024-02-29", 12, "2025-02-28"), ("2025-08-31", 6, "2026-02-28"), ("2026-01-31", -2, "2025-11-30"),
        ("2026-03-15", -27, "2023-12-15"), ("2025-12-31", 2, "2026-02-28"),
    ])
    func `a month later on a day that does not exist is the month's last`(start: String, months: Int, expected: String) throws {
        #expect(try #require(CalendarDay(start)).adding(months: months).description == expected)
    }

    @Test func `a span holds its first day and not its end`() throws {
        let span = DateSpan(from: CalendarDay("2026-01-01"), to: CalendarDay("2026-02-01"))
        #expect(span.contains(try #require(CalendarDay("2026-01-01"))))
        #expect(span.contains(try #require(CalendarDay("2026-01-31"))))
        #expect(!span.contains(try #require(CalendarDay("2026-02-01"))))
        #expect(!span.overlaps(DateSpan(from: CalendarDay("2026-02-01"))))
        #expect(span.overlaps(DateSpan(to: CalendarDay("2026-01-02"))))
        #expect(!span.overlaps(DateSpan(from: CalendarDay("2026-01-15"), to: CalendarDay("2026-01-15"))))
    }
}

@Suite struct `Moments in Brussels` {
    @Test func `wall time and UTC agree with the system's time zone, hour by hour`() throws {
        let brussels = try #require(TimeZone(identifier: "Europe/Brussels"))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = brussels
        for hour in stride(from: 420_000, to: 580_000, by: 1) where hour % 7 == 0 || (hour / 24) % 30 < 2 {
            let moment = LocalMoment(utcMinutes: hour * 60)
            let date = Date(timeIntervalSince1970: Double(hour) * 3600)
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
            #expect(moment.day == CalendarDay(year: parts.year!, month: parts.month!, day: parts.day!))
            #expect(moment.minute == parts.hour! * 60 + parts.minute!)
            #expect(moment.utcMinutes == hour * 60)
            #expect(moment.offsetMinutes * 60 == brussels.secondsFromGMT(for: date))
            #expect(try LocalMoment(parsing: moment.localText) == moment)
            #expect(try LocalMoment(parsing: moment.offsetDateTimeText) == moment)
        }
    }

    @Test func `the hour that comes twice needs a word on which is meant`() throws {
        #expect(throws: LocalMoment.TextFault.clock(.comesTwice)) { try LocalMoment(parsing: "2026-10-25T02:30") }
        let first = try LocalMoment(parsing: "2026-10-25T02:30+02:00")
        let second = try LocalMoment(parsing: "2026-10-25T02:30+01:00")
        #expect(second.utcMinutes - first.utcMinutes == 60)
        #expect(first < second)
        #expect([first.localText, second.localText] == ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"])
    }

    @Test func `the hour that does not exist is refused`() {
        #expect(throws: LocalMoment.TextFault.clock(.doesNotExist)) { try LocalMoment(parsing: "2026-03-29T02:00") }
        #expect(throws: Never.self) { try LocalMoment(parsing: "2026-03-29T03:00") }
    }

    @Test(arguments: ["2026-01-01", "2026-01-01T24:00", "2026-01-01 20:00", "2026-01-01T20:00:30", "2026-01-01T20:00+25:00", "x"])
    func `anything else is malformed`(text: String) {
        #expect(throws: LocalMoment.TextFault.malformed) { try LocalMoment(parsing: text) }
    }

    @Test func `a meeting through the night the clock goes back lasts its extra hour`() throws {
        let start = try LocalMoment(parsing: "2026-10-24T23:00")
        let end = try LocalMoment(parsing: "2026-10-25T03:00")
        let meeting = Meeting(id: "nacht", host: .circle("kring"), kind: .regular, start: start, end: end, status: .held)
        #expect(meeting.durationMinutes == 300)
    }
}
