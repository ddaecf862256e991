import KringCore

/// How a network stands, in Dutch sentences: what is in order, what is not, and what to do by when.
enum StatusText {
    static func text(of report: OperatorReport) -> String {
        let status = report.status
        var blocks = status.circles.map { circle($0, report) }
        blocks += status.umbrellas.map(umbrella)
        blocks += status.zones.map { zone($0, report) }
        return blocks.isEmpty ? "Er is nog niets om te tonen." : blocks.joined(separator: "\n\n")
    }

    // MARK: Circles

    private static func circle(_ status: CircleStatus, _ report: OperatorReport) -> String {
        let title = report.circleNames[status.circle] ?? status.circle.rawValue
        var lines = [
            "\(title): \(StateWords.word(status.state))",
            "  Werkjaar \(status.year), bekeken op \(Dutch.day(status.asOf)). Regels: \(status.ruleSet), "
                + "geldig vanaf \(Dutch.day(status.ruleVersion)).",
            "  \(Dutch.count(status.memberCount, "lid", "leden").capitalisedFirst).",
        ]
        if status.unrecordedMeetings > 0 {
            lines.append(
                "  Van \(Dutch.count(status.unrecordedMeetings, "vergadering", "vergaderingen")) is nog niets ingevuld.")
        }
        for verdict in status.requirements { lines += requirement(verdict).map { "  " + $0 } }
        for goal in status.goals {
            lines.append("  • Doel: \(goal.goal.title)" + (goal.verdict.map { ": \(StateWords.word($0.state))" } ?? ""))
        }
        if !status.members.isEmpty {
            lines.append("  Leden, met hun id en zonder naam:")
            lines += status.members.map { "    " + member($0, report) }
        }
        return lines.joined(separator: "\n")
    }

    private static func requirement(_ verdict: RequirementVerdict) -> [String] {
        let isBinding = verdict.requirement.mandatory ? "" : " (zonder gevolg voor de kring)"
        let waived = verdict.waived ? ", vrijgesteld" : ""
        var lines = [
            "• \(subject(verdict.requirement)): \(StateWords.word(verdict.state))\(waived)\(isBinding). \(numbers(verdict))"
        ]
        if let toPlan = verdict.toPlan, toPlan > 0 {
            let day = verdict.planBy.map { ", de eerste uiterlijk op \(Dutch.day($0))" } ?? ""
            lines.append("    Nog \(toPlan) te plannen\(day).")
        }
        for meeting in verdict.meetings where meeting.reason != .counted {
            lines.append(
                "    \(Dutch.day(meeting.day)), \(StateWords.word(meeting.kind)): \(StateWords.word(meeting.reason)).")
        }
        return lines
    }

    private static func subject(_ requirement: Requirement) -> String {
        switch requirement.kind {
        case .memberCount: "Leden"
        case .officeCount(let count): office(count.office)
        case .eventCount(let count):
            Dutch.list(
                Meeting.Kind.allCases.filter { count.kinds.contains($0) }.map { StateWords.word($0) }, "of"
            ).capitalisedFirst
        case .memberAttendance: "Aanwezigheid van de leden"
        case .umbrellaCount: "Koepelkring"
        case .recommendation: "Aanbevolen"
        }
    }

    private static func office(_ kind: Office.Kind) -> String {
        switch kind {
        case .chair: "Voorzitter"
        case .secretary: "Secretaris"
        case .treasurer: "Penningmeester"
        case .careCouncilDelegate: "Woordvoerder in de zorgraad"
        case .coordinator: "Kringcoördinator"
        }
    }

    private static func numbers(_ verdict: RequirementVerdict) -> String {
        switch verdict.requirement.kind {
        case .memberCount(let count): people(verdict, minimum: count.minimum, maximum: count.maximum)
        case .officeCount(let count): people(verdict, minimum: count.minimum, maximum: count.maximum)
        case .eventCount, .umbrellaCount:
            "\(verdict.done ?? 0) van \(verdict.required ?? 0) gehouden, \(verdict.planned ?? 0) gepland"
                + (verdict.unrecorded.map { $0 > 0 ? ", \($0) nog niet ingevuld" : "" } ?? "") + "."
        case .memberAttendance: "\(verdict.met ?? 0) van \(verdict.evaluated ?? 0) leden haalden hun norm."
        case .recommendation(let text): text
        }
    }

    private static func people(_ verdict: RequirementVerdict, minimum: Int, maximum: Int?) -> String {
        let limit = maximum.map { "\(minimum) tot \($0)" } ?? "minstens \(minimum)"
        return "\(verdict.done ?? 0) geteld, \(limit) gevraagd."
    }

    private static func member(_ verdict: MemberVerdict, _ report: OperatorReport) -> String {
        var text = "\(report.persons[verdict.person]?.rawValue ?? "?"): \(StateWords.word(verdict.state)), "
        text += "\(verdict.credited) van \(verdict.required)"
        if verdict.represented > 0 { text += " (waarvan \(verdict.represented) via een collega)" }
        if verdict.unknown > 0 { text += ", \(verdict.unknown) niet ingevuld" }
        if verdict.remaining > 0 { text += ", nog \(verdict.remaining) te komen" }
        if let day = verdict.lastChance { text += "; laatste kans op \(Dutch.day(day))" }
        return text + "."
    }

    // MARK: Umbrellas and zones

    private static func umbrella(_ status: UmbrellaStatus) -> String {
        var lines = ["Koepelkring \(status.umbrella), \(status.year)"]
        if let verdict = status.verdict { lines += requirement(verdict).map { "  " + $0 } }
        lines += status.circles.map { "    \($0.circle): vertegenwoordigd op \($0.represented) van \($0.held)." }
        return lines.joined(separator: "\n")
    }

    private static func zone(_ status: ZoneStatus, _ report: OperatorReport) -> String {
        let title = report.zoneNames[status.zone] ?? status.zone.rawValue
        let organised = status.professions.count { $0.state == .organised }
        var lines = [
            "\(title), bekeken op \(Dutch.day(status.asOf)): \(organised) van \(status.professions.count) beroepen gezond georganiseerd."
        ]
        for cell in status.professions where cell.state != .unknown {
            let name = report.professionNames[cell.profession] ?? cell.profession.rawValue
            let circles = cell.circles.map { report.circleNames[$0.circle] ?? $0.circle.rawValue }
            var line = "  \(name): \(StateWords.word(cell.state))"
            if !circles.isEmpty {
                line += " (\(Dutch.list(circles)); \(cell.covered) van \(cell.total) gemeenten)"
            }
            lines.append(line)
        }
        let unknown = status.professions.filter { $0.state == .unknown }
        if !unknown.isEmpty {
            let names = unknown.map { report.professionNames[$0.profession] ?? $0.profession.rawValue }
            lines.append(Dutch.wrap("Nog niet nagevraagd: \(Dutch.list(names)).", indent: 2))
        }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The same text with its first letter a capital.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
