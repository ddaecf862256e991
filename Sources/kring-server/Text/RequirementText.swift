import KringCore

/// How a requirement and where it stands read on a page: a title, and one line with the reason.
enum RequirementText {
    /// `Minstens 6 leden`, `4 vergaderingen`, `Leden komen 2 keer`.
    static func title(_ requirement: Requirement) -> String {
        switch requirement.kind {
        case .memberCount(let count):
            count.maximum.map { "\(count.minimum) tot \($0) leden" } ?? "Minstens \(count.minimum) leden"
        case .officeCount(let count): offices(count)
        case .eventCount(let count): events(count)
        case .memberAttendance(let attendance): "Leden komen \(attendance.perYear) keer"
        case .umbrellaCount(let count): "\(count.perYear) koepelkringen"
        case .recommendation(let text): text
        }
    }

    private static func offices(_ count: Requirement.OfficeCount) -> String {
        let (one, many) = name(of: count.office)
        if let maximum = count.maximum, maximum > count.minimum { return "\(count.minimum) of \(maximum) \(many)" }
        return count.minimum == 1 ? "1 \(one)" : "\(count.minimum) \(many)"
    }

    static func name(of office: Office.Kind) -> (one: String, many: String) {
        switch office {
        case .chair: ("voorzitter", "voorzitters")
        case .secretary: ("secretaris", "secretarissen")
        case .treasurer: ("penningmeester", "penningmeesters")
        case .careCouncilDelegate: ("vertegenwoordiger in de zorgraad", "vertegenwoordigers in de zorgraad")
        case .coordinator: ("kringcoördinator", "kringcoördinatoren")
        }
    }

    private static func events(_ count: Requirement.EventCount) -> String {
        let (one, many) = name(of: count.kinds)
        return count.perYear == 1 ? "1 \(one)" : "\(count.perYear) \(many)"
    }

    /// What meetings of some kinds are called together.
    static func name(of kinds: Set<Meeting.Kind>) -> (one: String, many: String) {
        if kinds == [.hospitalConsultation] { return ("overleg met ziekenhuizen", "keer overleg met ziekenhuizen") }
        if kinds == [.intervision] { return ("intervisie", "intervisies") }
        if kinds == [.interdisciplinary] { return ("overleg met andere beroepen", "keer overleg met andere beroepen") }
        if kinds == [.generalAssembly] { return ("algemene vergadering", "algemene vergaderingen") }
        return ("vergadering", "vergaderingen")
    }

    /// The line under the title: what was counted, never a bare verdict.
    static func detail(_ requirement: OutwardRequirement) -> String {
        switch requirement.measure {
        case .people(_, let count): people(count, requirement)
        case .meetings(let numbers): meetings(numbers)
        case .attendance(let share): attendance(share)
        }
    }

    private static func people(_ count: PersonCount, _ requirement: OutwardRequirement) -> String {
        var (one, many) = ("lid", "leden")
        if case .officeCount(let office) = requirement.requirement.kind { (one, many) = name(of: office.office) }
        if count == .exactly(0) { return "Nog geen \(one)." }
        if case .officeCount = requirement.requirement.kind {
            // A band of a handful says less than that there is one.
            guard case .exactly(let number) = count else { return "Er is minstens 1 \(one)." }
            return number == 1 ? "Er is 1 \(one)." : "Er zijn \(number) \(many)."
        }
        return "\(count.text) \(count == .exactly(1) ? one : many)."
    }

    /// `3 van 4 gehouden, 1 gepland.`
    ///
    /// - Parameter what: What is counted, after a blank, where nothing above the line says so.
    static func meetings(_ numbers: MeetingNumbers, what: String = "") -> String {
        if numbers.required == 0 { return "Dit jaar niet nodig." }
        var parts = ["\(numbers.done) van \(numbers.required)\(what) gehouden"]
        if numbers.unrecorded > 0 { parts.append("\(numbers.unrecorded) nog in te vullen") }
        if numbers.done < numbers.required { parts.append(numbers.planned == 0 ? "niets gepland" : "\(numbers.planned) gepland") }
        if numbers.tooShort > 0 { parts.append("\(numbers.tooShort) te kort") }
        return parts.joined(separator: ", ") + "."
    }

