import KringCore

/// The cells of zones and professions as a table for a spreadsheet: the same figures as on the page.
enum TerritoryTable {
    static func csv(_ zones: [ZoneReport], _ plurals: ProfessionPlurals) -> String {
        var table = SpreadsheetTable(TerritoryTableText.columns)
        for row in rows(zones, plurals) { table.add(row) }
        return table.text
    }

    /// The same figures for every kind of file.
    static func rows(_ zones: [ZoneReport], _ plurals: ProfessionPlurals) -> [[String]] {
        zones.flatMap { zone in
            plurals.ordered(zone.professions) { $0.profession.id }.map { cell in
                let circles = cell.circles.filter { $0.state != .dissolved }.map(\.circle.name)
                return [
                    zone.zone.name, plurals[cell.profession], StateLook(cell.state).word, circles.joined(separator: ", "),
                    "\(cell.covered)", "\(cell.total)", circles.isEmpty ? "" : cell.membersFromZone?.text ?? "",
                    cell.workforce.map { "\($0.count)" } ?? "", "\(zone.period.day)",
                ]
            }
        }
    }
}

/// A table as spreadsheets read it here: byte order mark, semicolons, every cell quoted, and nothing that a spreadsheet would
/// take for a formula.
struct SpreadsheetTable {
    private(set) var text = "\u{FEFF}"

    init(_ columns: [String]) { add(columns) }

    mutating func add(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ";") + "\r\n"
    }

    private static func cell(_ value: String) -> String {
        let guarded = value.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        return "\"" + (guarded ? "'" : "") + value.replacing("\"", with: "\"\"") + "\""
    }
}
