import HTTPTypes
import KringCore

/// The sheet of a meeting of a circle, as a chair keeps it on her phone: everybody on one page, a tap each.
enum SheetPages {
    static let path = "/kringen/{circle}/vergaderingen/{meeting}/aanwezigheid"

    static let routes: [PageRoute] = [
        .get("attendance", path, query: ["volgorde"] + ChangeBanner.query, for: .signedIn) { visit in
            try show(visit, try MeetingPlace(visit))
        },
        .post("saveAttendance", path, for: .signedIn) { visit in try save(visit) },
    ]

    private static func show(
        _ visit: Visit, _ place: MeetingPlace, after reader: FormReader? = nil, ticking groups: [SheetText.Group] = [],
        isConflict: Bool = false, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        let circle = try place.circle()
        var model = try visit.read { scope in
            let people = try SheetPeople(place.meeting, scope)
            let (kind, day) = (people.meeting.kind, people.meeting.start.day)
            let mine = reader.map { SheetForm($0.form, people) } ?? SheetForm(people, withClaims: true)
            var ticks = mine
            for group in groups { ticks.tick(group, of: people) }
            // What the form began from; once it is merged with what another saved, that is what it begins from.
            let base = reader.flatMap { SheetForm(base: $0.form) }
            if isConflict, let base { ticks = mine.merged(with: SheetForm(people), since: base) }
            let others = SheetOthersModel(
                people, mayAdmit: scope.standing.may(.admitMembers, in: .circle(circle)), token: visit.visitor.formToken,
                after: reader)
            var model = SheetModel(
                people, ticks, try SheetModel.standings(of: circle, on: day, scope), others,
                minimum: try SheetModel.minimum(kind, of: circle, on: day, scope), place: place, now: visit.minutes,
                mine: isConflict ? mine : nil, byName: (reader?.typed("volgorde") ?? visit.asked("volgorde")) == "naam")
            model.base = ((isConflict ? nil : base) ?? SheetForm(people)).words
            model.isUnsaved = reader != nil
            model.done = ChangeBanner.done(visit, circle, at: place.href, scope) { entry in
                SheetText.saved(entry, present: people.present, admitted: people.admitted(by: entry))
            }
            model.done?.next = [
                .init(SheetText.minutes, "\(place.meetingHref)/verslag"),
                .init(SheetText.planNext, "\(place.hostHref)/vergaderingen/nieuw"),
                .init(SheetText.toCircle, place.hostHref),
            ]
            return model
        }
        model.script = visit.assets.address(of: "lijst.js")
        var frame = PageFrame(title: "\(SheetText.heading) \(model.when)", place: .circles)
        frame.trail = [.init(model.host, place.hostHref), .init(model.when)]
        return visit.personalPage(frame, "aanwezigheid", model, isFaulty: reader?.isFine == false, status: status)
    }

    private static func save(_ visit: Visit) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        var reader = FormReader(visit.form)
        if let groups = visit.form.one("alle").flatMap(SheetText.groups(named:)) {
            return try show(visit, place, after: reader, ticking: groups)
        }
        let version = try reader.version()
        let day = try visit.read { MeetingPlace.outline(try $0.meeting(place.meeting)).start.day }
        let others = SheetOthers(&reader, on: day)
        guard reader.isFine else { return try show(visit, place, after: reader) }
        do {
            return try visit.changeOnce { scope in
                ChangeBanner.address(place.href, after: try save(visit.form, others, of: place, version, scope))
            }
        } catch KringError.conflict(.staleVersion) {
            return try show(visit, place, after: reader, isConflict: true, status: .conflict)
        } catch KringError.conflict(.membershipOverlap) {
            reader.fail("lid-naam", SheetText.isMember)
        } catch is EndFault {
            reader.fail("einde", SheetText.endFault)
        } catch KringError.rejected(let issues) {
            let isGuest = issues.contains { $0.pointer.hasPrefix("/guests") }
            reader.fail(
                isGuest ? "gastnamen" : "lid-naam", isGuest ? SheetText.guestNamesFault : SheetText.newMemberFault)
        }
        return try show(visit, place, after: reader)
    }

    private struct EndFault: Error {}

    /// Everything that one sheet says, in one change.
    ///
    /// - Returns: The number of the change, or of the last one when there is nothing to change.
    private static func save(
        _ form: FormInput, _ others: SheetOthers, of place: MeetingPlace, _ version: Int, _ scope: WriteScope
    ) throws -> Int? {
        var newcomer: Person.ID?
        if let admitted = others.newcomer {
            newcomer = try scope.admit([admitted], to: place.circle()).first?.value.person
        }
        let people = try SheetPeople(place.meeting, scope.reading)
        var ticks = SheetForm(form, people)
        if let newcomer { ticks.ticked.insert(newcomer) }
        let lines = ticks.lines(people)
        guard try others.put(on: place.meeting, scope) else { throw EndFault() }
        // The second of two taps, or a page that was sent again: what it asks for is there already.
        let isThere = people.version > 0 && !others.namesSomebody && people.recorded == Set(lines)
        if !isThere {
            _ = try scope.recordAttendance(lines, of: place.meeting, guests: others.guests, expectedVersion: version)
        }
        return try scope.lastChange ?? scope.reading.lastChange(ofSheet: place.meeting)
    }
}
