@testable import KringCore

extension NetworkStatus {
    /// The statuses in the words of the expected files.
    func answer(_ facts: NetworkFacts) -> JSONValue {
        [
            "circles": .array(circles.map { $0.answer(facts) }),
            "umbrellas": .array(umbrellas.map { $0.answer() }),
            "zones": .array(zones.map { $0.answer() }),
            "asOf": .string("\(asOf)"),
            "year": year.map { .integer($0) } ?? .null,
        ]
    }
}

extension CircleStatus {
    func answer(_ facts: NetworkFacts) -> JSONValue {
        [
            "circle": .string(circle.rawValue), "asOf": .string("\(asOf)"), "year": .integer(year),
            "state": .string(state.rawValue), "requirements": .array(requirements.map { $0.answer() }),
            "unrecordedMeetings": .integer(unrecordedMeetings),
            "members": .array(
                members.sorted { facts.person($0.person) < facts.person($1.person) }.map { member in
                    [
                        "person": .string(facts.person(member.person).rawValue), "required": .integer(member.required),
                        "credited": .integer(member.credited), "attended": .integer(member.attended),
                        "represented": .integer(member.represented), "unknown": .integer(member.unknown),
                        "remaining": .integer(member.remaining), "state": .string(member.state.rawValue),
                    ]
                }),
        ]
    }
}

extension RequirementVerdict {
    func answer() -> JSONValue {
        func number(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
        return [
            "id": .string(requirement.id), "type": .string(requirement.kind.word), "mandatory": .boolean(requirement.mandatory),
            "state": .string(state.rawValue), "waived": .boolean(waived), "required": number(required), "done": number(done),
            "planned": number(planned), "unrecorded": number(unrecorded), "tooShort": number(tooShort),
            "evaluated": number(evaluated), "met": number(met),
            "reason": reason.map { .string($0.rawValue) } ?? .null,
        ]
    }
}

extension UmbrellaStatus {
    func answer() -> JSONValue {
        [
            "umbrella": .string(umbrella.rawValue), "year": .integer(year),
            "required": .integer(verdict?.required ?? -1), "done": .integer(verdict?.done ?? -1),
            "planned": .integer(verdict?.planned ?? -1), "state": .string(verdict?.state.rawValue ?? ""),
            "circles": .array(
                circles.map {
                    [
                        "circle": .string($0.circle.rawValue), "represented": .integer($0.represented),
                        "held": .integer($0.held),
                    ]
                }),
        ]
    }
}

extension ZoneStatus {
    func answer() -> JSONValue {
        [
            "zone": .string(zone.rawValue),
            "professions": .array(
                professions.map { cell in
                    var circles = JSONObject()
                    for circle in cell.circles { circles[circle.circle.rawValue] = .string(circle.state.rawValue) }
                    return [
                        "profession": .string(cell.profession.rawValue), "state": .string(cell.state.rawValue),
                        "coverage": ["covered": .integer(cell.covered), "total": .integer(cell.total)],
                        "circles": .object(circles),
                    ]
                }),
        ]
    }
}
