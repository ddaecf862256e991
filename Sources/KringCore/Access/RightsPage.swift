/// The permission table as a page that people read: `docs/rights.md`.
public enum RightsPage {
    /// The page, in Markdown, ending in one newline.
    public static var text: String {
        """
        # Who may do what

        This page is printed from the table in the code (`kring-server rights`); change the table, not the page.

        ● all in the own scope · n numbers and states only · s only about herself · o when the circle opened it, dated ·
        b break-glass: with a reason, for an hour, logged, and told to the chair · – no.
        Scope: own circle, own practice, own umbrella, own zones. Rights follow dated offices: an office that ended yesterday
        gives nothing today. The chairs of an umbrella's circles are the umbrella's members. Whatever the table says, a person
        sees, exports and corrects what is recorded about herself. What the local command line does, it does as the operator,
        who may do everything, and it is logged as such. The link to a date poll lets one person see and answer that poll.

        \(table(of: Permission.page))

        Rows for what the conventions leave open:

        \(table(of: Permission.beyondThePage))

        """
    }

    private static func table(of rows: [Permission]) -> String {
        let columns = Permission.Column.allCases
        let heading = "| Action | " + columns.map(\.words).joined(separator: " | ") + " |"
        let rule = String(repeating: "|---", count: columns.count + 1) + "|"
        let lines = rows.map { row in
            "| \(row.action.words) | " + columns.map { row[$0].rawValue }.joined(separator: " | ") + " |"
        }
        return ([heading, rule] + lines).joined(separator: "\n")
    }
}
