import HTTPTypes
import KringCore

/// The sheet of an umbrella's meeting, as its coordinator keeps it: every circle a tap, its chair or a deputy.
enum UmbrellaSheetPages {
    private static let path = "\(UmbrellaPages.path)/{meeting}/aanwezigheid"

    static let routes: [PageRoute] = [
        .get("attendanceOfUmbrella", path, query: ChangeBanner.query, for: .signedIn) { visit in
            try show(visit, try MeetingPlace(visit))
        },
        .post("saveAttendanceOfUmbrella", path, for: .signedIn) { visit in try save(visit) },
    ]

    /// What is wrong with a sheet as it was typed.
    struct Fault: Error {
        let text: String
    }

    private static func show(
        _ visit: Visit, _ place: MeetingPlace, form: FormInput? = nil, ticking group: SheetText.Group? = nil,
        fault: String? = nil, isConflict: Bool = false, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        var model = try visit.read { scope in
            let sheet = try scope.umbrellaSheet(of: place.meeting)
            var ticks = form.map { UmbrellaSheetForm($0, sheet) } ?? UmbrellaSheetForm(sheet)
            if let group { ticks.tick(group, of: sheet) }
            var model = UmbrellaSheetModel(sheet, ticks, place: place, now: visit.minutes, isConflict: isConflict)
            let came = sheet.circles.count { $0.came != nil }
            model.done = ChangeBanner.done(
                visit, below: place.hostHref, at: place.href, scope, next: [.init(UmbrellaText.toUmbrella, place.hostHref)]
            ) { entry in UmbrellaText.saved(entry, came, of: sheet.circles.count) }
            return model
        }
        model.token = visit.visitor.formToken
        model.fault = fault
        var frame = PageFrame(title: "\(SheetText.heading) \(model.when)", place: .circles)
        frame.trail = place.host.trail(named: model.host) + [.init(model.when, place.meetingHref), .init(SheetText.heading)]
        return visit.personalPage(frame, "koepellijst", model, isFaulty: fault != nil, status: status)
    }

    private static func save(_ visit: Visit) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        let form = visit.form
        if let group = form.one("alle").flatMap(SheetText.Group.init(rawValue:)) {
            return try show(visit, place, form: form, ticking: group)
        }
        let version = try FormReader(form).version()
        do {
            let change = try visit.change { scope in
                let sheet = try scope.reading.umbrellaSheet(of: place.meeting)
                let lines = try UmbrellaSheetForm(form, sheet).lines(sheet, scope.reading)
                let known = sheet.rows.compactMap(\.line).sorted { $0.person < $1.person }
                // The second of two taps, or a page that was sent again: what it asks for is there already.
                if sheet.version == 0 || known != lines {
                    _ = try scope.recordAttendance(lines, of: place.meeting, expectedVersion: version)
                }
                return scope.lastChange
            }
            return .redirect(to: ChangeBanner.address(place.href, after: change))
        } catch KringError.conflict(.staleVersion) {
            return try show(visit, place, form: form, isConflict: true, status: .conflict)
        } catch let fault as Fault {
            return try show(visit, place, form: form, fault: fault.text, status: .badRequest)
        }
    }
}

/// The sheet of an umbrella as it is shown.
struct UmbrellaSheetModel: Sendable {
    struct Row: Sendable {
        var id: String
        var name: String
        var isTicked: Bool
    }

    typealias Choice = SheetModel.Choice

    struct Line: Sendable {
        var id: String
        var name: String
        var sub: String
        var isTicked: Bool
        var choices: [Choice]
        /// More than one who may have come.
        var others: [Row]
        var isOpen: Bool
        /// What was typed for a deputy's name.
        var deputy: String
    }

    struct Group: Sendable {
        var id: String
        var heading: String
        var count: Int
        var tickAll: String
        var circles: [Line]
        var people: [Row]
    }

    var heading = SheetText.heading
    var help = UmbrellaText.sheetHelp
    var more = UmbrellaText.somebodyElse
    var host: String
    var when: String
    var href: String
    var version: Int
    var token = ""
    var groups: [Group]
    var nobody: String?
    var refusal: String?
    var done: Done?
    var conflict: String?
    var fault: String?
    var isToFill: Bool

    init(
        _ sheet: UmbrellaSheet, _ ticks: UmbrellaSheetForm, place: MeetingPlace, now minutes: Int, isConflict: Bool
    ) {
        let meeting = sheet.meeting
        host = sheet.hostName
        when = DoorText.moment(meeting.start)
        href = place.href
        version = sheet.version
        let recorded = UmbrellaSheetForm(sheet)
        func row(_ name: PersonName) -> Row {
            Row(id: name.id.rawValue, name: Self.name(name), isTicked: ticks.ticked.contains(name.id))
        }
        groups = SheetText.Group.allCases.compactMap { group in
            let people = sheet.others.filter { Self.group(of: $0) == group }.map { row($0.name) }
            let circles = sheet.circles.filter { UmbrellaSheetForm.group(of: $0) == group }.map { line -> Line in
                let id = line.circle.id
                let chosen = ticks.came[id] ?? nil
                let (mine, theirs) = (ticks.came[id] != nil, recorded.came[id] != nil)
                let chairs = line.chairs.isEmpty ? UmbrellaText.noChair : Dutch.list(line.chairs.map(Self.name))
                return Line(
                    id: id.rawValue, name: line.circle.name,
                    sub: isConflict && mine != theirs ? SheetText.differs(mine: mine, theirs: theirs) : chairs,
                    isTicked: mine,
                    choices: line.people.map { name in
                        Choice(
                            id: name.id.rawValue, name: Self.name(name),
                            isChosen: name.id == chosen ?? UmbrellaSheetForm.likely(line))
                    },
                    others: line.people.count > 1 ? line.people.map(row) : [],
                    isOpen: ticks.deputies[id] != nil || line.people.contains { ticks.ticked.contains($0.id) },
                    deputy: ticks.deputies[id] ?? "")
            }
            let count = people.count + circles.count
            guard count > 0 else { return nil }
            return Group(
                id: group.rawValue, heading: group.heading, count: count, tickAll: SheetText.tickAll(count), circles: circles,
                people: people)
        }
        nobody = sheet.circles.isEmpty ? UmbrellaText.noCircles : nil
        if meeting.status == .cancelled {
            refusal = SheetText.notApplicable
        } else if minutes < meeting.start.utcMinutes - 15 {
            refusal = SheetText.tooEarly(meeting.start)
        }
        isToFill = refusal == nil && nobody == nil
        if isConflict {
            conflict = SheetText.conflict(
                sheet.circles.count { (ticks.came[$0.circle.id] != nil) != (recorded.came[$0.circle.id] != nil) })
        }
    }

    /// In which group a person stands: by what she answered.
    static func group(of row: SheetToFill.Row) -> SheetText.Group {
        switch row.answer {
        case .comes, .colleagueComes: .comes
        case nil: .silent
        case .cannot: .cannot
        }
    }

    private static func name(_ name: PersonName) -> String { "\(name.givenName) \(name.familyName)" }
}
