import HTTPTypes
import KringCore

/// When somebody can come to meetings: her week as it mostly is, and the days that she is away. The planner uses it; nobody
/// else sees it.
enum MyWeekPages {
    static let path = "/mijn-week"

    static let routes: [PageRoute] = [
        .get("myWeek", path, query: ["bewaard"], for: .signedIn) { visit in try show(visit) },
        .post("saveMyWeek", path, for: .signedIn) { visit in try save(visit) },
    ]

    private static func show(_ visit: Visit, _ reader: FormReader? = nil, isConflict: Bool = false) throws -> PageAnswer {
        guard let person = visit.actor.person else { throw KringError.notFound }
        let known = try visit.read { try $0.availability(of: person) }
        var model = MyWeekModel(known, reader, visit)
        if visit.asked("bewaard") != nil, reader == nil { model.done = Done(WeekText.saved) }
        if isConflict { model.notice = WeekText.meanwhile }
        var frame = PageFrame(title: WeekText.title)
        frame.trail = [.init(MyText.title, MyPages.path), .init(WeekText.title)]
        return visit.personalPage(
            frame, "mijn-week", model, isFaulty: reader?.isFine == false, status: isConflict ? .conflict : .ok)
    }

    private static func save(_ visit: Visit) throws -> PageAnswer {
        guard let person = visit.actor.person else { throw KringError.notFound }
        var reader = FormReader(visit.form)
        let version = try reader.version()
        var week = Availability.Week()
        for day in Weekday.allCases {
            for part in DayPart.allCases {
                week[day, part] = reader.form.one(MyWeekModel.field(day, part)).flatMap(Availability.Level.init(rawValue:))
            }
        }
        var away: [Availability.Exception] = []
        for line in (reader.form.one("weg") ?? "").split(whereSeparator: \.isNewline) where !line.trimming().isEmpty {
            if let exception = WeekText.exception(line, near: visit.today) {
                if !away.contains(exception) { away.append(exception) }
            } else {
                reader.fail("weg", WeekText.unread(String(line.trimming())))
            }
        }
        if away.count > Availability.exceptionLimit { reader.fail("weg", WeekText.tooMany) }
        guard reader.isFine else { return try show(visit, reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.giveAvailability(
                    Availability(person: person, givenOn: scope.today, week: week, exceptions: away), expectedVersion: version)
                return "\(path)?bewaard=ja"
            }
        } catch KringError.rejected {
            reader.fail("weg", WeekText.other)
            return try show(visit, reader)
        } catch KringError.conflict(.staleVersion) {
            return try show(visit, isConflict: true)
        }
    }
}

/// Somebody's week as a table of choices.
struct MyWeekModel: Sendable {
    struct Cell: Sendable {
        var name: String
        /// The part of the day, shown above the choice where the table has no room for columns.
        var part: String
        var label: String
        var options: [FormField.Option]
    }

    struct Row: Sendable {
        var day: String
        var cells: [Cell]
    }

    var heading = WeekText.title
    var intro = WeekText.intro
    var given: String?
    var done: Done?
    var notice: String?
    var parts = DayPart.allCases.map { SiteText.heading(WeekText.name(of: $0)) }
    var rows: [Row]
    /// What else the form asks, and its button.
    var form: FormModel

    init(_ known: AvailabilityView, _ reader: FormReader?, _ visit: Visit) {
        let week = known.answer?.week ?? Availability.Week()
        given = known.answer.map { WeekText.given($0.givenOn, today: visit.today) }
        rows = Weekday.allCases.map { day in
            Row(
                day: SiteText.heading(WeekText.name(of: day)),
                cells: DayPart.allCases.map { part in
                    let name = Self.field(day, part)
                    let chosen = reader.map { $0.typed(name) ?? "" } ?? week[day, part]?.rawValue ?? ""
                    let levels: [Availability.Level?] = [nil, .can, .ifNeedBe, .cannot]
                    return Cell(
                        name: name, part: WeekText.name(of: part), label: "\(WeekText.name(of: day)) \(WeekText.name(of: part))",
                        options: levels.map {
                            .init($0?.rawValue ?? "", WeekText.short($0), isChosen: ($0?.rawValue ?? "") == chosen)
                        })
                })
        }
        let away = reader?.typed("weg") ?? (known.answer?.exceptions ?? []).map(WeekText.line).joined(separator: "\n")
        form = FormModel(
            visit, to: MyWeekPages.path,
            [.area("weg", WeekText.away, away, hint: WeekText.awayHint, isRequired: false)], [.init(FormWords.save)],
            version: known.version, after: reader)
    }

    /// The name of a choice in the form.
    static func field(_ day: Weekday, _ part: DayPart) -> String { "\(day.rawValue)-\(part.rawValue)" }
}
