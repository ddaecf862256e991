import KringCore

/// What circles agreed, what they aim at, and what they were spared.
enum AgreementRoutes {
    static let operations: [Operation] = agreements + goals + waivers

    private static let agreements: [Operation] = [
        .get("listAgreements", "/circles/{circleId}/agreements", for: .signedIn, query: Listing.parameters) { call in
            let circle: Circle.ID = try call.id("circleId")
            let listing = try Listing(&call)
            let page = try call.read { try $0.agreements(of: circle, page: listing.request) }
            return listing.answer(page) { [call] json, item in
                json.thing(call.href("circles", circle, "agreements", item.value.id), item.value)
            }
        },
        .post("createAgreement", "/circles/{circleId}/agreements") { call in
            let circle: Circle.ID = try call.id("circleId")
            let agreement: Agreement = try call.record(
                known: ["circle": Call.value(circle)], defaults: ["id": Call.newID("a-")])
            return try call.create { [call] scope in
                call.made(try scope.recordAgreement(agreement), at: call.href("circles", circle, "agreements", agreement.id))
            }
        },
        .get("getAgreement", "/circles/{circleId}/agreements/{agreementId}", for: .signedIn) { call in
            let circle: Circle.ID = try call.id("circleId")
            let stored = try call.read { try $0.agreement(try call.id("agreementId")) }
            try call.expect(stored.value.circle == circle)
            return call.one(stored, at: call.href("circles", circle, "agreements", stored.value.id))
        },
        .patch("changeAgreement", "/circles/{circleId}/agreements/{agreementId}") { call in
            let circle: Circle.ID = try call.id("circleId")
            let version = try call.expectedVersion()
            let stored = try call.change { scope in
                let present = try scope.reading.agreement(try call.id("agreementId"))
                try call.expect(present.value.circle == circle)
                return try scope.changeAgreement(
                    try call.patched(present.value, fixed: ["id", "circle"]), expectedVersion: version)
            }
            return call.one(stored, at: call.href("circles", circle, "agreements", stored.value.id))
        },
    ]

    private static let goals: [Operation] = [
        .get("listGoals", "/circles/{circleId}/goals", for: .signedIn, query: Listing.parameters) { call in
            let circle: Circle.ID = try call.id("circleId")
            let listing = try Listing(&call)
            let page = try call.read { try $0.goals(of: circle, page: listing.request) }
            return listing.answer(page) { [call] json, item in
                json.thing(call.href("circles", circle, "goals", item.value.id), item.value)
            }
        },
        .post("createGoal", "/circles/{circleId}/goals") { call in
            let circle: Circle.ID = try call.id("circleId")
            let goal: Goal = try call.record(known: ["circle": Call.value(circle)], defaults: ["id": Call.newID("g-")])
            return try call.create { [call] scope in
                call.made(try scope.setGoal(goal), at: call.href("circles", circle, "goals", goal.id))
            }
        },
        .get("getGoal", "/circles/{circleId}/goals/{goalId}", for: .signedIn) { call in
            let circle: Circle.ID = try call.id("circleId")
            let stored = try call.read { try $0.goal(try call.id("goalId")) }
            try call.expect(stored.value.circle == circle)
            return call.one(stored, at: call.href("circles", circle, "goals", stored.value.id))
        },
        .patch("changeGoal", "/circles/{circleId}/goals/{goalId}") { call in
            let circle: Circle.ID = try call.id("circleId")
            let version = try call.expectedVersion()
            let stored = try call.change { scope in
                let present = try scope.reading.goal(try call.id("goalId"))
                try call.expect(present.value.circle == circle)
                return try scope.changeGoal(
                    try call.patched(present.value, fixed: ["id", "circle"]), expectedVersion: version)
            }
            return call.one(stored, at: call.href("circles", circle, "goals", stored.value.id))
        },
        .delete("dropGoal", "/circles/{circleId}/goals/{goalId}") { call in
            let circle: Circle.ID = try call.id("circleId")
            let version = try call.expectedVersion()
            try call.change { scope in
                let present = try scope.reading.goal(try call.id("goalId"))
                try call.expect(present.value.circle == circle)
                try scope.dropGoal(present.value.id, expectedVersion: version)
            }
            return .empty()
        },
    ]

    private static let waivers: [Operation] = [
        .get("listWaivers", "/waivers", for: .signedIn, query: ["circle"] + Listing.parameters) { call in
            var circle: Circle.ID?
            let listing = try Listing(&call) { circle = $0.required("circle") }
            guard let circle else { throw KringError.notFound }
            let page = try call.read { try $0.waivers(of: circle, page: listing.request) }
            return listing.answer(page) { [call] json, entry in
                json.thing(call.href("waivers", entry.id), id: entry.id.description, entry.value)
            }
        },
        .post("grantWaiver", "/waivers") { call in
            let waiver: Waiver = try call.record(known: ["grantedBy": .string(call.actor.journalName)])
            return try call.create { [call] scope in
                let entry = try scope.grantWaiver(waiver)
                return call.made(entry, at: call.href("waivers", entry.id))
            }
        },
        .get("getWaiver", "/waivers/{waiverId}", for: .signedIn) { call in
            let entry = try call.read { try $0.waiver(try call.row("waiverId")) }
            return call.one(entry, at: call.href("waivers", entry.id))
        },
        .patch("changeWaiver", "/waivers/{waiverId}") { call in
            let version = try call.expectedVersion()
            let id: RowID<Waiver> = try call.row("waiverId")
            let entry = try call.change { scope in
                let present = try scope.reading.waiver(id)
                let changed = try call.patched(present.value, fixed: ["circle", "requirement", "year", "grantedBy"])
                return try scope.changeWaiver(id, to: changed, expectedVersion: version)
            }
            return call.one(entry, at: call.href("waivers", entry.id))
        },
        .delete("withdrawWaiver", "/waivers/{waiverId}") { call in
            let version = try call.expectedVersion()
            let id: RowID<Waiver> = try call.row("waiverId")
            try call.change { try $0.withdrawWaiver(id, expectedVersion: version) }
            return .empty()
        },
    ]
}
