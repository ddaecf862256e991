import KringCore

extension CommandFailure {
    /// What a failure of the database or of a backup means to whoever gave the command; nothing when it is neither.
    init?(storage error: any Error) {
        switch error {
        case let refusal as DatabaseRefusal: self.init(Self.kind(of: refusal), refusal.description)
        case let refusal as Backup.Refusal: self.init(Self.kind(of: refusal), refusal.description)
        case let error as StorageError: self.init(Self.kind(of: error), error.description)
        default: return nil
        }
    }

    private static func kind(of refusal: DatabaseRefusal) -> Kind {
        switch refusal {
        case .missing: .noInput
        case .inUse: .tryAgain
        case .newerSchema, .olderSchema, .foreign: .data
        case .weak: .unavailable
        case .unreachable: .cannotCreate
        }
    }

    private static func kind(of refusal: Backup.Refusal) -> Kind {
        switch refusal {
        case .exists, .unwritable: .cannotCreate
        case .missing: .noInput
        case .unsound, .changed: .data
        }
    }

    private static func kind(of error: StorageError) -> Kind {
        switch error {
        case .busy: .tryAgain
        case .damaged, .constraint: .data
        case .full, .readOnly, .failed: .inputOutput
        }
    }
}
