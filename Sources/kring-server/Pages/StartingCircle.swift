import KringCore

/// A circle that is being started, as a care council sees it: which profession, how far, and when something last happened.
struct StartingCircle: Sendable {
    var profession: String
    var steps: String
    var note: String

    init(_ outline: InitiativeOutline, profession: String, today: CalendarDay) {
        self.profession = profession
        steps = StartText.steps(outline.progress.done)
        note = StartText.outlook(
            lastProgress: outline.progress.lastProgress, isStuck: outline.progress.isStuck(asOf: today),
            isPaused: outline.isPaused, isReady: outline.progress.isReady)
    }

    /// Those of a zone, the stuck ones first.
    static func all(in zone: Zone.ID, _ scope: ReadScope) throws -> [StartingCircle] {
        try scope.initiatives(in: zone).map { outline in
            StartingCircle(
                outline, profession: SiteText.heading(try scope.profession(outline.profession).value.namePlural),
                today: scope.today)
        }
    }
}
