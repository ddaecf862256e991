import KringCore

/// What the states mean, in the words of the screens.
enum ExplanationPages {
    static let routes: [PageRoute] = [
        .get("states", "/uitleg/toestanden") { visit in
            visit.page(PageFrame(title: ExplanationText.heading), "toestanden", StatesModel())
        }
    ]
}

/// Every state, how it looks and what it means.
struct StatesModel: Sendable {
    struct Row: Sendable {
        var look: StateLook
        var meaning: String
    }

    struct RequirementRow: Sendable {
        var look: RequirementLook
        var meaning: String
    }

    var heading = ExplanationText.heading
    var introduction = ExplanationText.introduction
    var circleHeading = ExplanationText.circleHeading
    var requirementHeading = ExplanationText.requirementHeading
    var circles = CellState.allCases.map { Row(look: StateLook($0), meaning: ExplanationText.meaning($0)) }
    var requirements = RequirementState.allCases.map {
        RequirementRow(look: RequirementLook($0, waived: false), meaning: ExplanationText.meaning($0))
    }
    var working = ExplanationText.working
}
