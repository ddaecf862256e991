import KringCore
import Testing

@Suite struct `Reading how meetings are planned` {
    private static let planning = """
            planning:
              notice_days: 14
              circle_gap_days: 5
              school_holidays: never
              fairness: 2
              series:
                - requirement: meetings
                  weekdays: [tuesday, thursday]
                  day_parts: [evening]
                  starts: "19:30"
                  smallest_gap_days: 40
                  ideal_gap_days: 80
                  largest_gap_days: 120
                  earliest: "02-01"
                  latest: "12-15"
                  alternate_venues: true
                  kind: regular
                  other_kinds: {activity: 1}
                  chairs: all
                  hoped_percent: 40
                  source: slides
                - {requirement: umbrella, online: true, minutes: 90, who: chairs}

        """

    private static func faults(_ old: String, _ new: String) -> [String] {
        #expect(planning.contains(old), "\(old) is not in the rule")
        return SmallPlaybook.faults(SmallPlaybook.rule + planning.replacing(old, with: new)).map {
            "\($0.code.rawValue) \($0.path)"
        }
    }

    @Test func `takes every habit it knows`() throws {
        let files = PlaybookFiles(texts: [
            "rules/proef.yaml": SmallPlaybook.rule + Self.planning, "sources.yaml": SmallPlaybook.sources,
        ])
        let version = try #require(try PlaybookReader.read(files).ruleSet("proef")?.versions.first)
        let habits = version.planning
        #expect(habits.noticeDays == 14)
        #expect(habits.circleGapDays == 5)
        #expect(habits.schoolHolidays == .never)
        #expect(habits.fairness == 2)
        let meetings = try #require(habits.series["meetings"])
        #expect(meetings.weekdays == [.tuesday, .thursday])
        #expect(meetings.dayParts == [.evening])
        #expect(meetings.startMinute == 19 * 60 + 30)
        #expect(meetings.smallestGapDays == 40)
        #expect(meetings.idealGapDays == 80)
        #expect(meetings.largestGapDays == 120)
        #expect(meetings.earliest == MonthDay(month: 2, day: 1))
        #expect(meetings.latest == MonthDay(month: 12, day: 15))
        #expect(meetings.alternatesVenues)
        #expect(meetings.otherKinds == [.activity: 1])
        #expect(meetings.chairs == .all)
        #expect(meetings.hopedPercent == 40)
        #expect(habits.series["umbrella"]?.isOnline == true)
    }

    @Test func `what is left out has its usual value`() throws {
        let files = PlaybookFiles(texts: ["rules/proef.yaml": SmallPlaybook.rule, "sources.yaml": SmallPlaybook.sources])
        let version = try #require(try PlaybookReader.read(files).ruleSet("proef")?.versions.first)
        #expect(version.planning == PlanningHabits())
    }

    @Test(arguments: [
        ("notice_days: 14", "notice_day: 14", "unknownKey /versions/0/planning/notice_day"),
        ("notice_days: 14", "notice_days: -1", "outOfRange /versions/0/planning/notice_days"),
        ("school_holidays: never", "school_holidays: nooit", "unknownWord /versions/0/planning/school_holidays"),
        ("fairness: 2", "fairness: veel", "wrongType /versions/0/planning/fairness"),
        ("requirement: meetings", "requirement: members", "unknownReference /versions/0/planning/series/0/requirement"),
        ("requirement: umbrella", "requirement: meetings", "doubleValue /versions/0/planning/series/1/requirement"),
        ("[tuesday, thursday]", "[tuesday, donderdag]", "unknownWord /versions/0/planning/series/0/weekdays/1"),
        ("[evening]", "[night]", "unknownWord /versions/0/planning/series/0/day_parts/0"),
        ("\"19:30\"", "\"19.30\"", "outOfRange /versions/0/planning/series/0/starts"),
        ("\"19:30\"", "\"09:30\"", "contradiction /versions/0/planning/series/0/starts"),
        ("ideal_gap_days: 80", "ideal_gap_days: 30", "contradiction /versions/0/planning/series/0/ideal_gap_days"),
        ("largest_gap_days: 120", "largest_gap_days: 60", "contradiction /versions/0/planning/series/0/largest_gap_days"),
        ("\"02-01\"", "\"02-30\"", "invalidDate /versions/0/planning/series/0/earliest"),
        ("kind: regular", "kind: intervision", "contradiction /versions/0/planning/series/0/kind"),
        ("{activity: 1}", "{activity: 9}", "contradiction /versions/0/planning/series/0/other_kinds"),
        ("{activity: 1}", "{activiteit: 1}", "unknownKey /versions/0/planning/series/0/other_kinds/activiteit"),
        ("chairs: all", "chairs: alle", "unknownWord /versions/0/planning/series/0/chairs"),
        ("source: slides", "source: dia", "unknownSource /versions/0/planning/series/0/source"),
        ("online: true", "online: true, alternate_venues: true", "contradiction /versions/0/planning/series/1/alternate_venues"),
    ])
    func `names each fault with its place`(old: String, new: String, fault: String) {
        #expect(Self.faults(old, new) == [fault])
    }

    @Test func `a series that cannot fit in a year is a contradiction`() {
        let faults = Self.faults("smallest_gap_days: 40", "smallest_gap_days: 150")
        #expect(faults.contains("contradiction /versions/0/planning/series/0/smallest_gap_days"))
    }

    @Test func `estimates of the way are read by their first day, and the farther is never the shorter`() throws {
        let entry = """
            travel:
              - valid_from: 2020-01-01
                minutes: {same_municipality: 0, same_zone: 15, same_region: 30, same_province: 45, elsewhere: 60, unknown: 0}
                source: geschat

            """
        var texts = ["rules/proef.yaml": SmallPlaybook.rule, "sources.yaml": SmallPlaybook.sources, "planning.yaml": entry]
        let playbook = try PlaybookReader.read(PlaybookFiles(texts: texts))
        #expect(playbook.travel(on: CalendarDay("2026-01-01")!).sameRegion == 30)
        texts["planning.yaml"] = entry.replacing("same_region: 30", with: "same_region: 10")
        #expect {
            try PlaybookReader.read(PlaybookFiles(texts: texts))
        } throws: { error in
            (error as? PlaybookRefused)?.faults.map(\.path) == ["/travel/0/minutes/same_region"]
        }
    }
}
