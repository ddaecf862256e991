/// A link with which somebody who is no officer keeps one sheet: for 14 days, or until it is taken back.
public struct SheetLink: Hashable, Sendable {
    /// The id of a link: what is listed and taken back by. It opens nothing.
    public typealias ID = Slug<SheetLink>

    /// Its id.
    public var id: ID
    /// The meeting whose sheet it opens.
    public var meeting: Meeting.ID
    /// Milliseconds since 1970 UTC.
    public var createdAt: Int
    /// Milliseconds since 1970 UTC from which it opens nothing.
    public var expiresAt: Int
    /// Milliseconds since 1970 UTC at which it was taken back.
    public var revokedAt: Int?

    /// How long one works: 14 days, in milliseconds.
    static let lifetime = 14 * 86_400_000
}

extension WriteScope {
    /// Makes a link to the sheet of a meeting. Its secret is given once, here.
    ///
    /// - Throws: ``KringError/forbidden`` for whoever came by such a link herself: one gives no other.
    public func makeSheetLink(for meeting: Meeting.ID) throws -> (link: SheetLink, secret: Secret) {
        let stored = try found(db.stored(meeting))
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        if case .sheetLink = actor.kind { throw KringError.forbidden }
        if stored.value.status == .cancelled { throw KringError.conflict(.meetingClosed) }
        let secret = Secret.made()
        let link = SheetLink(
            id: .made(prefix: "k-"), meeting: meeting, createdAt: moment, expiresAt: moment + SheetLink.lifetime)
        try db.insert(link, meeting: stored.row, hash: secret.hash, madeBy: actor.journalName)
        try note(
            Change(
                "makeSheetLink", "sheetLink", link.id.rawValue, circle: circleRow(of: stored.value.host),
                after: ["meeting": .id(meeting), "expiresAt": .int(link.expiresAt)]))
        return (link, secret)
    }

    /// Takes a link back: from now on it opens nothing.
    ///
    /// - Throws: ``KringError/notFound`` for one that is not there, and just so for one of a sheet that the actor does not keep.
    public func revokeSheetLink(_ id: SheetLink.ID, of meeting: Meeting.ID) throws -> SheetLink {
        let stored = try found(db.stored(meeting))
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        if case .sheetLink = actor.kind { throw KringError.forbidden }
        guard var link = try db.sheetLinks(ofMeeting: stored.row).first(where: { $0.id == id }) else {
            throw KringError.notFound
        }
        guard link.revokedAt == nil else { return link }
        try db.revoke(sheetLink: id, at: moment)
        link.revokedAt = moment
        try note(
            Change(
                "revokeSheetLink", "sheetLink", id.rawValue, circle: circleRow(of: stored.value.host),
                after: ["revoked": true]))
        return link
    }
}

extension ReadScope {
    /// The links to the sheet of a meeting, the latest first; never their secrets.
    public func sheetLinks(of meeting: Meeting.ID) throws -> [SheetLink] {
        guard let stored = try db.stored(meeting) else { throw KringError.notFound }
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        if case .sheetLink = actor.kind { throw KringError.forbidden }
        return try db.sheetLinks(ofMeeting: stored.row)
    }
}

extension Kring {
    /// Who comes with the secret of a sheet link; nobody when it opens nothing.
    public func actor(forSheetLink secret: Secret) throws -> Actor? {
        let now = clock.milliseconds()
        let meeting = try database.read { try $0.meeting(ofSheetLink: secret.hash, at: now) }
        return meeting.map { .sheetLink($0) }
    }
}
