/// Reads the cells of one row of a table, noting every fault.
struct RowReader {
    let row: CSVTable.Row
    let file: String

    func fault(
        _ code: InputFault.Code, _ column: String, _ message: String, suggestion: String? = nil, _ faults: inout [PlaybookFault]
    ) {
        faults.append(
            PlaybookFault(file: file, line: row.line, path: column, code: code, message: message, suggestion: suggestion))
    }

    /// A cell that may not be empty.
    func text(_ column: String, _ faults: inout [PlaybookFault]) -> String? {
        if let text = row[column] { return text }
        fault(.missingKey, column, "\(column) is empty", &faults)
        return nil
    }

    func slug<Of>(_ column: String, _ faults: inout [PlaybookFault]) -> Slug<Of>? {
        guard let text = text(column, &faults) else { return nil }
        if let id = Slug<Of>(text) { return id }
        fault(.invalidId, column, "\(text) is not an id of a-z, 0-9 and -, at most 80 long", &faults)
        return nil
    }

    /// A cell that is empty or a day that exists.
    func day(_ column: String, _ faults: inout [PlaybookFault]) -> CalendarDay? {
        guard let text = row[column] else { return nil }
        if let day = CalendarDay(text) { return day }
        fault(.invalidDate, column, "\(text) is not a day that exists, written as 2026-01-31", &faults)
        return nil
    }

    /// One word out of a list; nothing, without a fault, when the cell is empty and may be.
    func word<Word: RawRepresentable & CaseIterable>(
        _ column: String, required: Bool = true, _ faults: inout [PlaybookFault]
    ) -> Word? where Word.RawValue == String {
        guard let text = required ? text(column, &faults) : row[column] else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        fault(
            .unknownWord, column, "\(text) is not one of \(known.joined(separator: ", "))",
            suggestion: nearest(to: text, among: known), &faults)
        return nil
    }

    /// Where the row comes from. Rows that are only remembered or unsure are refused: the playbook holds what may be loaded.
    func provenance(_ faults: inout [PlaybookFault]) -> Provenance? {
        let certainty: Certainty? = word("certainty", &faults)
        guard let certainty, let source = text("source", &faults) else { return nil }
        guard certainty.isLoadable else {
            fault(.contradiction, "certainty", "a row that is only \(certainty.rawValue) has no place here", &faults)
            return nil
        }
        return Provenance(certainty: certainty, source: source)
    }

    /// The parts of a cell between bars; none when it is empty.
    func parts(_ column: String) -> [String] {
        (row[column] ?? "").split(separator: "|").map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// A statistical code of five digits.
    func nis(_ column: String, required: Bool = true, _ faults: inout [PlaybookFault]) -> String? {
        guard let text = required ? text(column, &faults) : row[column] else { return nil }
        guard text.utf8.count == 5, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            fault(.outOfRange, column, "\(text) is not a code of five digits", &faults)
            return nil
        }
        return text
    }
}

extension Certainty {
    /// Whether a fact this sure may be loaded.
    public var isLoadable: Bool { self == .confirmed || self == .source || self == .derived }
}
