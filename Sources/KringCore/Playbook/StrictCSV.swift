/// A table read from comma separated text (RFC 4180), strictly: a header with exactly the columns that were asked for, in
/// any order, and as many fields in every row.
struct CSVTable {
    struct Row {
        /// The line the row begins on, from 1.
        var line: Int
        fileprivate var fields: [String]
        fileprivate var columns: [String: Int]

        /// The field of a column, without blanks around it; nothing when it is empty.
        subscript(column: String) -> String? {
            guard let index = columns[column] else { return nil }
            let text = fields[index].trimmingBlanks()
            return text.isEmpty ? nil : text
        }
    }

    private(set) var rows: [Row] = []

    /// Reads a table; a fault in the header leaves it without rows.
    init(_ text: String, file: String, columns expected: [String], faults: inout [PlaybookFault]) {
        var lines = Self.split(text, file: file, faults: &faults)
        guard !lines.isEmpty else {
            faults.append(PlaybookFault(file: file, line: 1, code: .unreadable, message: "there is no header"))
            return
        }
        let header = lines.removeFirst()
        let before = faults.count
        var columns: [String: Int] = [:]
        for (index, field) in header.fields.enumerated() {
            let name = field.trimmingBlanks()
            if !expected.contains(name) {
                faults.append(
                    PlaybookFault(
                        file: file, line: 1, path: name, code: .unknownKey, message: "the column \(name) is not known here",
                        suggestion: nearest(to: name, among: expected)))
            } else if columns[name] != nil {
                faults.append(
                    PlaybookFault(
                        file: file, line: 1, path: name, code: .doubleKey, message: "the column \(name) is there already"))
            }
            columns[name] = index
        }
        for name in expected where columns[name] == nil {
            faults.append(
                PlaybookFault(file: file, line: 1, path: name, code: .missingKey, message: "the column \(name) is missing"))
        }
        guard faults.count == before else { return }
        for line in lines {
            guard line.fields.count == header.fields.count else {
                faults.append(
                    PlaybookFault(
                        file: file, line: line.line, code: .unreadable,
                        message: "the row has \(line.fields.count) fields, the header \(header.fields.count)"))
                continue
            }
            rows.append(Row(line: line.line, fields: line.fields, columns: columns))
        }
    }

    /// The rows with the line each begins on; lines that are empty are left out.
    private static func split(
        _ text: String, file: String, faults: inout [PlaybookFault]
    ) -> [(line: Int, fields: [String])] {
        var rows: [(line: Int, fields: [String])] = []
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var line = 1
        var rowLine = 1
        var isQuoted = false
        var wasQuoted = false

        func fault(_ message: String) {
            faults.append(PlaybookFault(file: file, line: line, code: .unreadable, message: message))
        }
        func endField() {
            fields.append(String(field))
            field = String.UnicodeScalarView()
            wasQuoted = false
        }
        func endRow() {
            let isEmpty = fields.isEmpty && field.isEmpty && !wasQuoted
            endField()
            if !isEmpty { rows.append((rowLine, fields)) }
            fields = []
        }

        var scalars = Array(text.unicodeScalars)[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted:
                if scalars.first == "\"" {
                    field.append(scalars.removeFirst())
                } else {
                    isQuoted = false
                    wasQuoted = true
                }
            case _ where isQuoted:
                if scalar == "\n" { line += 1 }
                field.append(scalar)
            case "\"":
                if field.isEmpty, !wasQuoted { isQuoted = true } else { fault("a quote stands in the middle of a field") }
            case ",": endField()
            case "\r" where scalars.first == "\n": break
            case "\n":
                endRow()
                line += 1
                rowLine = line
            default:
                if wasQuoted { fault("something stands between the closing quote and the comma") }
                field.append(scalar)
            }
        }
        if isQuoted { fault("a quote is never closed") }
        endRow()
        return rows
    }
}
