/// An expectation of a case that the rules do not meet.
public struct CaseFailure: Hashable, Sendable, CustomStringConvertible {
    /// The file and line of the expectation.
    public var file: String
    public var line: Int?
    /// The situation.
    public var name: String
    /// What was expected and what came.
    public var message: String

    /// One line.
    public var description: String {
        "\(line.map { "\(file):\($0)" } ?? file): \(name): \(message)"
    }
}

extension PlaybookCase {
    /// What of the expectations the rules do not meet; nothing when all is as told.
    public func failures() -> [CaseFailure] {
        let year = WorkingYear(of: ruleSet, year: year, asOf: asOf)
        let status = CircleStatus(of: circle, in: year)
        let umbrellaStatus = UmbrellaStatus(of: umbrella, in: year)
        return expected.compactMap { expectation in
            let found = self.found(expectation, status, umbrellaStatus)
            let (what, fields) = (describe(expectation.subject), found)
            guard let fields else { return failure(expectation, "there is no \(what)") }
            guard let value = fields[expectation.field] else {
                let known = fields.keys.sorted().joined(separator: ", ")
                return failure(expectation, "\(what) has no \(expectation.field), only \(known)")
            }
            guard value != expectation.value else { return nil }
            return failure(
                expectation, "\(what): \(expectation.field) is \(value), \(expectation.value) was expected")
        }
    }

    private func failure(_ expectation: Expectation, _ message: String) -> CaseFailure {
        CaseFailure(file: file, line: expectation.line, name: name, message: message)
    }

    private func describe(_ subject: Expectation.Subject) -> String {
        switch subject {
        case .circle: "circle"
        case .requirement(let id): "requirement \(id)"
        case .member(let name): "member \(name)"
        case .meeting(let day): "meeting of \(day)"
        case .umbrella: "umbrella norm"
        case .represented(let circle): "representation of \(circle)"
        case .zone: "zone"
        }
    }

    private func found(
        _ expectation: Expectation, _ status: CircleStatus, _ umbrella: UmbrellaStatus
    ) -> [String: String]? {
        switch expectation.subject {
        case .circle:
            return ["state": status.state.rawValue, "unrecorded_meetings": String(status.unrecordedMeetings)]
        case .requirement(let id):
            return status.requirements.first { $0.requirement.id == id }.map(Self.fields)
        case .member(let name):
            guard let person = people[name] else { return nil }
            return status.members.first { $0.person == person }.map(Self.fields)
        case .meeting(let day):
            let verdicts = status.requirements.flatMap(\.meetings).filter { $0.day == day }
            let reason = verdicts.first { $0.reason == .counted } ?? verdicts.first
            return reason.map { ["state": $0.reason.rawValue] }
        case .umbrella:
            return umbrella.verdict.map(Self.fields)
        case .zone:
            return cell().map(Self.fields)
        case .represented(let circle):
            return umbrella.circles.first { $0.circle.rawValue == circle }.map {
                ["state": "\($0.represented) of \($0.held)", "represented": String($0.represented), "held": String($0.held)]
            }
        }
    }

    /// How the one profession stands in the one zone.
    private func cell() -> CellStatus? {
        guard let zone else { return nil }
        let map = TerritoryMap(zone.facts, asOf: asOf, year: year)
        return map.status(ofZone: 0) { zone.standings[$0] }.professions.first
    }

    private static func fields(_ cell: CellStatus) -> [String: String] {
        [
            "state": cell.state.rawValue, "covered": String(cell.covered), "total": String(cell.total),
            "members": text(cell.membersFromZone), "circles": String(cell.circles.count),
            "workforce": text(cell.workforce?.count),
        ]
    }

    private static func fields(_ verdict: RequirementVerdict) -> [String: String] {
        [
            "state": verdict.state.rawValue, "waived": String(verdict.waived), "reason": text(verdict.reason?.rawValue),
            "required": text(verdict.required), "done": text(verdict.done), "planned": text(verdict.planned),
            "unrecorded": text(verdict.unrecorded), "too_short": text(verdict.tooShort), "due": text(verdict.due),
            "to_plan": text(verdict.toPlan), "plan_by": text(verdict.planBy), "evaluated": text(verdict.evaluated),
            "met": text(verdict.met),
        ]
    }

    private static func fields(_ verdict: MemberVerdict) -> [String: String] {
        [
            "state": verdict.state.rawValue, "reason": text(verdict.reason?.rawValue), "required": String(verdict.required),
            "credited": String(verdict.credited), "attended": String(verdict.attended),
            "represented": String(verdict.represented), "unknown": String(verdict.unknown),
            "remaining": String(verdict.remaining), "active_days": String(verdict.activeDays),
            "last_chance": text(verdict.lastChance),
        ]
    }

    private static func text(_ value: (some CustomStringConvertible)?) -> String { value.map { "\($0)" } ?? "none" }
}

extension Playbook {
    /// Reads the cases that go with this playbook.
    ///
    /// - Parameter files: Texts by the name of their file: `cases/meetings.yaml`.
    /// - Throws: ``PlaybookRefused`` with every fault of every file.
    public func cases(_ files: [String: String]) throws(PlaybookRefused) -> [PlaybookCase] {
        var faults: [PlaybookFault] = []
        var cases: [PlaybookCase] = []
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            cases +=
                PlaybookReader.tree(yaml: text, file: name, &faults) { node, collected in
                    CaseReader(playbook: self, file: name, faults: collected).read(node)
                } ?? []
        }
        guard faults.isEmpty else { throw PlaybookRefused(faults: faults) }
        return cases
    }
}
