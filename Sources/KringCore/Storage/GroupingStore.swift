import GRDB

extension CircleGrouping: Listed {
    static let table = "grouping"
    static let selection = """
        SELECT grouping.id, grouping.version, grouping.slug, circle.slug, on_day, cost, lower_bound
        FROM grouping JOIN circle ON circle.id = grouping.circle
        """

    init(_ query: Query, _ db: Connection) throws {
        var rounds: [[[Person.ID]]] = []
        try db.each(
            """
            SELECT round, place, person.slug FROM grouping_seat JOIN person ON person.id = grouping_seat.person
            WHERE grouping = ? ORDER BY round, place, person.slug
            """, query.int(0)
        ) { seat in
            let (round, place) = (seat.int(0), seat.int(1))
            while rounds.count <= round { rounds.append([]) }
            while rounds[round].count <= place { rounds[round].append([]) }
            rounds[round][place].append(seat.slug(2))
        }
        self.init(
            id: query.slug(2), circle: query.slug(3), on: query.day(4), cost: query.int(5), lowerBound: query.int(6),
            rounds: rounds)
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO grouping (slug, circle, on_day, cost, lower_bound) VALUES (?, ?, ?, ?, ?)", id,
            try rows.row(of: circle) as Int, on, cost, lowerBound)
        let row = Int(db.lastInsertedRowID)
        try insertSeats(ofGrouping: row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE grouping SET on_day = ?, cost = ?, lower_bound = ?, version = version + 1 WHERE id = ?", on, cost, lowerBound,
            row)
        try db.run("DELETE FROM grouping_seat WHERE grouping = ?", row)
        try insertSeats(ofGrouping: row, db, rows)
    }

    private func insertSeats(ofGrouping row: Int, _ db: Connection, _ lookup: RowLookup) throws {
        for (round, groups) in rounds.enumerated() {
            for (place, members) in groups.enumerated() {
                for member in members {
                    try db.run(
                        "INSERT INTO grouping_seat (grouping, round, place, person) VALUES (?, ?, ?, ?)", row, round, place,
                        try lookup.row(of: member) as Int)
                }
            }
        }
    }
}

extension Connection {
    /// Takes groups away, with their seats.
    func delete(grouping row: Int) throws {
        try run("DELETE FROM grouping_seat WHERE grouping = ?", row)
        try run("DELETE FROM grouping WHERE id = ?", row)
    }
}
