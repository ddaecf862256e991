/// A value of a document together with its place, from which typed values are asked.
///
/// Every question that cannot be answered adds a fault and gives nil; the caller goes on, so that one reading finds
/// all that is wrong.
struct JSONNode {
    let value: JSONValue
    let path: JSONPath
    let faults: FaultList

    func fault(_ code: InputFault.Code, _ message: @autoclosure () -> String) {
        faults.add(path, code, message())
    }

    /// The members of an object, by key.
    ///
    /// Keys outside both lists are let through, because files carry remarks for other readers; unless one looks like
    /// a misspelt optional key, which would silently be lost.
    ///
    /// - Parameters:
    ///   - required: A missing one is a fault.
    ///   - optional: May be absent.
    func object(required: [String], optional: [String] = []) -> JSONObject? {
        guard case .object(let members) = value else {
            fault(.wrongType, "expected an object, found \(value.typeName)")
            return nil
        }
        var found: [String: JSONNode] = [:]
        found.reserveCapacity(members.count)
        for member in members {
            found[member.key] = JSONNode(
                value: member.value, path: path.appending(member.key), faults: faults)
        }
        for key in required where found[key] == nil {
            faults.add(path.appending(key), .missing, "'\(key)' is missing")
        }
        for member in members where !required.contains(member.key) && !optional.contains(member.key) {
            for key in required + optional where found[key] == nil && looksLike(member.key, key) {
                faults.add(path.appending(member.key), .unknownKey, "unknown key; is '\(key)' meant?")
            }
        }
        return JSONObject(members: found)
    }

    /// How long a list is; nil, without a fault, for what is none.
    var count: Int? {
        switch value {
        case .array(let values): values.count
        case .integers(let values): values.count
        default: nil
        }
    }

    /// The elements of a list.
    func array() -> [JSONNode]? {
        switch value {
        case .array(let values):
            values.enumerated().map { JSONNode(value: $1, path: path.appending($0), faults: faults) }
        case .integers(let values):
            values.enumerated().map {
                JSONNode(value: .integer($1), path: path.appending($0), faults: faults)
            }
        default:
            wrongType("a list")
        }
    }

    /// A list of integers, each inside `range`.
    func integers(in range: ClosedRange<Int>) -> [Int]? {
        switch value {
        case .integers(let values):
            var sound = true
            for (index, value) in values.enumerated() where !range.contains(value) {
                faults.add(path.appending(index), .outOfRange, outside(value, range))
                sound = false
            }
            return sound ? values : nil
        case .array(let values) where values.isEmpty: return []
        case .array(let values):
            for (index, value) in values.enumerated() {
                if case .integer(let number) = value, range.contains(number) { continue }
                _ = JSONNode(value: value, path: path.appending(index), faults: faults).integer(in: range)
            }
            return nil
        default: return wrongType("a list of numbers")
        }
    }

    func integer(in range: ClosedRange<Int>) -> Int? {
        guard case .integer(let number) = value else { return wrongType("a whole number") }
        guard range.contains(number) else {
            fault(.outOfRange, outside(number, range))
            return nil
        }
        return number
    }

    /// A number that points at one of `count` things, counted from 0.
    func reference(to things: String, count: Int) -> Int? {
        guard let number = integer(in: .min ... .max) else { return nil }
        guard number >= 0, number < count else {
            fault(.unknownReference, "\(number) points at none of the \(count) \(things)")
            return nil
        }
        return number
    }

    /// A list of numbers that each point at one of `count` things, counted from `lowest` (0, or -1 for "none").
    func references(to things: String, count: Int, lowest: Int = 0) -> [Int]? {
        guard let numbers = integers(in: .min ... .max) else { return nil }
        var sound = true
        for (index, number) in numbers.enumerated() where number < lowest || number >= count {
            faults.add(
                path.appending(index), .unknownReference,
                "\(number) points at none of the \(count) \(things)")
            sound = false
        }
        return sound ? numbers : nil
    }

    func string() -> String? {
        guard case .string(let text) = value else { return wrongType("a text") }
        return text
    }

    func bool() -> Bool? {
        guard case .bool(let flag) = value else { return wrongType("true or false") }
        return flag
    }

    private func wrongType<T>(_ wanted: String) -> T? {
        fault(.wrongType, "expected \(wanted), found \(value.typeName)")
        return nil
    }

    private func outside(_ number: Int, _ range: ClosedRange<Int>) -> String {
        if range.upperBound == .max { return "\(number) is below \(range.lowerBound)" }
        return "\(number) is not in \(range.lowerBound)...\(range.upperBound)"
    }
}

/// The members of an object whose required keys were already checked: a missing one gives nil without a second fault.
struct JSONObject {
    let members: [String: JSONNode]

    subscript(_ key: String) -> JSONNode? { members[key] }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        members[key]?.integer(in: range)
    }
    func integers(_ key: String, in range: ClosedRange<Int>) -> [Int]? {
        members[key]?.integers(in: range)
    }
    func string(_ key: String) -> String? { members[key]?.string() }
    func bool(_ key: String) -> Bool? { members[key]?.bool() }
    func array(_ key: String) -> [JSONNode]? { members[key]?.array() }
}

extension JSONNode {
    /// The root of a document.
    ///
    /// - Throws: ``InputFaults`` when `bytes` is not JSON of the strict subset.
    static func root(of bytes: [UInt8], faults: FaultList) throws(InputFaults) -> JSONNode {
        JSONNode(value: try JSONParser.parse(bytes, faults: faults), path: .root, faults: faults)
    }
}

/// Whether two keys differ by at most two inserted, dropped or replaced letters, and by less than half of them.
private func looksLike(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard abs(left.count - right.count) <= 2, right.count > 4, left.count <= 40 else { return false }
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in right.enumerated() {
            let replaced = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count] <= 2
}
