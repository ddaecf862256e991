import KringCore

/// Meetings as a calendar that phones and programs read (RFC 5545): the hours of Brussels with their rule, an id for each
/// meeting that never changes, and what was called off as called off.
enum CalendarFile {
    /// What it is served as.
    static let type = "text/calendar; charset=utf-8"

    /// - Parameters:
    ///   - name: What the calendar is called.
    ///   - entries: The meetings.
    ///   - address: What our own addresses begin with; its host makes the ids ours.
    static func text(_ name: String, _ entries: [CalendarEntry], address: String) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kring//Kringwerking//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:\(escaped(name))", "X-WR-CALNAME:\(escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H", "X-WR-TIMEZONE:Europe/Brussels",
        ]
        lines += zone
        for entry in entries { lines += event(entry, address) }
        lines.append("END:VCALENDAR")
        return lines.map(folded).joined()
    }

    private static func event(_ entry: CalendarEntry, _ address: String) -> [String] {
        let meeting = entry.meeting
        // Of the last change, not of now: a calendar in which nothing changed stays the same, byte for byte.
        // Where no moment of a change is known, it counts from when it may have been known; its number still goes up.
        let stamp = universal(LocalMoment(utcMinutes: (entry.changedAt ?? entry.knownSince) / 60_000))
        let changed = entry.changedAt == nil ? [] : ["LAST-MODIFIED:\(stamp)"]
        var lines = ["BEGIN:VEVENT", "UID:\(meeting.id)@\(Outbox.host(of: address))", "DTSTAMP:\(stamp)"] + changed
        lines += [
            "SEQUENCE:\(entry.version)",
            time("DTSTART", meeting.start), time("DTEND", meeting.end), "SUMMARY:\(escaped(summary(entry)))",
            "STATUS:\(meeting.status == .cancelled ? "CANCELLED" : "CONFIRMED")", "TRANSP:OPAQUE",
        ]
        if let venue = entry.venue {
            lines.append("LOCATION:\(escaped([venue.name, venue.address].compactMap(\.self).joined(separator: ", ")))")
        } else if let municipality = entry.municipality {
            lines.append("LOCATION:\(escaped(municipality))")
        } else if meeting.online {
            lines.append("LOCATION:\(MeetingText.online)")
        }
        if case .circle(let circle) = meeting.host, let page = entry.page {
            lines.append("URL:\(address)/kringen/\(circle)/vergaderingen/\(page)")
        }
        lines.append("END:VEVENT")
        return lines
    }

    /// `Vergadering, Vroedvrouwenkring Dijle-Nete`
    private static func summary(_ entry: CalendarEntry) -> String {
        let what = "\(SiteText.heading(StateWords.word(entry.meeting.kind))), \(entry.hostName)"
        return entry.meeting.status == .cancelled ? "\(CalendarText.cancelled): \(what)" : what
    }

    /// A moment by the clock of Brussels; in the hour that comes twice by that of the universe, which has it once.
    private static func time(_ name: String, _ moment: LocalMoment) -> String {
        (120..<180).contains(moment.minute) && moment.isSecondPass
            ? "\(name):\(universal(moment))" : "\(name);TZID=Europe/Brussels:\(digits(moment.day, moment.minute))"
    }

    private static func universal(_ moment: LocalMoment) -> String {
        let minutes = moment.utcMinutes
        let day = Int((Double(minutes) / 1440).rounded(.down))
        return digits(CalendarDay(number: day), minutes - day * 1440) + "Z"
    }

    private static func digits(_ day: CalendarDay, _ minute: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day.description.replacing("-", with: ""))T\(two(minute / 60))\(two(minute % 60))00"
    }

    /// Text with what the format takes for its own written so that it does not.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\r": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line of at most 75 bytes, the rest on lines that begin with a blank; no character is cut.
    static func folded(_ line: String) -> String {
        var folded = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if size > room {
                folded += "\r\n "
                room = 74
            }
            folded.unicodeScalars.append(scalar)
            room -= size
        }
        return folded + "\r\n"
    }

    /// The rule of Brussels: Directive 2000/84/EC; no meeting here is older than it.
    private static let zone = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Brussels", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
        "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
    ]
}
