import KringCore

/// When a person can come: given once by herself, seen by nobody else.
enum AvailabilityRoutes {
    static let operations: [Operation] = [
        .get("getAvailability", "/persons/{personId}/availability", for: .signedIn) { call in
            let view = try call.read { try $0.availability(of: try call.id("personId")) }
            return call.one(view.version, "own") { [call] in call.write(view, to: &$0) }
        },
        .put("giveAvailability", "/persons/{personId}/availability") { call in
            let person: Person.ID = try call.id("personId")
            let version = try call.expectedVersion()
            let answer = try call.availability(of: person)
            let view = try call.change { try $0.giveAvailability(answer, expectedVersion: version) }
            return call.one(view.version, "own") { [call] in call.write(view, to: &$0) }
        },
        .get("listDayParts", "/refData/dayParts", for: .everybody, query: Listing.parameters) { call in
            let listing = try Listing(&call)
            let page = listing.page(of: DayPart.allCases.sorted { $0.rawValue < $1.rawValue }, id: \.rawValue)
            return listing.answer(page, caching: .release) { [call] json, part in
                json.object { json in
                    json.field("href", "\(call.href("refData", "dayParts"))#\(part.rawValue)")
                    json.field("id", part)
                    json.named(part.dutchName)
                    json.field("from", Self.clock(part.minutes.lowerBound))
                    json.field("to", Self.clock(part.minutes.upperBound))
                }
            }
        },
    ]

    private static func clock(_ minute: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }
}

extension Call {
    /// The answer in the body. Whatever day it names, it is given today: so that what was read can be sent back changed.
    fileprivate func availability(of person: Person.ID) throws -> Availability {
        var object = try document(known: ["person": Self.value(person)], told: ["href"])
        object["givenOn"] = .string(kring.today.description)
        return try Availability.read(.object(object))
    }

    fileprivate func write(_ view: AvailabilityView, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("persons", view.person, "availability"))
            json.field("person", view.person)
            json.field("givenOn", view.answer?.givenOn)
            (view.answer ?? Availability(person: view.person, givenOn: kring.today)).writeAnswer(to: &json)
        }
    }
}
