import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import NIOCore

/// What a route answers, before it is put on the wire.
struct Answer: Sendable {
    /// Who may keep the answer, and how long.
    enum Caching: String, Sendable {
        /// A person may appear in it.
        case `private` = "private, no-store"
        /// Open data, the same for everybody.
        case open = "public, max-age=300"
        /// What only changes with a release.
        case release = "public, max-age=3600"
    }

    var status: HTTPResponse.Status = .ok
    var bytes: ByteBuffer
    var tag: EntityTag?
    var caching: Caching = .private
    /// `Location`, `Link` and the like.
    var headers: HTTPFields = [:]
    var contentType = "application/json"

    /// A JSON answer.
    init(_ json: JSONWriter, status: HTTPResponse.Status = .ok, tag: EntityTag? = nil) {
        self.init(ByteBuffer(bytes: json.bytes), status: status, tag: tag)
    }

    /// An answer of bytes.
    init(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok, tag: EntityTag? = nil) {
        self.status = status
        self.bytes = bytes
        self.tag = tag
    }

    /// One object.
    static func object(
        status: HTTPResponse.Status = .ok, tag: EntityTag? = nil, _ content: (inout JSONWriter) throws -> Void
    ) rethrows -> Answer {
        var json = JSONWriter()
        try json.object(content)
        return Answer(json, status: status, tag: tag)
    }

    /// Nothing to show: 204.
    static func empty(tag: EntityTag? = nil) -> Answer { Answer(ByteBuffer(), status: .noContent, tag: tag) }

    /// The same answer, tagged with a hash of its bytes.
    func taggedByContent() -> Answer {
        var answer = self
        answer.tag = EntityTag(of: bytes.readableBytesView)
        return answer
    }

    /// The fields of the answer, ready for the wire.
    var fields: HTTPFields {
        var fields = StandingFields.all
        fields[.cacheControl] = caching.rawValue
        for field in headers { fields[field.name] = field.value }
        if let tag { fields[.eTag] = tag.description }
        if status != .noContent, headers[.contentType] == nil { fields[.contentType] = contentType }
        return fields
    }

    /// The answer on the wire; 304 when the caller has it already.
    func response(ifNoneMatch: String?) -> Response {
        Self.response(status: status, fields: fields, bytes: bytes, tag: tag, ifNoneMatch: ifNoneMatch)
    }

    /// An answer with its fields made up before; 304 when the caller has it already.
    static func response(
        status: HTTPResponse.Status, fields: HTTPFields, bytes: ByteBuffer, tag: EntityTag?, ifNoneMatch: String?
    ) -> Response {
        if let ifNoneMatch, let tag, tag.isNamed(inIfNoneMatch: ifNoneMatch) {
            var fields = fields
            fields[.contentType] = nil
            return Response(status: .notModified, headers: fields)
        }
        if status == .noContent { return Response(status: status, headers: fields) }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: bytes))
    }
}
