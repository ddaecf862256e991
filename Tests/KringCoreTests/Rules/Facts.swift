@testable import KringCore

/// Short words for the facts of rule tests.
enum Fact {
    static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

    static func span(_ from: String?, _ to: String? = nil) -> DateSpan { DateSpan(from: from.map(day), to: to.map(day)) }

    static func member(
        _ person: Int, from: String = "2015-01-01", to: String? = nil, practice: Int? = nil, municipality: Int? = nil
    ) -> CircleFacts.Membership {
        .init(person: person, practice: practice, municipality: municipality, span: span(from, to))
    }

    static func meeting(
        _ date: String, _ kind: Meeting.Kind = .regular, minutes: Int = 120, status: Meeting.Status = .held,
        present: [Int] = [], absent: [Int] = [], _ id: String? = nil
    ) -> CircleFacts.Meeting {
        .init(
            id: Slug(known: id ?? "m-\(date)"), kind: kind, day: day(date), startMinute: 1200, minutes: minutes, status: status,
            attendance: present.map { .init(person: $0, status: .present) }
                + absent.map { .init(person: $0, status: .absent) })
    }

    /// A circle that existed for long.
    static func circle(
        founded: String? = "2015-01-01", dissolved: String? = nil, _ memberships: [CircleFacts.Membership] = [],
        leaves: [CircleFacts.Leave] = [], offices: [CircleFacts.Office] = [], meetings: [CircleFacts.Meeting] = [],
        waivers: [Waiver] = [], goals: [Goal] = []
    ) -> CircleFacts {
        CircleFacts(
            circle: "k", ruleSet: "r", foundedOn: founded.map(day), dissolvedOn: dissolved.map(day),
            memberships: memberships, leaves: leaves, offices: offices, meetings: meetings, waivers: waivers, goals: goals)
    }

    static func requirement(_ id: String, _ kind: Requirement.Kind, mandatory: Bool = true) -> Requirement {
        Requirement(id: id, kind: kind, mandatory: mandatory, source: "test")
    }

    static func rules(
        _ requirements: [Requirement] = [], starts: MonthDay = .newYear, startup: Int = 12, dormant: Int = 12
    ) -> RuleSet {
        RuleSet(
            id: "r", name: "R", professions: [],
            versions: [
                .init(
                    validFrom: day("2015-01-01"), yearStarts: starts, startupMonths: startup, dormantAfterMonths: dormant,
                    requirements: requirements)
            ])
    }

    static func year(_ requirements: [Requirement] = [], asOf: String, year: Int? = nil) -> WorkingYear {
        WorkingYear(of: rules(requirements), year: year, asOf: day(asOf))
    }

    /// The verdict on one requirement.
    static func verdict(
        _ kind: Requirement.Kind, of facts: CircleFacts, asOf: String, year: Int? = nil
    ) -> RequirementVerdict {
        CircleStatus(of: facts, in: self.year([requirement("q", kind)], asOf: asOf, year: year)).requirements[0]
    }
}
