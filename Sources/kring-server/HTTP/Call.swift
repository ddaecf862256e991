import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import NIOCore

/// One request to one operation, with everything read that HTTP knows of it.
struct Call: Sendable {
    let kring: Kring
    /// Absolute addresses begin with this: scheme and host, without a slash at the end.
    let publicAddress: String
    let actor: Actor
    let trace: TraceID
    let operation: Operation
    /// Path and query as they came.
    let address: String
    let path: String
    let parameters: Parameters
    var query: QueryInput
    let body: ByteBuffer
    let headers: HTTPFields
    let imports: ImportDesk
    let planning: PlanDesk
    /// Which of several versions in `If-Match` is tried; the first when nothing is said.
    private(set) var tried: Int?

    /// An id in the address; what has not the form of one is not there.
    func id<Of>(_ name: String, of: Of.Type = Of.self) throws(KringError) -> Slug<Of> {
        guard let text = parameters[Substring(name)], let id = Slug<Of>(String(text)) else { throw .notFound }
        return id
    }

    /// The id of something numbered in the address.
    func row<Of: Numbered>(_ name: String, of: Of.Type = Of.self) throws(KringError) -> RowID<Of> {
        guard let text = parameters[Substring(name)], let id = RowID<Of>(String(text)) else { throw .notFound }
        return id
    }

    /// The version that the caller means to change; nothing for any. Where she names several, the one that is tried now.
    ///
    /// - Throws: 428 when she does not say. A tag that no thing of ours can have is version -1, which is never the present one.
    func expectedVersion() throws(Problem) -> Int? {
        guard let header = headers[.ifMatch] else { throw Problem(.preconditionRequired) }
        switch EntityTag.demand(inIfMatch: header) {
        case .any: return nil
        case .versions(let versions): return tried ?? versions.first ?? -1
        }
    }

    /// The same call, for the present version of a thing, when `If-Match` names that one too and it was not tried yet.
    func trying(_ present: Int) -> Call? {
        guard let header = headers[.ifMatch], case .versions(let versions) = EntityTag.demand(inIfMatch: header),
            versions.contains(present), present != tried ?? versions.first
        else { return nil }
        var call = self
        call.tried = present
        return call
    }

    /// Looks at the network.
    func read<T>(_ look: (ReadScope) throws -> T) throws -> T {
        try kring.read(by: actor, look)
    }

    /// Changes the network.
    func change<T>(_ act: (WriteScope) throws -> T) throws -> T {
        try kring.write(by: actor, source: .api, trace: trace.description, act)
    }

    /// Makes something, once however often it is asked: the answer is stored with it.
    func create(_ act: (WriteScope) throws -> Answer) throws -> Answer {
        let key = try IdempotencyHeader.key(
            of: headers, caller: actor, method: operation.method, address: address, body: body)
        let stored = try kring.write(by: actor, source: .api, trace: trace.description, once: key) { scope in
            let answer = try act(scope)
            return StoredAnswer(
                status: answer.status.code, headers: Self.lines(of: answer), body: Array(answer.bytes.readableBytesView))
        }
        var answer = Answer(ByteBuffer(bytes: stored.body), status: HTTPResponse.Status(code: stored.status))
        for line in stored.headers.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
            answer.headers[name] = String(parts[1].trimming())
        }
        return answer
    }

    /// What is this answer's own; the fields that every answer has are added each time.
    private static func lines(of answer: Answer) -> String {
        var fields = answer.headers
        if let tag = answer.tag { fields[.eTag] = tag.description }
        return fields.map { "\($0.name.rawName): \($0.value)" }.joined(separator: "\n")
    }

    /// Reads the body as one record, strictly, with what the address says of it filled in.
    ///
    /// - Parameters:
    ///   - known: Keys that the address says: they may be left out of the body, and may not say otherwise there.
    ///   - defaults: Values of keys that may be left out of the body.
    ///   - told: Keys that the service adds to what it shows. They are passed over, so that what was read can be sent back
    ///     changed.
    func record<Record: RecordCodable>(
        _ type: Record.Type = Record.self, known: [String: JSONValue] = [:], defaults: [String: JSONValue] = [:],
        told: [String] = []
    ) throws -> Record {
        try Record.read(.object(document(known: known, defaults: defaults, told: told)))
    }

    /// The body as a tree, with what the address says of it filled in and what the service tells of it left out.
    func document(
        known: [String: JSONValue] = [:], defaults: [String: JSONValue] = [:], told: [String] = []
    ) throws -> JSONObject {
        let tree: JSONValue
        do throws(JSONFault) {
            tree = try JSONValue(parsing: body.readableBytesView)
        } catch {
            throw KringError.rejected([error.issue])
        }
        guard var object = tree.object else {
            throw KringError.rejected([
                Issue(pointer: "", code: FaultCode.wrongType.rawValue, message: "an object is asked")
            ])
        }
        for key in told { object[key] = nil }
        for (key, value) in known {
            if let given = object[key], given != value {
                throw KringError.rejected([
                    Issue(
                        pointer: "/\(key)", code: FaultCode.valueNotAllowed.rawValue,
                        message: "the address says otherwise; leave this out")
                ])
            }
            object[key] = value
        }
        for (key, value) in defaults where object[key] == nil { object[key] = value }
        return object
    }

    /// A stored record with the body merged into it (RFC 7396).
    ///
    /// - Parameter fixed: Keys that stay what they are; saying otherwise is refused.
    func patched<Record: RecordCodable>(_ present: Record, fixed: [String] = ["id"]) throws -> Record {
        let patch = try document()
        let stored = present.recordValue
        for key in fixed {
            if let asked = patch[key], asked != stored.object?[key] {
                throw KringError.rejected([
                    Issue(pointer: "/\(key)", code: FaultCode.valueNotAllowed.rawValue, message: "this never changes")
                ])
            }
        }
        return try Record.read(stored.merging(.object(patch)))
    }
}

extension Call {
    /// The absolute address of something under the base: `href("circles", id)`, `href("circles", id, "status")`.
    func href(_ parts: any CustomStringConvertible...) -> String {
        publicAddress + Composition.base + parts.map { "/\($0)" }.joined()
    }
}
