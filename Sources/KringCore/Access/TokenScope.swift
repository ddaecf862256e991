/// What a key may be used for: a part of what its organisation may do, never more.
public enum TokenScope: String, Hashable, Sendable, CaseIterable {
    /// Reading how everything stands.
    case zoneRead = "zone.read"
    /// Reading what changed.
    case eventsRead = "events.read"
    /// Setting where a sign goes when something changes.
    case webhookWrite = "webhook.write"

    /// Whether an action is part of it. The log of changes is no list of events: no scope opens it.
    func covers(_ action: Action) -> Bool {
        switch self {
        case .zoneRead: action.onlyReads && action != .readLog
        case .eventsRead, .webhookWrite: false
        }
    }
}
