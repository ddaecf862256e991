extension WriteScope {
    /// Tells the care council of a zone something, on behalf of a circle that works there.
    public func raiseSignal(_ signal: Signal) throws -> Versioned<Signal> {
        let circle = try expectCircle(signal.circle)
        try require(.raiseSignal, in: .circle(signal.circle))
        if try db.row(of: signal.id) != nil { throw KringError.conflict(.duplicate) }
        var faults = Faults()
        faults.checkShape(of: signal)
        try refer(to: signal.zone, "/zone", &faults)
        try checkLink(signal, &faults)
        if signal.status != .open {
            faults.note("/status", .valueNotAllowed, "a new signal is open")
        }
        if signal.answer != nil {
            faults.note("/answer", .valueNotAllowed, "the care council answers it")
        }
        if signal.raisedOn > today {
            faults.note("/raisedOn", .outOfRange, "a day to come; at most today is asked")
        }
        try faults.refuse()
        try db.insert(signal)
        try note(Change("raiseSignal", "signal", signal.id.rawValue, circle: circle, after: signal.journalValue))
        return Versioned(signal, version: 1)
    }

    /// Changes a signal: its words, by the circle and as long as nobody looked at it; its status and answer, by the care
    /// council of its zone.
    public func changeSignal(_ signal: Signal, expectedVersion version: Int?) throws -> Versioned<Signal> {
        try changeSignal(signal, expectedVersion: version, isUndoing: false)
    }

    /// The same, and back to open for what was taken up by mistake.
    func changeSignal(_ signal: Signal, expectedVersion version: Int?, isUndoing: Bool) throws -> Versioned<Signal> {
        let stored = try found(db.stored(signal.id))
        let old = stored.value
        let object = Object.signal(of: old.circle, to: old.zone)
        guard standing.knows(object) || standing.may(.raiseSignal, in: object) else { throw KringError.notFound }
        let changesWords = signal.subject != old.subject || signal.text != old.text
        let changesAnswer = signal.status != old.status || signal.answer != old.answer
        if changesWords { try requireKnown(.raiseSignal, in: object) }
        if changesAnswer { try requireKnown(.answerSignal, in: object) }
        guard standing.may(.raiseSignal, in: object) || standing.may(.answerSignal, in: object) else {
            throw KringError.forbidden
        }
        try expect(version, present: stored.version)
        try refuse(signal, after: old, mayReopen: isUndoing)
        guard signal != old else { return Versioned(old, version: stored.version) }
        try db.update(signal, row: stored.row)
        try note(
            Change(
                changesAnswer ? "answerSignal" : "changeSignal", "signal", signal.id.rawValue,
                circle: expectCircle(old.circle), before: old.journalValue, after: signal.journalValue))
        return Versioned(signal, version: stored.version + 1)
    }

    private func requireKnown(_ action: Action, in object: Object) throws {
        if !standing.may(action, in: object) { throw KringError.forbidden }
    }

    private func refuse(_ signal: Signal, after old: Signal, mayReopen: Bool) throws {
        var faults = Faults()
        faults.checkShape(of: signal)
        keep(old.circle, signal.circle, "/circle", &faults)
        keep(old.zone, signal.zone, "/zone", &faults)
        keep(old.raisedOn, signal.raisedOn, "/raisedOn", &faults)
        if old.status != .open {
            if signal.subject != old.subject {
                faults.note("/subject", .valueNotAllowed, "the care council has taken the signal up")
            }
            if signal.text != old.text {
                faults.note("/text", .valueNotAllowed, "the care council has taken the signal up")
            }
        }
        if signal.status == .open, old.status != .open, !mayReopen {
            faults.note("/status", .valueNotAllowed, "a signal that was taken up is not open any more")
        }
        if signal.status == .answered, signal.answer == nil {
            faults.note("/answer", .requiredKey, "an answered signal has an answer")
        }
        try faults.refuse()
    }

    private func checkLink(_ signal: Signal, _ faults: inout Faults) throws {
        guard try db.row(of: signal.zone) != nil, let circle = try db.stored(signal.circle)?.value else { return }
        if !circle.zones.contains(where: { $0.zone == signal.zone && $0.span.contains(today) }) {
            faults.note("/zone", .valueNotAllowed, "the circle is not linked to the zone “\(signal.zone)” today")
        }
    }
}
