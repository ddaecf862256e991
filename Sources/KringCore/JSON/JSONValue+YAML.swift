extension JSONValue {
    /// Why a text is no YAML that can be said as JSON.
    public struct NotYAML: Error, CustomStringConvertible {
        /// Every fault, with its line where it is known.
        public let faults: [String]

        public var description: String { faults.joined(separator: "; ") }
    }

    /// Reads one YAML document, by the rules by which the playbook is read: the plain words of YAML's core schema, no anchors.
    ///
    /// - Throws: `NotYAML` with every fault; a key that is there twice is one.
    public init(yaml text: String) throws(NotYAML) {
        let faults = InputFaults()
        let node = PlaybookReader.node(yaml: text, faults)
        var value = JSONValue.null
        if let node { value = Self.value(of: node, at: "", faults) }
        guard faults.all.isEmpty else {
            throw NotYAML(faults: faults.all.map { fault in fault.line.map { "line \($0): \(fault.message)" } ?? fault.message })
        }
        self = value
    }

    private static func value(of node: InputNode, at pointer: String, _ faults: InputFaults) -> JSONValue {
        switch node.content {
        case .null: return .null
        case .bool(let boolean): return .boolean(boolean)
        case .integer(let integer): return .integer(integer)
        case .number(let text): return .decimal(text)
        case .text(let text): return .string(text)
        case .list(let items): return .array(items.map { value(of: $0, at: pointer, faults) })
        case .fields(let fields):
            var object = JSONObject()
            for field in fields {
                let place = FieldReader.child(pointer, field.key)
                if object[field.key] != nil {
                    faults.add(.doubleKey, at: place, line: field.line, "the key \(field.key) is there twice")
                }
                object[field.key] = value(of: field.value, at: place, faults)
            }
            return .object(object)
        }
    }
}
