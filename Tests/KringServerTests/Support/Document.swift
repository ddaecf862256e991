import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// The API's document, to hold answers against.
struct Document: Sendable {
    /// One operation of it.
    struct Operation: Sendable {
        var id: String
        var method: HTTPRequest.Method
        var path: String
        var description: JSONValue
    }

    static let shared = Document()

    let root: JSONValue
    let operations: [Operation]
    private let schemas: SchemaCheck

    private init() {
        // A document that cannot be read has no operations, which every test that walks them says.
        root = (try? APIDocument.value()) ?? .null
        schemas = SchemaCheck(root: root)
        var operations: [Operation] = []
        for (path, item) in root.object?["paths"]?.object ?? JSONObject() {
            for (method, operation) in item.object ?? JSONObject() {
                guard let name = HTTPRequest.Method(method.uppercased()), let id = operation.object?["operationId"]?.string
                else { continue }
                operations.append(Operation(id: id, method: name, path: path, description: operation))
            }
        }
        self.operations = operations
    }

    /// What is wrong with a value by a schema.
    func faults(of value: JSONValue, by schema: JSONValue) -> [String] { schemas.faults(of: value, by: schema) }

    /// What a `$ref` stands for, or the value itself.
    func resolved(_ value: JSONValue?) -> JSONValue? { value.map(schemas.resolved) }

    /// Records what an answer has that the document does not promise.
    func check(_ reply: Reply, _ method: HTTPRequest.Method, _ uri: String) {
        if method == .head { return }
        let path = String(uri.dropFirst(Composition.base.count).split(separator: "?").first ?? "")
        let parts = path.split(separator: "/")
        let candidates = operations.filter {
            $0.method == method && RouteTable.Template($0.path).matches(parts)
        }
        // Of two templates that match, the one with the fewest parameters is meant: `/circles/{id}` and the like never clash.
        guard let operation = candidates.min(by: { $0.path.count { $0 == "{" } < $1.path.count { $0 == "{" } }) else {
            #expect([404, 405].contains(reply.status), "\(method) \(uri) is not in the document")
            return
        }
        #expect(reply.headers[.traceID] != nil)
        let responses = operation.description.object?["responses"]?.object
        guard let response = resolved(responses?[String(reply.status)] ?? responses?["default"]) else { return }
        guard let content = response.object?["content"]?.object else {
            #expect(reply.text.isEmpty, "\(operation.id) \(reply.status) has a body that the document does not know")
            return
        }
        let type = reply.headers[.contentType] ?? ""
        guard let schema = content[type]?.object?["schema"] else {
            Testing.Issue.record("\(operation.id) \(reply.status) is \(type), which the document does not know")
            return
        }
        guard type.hasSuffix("json") else { return }
        guard let json = reply.json else {
            Testing.Issue.record("\(operation.id) \(reply.status) is not JSON")
            return
        }
        let faults = faults(of: json, by: schema)
        #expect(faults.isEmpty, "\(operation.id) \(reply.status): \(faults.joined(separator: "; "))")
    }
}

/// A reader of the part of OpenAPI 3.0 schemas that the document uses. What an object's schema does not name is a fault:
/// the document must know every key that is sent.
struct SchemaCheck: Sendable {
    let root: JSONValue

    /// What a `$ref` stands for, or the schema itself.
    func resolved(_ schema: JSONValue) -> JSONValue {
        guard let path = schema.object?["$ref"]?.string else { return schema }
        var found = root
        for part in path.split(separator: "/").dropFirst() { found = found.object?[String(part)] ?? .null }
        return resolved(found)
    }

    func faults(of value: JSONValue, by schema: JSONValue, at place: String = "$") -> [String] {
        guard let schema = resolved(schema).object else { return ["\(place): no schema"] }
        if value.isNull { return schema["nullable"]?.boolean == true ? [] : ["\(place): null"] }
        var found: [String] = []
        for part in schema["allOf"]?.array ?? [] { found += faults(of: value, by: part, at: place) }
        if let words = schema["enum"]?.array, !words.contains(value) { found.append("\(place): not in the list") }
        switch schema["type"]?.string {
        case "object": found += object(value, schema, place)
        case "array":
            guard let items = value.array else { return found + ["\(place): not a list"] }
            if let schema = schema["items"] {
                for (index, item) in items.enumerated() { found += faults(of: item, by: schema, at: "\(place)[\(index)]") }
            }
        case "string": found += string(value, schema, place)
        case "integer":
            guard let number = value.integer else { return found + ["\(place): not a whole number"] }
            if let least = schema["minimum"]?.integer, number < least { found.append("\(place): under \(least)") }
            if let most = schema["maximum"]?.integer, number > most { found.append("\(place): over \(most)") }
        case "boolean": if value.boolean == nil { found.append("\(place): not true or false") }
        default: break
        }
        return found
    }

    private func object(_ value: JSONValue, _ schema: JSONObject, _ place: String) -> [String] {
        guard let object = value.object else { return ["\(place): not an object"] }
        var found: [String] = []
        for key in schema["required"]?.array ?? [] {
            if let key = key.string, object[key] == nil { found.append("\(place).\(key): missing") }
        }
        let properties = schema["properties"]?.object
        for (key, item) in object {
            if let known = properties?[key] {
                found += faults(of: item, by: known, at: "\(place).\(key)")
            } else if let others = schema["additionalProperties"], others.object != nil {
                found += faults(of: item, by: others, at: "\(place).\(key)")
            } else if properties != nil, !(schema["description"]?.string?.contains("kring/1") ?? false) {
                found.append("\(place).\(key): unknown")
            }
        }
        return found
    }

    private func string(_ value: JSONValue, _ schema: JSONObject, _ place: String) -> [String] {
        guard let text = value.string else { return ["\(place): not a text"] }
        var found: [String] = []
        if let most = schema["maxLength"]?.integer, text.unicodeScalars.count > most { found.append("\(place): too long") }
        if let pattern = schema["pattern"]?.string {
            let matches = (try? Regex(pattern).wholeMatch(in: text)) ?? nil
            if matches == nil { found.append("\(place): not like \(pattern)") }
        }
        switch schema["format"]?.string {
        case "date": if CalendarDay(text) == nil { found.append("\(place): not a day") }
        case "date-time": if (try? LocalMoment(parsing: text)) == nil { found.append("\(place): not a moment") }
        case "uri": if !text.hasPrefix("https://") { found.append("\(place): not an absolute address") }
        default: break
        }
        return found
    }
}
