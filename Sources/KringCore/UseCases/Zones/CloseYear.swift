/// The yearly report of a zone: its figures, and what was corrected since they were closed.
public struct YearReport: Hashable, Sendable {
    /// What became different, on the day that somebody noted it.
    public struct Correction: Hashable, Sendable {
        public var on: CalendarDay
        public var differences: [ZoneYear.Difference]
    }

    public var zone: ZoneName
    public var year: Int
    /// The figures: as they were when the year was closed, as they are now when it was not.
    public var figures: ZoneYear
    /// The figures of the year before, in the same way.
    public var previous: ZoneYear
    /// When the year was closed.
    public var closedOn: CalendarDay?
    /// Corrections that were noted since, the oldest first.
    public var corrections: [Correction]
    /// What is different now from the figures as they were last noted.
    public var pending: [ZoneYear.Difference]
    /// Whether the year can be closed today.
    public var isOver: Bool
}

/// A zone on the last day of a year, or today: a column of its chart.
public struct ZonePoint: Hashable, Sendable {
    public var year: Int
    /// Professions with a working circle.
    public var working: Int
    public var starting: Int

    /// A column from the states of a zone's cells.
    public init(year: Int, _ states: [CellState]) {
        self.year = year
        working = states.count { $0 == .organised || $0 == .incomplete || $0 == .atRisk }
        starting = states.count { $0 == .starting }
    }
}

extension ReadScope {
    /// The yearly report of a zone: for its care council only.
    public func yearReport(of zone: Zone.ID, year: Int) throws -> YearReport {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.keepCouncil, in: .zone(zone))
        guard (2015...today.year).contains(year) else { throw KringError.notFound }
        let work = try zoneWork(zone, ReportPeriod(asOf: today, year: year))
        let live = ZoneYear(work)
        let kept = try states(ofZone: row, year: year)
        var corrections: [YearReport.Correction] = []
        for (before, after) in zip(kept, kept.dropFirst()) {
            corrections.append(.init(on: after.on, differences: after.figures.differences(since: before.figures)))
        }
        let closedBefore = try states(ofZone: row, year: year - 1).first?.figures
        return YearReport(
            zone: work.report.zone, year: year, figures: kept.first?.figures ?? live,
            previous: try closedBefore ?? ZoneYear(zoneWork(zone, ReportPeriod(asOf: today, year: year - 1))),
            closedOn: kept.first?.on, corrections: corrections,
            pending: kept.last.map { live.differences(since: $0.figures) } ?? [], isOver: isOver(year))
    }

    func states(ofZone row: Int, year: Int) throws -> [(on: CalendarDay, figures: ZoneYear)] {
        try db.yearReports(ofZone: row, year: year).map { kept in
            do {
                return (kept.notedOn, try ZoneYear.read(Array(kept.figures.utf8)))
            } catch {
                throw StorageError.damaged("the figures of \(year) of zone \(row) cannot be read")
            }
        }
    }

    func isOver(_ year: Int) -> Bool { CalendarDay(year: year, month: 12, day: 31).map { $0 <= today } ?? false }

    /// How many professions of a zone had a working circle at the end of each year, up to a year that is shown already.
    ///
    /// A year that was closed is told as it was closed. Before the first meeting that is known of, nothing is told: of such a
    /// year nothing is known.
    ///
    /// - Parameters:
    ///   - shown: The states that stand beside the chart, of the last year in it.
    ///   - count: So many columns at most.
    public func zoneHistory(_ zone: Zone.ID, upTo shown: ZonePoint, count: Int = 6) throws -> [ZonePoint] {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.keepCouncil, in: .zone(zone))
        guard let first = try db.firstMeetingDay(ofZone: row) else { return [shown] }
        var points: [ZonePoint] = []
        for year in max(first.year, shown.year - count + 1)..<max(shown.year, max(first.year, shown.year - count + 1)) {
            if let closed = try states(ofZone: row, year: year).first?.figures {
                points.append(ZonePoint(year: year, closed.professions.map(\.state)))
            } else {
                let report = try zoneStatus(zone, ReportPeriod(asOf: today, year: year))
                points.append(ZonePoint(year: year, report.professions.map(\.state)))
            }
        }
        return points + [shown]
    }
}

extension WriteScope {
    /// Closes a year of a zone: its figures stay as they are now, and later corrections stand beside them.
    public func closeYear(_ year: Int, of zone: Zone.ID) throws {
        let row = try requireCouncil(zone)
        try requireOver(year)
        guard try db.yearReports(ofZone: row, year: year).isEmpty else { throw KringError.conflict(.duplicate) }
        try keep(year, of: zone, row: row, number: 0)
        try note(Change("closeYear", "yearReport", "\(zone)-\(year)", after: ["year": .int(year)]))
    }

    /// Notes beside the figures of a closed year what is different now. Nothing happens when nothing is.
    public func correctYear(_ year: Int, of zone: Zone.ID) throws {
        let row = try requireCouncil(zone)
        let kept = try reading.states(ofZone: row, year: year)
        guard let last = kept.last else { throw KringError.notFound }
        let live = ZoneYear(try reading.zoneWork(zone, ReportPeriod(asOf: today, year: year)))
        guard !live.differences(since: last.figures).isEmpty else { return }
        try keep(year, of: zone, row: row, number: kept.count)
        try note(Change("correctYear", "yearReport", "\(zone)-\(year)", after: ["number": .int(kept.count)]))
    }

    /// Opens a year again that was closed today by mistake.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when it was closed before today: a report may have left the house.
    public func reopenYear(_ year: Int, of zone: Zone.ID) throws {
        let row = try requireCouncil(zone)
        let kept = try db.yearReports(ofZone: row, year: year)
        guard let first = kept.first else { throw KringError.notFound }
        guard first.notedOn == today else {
            var faults = Faults()
            faults.note("/year", .valueNotAllowed, "a year is opened again on the day it was closed")
            return try faults.refuse()
        }
        try db.forgetYearReport(ofZone: row, year: year)
        try note(Change("reopenYear", "yearReport", "\(zone)-\(year)", before: ["year": .int(year)]))
    }

    private func keep(_ year: Int, of zone: Zone.ID, row: Int, number: Int) throws {
        let figures = ZoneYear(try reading.zoneWork(zone, ReportPeriod(asOf: today, year: year)))
        try db.keepYearReport(
            ofZone: row, year: year, number: number, on: today, figures: String(decoding: figures.recordBytes(), as: UTF8.self))
    }

    private func requireOver(_ year: Int) throws {
        var faults = Faults()
        if year < 2015 || !reading.isOver(year) {
            faults.note("/year", .outOfRange, "\(year) found; a year from 2015 that is over is asked")
        }
        try faults.refuse()
    }
}
