/// A JSON document whose numbers, as far as anybody asks for them, are integers.
///
/// The files of the scheduler hold hundreds of thousands of integers in lists. A list of nothing but integers is kept
/// as one flat array: a year of Flanders then takes a tenth of the memory of a general tree.
enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is none of the integers of 64 bits, and what is wrong with it.
    case oddNumber(String)
    case string(String)
    /// A list with at least one integer and nothing but integers.
    case integers([Int])
    /// Any other list, the empty one included.
    case array([JSONValue])
    /// Members in the order of the file; keys are unique.
    case object([JSONMember])

    /// The JSON type, as a word for messages.
    var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer: "a number"
        case .oddNumber(let what): what
        case .string: "a text"
        case .integers, .array: "a list"
        case .object: "an object"
        }
    }
}

struct JSONMember: Equatable, Sendable {
    let key: String
    let value: JSONValue
}

/// The way from the root of a document to one of its values.
///
/// Written out as a JSON pointer only when a fault is reported, so a flawless file pays next to nothing.
indirect enum JSONPath {
    case root
    case key(String, in: JSONPath)
    case index(Int, in: JSONPath)

    func appending(_ key: String) -> JSONPath { .key(key, in: self) }
    func appending(_ index: Int) -> JSONPath { .index(index, in: self) }

    /// RFC 6901, with `~` and `/` in keys escaped.
    var pointer: String {
        switch self {
        case .root: return ""
        case .index(let index, let parent): return parent.pointer + "/\(index)"
        case .key(let key, let parent):
            var escaped = ""
            for character in key.unicodeScalars {
                switch character {
                case "~": escaped += "~0"
                case "/": escaped += "~1"
                default: escaped.unicodeScalars.append(character)
                }
            }
            return parent.pointer + "/" + escaped
        }
    }
}
