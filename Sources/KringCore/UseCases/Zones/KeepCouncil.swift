extension ZoneGoal: Numbered { public static var idLetter: String { "g" } }
extension BoardSeat: Numbered { public static var idLetter: String { "b" } }

// What a zone wants to reach, year by year.
extension WriteScope {
    /// Sets what a zone wants to have reached at the end of a year; what it wanted before for that year is replaced.
    public func setZoneGoal(_ goal: ZoneGoal, expectedVersion version: Int? = nil) throws -> Entry<ZoneGoal> {
        let zone = try requireCouncil(goal.zone)
        var faults = Faults()
        if !(2015...2100).contains(goal.year) { faults.note("/year", .outOfRange, "2015 to 2100 is asked") }
        let most = try db.first("SELECT count(*) FROM profession") { $0.int(0) } ?? 0
        if !(0...most).contains(goal.professions) {
            faults.note("/professions", .outOfRange, "\(goal.professions) found; 0 to \(most) is asked")
        }
        faults.checkText(goal.note, "/note", atMost: Limit.note)
        try faults.refuse()
        let present = try db.list(ZoneGoal.self, where: Condition("zone_goal.zone = ? AND year = ?", zone, goal.year)).first
        guard let present else {
            let id = RowID<ZoneGoal>(try db.insert(goal))
            try note(Change("setZoneGoal", "zoneGoal", "\(id)", after: goal.journalValue))
            return Entry(id, goal, version: 1)
        }
        let id = RowID<ZoneGoal>(present.row)
        try expect(version, present: present.version)
        guard present.value != goal else { return Entry(id, goal, version: present.version) }
        try db.update(goal, row: present.row)
        try note(
            Change("setZoneGoal", "zoneGoal", "\(id)", before: present.value.journalValue, after: goal.journalValue))
        return Entry(id, goal, version: present.version + 1)
    }

    /// Drops what a zone wanted to reach in a year.
    public func dropZoneGoal(_ id: RowID<ZoneGoal>, expectedVersion version: Int?) throws {
        let stored = try found(db.stored(ZoneGoal.self, row: id.number))
        guard standing.may(.keepCouncil, in: .zone(stored.value.zone)) else { throw KringError.notFound }
        try expect(version, present: stored.version)
        try db.delete(ZoneGoal.self, row: stored.row)
        try note(Change("dropZoneGoal", "zoneGoal", "\(id)", before: stored.value.journalValue))
    }

    /// The row of a zone, for whoever keeps its council.
    func requireCouncil(_ zone: Zone.ID) throws -> Int {
        try require(.keepCouncil, in: .zone(zone))
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        return row
    }
}

// The board.
extension WriteScope {
    /// Gives an organisation or function a seat in the board of a care council.
    public func giveSeat(_ seat: BoardSeat) throws -> Entry<BoardSeat> {
        let zone = try requireCouncil(seat.zone)
        try refuse(seat, zone: zone, except: nil)
        let id = RowID<BoardSeat>(try db.insert(seat))
        try note(Change("giveSeat", "boardSeat", "\(id)", after: seat.journalValue))
        return Entry(id, seat, version: 1)
    }

    /// Changes a seat: its term, who sits there, for which profession or circle.
    public func changeSeat(
        _ id: RowID<BoardSeat>, to seat: BoardSeat, expectedVersion version: Int?
    ) throws -> Entry<BoardSeat> {
        let stored = try requireSeat(id)
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(stored.value.zone, seat.zone, "/zone", &faults)
        try faults.refuse()
        let zone = try requireCouncil(seat.zone)
        try refuse(seat, zone: zone, except: stored.row)
        return try put(seat, over: stored, noting: "changeSeat", "boardSeat", \.journalValue)
    }

    /// Takes a seat away that was noted by mistake; a term that ends gets an end instead.
    public func withdrawSeat(_ id: RowID<BoardSeat>, expectedVersion version: Int?) throws {
        try takeAway(requireSeat(id), expectedVersion: version, noting: "withdrawSeat", "boardSeat", \.journalValue)
    }

    /// A seat for whoever may change it. That there is one, everybody may know.
    private func requireSeat(_ id: RowID<BoardSeat>) throws -> Stored<BoardSeat> {
        let stored = try found(db.stored(BoardSeat.self, row: id.number))
        try require(.keepCouncil, in: .zone(stored.value.zone))
        return stored
    }

