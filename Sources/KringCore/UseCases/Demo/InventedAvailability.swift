/// When invented people can come: most answered, a few long ago, and some never did.
struct InventedAvailability {
    private let today: CalendarDay
    private var chance: DemoChance

    init(today: CalendarDay, seed: UInt64) {
        self.today = today
        chance = DemoChance(seed: seed)
    }

    /// The answers of a person: none for one in four.
    mutating func answers(of person: Person.ID) -> [Availability] {
        let share = chance.below(100)
        guard share < 75 else { return [] }
        let recent = today.adding(days: -5 - chance.below(300))
        let long = today.adding(months: -14).adding(days: -chance.below(200))
        let week = self.week()
        switch share {
        case ..<8: return [answer(of: person, on: long, week)]
        case ..<16: return [answer(of: person, on: long, week), answer(of: person, on: recent, self.week(evenings: true))]
        default: return [answer(of: person, on: recent, week)]
        }
    }

    /// An answer of three weeks ago: every evening from Tuesday to Thursday, and noon if need be.
    func eveningsButMonday(of person: Person.ID) -> Availability {
        var week = Availability.Week()
        for weekday in Weekday.allCases.prefix(5) {
            week[weekday, .evening] = [.tuesday, .wednesday, .thursday].contains(weekday) ? .can : .cannot
            week[weekday, .midday] = .ifNeedBe
            week[weekday, .morning] = .cannot
            week[weekday, .afternoon] = .cannot
        }
        return Availability(person: person, givenOn: today.adding(days: -21), week: week)
    }

    private mutating func answer(
        of person: Person.ID, on day: CalendarDay, _ week: Availability.Week
    ) -> Availability {
        var exceptions: [Availability.Exception] = []
        if chance.percent(30) {
            let from = today.adding(days: 10 + chance.below(300))
            exceptions.append(Availability.Exception(from: from, to: from.adding(days: 5 + chance.below(12))))
        }
        if chance.percent(15) {
            let from = today.adding(days: 20 + chance.below(200))
            exceptions.append(
                Availability.Exception(from: from, to: from.adding(days: 30), parts: [chance.pick(DayPart.allCases)]))
        }
        return Availability(person: person, givenOn: day, week: week, exceptions: exceptions)
    }

    /// Who works by day comes in the evening, and keeps one evening for something else; a few rather come at noon.
    private mutating func week(evenings onlyEvenings: Bool = false) -> Availability.Week {
        var week = Availability.Week()
        let taken = Weekday.allCases[chance.below(5)]
        let comesByDay = !onlyEvenings && chance.percent(25)
        for weekday in Weekday.allCases.prefix(5) {
            week[weekday, .evening] = weekday == taken ? .cannot : chance.pick([.can, .can, .ifNeedBe])
            if onlyEvenings { continue }
            week[weekday, .midday] = comesByDay ? .can : chance.pick([.ifNeedBe, .cannot])
            week[weekday, .morning] = comesByDay ? .ifNeedBe : .cannot
            week[weekday, .afternoon] = .cannot
        }
        for weekday in [Weekday.saturday, .sunday] where chance.percent(60) {
            week[weekday, .morning] = chance.percent(20) ? .ifNeedBe : .cannot
            week[weekday, .evening] = .cannot
        }
        return week
    }
}
