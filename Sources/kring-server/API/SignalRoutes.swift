import KringCore

/// What circles tell care councils, and what care councils note about their zone.
enum SignalRoutes {
    static let operations: [Operation] = signals + findings + workforce

    private static let signals: [Operation] = [
        .get("listSignals", "/signals", for: .signedIn, query: ["circle", "zone"] + Listing.parameters) { call in
            var circle: Circle.ID?
            var zone: Zone.ID?
            let listing = try Listing(&call) { query in
                circle = query.slug("circle")
                zone = query.slug("zone")
                if !query.exactlyOne(of: ["circle", "zone"]) {
                    query.note("circle", "exactly one of circle and zone is asked", .requiredInput)
                }
            }
            let page = try call.read { scope in
                if let circle { return try scope.signals(of: circle, page: listing.request) }
                guard let zone else { throw KringError.notFound }
                return try scope.signals(to: zone, page: listing.request)
            }
            return listing.answer(page) { [call] json, item in json.thing(call.href("signals", item.value.id), item.value) }
        },
        .post("raiseSignal", "/signals") { call in
            let signal: Signal = try call.record(
                defaults: [
                    "id": Call.newID("s-"), "status": "open", "raisedOn": .string(call.kring.today.description),
                ])
            return try call.create { [call] scope in
                call.made(try scope.raiseSignal(signal), at: call.href("signals", signal.id))
            }
        },
        .get("getSignal", "/signals/{signalId}", for: .signedIn) { call in
            let stored = try call.read { try $0.signal(try call.id("signalId")) }
            return call.one(stored, at: call.href("signals", stored.value.id))
        },
        .patch("changeSignal", "/signals/{signalId}") { call in
            let version = try call.expectedVersion()
            let stored = try call.change { scope in
                let present = try scope.reading.signal(try call.id("signalId"))
                let changed = try call.patched(present.value, fixed: ["id", "circle", "zone", "raisedOn"])
                return try scope.changeSignal(changed, expectedVersion: version)
            }
            return call.one(stored, at: call.href("signals", stored.value.id))
        },
    ]

    private static let findings: [Operation] = [
        .get("listFindings", "/findings", for: .everybody, query: ["zone"] + Listing.parameters) { call in
            var zone: Zone.ID?
            let listing = try Listing(&call) { zone = $0.required("zone") }
            guard let zone else { throw KringError.notFound }
            let page = try call.read { try $0.findings(about: zone, page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, view in call.write(view, to: &json) }
        },
        .post("noteFinding", "/findings") { call in
            let finding: Finding = try call.record(
                defaults: ["on": .string(call.kring.today.description), "finding": "none"])
            return try call.create { [call] scope in
                let entry = try scope.noteFinding(finding)
                let view = try scope.reading.finding(entry.id)
                return call.made(entry.version, view.viewWord, at: call.href("findings", entry.id)) {
                    call.write(view, to: &$0)
                }
            }
        },
        .get("getFinding", "/findings/{findingId}", for: .everybody) { call in
            let view = try call.read { try $0.finding(try call.row("findingId")) }
            return call.one(view.version, view.viewWord, caching: call.openCaching) { [call] in call.write(view, to: &$0) }
        },
        .patch("changeFinding", "/findings/{findingId}") { call in
            let id: RowID<Finding> = try call.row("findingId")
            let version = try call.expectedVersion()
            let view = try call.change { scope in
                guard case .full(let present) = try scope.reading.finding(id) else { throw KringError.forbidden }
                let changed = try call.patched(present.value, fixed: ["zone", "profession"])
                _ = try scope.changeFinding(id, to: changed, expectedVersion: version)
                return try scope.reading.finding(id)
            }
            return call.one(view.version, view.viewWord) { [call] in call.write(view, to: &$0) }
        },
        .delete("withdrawFinding", "/findings/{findingId}") { call in
            let id: RowID<Finding> = try call.row("findingId")
            let version = try call.expectedVersion()
            try call.change { try $0.withdrawFinding(id, expectedVersion: version) }
            return .empty()
        },
    ]

    private static let workforce: [Operation] = [
        .get("listWorkforce", "/workforce", for: .everybody, query: ["zone"] + Listing.parameters) { call in
            var zone: Zone.ID?
            let listing = try Listing(&call) { zone = $0.required("zone") }
            guard let zone else { throw KringError.notFound }
            let page = try call.read { try $0.workforce(of: zone, page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, entry in
                json.thing(call.href("workforce", entry.id), id: entry.id.description, entry.value)
            }
        },
        .post("noteWorkforce", "/workforce") { call in
            let workforce: Workforce = try call.record()
            return try call.create { [call] scope in
                let entry = try scope.noteWorkforce(workforce)
                return call.made(entry, at: call.href("workforce", entry.id))
            }
        },
        .get("getWorkforce", "/workforce/{workforceId}", for: .everybody) { call in
            let entry = try call.read { try $0.workforceFigure(try call.row("workforceId")) }
            return call.one(entry, at: call.href("workforce", entry.id))
        },
        .patch("changeWorkforce", "/workforce/{workforceId}") { call in
            let id: RowID<Workforce> = try call.row("workforceId")
            let version = try call.expectedVersion()
            let entry = try call.change { scope in
                let present = try scope.reading.workforceFigure(id)
                let changed = try call.patched(present.value, fixed: ["zone", "profession"])
                return try scope.changeWorkforce(id, to: changed, expectedVersion: version)
            }
            return call.one(entry, at: call.href("workforce", entry.id))
        },
        .delete("withdrawWorkforce", "/workforce/{workforceId}") { call in
            let id: RowID<Workforce> = try call.row("workforceId")
            let version = try call.expectedVersion()
            try call.change { try $0.withdrawWorkforce(id, expectedVersion: version) }
            return .empty()
        },
    ]
}
