extension LocalMoment {
    /// Why a text is not a moment.
    public enum TextFault: Error, Hashable, Sendable {
        /// Not `YYYY-MM-DDTHH:MM`, with or without seconds `:00` and an offset (`Z`, `+02:00`).
        case malformed
        /// The wall time is one of the two hours a year that need care.
        case clock(Fault)
    }

    /// Reads `YYYY-MM-DDTHH:MM`, wall time in Brussels, or the same with an offset, any offset: the moment it names.
    ///
    /// Seconds are taken only when they are zero: a meeting starts on a minute.
    public init(parsing text: String) throws(TextFault) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let day = CalendarDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Self.twoDigits(bytes, 11), let minute = Self.twoDigits(bytes, 14), hour < 24, minute < 60
        else { throw .malformed }
        var rest = bytes[16...]
        if rest.starts(with: Array(":00".utf8)) { rest = rest.dropFirst(3) }
        if rest.isEmpty {
            do {
                try self.init(day: day, minute: hour * 60 + minute)
            } catch {
                throw .clock(error)
            }
            return
        }
        guard let offset = Self.offset(Array(rest)) else { throw .malformed }
        self.init(utcMinutes: day.number * 1440 + hour * 60 + minute - offset)
    }

    private static func twoDigits(_ bytes: [UInt8], _ at: Int) -> Int? {
        guard at + 1 < bytes.count, (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1]) else { return nil }
        return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
    }

    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = twoDigits(bytes, 1),
            let minutes = twoDigits(bytes, 4), hours <= 14, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    /// `YYYY-MM-DDTHH:MM`, with the offset only in the hour that comes twice: what the interchange file holds.
    public var localText: String {
        isInDoubleHour ? "\(wallText)\(offsetText)" : wallText
    }

    /// `YYYY-MM-DDTHH:MM:00+01:00`: what the API gives.
    public var offsetDateTimeText: String { "\(wallText):00\(offsetText)" }

    /// `HH:MM` on the wall clock.
    public var clockText: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }

    private var wallText: String { "\(day)T\(clockText)" }

    private var offsetText: String { offsetMinutes == 120 ? "+02:00" : "+01:00" }

    private var isInDoubleHour: Bool {
        guard (120..<180).contains(minute) else { return false }
        do {
            _ = try LocalMoment(day: day, minute: minute)
            return false
        } catch {
            return error == .comesTwice
        }
    }
}
