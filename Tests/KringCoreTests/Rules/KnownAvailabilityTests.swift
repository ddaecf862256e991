import Testing

@testable import KringCore

@Suite struct `What is known of when somebody can come` {
    private static func answer(
        on day: CalendarDay, _ levels: [(Weekday, DayPart, Availability.Level)], except: [Availability.Exception] = []
    ) -> Availability {
        var week = Availability.Week()
        for (weekday, part, level) in levels { week[weekday, part] = level }
        return Availability(person: "p", givenOn: day, week: week, exceptions: except)
    }

    private static func moment(_ text: String) throws -> LocalMoment { try LocalMoment(parsing: text) }

    @Test func `the parts of a day are in order and do not overlap`() {
        for (part, next) in zip(DayPart.allCases, DayPart.allCases.dropFirst()) {
            #expect(part.minutes.upperBound <= next.minutes.lowerBound)
        }
        #expect(DayPart.allCases.allSatisfy { !$0.minutes.isEmpty && $0.minutes.upperBound <= 1440 })
    }

    @Test func `who never answered is unknown, and so is what she did not say`() {
        #expect(KnownAvailability(answers: [], asOf: day("2026-11-22")).isUnknown)
        let known = KnownAvailability(
            answers: [Self.answer(on: day("2026-11-01"), [(.monday, .evening, .can)])], asOf: day("2026-11-22"))
        #expect(!known.isUnknown)
        #expect(known.level(on: day("2026-11-23"), .evening) == .can)
        #expect(known.level(on: day("2026-11-23"), .morning) == nil)
        #expect(known.level(on: day("2026-11-24"), .evening) == nil)
    }

    @Test(arguments: [
        ("2025-11-23", Availability.Level.can, Availability.Level?.some(.can)), ("2025-11-22", .can, .ifNeedBe),
        ("2025-11-22", .ifNeedBe, .ifNeedBe), ("2025-11-22", .cannot, .cannot), ("2023-11-23", .can, .ifNeedBe),
        ("2023-11-23", .cannot, .cannot), ("2023-11-22", .can, nil), ("2023-11-22", .cannot, nil), ("2026-11-23", .can, nil),
        ("2026-11-22", .can, .can),
    ])
    func `an answer holds a year, counts as a prior for three, and is not known before it was given`(
        givenOn: String, level: Availability.Level, expected: Availability.Level?
    ) {
        let known = KnownAvailability(
            answers: [Self.answer(on: day(givenOn), [(.sunday, .evening, level)])], asOf: day("2026-11-22"))
        #expect(known.week[.sunday, .evening] == expected)
    }

    @Test func `the latest answer decides, part by part, and its exceptions alone count`() {
        let old = Self.answer(
            on: day("2025-06-01"), [(.monday, .evening, .can), (.tuesday, .evening, .can), (.friday, .morning, .cannot)],
            except: [.init(from: day("2026-12-01"), to: day("2027-01-01"))])
        let new = Self.answer(
            on: day("2026-06-01"), [(.monday, .evening, .cannot)],
            except: [.init(from: day("2026-11-02"), to: day("2026-11-09"), parts: [.morning])])
        for answers in [[old, new], [new, old]] {
            let known = KnownAvailability(answers: answers, asOf: day("2026-10-01"))
            #expect(known.week[.monday, .evening] == .cannot)
            #expect(known.week[.tuesday, .evening] == .ifNeedBe, "an old “can” is no more than a prior")
            #expect(known.week[.friday, .morning] == .cannot)
            #expect(known.exceptions == new.exceptions)
        }
    }

    @Test func `an exception is from its first day up to its end, in its parts`() {
        let exception = Availability.Exception(from: day("2026-11-02"), to: day("2026-11-04"), parts: [.evening])
        let known = KnownAvailability(
            answers: [
                Self.answer(
                    on: day("2026-06-01"), [(.monday, .morning, .can), (.wednesday, .evening, .can)], except: [exception])
            ],
            asOf: day("2026-10-01"))
        #expect(known.level(on: day("2026-11-02"), .evening) == .cannot)
        #expect(known.level(on: day("2026-11-02"), .morning) == .can)
        #expect(known.level(on: day("2026-11-03"), .evening) == .cannot)
        #expect(known.level(on: day("2026-11-04"), .evening) == .can)
        #expect(known.level(on: day("2026-11-01"), .evening) == nil)
    }

    @Test(arguments: [
        ("2026-11-02T20:00", "2026-11-02T22:00", Availability.Level?.some(.can)),
        ("2026-11-02T09:00", "2026-11-02T11:00", .ifNeedBe),
        // Morning (if need be) and midday (not said).
        ("2026-11-02T11:00", "2026-11-02T13:00", nil),
        // Afternoon (cannot) and the hour after it.
        ("2026-11-02T17:00", "2026-11-02T19:00", .cannot),
        // Between the parts.
        ("2026-11-02T18:00", "2026-11-02T19:30", nil),
        // Into the night, past the evening of one day and before the morning of the next.
        ("2026-11-02T21:00", "2026-11-03T01:00", .can),
        // All day away, at an hour that no part has.
        ("2026-12-24T22:30", "2026-12-24T23:30", .cannot),
        ("2026-12-24T20:00", "2026-12-24T22:00", .cannot),
    ])
    func `a meeting is as good as the worst part of the day it touches`(
        start: String, end: String, expected: Availability.Level?
    ) throws {
        let known = KnownAvailability(
            answers: [
                Self.answer(
                    on: day("2026-06-01"),
                    [(.monday, .evening, .can), (.monday, .morning, .ifNeedBe), (.monday, .afternoon, .cannot)],
                    except: [.init(from: day("2026-12-24"), to: day("2026-12-26"))])
            ], asOf: day("2026-10-01"))
        #expect(known.level(from: try Self.moment(start), to: try Self.moment(end)) == expected)
    }
}
