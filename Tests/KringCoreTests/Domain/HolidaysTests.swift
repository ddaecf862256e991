import Foundation
import KringCore
import Testing

/// The fixtures were made by another program, from another computation of Easter, and agree with the calendars that the
/// Flemish Government published for 2023-2024 to 2025-2026.
@Suite struct `Days on which Belgium rests` {
    private static func lines(of name: String) throws -> [[String]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name).csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",").map(String.init) }
    }

    @Test func `the school holidays of 2015 to 2035 are those of the rule`() throws {
        let expected = try Self.lines(of: "school_holidays")
        let computed = (2014...2035).flatMap { year in
            Holidays.schoolHolidays(schoolYear: year).map { span, holiday in
                ["\(year)", holiday.rawValue, "\(span.from!)", "\(span.to!.adding(days: -1))"]
            }
        }
        #expect(computed.count == 220)
        #expect(Set(computed) == Set(expected))
    }

    @Test func `the public holidays of 2015 to 2035 are those of the law`() throws {
        let expected = try Self.lines(of: "public_holidays")
        let computed = (2015...2035).flatMap { year in
            Holidays.publicHolidays(in: year).map { ["\($0.day)", $0.holiday.rawValue] }
        }
        #expect(computed.count == 231)
        #expect(Set(computed) == Set(expected))
    }

    @Test func `holidays come in the order of the calendar`() {
        for year in 2015...2035 {
            let days = Holidays.publicHolidays(in: year).map(\.day)
            #expect(days == days.sorted())
            let firsts = Holidays.schoolHolidays(schoolYear: year).compactMap(\.span.from)
            #expect(firsts == firsts.sorted())
        }
    }
}
