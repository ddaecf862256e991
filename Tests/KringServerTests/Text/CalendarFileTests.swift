import KringCore
import Testing

@testable import kring_server

@Suite struct `The calendar file` {
    private static func entry(
        _ start: LocalMoment, minutes: Int = 120, _ status: Meeting.Status = .planned, venue: Venue? = nil
    ) -> CalendarEntry {
        CalendarEntry(
            meeting: MeetingOutline(
                Meeting(
                    id: "m-1", host: .circle("dijle-nete"), kind: .regular, start: start,
                    end: LocalMoment(utcMinutes: start.utcMinutes + minutes), status: status, venue: venue?.id)), version: 3,
            changedAt: 1_795_000_000_000, hostName: "Kring A, B; C", venue: venue, page: "2026-11-17")
    }

    private static func lines(_ entry: CalendarEntry) -> [String] {
        CalendarFile.text("Mijn agenda", [entry], address: "https://kring.example.org")
            .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func `says when and where by the clock of Brussels, under an id that stays`() throws {
        let start = try LocalMoment(day: CalendarDay("2026-11-17")!, minute: 20 * 60)
        let lines = Self.lines(Self.entry(start, venue: Venue(id: "zaal", name: "De Zaal", address: "Markt 1, Lier")))
        for line in [
            "UID:m-1@kring.example.org", "DTSTART;TZID=Europe/Brussels:20261117T200000",
            "DTEND;TZID=Europe/Brussels:20261117T220000", "SUMMARY:Vergadering\\, Kring A\\, B\\; C", "STATUS:CONFIRMED",
            "LOCATION:De Zaal\\, Markt 1\\, Lier", "SEQUENCE:3", "TZID:Europe/Brussels", "TRANSP:OPAQUE",
            "DTSTAMP:20261118T110600Z", "LAST-MODIFIED:20261118T110600Z",
            "URL:https://kring.example.org/kringen/dijle-nete/vergaderingen/2026-11-17",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    }

    @Test func `tells what was called off, and the hour that comes twice without doubt`() throws {
        let start = try LocalMoment(day: CalendarDay("2026-10-25")!, minute: 150, isSecondPass: true)
        let lines = Self.lines(Self.entry(start, .cancelled))
        #expect(lines.contains("STATUS:CANCELLED") && lines.contains("SUMMARY:Afgelast: Vergadering\\, Kring A\\, B\\; C"))
        #expect(lines.contains("DTSTART:20261025T013000Z"))
    }

    @Test func `a meeting of which no change is known is stamped with when the log begins, and never with 1970`() throws {
        let start = try LocalMoment(day: CalendarDay("2026-11-17")!, minute: 20 * 60)
        var entry = Self.entry(start)
        (entry.changedAt, entry.knownSince) = (nil, 1_795_000_000_000)
        let lines = Self.lines(entry)
        #expect(lines.contains("DTSTAMP:20261118T110600Z") && lines.contains("SEQUENCE:3"))
        #expect(!lines.contains { $0.hasPrefix("LAST-MODIFIED") })
    }

    @Test func `folds lines at 75 bytes and cuts no character`() {
        let line = "SUMMARY:" + String(repeating: "één ", count: 60)
        let folded = CalendarFile.folded(line)
        #expect(folded.hasSuffix("\r\n"))
        let parts = folded.dropLast(1).split(separator: "\r\n", omittingEmptySubsequences: true)
        #expect(parts.count > 3 && parts.allSatisfy { $0.utf8.count <= 75 })
        #expect(parts.dropFirst().allSatisfy { $0.first == " " })
        #expect(parts[0] + parts.dropFirst().map { $0.dropFirst() }.joined() == line)
        #expect(CalendarFile.escaped("a\\b;c,d\ne\r") == "a\\\\b\\;c\\,d\\ne")
    }
}
