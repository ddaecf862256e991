import HTTPTypes
import KringCore
import NIOCore

/// Circles, and what circles agreed, aim at and were spared.
enum CircleRoutes {
    static let operations: [Operation] = [
        .get("listCircles", "/circles", for: .everybody, query: ["zone", "profession", "umbrella"] + Listing.parameters) { call in
            var filter = CircleFilter()
            let listing = try Listing(&call) { query in
                filter.zones = query.slugs("zone")
                filter.professions = query.slugs("profession")
                filter.umbrellas = query.slugs("umbrella")
            }
            let page = try call.read { try $0.circles(filter, page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, view in call.write(view, to: &json) }
        },
        .post("createCircle", "/circles") { call in
            try call.create { [call] scope in
                let named = try call.document()["name"]?.string.flatMap { Circle.ID.reading($0) }
                let circle: Circle = try call.record(
                    defaults: ["id": named.map(Call.value) ?? Call.newID("k-"), "legalForm": "informal", "ruleSet": "generic"])
                let made = try scope.foundCircle(circle)
                let view = try scope.reading.circle(made.value.id)
                return call.made(made.version, view.viewWord, at: call.href("circles", circle.id)) { call.write(view, to: &$0) }
            }
        },
        .get("getCircle", "/circles/{circleId}", for: .everybody) { call in
            let view = try call.read { try $0.circle(try call.id("circleId")) }
            return call.one(view.circle.version, view.viewWord, caching: call.openCaching) { [call] in
                call.write(view, to: &$0)
            }
        },
        .put("replaceCircle", "/circles/{circleId}") { call in
            let id: Circle.ID = try call.id("circleId")
            let circle: Circle = try call.record(known: ["id": Call.value(id)], told: ["href", "openings"])
            let version = try call.expectedVersion()
            let view = try call.change { scope in
                _ = try scope.changeCircle(circle, expectedVersion: version)
                return try scope.reading.circle(id)
            }
            return call.one(view.circle.version, view.viewWord) { [call] in call.write(view, to: &$0) }
        },
        .post("openCircleDetail", "/circles/{circleId}/openings") { call in
            try call.changeDetail { scope, id, day in try scope.openDetail(of: id, from: day) }
        },
        .post("closeCircleDetail", "/circles/{circleId}/closings") { call in
            try call.changeDetail { scope, id, day in try scope.closeDetail(of: id, from: day) }
        },
    ]
}

extension Call {
    /// What may be kept by others: only what everybody sees alike.
    var openCaching: Answer.Caching { actor.kind == .open ? .open : .private }

    /// Opens or closes the detail of the circle in the address, from the day in the body on.
    fileprivate func changeDetail(
        _ act: (WriteScope, Circle.ID, CalendarDay) throws -> [DateSpan]
    ) throws -> Answer {
        let id: Circle.ID = try id("circleId")
        let day = try RecordReader.read(body.readableBytesView) { reader in
            var day: CalendarDay?
            return try reader.record(RecordKeys("from")) { reader, _ in day = try reader.day() } ? day : nil
        }
        return try create { scope in
            let openings = try act(scope, id, day)
            return Answer.object(status: .created) { write(openings, to: &$0) }
        }
    }
}
