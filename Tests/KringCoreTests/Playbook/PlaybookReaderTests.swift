import KringCore
import Testing

@Suite struct `Reading rules` {
    /// One broken place, and what is said of it.
    struct Break: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var code: InputFault.Code
        var path: String
        var line: Int
        var suggestion: String?

        init(_ old: String, _ new: String, _ code: InputFault.Code, _ path: String, _ line: Int, _ suggestion: String? = nil) {
            (self.old, self.new, self.code, self.path, self.line, self.suggestion) = (old, new, code, path, line, suggestion)
        }

        var testDescription: String { new }
    }

    static let breaks: [Break] = [
        Break(
            "minimum_minutes", "minimum_minute", .unknownKey, "/versions/0/requirements/2/minimum_minute", 12, "minimum_minutes"),
        Break(
            "minimum_minutes", "minimumMinutes", .unknownKey, "/versions/0/requirements/2/minimumMinutes", 12, "minimum_minutes"),
        Break("name: Proef", "naam: Proef\nname: Proef", .unknownKey, "/naam", 2),
        Break(
            "per_year: 4, minimum_minutes", "per_year: 4, per_year: 5, minimum_minutes", .doubleKey,
            "/versions/0/requirements/2/per_year", 12),
        Break("name: Proef", "name: Proef\nname: Nog eens", .doubleKey, "/name", 3),
        Break("name: Proef\n", "", .missingKey, "/name", 1),
        Break("name: Proef", "name:", .missingKey, "/name", 2),
        Break("name: Proef", "name: \"  \"", .emptyText, "/name", 2),
        Break("name: Proef", "name: 2026", .wrongType, "/name", 2),
        Break("id: proef", "id: Proef", .invalidId, "/id", 1),
        Break("id: proef", "id: iets-anders", .contradiction, "/id", 1, "proef"),
        Break("[vroedvrouw]", "vroedvrouw", .wrongType, "/professions", 3),
        Break("[vroedvrouw]", "[Vroedvrouw]", .invalidId, "/professions/0", 3),
        Break("[vroedvrouw]", "[vroedvrouw, vroedvrouw]", .doubleValue, "/professions/1", 3),
        Break("2020-01-01", "2021-02-29", .invalidDate, "/versions/0/valid_from", 5),
        Break("2020-01-01", "01/01/2020", .invalidDate, "/versions/0/valid_from", 5),
        Break("2020-01-01", "2020", .wrongType, "/versions/0/valid_from", 5),
        Break("\"01-01\"", "\"02-29\"", .invalidDate, "/versions/0/year_starts", 6),
        Break("\"01-01\"", "\"13-01\"", .invalidDate, "/versions/0/year_starts", 6),
        Break("startup_months: 12", "startup_months: -1", .outOfRange, "/versions/0/startup_months", 7),
        Break("startup_months: 12", "startup_months: twaalf", .wrongType, "/versions/0/startup_months", 7),
        Break("dormant_after_months: 12", "dormant_after_months: 1.5", .wrongType, "/versions/0/dormant_after_months", 8),
        Break("dormant_after_months: 12", "dormant_after_months: 0", .outOfRange, "/versions/0/dormant_after_months", 8),
        Break("type: member_count", "type: members_count", .unknownWord, "/versions/0/requirements/0/type", 10, "member_count"),
        Break("type: member_count, ", "", .missingKey, "/versions/0/requirements/0/type", 10),
        Break("minimum: 6", "minimum: 6, maximum: 5", .contradiction, "/versions/0/requirements/0/maximum", 10),
        Break("minimum: 6, ", "", .missingKey, "/versions/0/requirements/0/minimum", 10),
        Break("minimum: 6", "minimum: 6, per_year: 4", .unknownKey, "/versions/0/requirements/0/per_year", 10),
        Break(
            "minimum: 6, mandatory: true", "minimum: 6, mandatory: yes", .wrongType, "/versions/0/requirements/0/mandatory", 10),
        Break("office: chair", "office: voorzitter", .unknownWord, "/versions/0/requirements/1/office", 11),
        Break("office: chair", "office: chiar", .unknownWord, "/versions/0/requirements/1/office", 11, "chair"),
        Break("[regular, activity]", "[regular, activty]", .unknownWord, "/versions/0/requirements/2/kinds/1", 12, "activity"),
        Break("[regular, activity]", "[regular, regular]", .doubleValue, "/versions/0/requirements/2/kinds/1", 12),
        Break("[regular, activity]", "[]", .emptyText, "/versions/0/requirements/2/kinds", 12),
        Break("[regular, activity]", "[7]", .wrongType, "/versions/0/requirements/2/kinds/0", 12),
        Break("minimum_minutes: 120", "at_most_per_month: 0", .outOfRange, "/versions/0/requirements/2/at_most_per_month", 12),
        Break(
            "per_year: 4, minimum_minutes: 120", "per_year: 13, at_most_per_month: 1", .contradiction,
            "/versions/0/requirements/2/at_most_per_month", 12),
        Break("counts: meetings", "counts: meeting", .unknownReference, "/versions/0/requirements/3/counts", 13, "meetings"),
        Break("counts: meetings", "counts: members", .unknownReference, "/versions/0/requirements/3/counts", 13),
        Break("mode: practice", "mode: praktijk", .unknownWord, "/versions/0/requirements/3/delegation/mode", 13),
        Break("mode: practice", "mode: named", .contradiction, "/versions/0/requirements/3/delegation/minimum_practice_size", 13),
        Break("{mode: practice, minimum_practice_size: 2}", "practice", .wrongType, "/versions/0/requirements/3/delegation", 13),
        Break(
            "{mode: practice, minimum_practice_size: 2}", "{mode: none, at_most_per_year: 1}", .contradiction,
            "/versions/0/requirements/3/delegation/at_most_per_year", 13),
        Break(
            "per_year: 4, source", "per_year: 4, mandatory: true, source", .contradiction, "/versions/0/requirements/4/mandatory",
            14),
        Break(
            "{id: advice, type: recommendation, text: Praat met elkaar., source: slides}",
            "{id: nog, type: umbrella_count, per_year: 1, source: slides}", .doubleValue, "/versions/0/requirements/5/type", 15),
        Break("text: Praat met elkaar.", "text: [Praat, samen]", .wrongType, "/versions/0/requirements/5/text", 15),
        Break(
            "{id: advice, type: recommendation, text: Praat met elkaar., source: slides}", "advies", .wrongType,
            "/versions/0/requirements/5", 15),
        Break("id: advice", "id: umbrella", .doubleValue, "/versions/0/requirements/5/id", 15),
        Break("id: advice", "id: goede raad", .invalidId, "/versions/0/requirements/5/id", 15),
        Break(
            "elkaar., source: slides", "elkaar., source: slide", .unknownSource, "/versions/0/requirements/5/source", 15, "slides"
        ),
        Break(
            "elkaar., source: slides", "elkaar., source: slides, checked: 2026-11-31", .invalidDate,
            "/versions/0/requirements/5/checked", 15),
        Break("elkaar., source: slides", "elkaar.", .missingKey, "/versions/0/requirements/5/source", 15),
        Break("professions: [vroedvrouw]", "professions: &a [vroedvrouw]", .unreadable, "/professions", 3),
    ]

    @Test(arguments: breaks)
    func `a broken place is named by line and path, with what may be meant`(_ place: Break) throws {
        let faults = SmallPlaybook.faults(SmallPlaybook.broken(place.old, place.new))
        let fault = try #require(faults.first { $0.path == place.path && $0.code == place.code }, "\(faults)")
        #expect(fault.file == "rules/proef.yaml")
        #expect(fault.line == place.line)
        #expect(fault.suggestion == place.suggestion)
    }

    @Test func `every kind of fault is in the table above`() {
        let seen = Set(Self.breaks.map(\.code))
        #expect(Set(InputFault.Code.allCases).subtracting(seen).isEmpty)
    }

    @Test func `the unbroken file is taken`() {
        #expect(SmallPlaybook.faults(SmallPlaybook.rule).isEmpty)
    }

    @Test func `all faults of all files come at once`() {
        let rule = SmallPlaybook.broken("minimum: 6", "minimum: zes, minimum: 7").replacing(
            "per_year: 2", with: "per_year: 2, per_year: 3"
        )
        .replacing("elkaar., source: slides", with: "elkaar., source: slidse")
        let faults = SmallPlaybook.faults(rule, sources: "slides: {titel: Slides}\n")
        #expect(
            faults.map(\.description) == [
                "rules/proef.yaml:10: /versions/0/requirements/0/minimum: the key minimum is there already on line 10",
                "rules/proef.yaml:10: /versions/0/requirements/0/minimum: a whole number was expected, found the text \"zes\"",
                "rules/proef.yaml:13: /versions/0/requirements/3/per_year: the key per_year is there already on line 13",
                "rules/proef.yaml:15: /versions/0/requirements/5/source: slidse is not a key of sources.yaml; did you mean slides?",
                "sources.yaml:1: /slides/titel: the key titel is not known here; did you mean title?",
                "sources.yaml:1: /slides/title: title is missing",
            ])
    }

    @Test func `two versions may not begin on the same day`() {
        let version = SmallPlaybook.rule.split(separator: "versions:\n")[1]
        let faults = SmallPlaybook.faults(SmallPlaybook.rule + version)
        #expect(faults.map(\.path) == ["/versions/1/valid_from"])
    }

    @Test(arguments: [
        "", "# niets", "a: [", "\"", "\t- a", "a: b\n---\nc: d", "- 1", "7", "id: *x", "{{{}}}",
        String(repeating: "[", count: 5000),
        String(repeating: "- ", count: 500), "a: \u{1}", "? [a, b]\n: c",
    ])
    func `what is no rule at all is refused with a line or a reason`(_ text: String) {
        let faults = SmallPlaybook.faults(text)
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { !$0.message.isEmpty })
    }

    @Test func `a rule directory without sources takes any source`() {
        #expect(SmallPlaybook.faults(SmallPlaybook.rule, sources: nil).isEmpty)
    }

    @Test func `no is a word, and a year is not a text`() {
        #expect(SmallPlaybook.faults(SmallPlaybook.broken("name: Proef", "name: no")).isEmpty)
        #expect(SmallPlaybook.faults(SmallPlaybook.broken("name: Proef", "name: \"2026\"")).isEmpty)
    }

    @Test(arguments: 0..<400)
    func `reading is total: however a rule file is damaged, it is taken or refused`(_ seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        var scalars = Array(SmallPlaybook.rule.unicodeScalars)
        let marks = Array("{}[]:,-#&*!|>'\"%@`? \n\t~0<é\u{FEFF}\u{85}\u{0}".unicodeScalars)
        for _ in 0...Int(random.next() % 6) {
            let index = Int(random.next() % UInt64(scalars.count))
            switch random.next() % 4 {
            case 0: scalars[index] = marks[Int(random.next() % UInt64(marks.count))]
            case 1: scalars.remove(at: index)
            case 2: scalars.insert(marks[Int(random.next() % UInt64(marks.count))], at: index)
            default:
                let end = min(scalars.count, index + Int(random.next() % 80))
                scalars.insert(contentsOf: scalars[index..<end], at: Int(random.next() % UInt64(scalars.count)))
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let faults = SmallPlaybook.faults(String(text))
        #expect(faults.allSatisfy { !$0.message.isEmpty && ($0.line ?? 1) >= 1 })
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: PlaybookRefused.self) {
            try PlaybookReader.read(PlaybookFiles(contents: ["rules/proef.yaml": [0x69, 0x64, 0xFF, 0xFE]]))
        }
        #expect(throws: PlaybookRefused.self) {
            try PlaybookReader.read(
                PlaybookFiles(contents: ["rules/proef.yaml": Array(repeating: 32, count: PlaybookReader.largestFile + 1)]))
        }
        #expect(throws: PlaybookRefused.self) { try PlaybookReader.read(PlaybookFiles(contents: [:])) }
    }

    @Test func `the same files have the same identity, and any change another`() throws {
        func identity(_ rule: String) throws -> String {
            try PlaybookReader.read(PlaybookFiles(texts: ["rules/proef.yaml": rule])).identity
        }
        #expect(try identity(SmallPlaybook.rule) == identity(SmallPlaybook.rule))
        #expect(try identity(SmallPlaybook.rule) != identity(SmallPlaybook.rule + "\n"))
        #expect(try identity(SmallPlaybook.rule).count == 64)
    }
}

/// A small generator, so that a damaged file is the same one every time.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
