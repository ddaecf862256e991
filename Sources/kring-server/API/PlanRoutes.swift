import KringCore
import NIOCore

/// Planning a year: a proposal with its reasons, changed row by row, made anew, and taken over.
enum PlanRoutes {
    static let operations: [Operation] =
        plans("Circle", "/circles/{circleId}") { .circle(try $0.id("circleId")) }
        + plans("Umbrella", "/umbrellas/{umbrellaId}") { .umbrella(try $0.id("umbrellaId")) }
        + [
            .get("getPlan", "/plans/{planId}", for: .signedIn) { call in
                let (view, venues) = try call.read { try ($0.plan(try call.id("planId")), $0.venueNames()) }
                return call.one(view.plan.version, view.viewWord) { [call] in call.write(view, venues, to: &$0) }
            },
            .patch("changePlanRow", "/plans/{planId}/rows/{rowId}") { call in
                let version = try call.expectedVersion()
                let row = try call.id("rowId", of: PlanRow.self).rawValue
                let id: YearPlan.ID = try call.id("planId")
                // Who may not see the plan hears nothing about her body.
                _ = try call.read { try $0.keptPlan(id) }
                let change = try call.rowChange()
                let draft = try call.kring.draftPlan(
                    deciding: row, of: id, change, expectedVersion: version, by: call.actor)
                let (view, venues) = try call.change { scope in
                    try (scope.keepPlanRow(draft, expectedVersion: version), scope.reading.venueNames())
                }
                return call.one(view.plan.version, view.viewWord) { [call] in call.write(view, venues, to: &$0) }
            },
            .post("revisePlan", "/plans/{planId}/revisions") { call in
                let id: YearPlan.ID = try call.id("planId")
                _ = try call.read { try $0.keptPlan(id) }
                try call.expectEmptyBody()
                let (version, proposal) = try call.kring.revisedPlan(id, by: call.actor)
                return try call.create { [call] scope in
                    try call.made(scope.replacePlan(id, by: proposal, expectedVersion: version), in: scope)
                }
            },
            adoption,
        ]

    private static var adoption: Operation {
        var operation = Operation.post("adoptPlan", "/plans/{planId}/adoptions") { call in
            let id: YearPlan.ID = try call.id("planId")
            let version = try call.expectedVersion()
            _ = try call.read { try $0.keptPlan(id) }
            try call.expectEmptyBody()
            return try call.create { [call] scope in
                try call.made(scope.adoptPlan(id, expectedVersion: version), in: scope)
            }
        }
        operation.needsVersion = true
        return operation
    }

    private static func plans(
        _ word: String, _ base: String, _ host: @escaping @Sendable (Call) throws -> Meeting.Host
    ) -> [Operation] {
        [
            .get("list\(word)Plans", "\(base)/plans", for: .signedIn, query: Listing.parameters) { call in
                let host = try host(call)
                let listing = try Listing(&call)
                let page = try call.read { try $0.plans(of: host, page: listing.request) }
                return listing.answer(page) { [call] json, plan in
                    json.object { json in
                        json.field("href", call.href("plans", plan.value.id))
                        json.field("id", plan.value.id)
                        json.field("year", plan.value.year)
                        json.field("status", plan.value.status)
                        json.field("asOf", plan.value.asOf)
                    }
                }
            },
            .post("plan\(word)Year", "\(base)/plans") { call in
                let host = try host(call)
                try call.read { try $0.mayPlan(host) }
                let wish = try call.wish()
                let proposal = try call.kring.proposeYear(of: host, wish, by: call.actor)
                return try call.create { [call] scope in
                    try call.made(scope.keepPlan(proposal, items: wish.items), in: scope)
                }
            },
        ]
    }
}

extension Call {
    /// A plan that was made, or made anew.
    fileprivate func made(_ view: YearPlanView, in scope: WriteScope) throws -> Answer {
        let venues = try scope.reading.venueNames()
        return made(view.plan.version, view.viewWord, at: href("plans", view.plan.value.id)) {
            write(view, venues, to: &$0)
        }
    }

    /// A plan with its reasons.
    func write(_ view: YearPlanView, _ venues: [Venue.ID: String], to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("plans", view.plan.value.id))
            json.field("id", view.plan.value.id)
            json.field("status", view.plan.value.status)
            json.field("factsMoved", view.factsMoved)
            PlanShape(text: YearPlanText(plan: view.proposal, venues: venues)).write(to: &json)
        }
    }

    /// Refuses a body that says anything.
    fileprivate func expectEmptyBody() throws {
        let _: Bool = try RecordReader.read(body.readableBytesView) { reader in
            try reader.record(RecordKeys()) { _, _ in }
        }
    }

    /// What is asked: `{ "year", "items"?, "pins"? }`.
    fileprivate func wish() throws -> PlanWish {
        try RecordReader.read(body.readableBytesView) { reader in
            var wish = PlanWish(year: 0)
            let isSound = try reader.record(RecordKeys("year", "items?", "pins?")) { reader, key in
                switch key {
                case 0: wish.year = try reader.integer(1900...2200) ?? 0
                case 1: wish.items = try reader.list { try $0.line(80) }
                default: wish.pins = try reader.list { try $0.pin() } ?? []
                }
            }
            return isSound ? wish : nil
        }
    }

    /// What is decided about a row: `{ "start"?, "venue"?, "online"?, "pinned"? }`; `"venue": null` is nowhere.
    fileprivate func rowChange() throws -> PlanRowChange {
        var change = PlanRowChange()
        var given = try document()
        if given["venue"]?.isNull == true { change.venue = .some(nil) }
        for key in ["start", "venue", "online", "pinned"] where given[key]?.isNull == true { given[key] = nil }
        let read: PlanRowChange = try RecordReader.read(JSONValue.object(given).bytes()) { reader in
            var change = PlanRowChange()
            let isSound = try reader.record(RecordKeys("start?", "venue?", "online?", "pinned?")) { reader, key in
                switch key {
                case 0: change.start = try reader.moment()
                case 1: if let venue: Venue.ID = try reader.id() { change.venue = .some(venue) }
                case 2: change.isOnline = try reader.flag()
                default: change.pinned = try reader.flag()
                }
            }
            return isSound ? change : nil
        }
        change.start = read.start
        change.isOnline = read.isOnline
        change.pinned = read.pinned
        if let venue = read.venue { change.venue = venue }
        return change
    }
}

extension RecordReader {
    /// A row that somebody decided: `{ "row", "start", "venue"?, "online"? }`.
    fileprivate mutating func pin() throws -> PlanPin? {
        var row = ""
        var start: LocalMoment?
        var venue: Venue.ID?
        var isOnline = false
        let isSound = try record(RecordKeys("row", "start", "venue?", "online?")) { reader, key in
            switch key {
            case 0: row = try reader.line(120) ?? ""
            case 1: start = try reader.moment()
            case 2: venue = try reader.id()
            default: isOnline = try reader.flag() ?? false
            }
        }
        guard isSound, let start else { return nil }
        return PlanPin(row: row, day: start.day, startMinute: start.minute, venue: venue, isOnline: isOnline)
    }
}
