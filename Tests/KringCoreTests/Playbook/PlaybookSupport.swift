import Foundation
import KringCore

/// The project's own playbook, found from where this file was compiled.
enum OwnPlaybook {
    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    static let location = PlaybookLocation(root: project + "/playbook")

    static func read() throws -> Playbook { try PlaybookReader.read(PlaybookFiles(at: location)) }
}

/// A playbook of one rule file, for tests that break it.
enum SmallPlaybook {
    static let rule = """
        id: proef
        name: Proef
        professions: [vroedvrouw]
        versions:
          - valid_from: 2020-01-01
            year_starts: "01-01"
            startup_months: 12
            dormant_after_months: 12
            requirements:
              - {id: members, type: member_count, minimum: 6, mandatory: true, source: slides}
              - {id: chairs, type: office_count, office: chair, minimum: 1, maximum: 2, mandatory: true, source: slides}
              - {id: meetings, type: event_count, kinds: [regular, activity], per_year: 4, minimum_minutes: 120, mandatory: true, source: slides}
              - {id: attendance, type: member_attendance, counts: meetings, per_year: 2, delegation: {mode: practice, minimum_practice_size: 2}, source: slides}
              - {id: umbrella, type: umbrella_count, per_year: 4, source: slides}
              - {id: advice, type: recommendation, text: Praat met elkaar., source: slides}

        """
    static let sources = "slides: {title: Slides}\n"

    /// The rule file with one piece of text replaced by another.
    static func broken(_ old: String, _ new: String) -> String { rule.replacingOccurrences(of: old, with: new) }

    /// All faults of a playbook with this rule file; none when it is taken.
    static func faults(_ rule: String, sources: String? = sources) -> [PlaybookFault] {
        var texts = ["rules/proef.yaml": rule]
        texts["sources.yaml"] = sources
        do {
            _ = try PlaybookReader.read(PlaybookFiles(texts: texts))
            return []
        } catch {
            return error.faults
        }
    }
}
