extension WriteScope {
    /// Opens an administrator's hour of looking where an administrator otherwise does not look. It is written in the log of
    /// changes, and who is looked at hears of it: the chairs of the circle, or of every circle when it is the whole network.
    ///
    /// - Parameters:
    ///   - circle: The circle to look into; nothing for the whole network.
    ///   - reason: Why, in 10 to 2,000 characters. It goes into the mail.
    /// - Throws: ``KringError/forbidden`` for anybody but an administrator who signed in, ``KringError/signInAgain`` when
    ///   that was more than fifteen minutes ago.
    public func breakGlass(circle: Circle.ID?, reason: String) throws -> Actor.BreakGlass {
        try require(.administer, in: .network)
        guard actor.kind == .administrator, let id = actor.account, let account = try db.account(id) else {
            throw KringError.forbidden
        }
        try requireFreshSignIn()
        var faults = Faults()
        let length = reason.unicodeScalars.count
        if length < 10 { faults.note("/reason", .reasonRequired, "say why in at least 10 characters") }
        faults.checkText(length < 10 ? nil : reason, "/reason", atMost: Limit.note)
        try refer(to: circle, "/circle", &faults)
        try faults.refuse()
        let window = Actor.BreakGlass(circle: circle, reason: reason, until: moment + 3_600_000)
        let row = try circle.flatMap { try db.row(of: $0) }
        try db.endBrokenGlass(ofAccount: account.row, at: moment)
        try db.insertBrokenGlass(account: account.row, circle: row, reason: reason, at: moment, until: window.until)
        try note(
            Change(
                "breakGlass", "account", id.rawValue, circle: row,
                after: ["circle": .optional(circle), "reason": .text(reason), "until": .int(window.until)]))
        for chair in try db.chairs(ofCircle: row, on: today) {
            try post(
                Mail(
                    .glassBroken, to: .person(chair.person), about: "glass:\(account.row):\(moment)",
                    ["circle": chair.circle, "reason": reason, "moment": String(moment)]))
        }
        return window
    }

    /// Ends the hour before its time.
    public func mendGlass() throws {
        guard let id = actor.account, let account = try db.account(id) else { throw KringError.forbidden }
        try db.endBrokenGlass(ofAccount: account.row, at: moment)
        try note(Change("mendGlass", "account", id.rawValue))
    }
}

extension Kring {
    /// Writes down that somebody looked at something through broken glass.
    ///
    /// - Parameter place: What was looked at, as the template of its address.
    public func noteLook(by actor: Actor, at place: String, trace: String? = nil) throws {
        guard let glass = actor.breakGlass else { return }
        try write(by: actor, source: .web, trace: trace) { scope in
            let circle = try glass.circle.flatMap { try scope.db.row(of: $0) }
            try scope.note(Change("lookThroughBrokenGlass", "page", place, circle: circle))
        }
    }
}

extension Connection {
    /// The chairs of a circle on a day, each with the name of her circle; of every circle when none is named.
    func chairs(ofCircle row: Int?, on day: CalendarDay) throws -> [(person: Int, circle: String)] {
        try all(
            """
            SELECT person, circle.name FROM office JOIN circle ON circle.id = office.circle
            WHERE (circle.id = ? OR ?) AND office.office = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            ORDER BY office.id
            """, row, row == nil, Office.Kind.chair.code, day, day
        ) { ($0.int(0), $0.text(1)) }
    }
}
