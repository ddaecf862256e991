/// A value as it stands in a file, whatever the file's language: the neutral tree that the readers of YAML and of JSON both
/// give, with the order of keys and the lines kept.
public struct InputNode: Hashable, Sendable {
    /// What a value can be.
    public indirect enum Content: Hashable, Sendable {
        case null
        case bool(Bool)
        case integer(Int)
        /// A number that is not a whole one or has too many digits, as written.
        case number(String)
        case text(String)
        case list([InputNode])
        /// In the order of the file; a key that is there twice is here twice.
        case fields([Field])
    }

    /// One key of an object with its value.
    public struct Field: Hashable, Sendable {
        public var key: String
        /// The line of the key, from 1; nothing where the reader keeps none.
        public var line: Int?
        public var value: InputNode

        public init(key: String, line: Int? = nil, value: InputNode) {
            self.key = key
            self.line = line
            self.value = value
        }
    }

    public var content: Content
    /// The line it begins on, from 1; nothing where the reader keeps none.
    public var line: Int?

    public init(_ content: Content, line: Int? = nil) {
        self.content = content
        self.line = line
    }

    /// What was found, for a message: `the text "vier"`, `a list`.
    public var found: String {
        switch content {
        case .null: "nothing"
        case .bool(let value): "\(value)"
        case .integer(let value): "the number \(value)"
        case .number(let text): "the number \(text)"
        case .text(let text): "the text \"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
        case .list: "a list"
        case .fields: "an object with keys"
        }
    }

    /// Whether there is nothing: `null`, or no value after the key.
    public var isNull: Bool { content == .null }
}

/// One thing that is wrong with a tree: where, what, and what may be meant.
public struct InputFault: Hashable, Sendable {
    /// What kind of fault it is; a stable word.
    public enum Code: String, Sendable, CaseIterable {
        case unreadable
        case unknownKey
        case doubleKey
        case missingKey
        case wrongType
        case outOfRange
        case unknownWord
        case invalidDate
        case invalidId
        case emptyText
        case doubleValue
        case unknownSource
        case unknownReference
        case contradiction
    }

    /// A JSON pointer into the tree.
    public var pointer: String
    /// The line, from 1.
    public var line: Int?
    public var code: Code
    /// What was found and what was asked.
    public var message: String
    /// What may be meant: `minimum_minutes`.
    public var suggestion: String?

    public init(pointer: String, line: Int? = nil, code: Code, message: String, suggestion: String? = nil) {
        self.pointer = pointer
        self.line = line
        self.code = code
        self.message = message
        self.suggestion = suggestion
    }
}

/// How the keys of a tree are spelled.
public enum InputSpelling: Sendable {
    /// `minimum_minutes`: YAML.
    case snakeCase
    /// `minimumMinutes`: JSON, where `minimum_minutes` is taken as well, so that a requirement copied out of a rule file is.
    case camelCase

    /// A key, known by its name in YAML, as it is spelled here.
    func spelled(_ key: String) -> String {
        guard self == .camelCase else { return key }
        let parts = key.split(separator: "_")
        return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