    private static func attendance(_ share: OutwardAttendance?) -> String {
        guard let share else { return "Te weinig leden om te tonen." }
        if case .exactly(let met) = share.met, case .exactly(let all) = share.of {
            return "\(met) van de \(all) leden haalden het al."
        }
        return "\(share.met.text) leden haalden het al."
    }

    private static func starting(until day: CalendarDay?) -> String {
        day.map { "De opstart duurt tot en met \(Dutch.day($0.adding(days: -1)))." } ?? "Nog niet opgericht."
    }

    /// Why a circle stands as it does, in one line: the first requirement that decides it, or what is still to do.
    static func reason(_ status: OutwardCircleStatus) -> String {
        switch status.state {
        case .dissolved: "Deze kring is gestopt."
        case .dormant: asleep
        case .starting: starting(until: status.startsUntil)
        case .atRisk: first(of: [.missed, .atRisk], in: status) ?? "Er is een stap nodig."
        case .incomplete:
            status.unrecordedMeetings > 0
                ? unrecorded(status.unrecordedMeetings)
                : first(of: [.incomplete], in: status) ?? "Er is nog iets in te vullen."
        case .organised:
            first(of: [.toPlan], in: status)
                ?? (status.unrecordedMeetings > 0 ? unrecorded(status.unrecordedMeetings) : nil)
                ?? first(of: [.missed, .atRisk, .toPlan, .incomplete], in: status, mandatory: false) ?? "Alles in orde."
        }
    }

    /// The same in a list of many circles: why one is not organised. Nothing of one that is: what goes well needs no reason.
    static func reason(_ state: CircleState, _ ground: OutwardGround?) -> String? {
        guard let ground else { return nil }
        func decisive() -> String? { ground.decisive.map(line) }
        switch state {
        case .dissolved, .organised: return nil
        case .dormant: return asleep
        case .starting: return starting(until: ground.startsUntil)
        case .atRisk: return decisive()
        case .incomplete: return ground.unrecordedMeetings > 0 ? unrecorded(ground.unrecordedMeetings) : decisive()
        }
    }

    private static let asleep = "Geen vergadering in het voorbije jaar, en niets gepland."

    private static func unrecorded(_ count: Int) -> String {
        count == 1 ? "1 vergadering is nog niet ingevuld." : "\(count) vergaderingen zijn nog niet ingevuld."
    }

    /// - Parameter mandatory: Whether to look at what decides the state, or at what does not: that is told too, so that nobody
    ///   reads that all is well beside a ring that says otherwise.
    private static func first(
        of states: [RequirementState], in status: OutwardCircleStatus, mandatory: Bool = true
    ) -> String? {
        for state in states {
            if let found = status.requirements.first(where: {
                $0.state == state && !$0.waived && $0.requirement.mandatory == mandatory
            }) {
                return line(found)
            }
        }
        return nil
    }

    /// What is the matter with one requirement, as a sentence of its own: `1 van 4 vergaderingen gehouden, niets gepland.`
    private static func line(_ requirement: OutwardRequirement) -> String {
        switch (requirement.requirement.kind, requirement.measure) {
        case (.memberCount(let count), _) where requirement.reason == .tooFew:
            return "Te weinig leden: minstens \(count.minimum) nodig."
        case (.officeCount, .people(_, .exactly(0))): return detail(requirement)
        case (.eventCount(let count), .meetings(let numbers)) where numbers.required > 0:
            let names = name(of: count.kinds)
            return meetings(numbers, what: " " + (numbers.required == 1 ? names.one : names.many))
        case (.memberAttendance(let norm), .attendance(let share?)):
            if case .exactly(let met) = share.met, case .exactly(let all) = share.of {
                return "\(met) van de \(all) leden \(met == 1 ? "was" : "waren") er al \(norm.perYear) keer."
            }
            return "\(share.met.text) leden waren er al \(norm.perYear) keer."
        default: return "\(title(requirement.requirement)): \(lowered(detail(requirement)))"
        }
    }

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
