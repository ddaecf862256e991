import HTTPTypes
import KringCore

/// What circles told the care council of a zone, and what it answers.
enum ZoneSignalPages {
    static let routes: [PageRoute] = [
        .get("zoneSignals", "/zones/{zone}/signalen", query: ["wijziging"] + ChangeBanner.query, for: .signedIn) { visit in
            try list(visit)
        },
        .get("zoneSignal", "/zones/{zone}/signalen/{signal}", for: .signedIn) { visit in try show(visit) },
        .post("answerSignal", "/zones/{zone}/signalen/{signal}", for: .signedIn) { visit in try answer(visit) },
    ]

    private static func list(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let (owner, place) = ("/zones/\(zone)", "/zones/\(zone)/signalen")
        let model = try visit.read { scope in
            var model = try ZoneSignalsModel(zone, scope)
            if let said = visit.asked("gedaan").flatMap({ Signal.Status(rawValue: $0) }) {
                let undo = ChangeBanner.undo(asked: visit, below: owner, backTo: place, scope)
                model.done = Done(ZoneSignalText.done(said), undo: undo)
            } else {
                model.done = ChangeBanner.done(visit, below: owner, at: place, scope) { HistoryText.saved($0) }
            }
            return model
        }
        var frame = PageFrame(title: model.heading, place: .zones)
        frame.trail = ZonePlace.trail(model.zone, model.heading)
        return visit.personalPage(frame, "zone-signalen", model)
    }

    /// The signal in the address, told to the zone in the address.
    private static func told(_ visit: Visit, _ scope: ReadScope) throws -> Versioned<Signal> {
        let zone: Zone.ID = try visit.id("zone")
        let signal = try scope.signal(visit.id("signal"))
        // A circle sees its own signals on its own page; here is where they are answered.
        guard signal.value.zone == zone else { throw KringError.notFound }
        try scope.require(.answerSignal, in: .signal(of: signal.value.circle, to: zone))
        return signal
    }

    private static func show(
        _ visit: Visit, after reader: FormReader? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        let parts = try visit.read { scope -> SignalParts in
            let signal = try told(visit, scope)
            return SignalParts(
                signal: signal, zone: try scope.zone(signal.value.zone).value,
                circle: try scope.circle(signal.value.circle).circle.value.name,
                tabs: ZoneTabs(signal.value.zone, at: .signals, scope))
        }
        let (signal, zone) = (parts.signal, parts.zone)
        var buttons = [FormModel.Button(ZoneSignalText.answerButton, name: "doe", value: Signal.Status.answered.rawValue)]
        if signal.value.status == .open {
            buttons.append(.light(ZoneSignalText.lookButton, name: "doe", value: Signal.Status.acknowledged.rawValue))
        }
        if signal.value.status != .closed {
            buttons.append(.light(ZoneSignalText.closeButton, name: "doe", value: Signal.Status.closed.rawValue))
        }
        let form = FormModel(
            visit, to: "/zones/\(zone.id)/signalen/\(signal.value.id)",
            [
                .area(
                    "antwoord", ZoneSignalText.answer, reader?.typed("antwoord") ?? signal.value.answer,
                    hint: ZoneSignalText.answerHint, isRequired: false)
            ], buttons, version: signal.version, after: reader, back: "/zones/\(zone.id)/signalen")
        return ZoneFormModel.page(
            visit, heading: signal.value.subject, zone: zone, tabs: parts.tabs, form: form, isFaulty: reader != nil,
            about: signal.value.text,
            details: [ZoneSignalText.from(parts.circle, signal.value.raisedOn), ZoneSignalText.status(signal.value.status)],
            status: status)
    }

    private static func answer(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        var reader = FormReader(visit.form)
        let version = try reader.version()
        guard let status = reader.form.one("doe").flatMap({ Signal.Status(rawValue: $0) }), status != .open else {
            throw PageRefusal.badInput
        }
        let answer = reader.form.one("antwoord")
        if status == .answered, answer == nil {
            reader.fail("antwoord", ZoneSignalText.answerFault)
            return try show(visit, after: reader)
        }
        do {
            return try visit.changeOnce { scope in
                var signal = try told(visit, scope.reading).value
                signal.status = status
                signal.answer = answer
                _ = try scope.changeSignal(signal, expectedVersion: version)
                return ChangeBanner.address(
                    "/zones/\(zone)/signalen?gedaan=\(status.rawValue)", undoing: scope.lastChange)
            }
        } catch KringError.rejected {
            reader.fail("antwoord", ZoneSignalText.answerLong)
        } catch KringError.conflict(.staleVersion) {
            reader.fail("in", ZoneSignalText.changed)
            return try show(visit, after: reader, status: .conflict)
        }
        return try show(visit, after: reader)
    }
}

/// What the page of one signal is made of.
private struct SignalParts {
    var signal: Versioned<Signal>
    var zone: Zone
    var circle: String
    var tabs: ZoneTabs?
}

/// What circles told a care council: what waits for an answer first.
struct ZoneSignalsModel: Sendable {
    struct Line: Sendable {
        var id: String
        var subject: String
        var circle: String
        var circleHref: String
        var when: String
        var text: String
        var status: String
        var answer: String?
        var href: String
    }

    var heading = ZoneWorkText.name(of: .signals)
    var zone: ZoneName
    var tabs: ZoneTabs?
    var done: Done?
    var sentence: String
    var waiting: [Line]
    var settled: [Line]

    init(_ id: Zone.ID, _ scope: ReadScope) throws {
        let signals = try Page.everything { try scope.signals(to: id, page: $0) }.map(\.value)
        let report = try scope.zoneStatus(id, ReportPeriod(asOf: scope.today))
        zone = report.zone
        tabs = ZoneTabs(id, at: .signals, scope)
        let names = try scope.circleNames(Set(signals.map(\.circle)))
        func lines(_ isWanted: (Signal) -> Bool) -> [Line] {
            signals.filter(isWanted).sorted { ($0.raisedOn, $0.id) > ($1.raisedOn, $1.id) }.map { signal in
                Line(
                    id: signal.id.rawValue, subject: signal.subject, circle: names[signal.circle] ?? signal.circle.rawValue,
                    circleHref: "/kringen/\(signal.circle)", when: Dutch.near(signal.raisedOn, scope.today),
                    text: signal.text, status: ZoneSignalText.status(signal.status), answer: signal.answer,
                    href: "/zones/\(id)/signalen/\(signal.id)")
            }
        }
        waiting = lines { $0.status == .open || $0.status == .acknowledged }
        settled = lines { $0.status == .answered || $0.status == .closed }
        sentence = ZoneSignalText.sentence(waiting.count)
    }
}
