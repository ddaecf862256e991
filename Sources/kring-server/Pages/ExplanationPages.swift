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
        /// In the disc of what is not asked.
        var mark: String
        var meaning: String

        init(_ look: RequirementLook, _ meaning: String) {
            self.look = look
            self.meaning = meaning
            mark = look.isShown ? "" : "–"
        }
    }

    var heading = ExplanationText.heading
    var introduction = ExplanationText.introduction
    var circleHeading = ExplanationText.circleHeading
    var requirementHeading = ExplanationText.requirementHeading
    var circles =
        CellState.allCases.map { Row(look: StateLook($0), meaning: ExplanationText.meaning($0)) }
        + [Row(look: StateLook(CircleState.dissolved), meaning: ExplanationText.dissolved)]
    var letters = ExplanationText.letters
    /// From what is met to what is not, and last what is not asked.
    var requirements =
        [RequirementState.met, .onTrack, .toPlan, .incomplete, .atRisk, .missed, .notApplicable].map {
            RequirementRow(RequirementLook($0, waived: false), ExplanationText.meaning($0))
        } + [RequirementRow(RequirementLook(.notApplicable, waived: true), ExplanationText.waived)]
    var working = ExplanationText.working
}
