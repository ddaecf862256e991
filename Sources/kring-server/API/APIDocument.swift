import KringCore

/// The document of the API, docs/openapi.yaml, compiled in, so that it is served wherever the program stands.
enum APIDocument {
    /// As it is written.
    static let yaml = EmbeddedText.files["openapi.yaml"] ?? ""

    private static let parsed = Result { try JSONValue(yaml: yaml) }

    /// What it says, read the first time that somebody asks.
    static func value() throws -> JSONValue { try parsed.get() }

    /// The same as JSON.
    static func json() throws -> String { String(decoding: try value().bytes(), as: UTF8.self) }
}
