/// One row of the table of who may do what: an action, and a cell for every kind of caller.
///
/// This is the only place where a right is written down. ``Standing`` applies it, `docs/rights.md` is printed from it, and
/// the tests walk it.
public struct Permission: Hashable, Sendable {
    /// The kinds of caller that the table knows.
    public enum Column: String, Sendable, CaseIterable {
        case open
        case member
        case practiceDelegate
        case sheetLink
        case chairSecretary
        case coordinator
        case careCouncil
        case regionAgency
        case administrator

        /// The heading of the column.
        public var words: String {
            switch self {
            case .open: "open"
            case .member: "member"
            case .practiceDelegate: "practice delegate"
            case .sheetLink: "sheet link"
            case .chairSecretary: "chair, secretary"
            case .coordinator: "coordinator"
            case .careCouncil: "zorgraad"
            case .regionAgency: "region, agency"
            case .administrator: "administrator"
            }
        }
    }

    /// What a caller of one column gets of one action.
    public enum Cell: String, Sendable, CaseIterable {
        /// Nothing.
        case no = "–"
        /// All of it, in the own scope: own circle, own umbrella as one of its chairs, own umbrella as its coordinator, own
        /// zone; everything for an administrator.
        case own = "●"
        /// The own circle, for its chair and secretary and for who speaks for it in the care council.
        case ownAndDelegate = "● (also office care_council_delegate)"
        /// Numbers and states, of everything.
        case numbers = "n"
        /// Numbers and states of everything, and all of the own scope.
        case numbersAndOwn = "n, own ●"
        /// Only about herself.
        case itself = "s"
        /// About herself, and about those she stood in for.
        case itselfAndStoodFor = "s + those she stood in for"
        /// For everybody of her practice.
        case practice = "for the practice"
        /// What each person shares.
        case shared = "if shared"
        /// The sheet that the link opens.
        case sheet = "that sheet"
        /// The chairs of the umbrella's circles; and all of a circle that opened itself.
        case chairsAndOpened = "chairs; o"
        /// What belongs to the umbrella itself; and all of a circle that opened itself.
        case umbrellaAndOpened = "umbrella; o"
        /// What belongs to the umbrella itself, and not to its circles.
        case umbrella
        /// All of the circles of the umbrella.
        case umbrellaCircles = "circles of the umbrella"
        /// All of a circle that opened itself.
        case opened = "o"
        /// The line of the own circle.
        case ownLine = "own line"
        /// A circle that has no chair yet; an umbrella that has no coordinator yet.
        case firstChair = "first chair"
        /// All, after breaking the glass.
        case breakGlass = "b"
        /// What the caller did.
        case ownActs = "own acts"
        /// That something happened, not what was written.
        case withoutValues = "without values"
    }

    /// The action of this row.
    public let action: Action
    private var cells: [Column: Cell]

    init(
        _ action: Action, open: Cell, member: Cell, delegate: Cell, sheet: Cell, leaders: Cell, coordinator: Cell,
        careCouncil: Cell, region: Cell, administrator: Cell
    ) {
        self.action = action
        cells = [
            .open: open, .member: member, .practiceDelegate: delegate, .sheetLink: sheet, .chairSecretary: leaders,
            .coordinator: coordinator, .careCouncil: careCouncil, .regionAgency: region, .administrator: administrator,
        ]
    }

    /// What a caller of a column gets of this action.
    public subscript(column: Column) -> Cell { cells[column] ?? .no }

    /// The row of an action.
    public static func row(of action: Action) -> Permission { RightsTable.standard.row(of: action) }

    /// The same row with another cell in a column.
    func with(_ cell: Cell, for column: Column) -> Permission {
        var row = self
        row.cells[column] = cell
        return row
    }
}

/// The whole table of who may do what: a row for each action.
public struct RightsTable: Hashable, Sendable {
    /// The one in use.
    public static let standard = RightsTable(Permission.page + Permission.beyondThePage)

    private var rows: [Action: Permission]

    private init(_ rows: [Permission]) {
        self.rows = Dictionary(uniqueKeysWithValues: rows.map { ($0.action, $0) })
    }

    /// The row of an action.
    public func row(of action: Action) -> Permission { rows[action]! }

    /// The same table with another cell: with it, tests show that a right that is widened does not go unseen.
    func changing(_ action: Action, for column: Permission.Column, to cell: Permission.Cell) -> RightsTable {
        var table = self
        table.rows[action] = row(of: action).with(cell, for: column)
        return table
    }
}
