/// One thing that is wrong with a file of the playbook: where, what, and what may be meant.
public struct PlaybookFault: Hashable, Sendable, CustomStringConvertible {
    /// The file, from the playbook's directory: `rules/generic.yaml`.
    public var file: String
    /// The line, from 1; nothing when the whole file is meant.
    public var line: Int?
    /// A JSON pointer into the file, or the name of a column; empty when the whole file is meant.
    public var path: String
    public var code: InputFault.Code
    /// What was found and what was asked.
    public var message: String
    /// What may be meant.
    public var suggestion: String?

    public init(
        file: String, line: Int? = nil, path: String = "", code: InputFault.Code, message: String, suggestion: String? = nil
    ) {
        self.file = file
        self.line = line
        self.path = path
        self.code = code
        self.message = message
        self.suggestion = suggestion
    }

    init(file: String, _ fault: InputFault) {
        self.init(
            file: file, line: fault.line, path: fault.pointer, code: fault.code, message: fault.message,
            suggestion: fault.suggestion)
    }

    /// `rules/generic.yaml:7: /versions/0/requirements/0/minimun: the key minimun is not known here; did you mean minimum?`
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        let path = path.isEmpty ? "" : " \(path):"
        return "\(place):\(path) \(message)" + (suggestion.map { "; did you mean \($0)?" } ?? "")
    }
}

/// All that is wrong with a playbook: it is loaded whole or refused whole.
public struct PlaybookRefused: Error, Hashable, Sendable, CustomStringConvertible {
    /// At least one, by file and line.
    public var faults: [PlaybookFault]

    public init(faults: [PlaybookFault]) {
        self.faults = faults.sorted { ($0.file, $0.line ?? 0, $0.path) < ($1.file, $1.line ?? 0, $1.path) }
    }

    /// One fault a line.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
