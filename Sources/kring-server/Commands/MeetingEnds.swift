import KringCore
import ServiceLifecycle

/// Asks the chairs who was there when a meeting ends: within a minute of the hour that was planned.
struct MeetingEnds: Service {
    let kring: Kring
    let log: RequestLog

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                do {
                    let count = try kring.askWhoWasThere()
                    if count > 0 { log.note("sheets asked") { $0.field("mails", count) } }
                } catch {
                    // A full disk or a busy file passes: the next minute asks again.
                    log.note("asking for sheets failed", level: "warning") { $0.field("error", "\(error)") }
                }
                try await Task.sleep(for: .seconds(60))
            }
        }
    }
}
