import KringCore
import Logging
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes one JSON object a line: what happened, under which trace, on which route template, and by which actor id. Never a
/// name, a bound value or an address with ids in it.
struct RequestLog: Sendable {
    /// Takes a whole line, its end included.
    let write: @Sendable ([UInt8]) -> Void

    /// A log on standard output.
    static let standardOutput = RequestLog { Terminal.writeWhole($0, to: STDOUT_FILENO) }
    /// No log.
    static let silent = RequestLog { _ in }

    /// One answered request.
    func request(trace: TraceID, method: String, route: String?, status: Int, duration: Duration, actor: String) {
        let (seconds, attoseconds) = duration.components
        let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
        line(level: "info", message: "request") { json in
            json.field("traceId", trace.description)
            json.field("method", method)
            json.field("route", route ?? "NotFound")
            json.field("status", status)
            json.key("ms")
            json.raw("\(microseconds / 1000).\(Self.padded(microseconds % 1000))".utf8)
            json.field("actor", actor)
        }
    }

    /// A failure that nobody foresaw, under the trace of the request it spoilt.
    func failure(_ error: any Error, trace: TraceID, route: String?) {
        line(level: "error", message: "failed") { json in
            json.field("traceId", trace.description)
            json.field("route", route ?? "NotFound")
            json.field("error", "\(type(of: error))")
            if let storage = error as? StorageError { json.field("storage", Self.words(storage)) }
        }
    }

    /// What SQLite said, without values: its messages name tables and columns, never what is in them.
    private static func words(_ error: StorageError) -> String { error.description }

    /// A line about the program itself.
    func note(_ message: String, level: String = "info", _ fields: (inout JSONWriter) -> Void = { _ in }) {
        line(level: level, message: message, fields)
    }

    private func line(level: String, message: String, _ fields: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        json.object { json in
            json.field("time", Self.now())
            json.field("level", level)
            json.field("message", message)
            fields(&json)
        }
        write(json.bytes + [UInt8(ascii: "\n")])
    }

    /// The moment in UTC: `2026-11-22T19:00:00.123Z`.
    private static func now() -> String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let seconds = Int(time.tv_sec)
        let day = CalendarDay(number: seconds / 86_400)
        let second = seconds % 86_400
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(day)T\(clock).\(padded(Int(time.tv_nsec) / 1_000_000))Z"
    }

    private static func padded(_ value: Int) -> String {
        String(repeating: "0", count: value < 10 ? 2 : value < 100 ? 1 : 0) + "\(value)"
    }
}

/// Sends what libraries log through the same lines, by label and level.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.notice
    var metadata: Logger.Metadata = [:]
    let label: String
    let log: RequestLog

    init(label: String, log: RequestLog) {
        self.label = label
        self.log = log
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        log.note(event.message.description, level: event.level.rawValue) { json in json.field("logger", label) }
    }
}