    private func refuse(_ seat: BoardSeat, zone: Int, except row: Int?) throws {
        var faults = Faults()
        faults.checkText(seat.organisation, "/organisation", atMost: Limit.name, isOneLine: true)
        try refer(to: seat.profession, "/profession", &faults)
        try refer(to: seat.circle, "/circle", &faults)
        if let id = seat.circle, let circle = try db.stored(id)?.value, !circle.zones.contains(where: { $0.zone == seat.zone }) {
            faults.note("/circle", .valueNotAllowed, "the circle was never linked to the zone “\(seat.zone)”")
        }
        if let to = seat.to, to < seat.from { faults.note("/to", .invalidPeriod, "ends on \(to), before it begins") }
        let others = try db.list(BoardSeat.self, where: Condition("board_seat.zone = ?", zone))
            .filter { $0.row != row && $0.value.cluster == seat.cluster }.map(\.value.span)
        if BoardSeat.most(others + [seat.span], within: seat.span) > seat.cluster.mostSeats {
            faults.note("/cluster", .outOfRange, "at most \(seat.cluster.mostSeats) seats on any day")
        }
        try faults.refuse()
    }
}

extension BoardSeat {
    /// The most spans that hold on any one day of a span. That many can only begin where one of them begins.
    static func most(_ spans: [DateSpan], within span: DateSpan) -> Int {
        spans.compactMap(\.from).filter(span.contains).map { day in spans.count { $0.contains(day) } }.max() ?? 0
    }

    /// A seat as the log of changes has it.
    init?(journal value: JSONValue) {
        guard let fields = value.object, let zone = fields["zone"]?.string.flatMap({ Zone.ID($0) }),
            let cluster = fields["cluster"]?.string.flatMap({ Cluster(rawValue: $0) }),
            let organisation = fields["organisation"]?.string, let from = fields["from"]?.string.flatMap({ CalendarDay($0) })
        else { return nil }
        self.init(
            zone: zone, cluster: cluster, organisation: organisation,
            profession: fields["profession"]?.string.flatMap { Profession.ID($0) },
            circle: fields["circle"]?.string.flatMap { Circle.ID($0) }, from: from,
            to: fields["to"]?.string.flatMap { CalendarDay($0) })
    }

    var journalValue: JournalValue {
        [
            "zone": .id(zone), "cluster": .text(cluster.rawValue), "organisation": .text(organisation),
            "profession": .optional(profession), "circle": .optional(circle), "from": .day(from), "to": .optional(to),
        ]
    }
}

extension ZoneGoal {
    /// A goal as the log of changes has it.
    init?(journal value: JSONValue) {
        guard let fields = value.object, let zone = fields["zone"]?.string.flatMap({ Zone.ID($0) }),
            let year = fields["year"]?.integer, let professions = fields["professions"]?.integer
        else { return nil }
        self.init(zone: zone, year: year, professions: professions, note: fields["note"]?.string)
    }

    var journalValue: JournalValue {
        ["zone": .id(zone), "year": .int(year), "professions": .int(professions), "note": .optional(note)]
    }
}

extension ReadScope {
    /// What a zone wants to have reached, by year: seen by its care council only.
    public func zoneGoals(of zone: Zone.ID) throws -> [Entry<ZoneGoal>] {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.keepCouncil, in: .zone(zone))
        return try db.list(ZoneGoal.self, where: Condition("zone_goal.zone = ?", row)).map {
            Entry(RowID<ZoneGoal>($0.row), $0.value, version: $0.version)
        }
    }

    /// The seats in the board of a zone's care council, of all days, by their first day: open to everybody, for a seat is of
    /// an organisation and not of a person.
    public func board(of zone: Zone.ID) throws -> [Entry<BoardSeat>] {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.seeStates, in: .zone(zone))
        return try db.list(BoardSeat.self, where: Condition("board_seat.zone = ?", row)).map {
            Entry(RowID<BoardSeat>($0.row), $0.value, version: $0.version)
        }
    }

    /// A seat.
    public func seat(_ id: RowID<BoardSeat>) throws -> Entry<BoardSeat> {
        guard let stored = try db.stored(BoardSeat.self, row: id.number) else { throw KringError.notFound }
        try require(.seeStates, in: .zone(stored.value.zone))
        return Entry(id, stored.value, version: stored.version)
    }
}
