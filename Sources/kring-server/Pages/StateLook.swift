import KringCore

/// How a state looks and reads wherever it is shown: a shape of its own, a letter, a word and a class for its colour, so that
/// it is never told by colour alone.
struct StateLook: Hashable, Sendable {
    /// The symbol in the frame's sprite.
    var symbol: String
    /// The class that colours it.
    var style: String
    /// The letter in a matrix.
    var letter: String
    /// The word.
    var word: String

    /// The class of its cell in a matrix: two letters, since all of Flanders has more than a thousand cells.
    var cellStyle: String {
        switch style {
        case "gezond": "mg"
        case "leeg": "ml"
        case "aandacht": "ma"
        case "opstart": "mo"
        case "slaapt": "ms"
        case "geen": "mz"
        default: "mu"
        }
    }

    /// How a cell of zone and profession looks.
    init(_ state: CellState) {
        switch state {
        case .organised: self.init(symbol: "gezond", style: "gezond", letter: "G", word: SiteText.word(state))
        case .incomplete: self.init(symbol: "leeg", style: "leeg", letter: "?", word: SiteText.word(state))
        case .atRisk: self.init(symbol: "aandacht", style: "aandacht", letter: "A", word: SiteText.word(state))
        case .starting: self.init(symbol: "opstart", style: "opstart", letter: "O", word: SiteText.word(state))
        case .dormant: self.init(symbol: "slaapt", style: "slaapt", letter: "S", word: SiteText.word(state))
        case .none: self.init(symbol: "geen", style: "geen", letter: "–", word: SiteText.word(state))
        case .unknown: self.init(symbol: "onbekend", style: "onbekend", letter: "·", word: SiteText.word(state))
        }
    }

    /// How a circle looks.
    init(_ state: CircleState) {
        switch state {
        case .organised: self.init(CellState.organised)
        case .incomplete: self.init(CellState.incomplete)
        case .atRisk: self.init(CellState.atRisk)
        case .starting: self.init(CellState.starting)
        case .dormant: self.init(CellState.dormant)
        case .dissolved: self.init(symbol: "gestopt", style: "gestopt", letter: "×", word: SiteText.word(state))
        }
    }

    private init(symbol: String, style: String, letter: String, word: String) {
        self.symbol = symbol
        self.style = style
        self.letter = letter
        self.word = word
    }
}

/// How a requirement looks in a ring and in a list.
struct RequirementLook: Hashable, Sendable {
    /// The class of its arc and its disc.
    var style: String
    /// The word.
    var word: String
    /// Whether it counts as going well.
    var goesWell: Bool

    init(_ state: RequirementState, waived: Bool) {
        word = waived ? SiteText.waived : SiteText.word(state)
        goesWell = !waived && (state == .met || state == .onTrack)
        style =
            if waived {
                "nvt"
            } else {
                switch state {
                case .met: "ok"
                case .onTrack: "op"
                case .toPlan: "pl"
                case .incomplete: "in"
                case .atRisk: "lk"
                case .missed: "ng"
                case .notApplicable: "nvt"
                }
            }
    }

    /// Whether it has an arc at all.
    var isShown: Bool { style != "nvt" }
}

extension StateLook: TemplateParts {
    func part(_ name: String) -> Any? {
        switch name {
        case "symbol": symbol
        case "style": style
        case "letter": letter
        case "word": word
        default: nil
        }
    }
}
