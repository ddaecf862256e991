import KringCore

/// Who is a member of a circle, who is away, and who holds an office.
enum MemberRoutes {
    static let operations: [Operation] =
        memberships + leaves
        + offices("Circle", "/circles/{circleId}") { call in
            .circle(try call.id("circleId"))
        }
        + offices("Umbrella", "/umbrellas/{umbrellaId}") { call in
            .umbrella(try call.id("umbrellaId"))
        }

    private static let memberships: [Operation] = [
        .get("listMemberships", "/circles/{circleId}/memberships", for: .signedIn, query: Listing.parameters) { call in
            let circle: Circle.ID = try call.id("circleId")
            let listing = try Listing(&call)
            let page = try call.read { try $0.memberships(of: circle, page: listing.request) }
            return listing.answer(page) { [call] json, view in call.write(view, to: &json) }
        },
        .post("admitMember", "/circles/{circleId}/memberships") { call in
            let circle: Circle.ID = try call.id("circleId")
            var document = try call.document(known: ["circle": Call.value(circle)])
            let email = document["knownBy"]?.string
            if email != nil { document["knownBy"] = nil }
            let membership = try Membership.read(.object(document))
            return try call.create { [call] scope in
                let entry = try scope.admitMember(membership, knownBy: email)
                let view = try scope.reading.membership(entry.id)
                return call.made(entry.version, view.viewWord, at: call.href("circles", circle, "memberships", entry.id)) {
                    call.write(view, to: &$0)
                }
            }
        },
        .get("getMembership", "/circles/{circleId}/memberships/{membershipId}", for: .signedIn) { call in
            let view = try call.read { try $0.membership(try call.row("membershipId")) }
            try call.expect(view.circle == call.id("circleId"))
            return call.one(view.version, view.viewWord) { [call] in call.write(view, to: &$0) }
        },
        .patch("changeMembership", "/circles/{circleId}/memberships/{membershipId}") { call in
            let id: RowID<Membership> = try call.row("membershipId")
            let version = try call.expectedVersion()
            let view = try call.change { scope in
                let present = try scope.reading.membership(id)
                try call.expect(present.circle == call.id("circleId"))
                guard let stored = present.stored else { throw KringError.forbidden }
                let changed = try call.patched(stored, fixed: ["circle", "person"])
                _ = try scope.changeMembership(id, to: changed, expectedVersion: version)
                return try scope.reading.membership(id)
            }
            return call.one(view.version, view.viewWord) { [call] in call.write(view, to: &$0) }
        },
    ]

    private static let leaves: [Operation] = [
        .get("listLeaves", "/circles/{circleId}/leaves", for: .signedIn, query: Listing.parameters) { call in
            let circle: Circle.ID = try call.id("circleId")
            let listing = try Listing(&call)
            let page = try call.read { try $0.leaves(of: circle, page: listing.request) }
            return listing.answer(page) { [call] json, entry in call.write(entry, to: &json) }
        },
        .post("takeLeave", "/circles/{circleId}/leaves") { call in
            let circle: Circle.ID = try call.id("circleId")
            let leave: Leave = try call.record(known: ["circle": Call.value(circle)])
            return try call.create { [call] scope in
                let entry = try scope.takeLeave(leave)
                return call.made(entry, at: call.href("circles", circle, "leaves", entry.id))
            }
        },
        .get("getLeave", "/circles/{circleId}/leaves/{leaveId}", for: .signedIn) { call in
            let entry = try call.read { try $0.leave(try call.row("leaveId")) }
            try call.expect(entry.value.circle == call.id("circleId"))
            return call.one(entry, at: call.href("circles", entry.value.circle, "leaves", entry.id))
        },
        .patch("changeLeave", "/circles/{circleId}/leaves/{leaveId}") { call in
            let id: RowID<Leave> = try call.row("leaveId")
            let version = try call.expectedVersion()
            let entry = try call.change { scope in
                let present = try scope.reading.leave(id)
                try call.expect(present.value.circle == call.id("circleId"))
                let changed = try call.patched(present.value, fixed: ["circle", "person"])
                return try scope.changeLeave(id, to: changed, expectedVersion: version)
            }
            return call.one(entry, at: call.href("circles", entry.value.circle, "leaves", entry.id))
        },
    ]

    private static func offices(
        _ word: String, _ base: String, _ host: @escaping @Sendable (Call) throws -> Meeting.Host
    ) -> [Operation] {
        [
            .get("list\(word)Offices", "\(base)/offices", for: .signedIn, query: Listing.parameters) { call in
                let host = try host(call)
                let listing = try Listing(&call)
                let page = try call.read { try $0.offices(of: host, page: listing.request) }
                return listing.answer(page) { [call] json, view in call.write(view, to: &json) }
            },
            .post("appointTo\(word)Office", "\(base)/offices") { call in
                let host = try host(call)
                let office: Office = try call.record(known: host.known)
                return try call.create { [call] scope in
                    let entry = try scope.appointToOffice(office)
                    let href = call.href(host, "offices", entry.id)
                    return call.made(entry, at: href)
                }
            },
            .get("get\(word)Office", "\(base)/offices/{officeId}", for: .signedIn) { call in
                let view = try call.read { try $0.office(try call.row("officeId")) }
                try call.expect(view.office.value.holder == host(call))
                return call.one(view.office.version, "all") { [call] in call.write(view, to: &$0) }
            },
            .patch("change\(word)Office", "\(base)/offices/{officeId}") { call in
                let id: RowID<Office> = try call.row("officeId")
                let version = try call.expectedVersion()
                let view = try call.change { scope in
                    let present = try scope.reading.office(id)
                    try call.expect(present.office.value.holder == host(call))
                    let fixed = ["circle", "umbrella", "person", "office"]
                    let changed = try call.patched(present.office.value, fixed: fixed)
                    _ = try scope.changeOffice(id, to: changed, expectedVersion: version)
                    return try scope.reading.office(id)
                }
                return call.one(view.office.version, "all") { [call] in call.write(view, to: &$0) }
            },
        ]
    }
}

extension Meeting.Host {
    /// What an address says of a body under it.
    var known: [String: JSONValue] {
        switch self {
        case .circle(let id): ["circle": Call.value(id)]
        case .umbrella(let id): ["umbrella": Call.value(id)]
        }
    }
}

extension Call {
    /// The absolute address of something of a circle or umbrella.
    func href(_ host: Meeting.Host, _ parts: any CustomStringConvertible...) -> String {
        let base =
            switch host {
            case .circle(let id): href("circles", id)
            case .umbrella(let id): href("umbrellas", id)
            }
        return base + parts.map { "/\($0)" }.joined()
    }
}

extension MembershipView {
    /// The circle it is of.
    var circle: Circle.ID {
        switch self {
        case .full(let entry, _), .contact(let entry, _): entry.value.circle
        case .fellow(let fellow): fellow.circle
        }
    }

    /// All that is stored, for those who see it.
    var stored: Membership? {
        switch self {
        case .full(let entry, _), .contact(let entry, _): entry.value
        case .fellow: nil
        }
    }
}
