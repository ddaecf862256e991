import KringCore
import NIOCore

/// Persons, the practices they work in and the places where they meet.
enum PersonRoutes {
    static let operations: [Operation] = persons + practices + venues

    private static let persons: [Operation] = [
        .post("createPerson", "/persons") { call in
            let person: Person = try call.record(known: ["id": Call.newID("p-")])
            return try call.create { [call] scope in
                let made = try scope.recordPerson(person)
                return call.made(made.version, "full", at: call.href("persons", made.value.id)) {
                    call.write(PersonView.full(made), to: &$0)
                }
            }
        },
        .get("getPerson", "/persons/{personId}", for: .signedIn) { call in
            let view = try call.read { try $0.person(try call.id("personId")) }
            return call.one(view.version, view.viewWord) { [call] in call.write(view, to: &$0) }
        },
        .get("exportPersonData", "/persons/{personId}/dataExport", for: .signedIn) { call in
            let id: Person.ID = try call.id("personId")
            // Read, and yet a line in the log: who takes personal data out is written down.
            let data = try call.change { scope in try scope.exportData(of: id) }
            var file = JSONObject()
            file["href"] = .string(call.href("persons", id, "dataExport"))
            let moment: (Int) -> String = { LocalMoment(utcMinutes: $0 / 60_000).offsetDateTimeText }
            for (key, value) in MyDataFile.tree(data, moment: moment) { file[key] = value }
            return Answer(ByteBuffer(bytes: JSONValue.object(file).bytes()))
        },
        .patch("changePerson", "/persons/{personId}") { call in
            let version = try call.expectedVersion()
            let changed = try call.change { scope in
                guard case .full(let present) = try scope.reading.person(try call.id("personId")) else {
                    throw KringError.forbidden
                }
                return try scope.changePerson(try call.patched(present.value), expectedVersion: version)
            }
            return call.one(changed.version, "full") { [call] in call.write(PersonView.full(changed), to: &$0) }
        },
    ]

    private static let practices: [Operation] = [
        .get("listPractices", "/practices", for: .signedIn, query: Listing.parameters) { call in
            let listing = try Listing(&call)
            let page = try call.read { try $0.practices(page: listing.request) }
            return listing.answer(page) { [call] json, item in
                json.thing(call.href("practices", item.value.id), item.value)
            }
        },
        .post("createPractice", "/practices") { call in
            let practice: Practice = try call.record(defaults: ["id": Call.newID("pr-")])
            return try call.create { [call] scope in
                call.made(try scope.recordPractice(practice), at: call.href("practices", practice.id))
            }
        },
        .get("getPractice", "/practices/{practiceId}", for: .signedIn) { call in
            let stored = try call.read { try $0.practice(try call.id("practiceId")) }
            return call.one(stored, at: call.href("practices", stored.value.id))
        },
        .patch("changePractice", "/practices/{practiceId}") { call in
            let version = try call.expectedVersion()
            let stored = try call.change { scope in
                let present = try scope.reading.practice(try call.id("practiceId"))
                return try scope.changePractice(try call.patched(present.value), expectedVersion: version)
            }
            return call.one(stored, at: call.href("practices", stored.value.id))
        },
    ]

    private static let venues: [Operation] = [
        .get("listVenues", "/venues", for: .signedIn, query: Listing.parameters) { call in
            let listing = try Listing(&call)
            let page = try call.read { try $0.venues(page: listing.request) }
            return listing.answer(page) { [call] json, item in
                json.thing(call.href("venues", item.value.id), item.value)
            }
        },
        .post("createVenue", "/venues") { call in
            let venue: Venue = try call.record(defaults: ["id": Call.newID("v-")])
            return try call.create { [call] scope in
                call.made(try scope.recordVenue(venue), at: call.href("venues", venue.id))
            }
        },
        .get("getVenue", "/venues/{venueId}", for: .signedIn) { call in
            let stored = try call.read { try $0.venue(try call.id("venueId")) }
            return call.one(stored, at: call.href("venues", stored.value.id))
        },
        .patch("changeVenue", "/venues/{venueId}") { call in
            let version = try call.expectedVersion()
            let stored = try call.change { scope in
                let present = try scope.reading.venue(try call.id("venueId"))
                return try scope.changeVenue(try call.patched(present.value), expectedVersion: version)
            }
            return call.one(stored, at: call.href("venues", stored.value.id))
        },
    ]
}
