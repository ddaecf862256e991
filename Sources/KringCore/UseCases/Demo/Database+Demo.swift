import GRDB

extension Database {
    /// The actor in the log of changes of everything that the example networks put in.
    private static let demoActor = "command:demo"

    /// Fills the database with the example network of a day.
    ///
    /// - Returns: What was added, list by list.
    public func fillWithExample(on today: CalendarDay, playbook: Playbook, at moment: Int) throws -> ImportSummary {
        let network = ExampleNetwork.network(on: today, territory: playbook.territory, professions: playbook.professions)
        let summary = try store(network, at: moment)
        try write(touching: .nothing) { db in
            for contact in ExampleCouncil.contacts(on: today) { try db.insert(contact) }
            for goal in ExampleCouncil.goals(on: today) { try db.insert(goal) }
            for seat in ExampleCouncil.board(on: today) { try db.insert(seat) }
        }
        return summary
    }

    /// Fills the database with an invented network of the size of Flanders, in batches, so that neither it nor the changes
    /// waiting for the disk ever lie in memory as a whole.
    ///
    /// - Parameters:
    ///   - scale: How many times that size.
    ///   - progress: Called after every batch with circles done and to do.
    /// - Returns: How many rows were added.
    public func fillWithFlanders(
        on today: CalendarDay, playbook: Playbook, scale: Double, at moment: Int,
        progress: (ExchangeProgress) -> Void = { _ in }
    ) throws -> Int {
        var flanders = FlandersNetwork(
            on: today, territory: playbook.territory, professions: playbook.professions, scale: scale)
        var count = try store(flanders.reference, at: moment).total
        while let batch = flanders.next(circles: 25) {
            count += try write(touching: .everything) { db in
                let writer = try NetworkWriter(db)
                try writer.add(batch)
                return writer.count
            }
            progress(ExchangeProgress(done: flanders.done, total: flanders.total))
        }
        return count
    }

    private func store(_ network: Network, at moment: Int) throws -> ImportSummary {
        try write(touching: .everything) { db in
            var sink = try DatabaseSink(db, isDryRun: false)
            try sink.take(network)
            let summary = try sink.finish()
            let origin = ChangeOrigin(actor: Self.demoActor, source: .command, moment: moment)
            try journal.note(
                Change("loadExample", "network", "example", after: ["values": .int(summary.total)]), by: origin, in: db)
            return summary
        }
    }
}
