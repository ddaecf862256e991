import HTTPTypes
import Hummingbird
import KringCore
import NIOCore

extension Problem {
    /// What something thrown means to a caller.
    ///
    /// - Parameters:
    ///   - error: What was thrown.
    ///   - actor: Who asked: who did not sign in is told to, where somebody else is told that it is not allowed.
    init(_ error: any Error, actor: Actor) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as KringError: self.init(refusal, actor: actor)
        case let trouble as StorageError where trouble.mayPass:
            self = .unavailable(retryAfterSeconds: trouble == .full ? 60 : 5)
        case is NIOTooManyBytesError: self = .payloadTooLarge(limit: RequestBodyInput.jsonLimit)
        default: self.init(.internalServerError)
        }
    }

    /// What a token that opens nothing means to who came with it.
    init(_ refusal: TokenRefusal) {
        self.init(refusal == .expired ? .expiredAccessToken : .invalidAccessToken)
    }

    /// What so many of them mean.
    init(_ refusal: TooManyTokens) {
        self = .tooMany(
            .tooManyFailedRequests, limit: refusal.most, retryAfterSeconds: refusal.milliseconds / 1000 + 1)
    }

    private init(_ refusal: KringError, actor: Actor) {
        switch refusal {
        case .rejected(let issues): self.init(.badRequest, issues: issues.map(Issue.init))
        case .notFound: self.init(.resourceNotFound)
        case .forbidden: self.init(actor.kind == .open ? .noAccessToken : .missingPermission)
        case .signInAgain: self.init(.missingPermission)
        case .conflict(.staleVersion): self.init(.staleVersion)
        case .conflict(.membershipOverlap): self.init(.membershipOverlap)
        case .conflict(.duplicate): self.init(.duplicate)
        case .conflict(.meetingClosed): self.init(.meetingClosed)
        case .conflict(.invitationClosed): self.init(.invitationClosed)
        case .conflict(.pollClosed): self.init(.pollClosed)
        case .conflict(.idempotencyKeyReused): self.init(.idempotencyKeyReused)
        case .conflict(.factsMoved): self.init(.factsMoved)
        case .conflict(.planAdopted): self.init(.planAdopted)
        }
    }
}

extension Problem.Issue {
    /// An issue of the core, which points into the body.
    init(_ issue: KringCore.Issue) {
        self.init(place: .body, name: Self.name(ofPointer: issue.pointer), type: Kind(code: issue.code), message: issue.message)
    }

    /// `/members/3/from` as the guide writes it: `members[3].from`.
    static func name(ofPointer pointer: String) -> String {
        var name = ""
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            if !token.isEmpty, token.utf8.allSatisfy({ (48...57).contains($0) }) {
                name += "[\(token)]"
            } else {
                if !name.isEmpty { name += "." }
                name += token.replacing("~1", with: "/").replacing("~0", with: "~")
            }
        }
        return name
    }
}

extension Problem.Issue.Kind {
    /// The kind for a code of the core.
    init(code: String) {
        switch FaultCode(rawValue: code) {
        case .unknownKey: self = .unknownInput
        case .requiredKey, .reasonRequired: self = .requiredInput
        case .referenceNotFound: self = .referencedResourceNotFound
        case .invalidPeriod: self = .invalidPeriod
        case .invalidJSON, .invalidText, .tooDeep, .wrongType, .emptyText, .tooLong, .controlCharacter, .invalidSlug,
            .invalidDate, .outOfRange, .valueNotAllowed:
            self = .schemaViolation
        default: self = .own(code)
        }
    }
}
