/// A JSON value as a tree, its keys in the order in which they were written: for small bodies and for merging a patch.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A number that is not whole or does not fit, as it was written.
    case decimal(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// Reads a whole text: exactly one value, without a key that comes twice.
    public init(parsing bytes: some Collection<UInt8>) throws(JSONFault) {
        var reader = JSONReader(bytes)
        self = try reader.readValue()
        try reader.finish()
    }

    /// The object, if it is one.
    public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The list, if it is one.
    public var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }

    /// The text, if it is one.
    public var string: String? { if case .string(let string) = self { string } else { nil } }

    /// The whole number, if it is one.
    public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }

    /// The truth value, if it is one.
    public var boolean: Bool? { if case .boolean(let boolean) = self { boolean } else { nil } }

    /// Whether it is `null`.
    public var isNull: Bool { self == .null }

    /// This value after a merge patch (RFC 7396): keys of the patch replace, `null` removes, objects are merged key by key,
    /// and a list or anything else replaces the whole.
    public func merging(_ patch: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        var result = object ?? JSONObject()
        for (key, change) in changes {
            if change.isNull {
                result[key] = nil
            } else {
                result[key] = (result[key] ?? .null).merging(change)
            }
        }
        return .object(result)
    }

    /// The bytes of the value.
    public func bytes(_ layout: JSONWriter.Layout = .compact) -> [UInt8] {
        var writer = JSONWriter(layout)
        writer.value(self)
        return writer.bytes
    }
}

/// An object's keys and values in the order in which they were written. Two objects are equal when they hold the same,
/// in whatever order.
public struct JSONObject: Hashable, Sendable, Sequence {
    private var keys: [String] = []
    private var values: [String: JSONValue] = [:]

    /// An object without keys.
    public init() {}

    /// How many keys it has.
    public var count: Int { values.count }

    /// The value of a key; setting nothing removes the key, and a new key comes last.
    public subscript(key: String) -> JSONValue? {
        get { values[key] }
        set {
            if let newValue {
                if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
            } else if values.removeValue(forKey: key) != nil {
                keys.removeAll { $0 == key }
            }
        }
    }

    public func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
        var rest = keys.makeIterator()
        return AnyIterator { rest.next().map { (key: $0, value: values[$0]!) } }
    }

    public static func == (left: JSONObject, right: JSONObject) -> Bool { left.values == right.values }

    public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONObject()
        for (key, value) in elements { object[key] = value }
        self = .object(object)
    }
}

extension JSONReader {
    /// Reads a value of any kind as a tree. A key that comes twice in one object is refused.
    public mutating func readValue() throws(JSONFault) -> JSONValue {
        switch try peek() {
        case .object:
            var object = JSONObject()
            try beginObject()
            while let key = try nextKey() {
                let name = try text(of: key)
                guard object[name] == nil else { throw fault(.duplicateKey, "the key comes twice", at: key.start) }
                object[name] = try readValue()
            }
            return .object(object)
        case .array:
            var array: [JSONValue] = []
            try beginArray()
            while try nextElement() { array.append(try readValue()) }
            return .array(array)
        case .string: return .string(try readString())
        case .number:
            let (integer, text) = try readNumber()
            return integer.map(JSONValue.integer) ?? .decimal(text)
        case .boolean: return .boolean(try readBoolean())
        case .null:
            try readNull()
            return .null
        }
    }
}

extension JSONWriter {
    /// A value of any kind.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let boolean): self.boolean(boolean)
        case .integer(let integer): self.integer(integer)
        case .decimal(let text): raw(text.utf8)
        case .string(let string): self.string(string)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for (key, element) in object {
                self.key(text: key)
                self.value(element)
            }
            endObject()
        }
    }
}
