import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import NIOCore

/// An answer that says no (RFC 9457): what kind of no, what to do about it, and where the input is wrong.
struct Problem: Error, Hashable, Sendable {
    /// One thing that is wrong with the input.
    struct Issue: Hashable, Sendable {
        /// Where in the request it is.
        enum Place: String, Sendable {
            case body
            case path
            case query
            case header
        }

        /// What kind of fault it is.
        enum Kind: Hashable, Sendable {
            /// Not what the document asks of the value.
            case schemaViolation
            /// A name that the document does not know.
            case unknownInput
            /// Something that is not there is pointed at.
            case referencedResourceNotFound
            /// Left out, and required.
            case requiredInput
            /// An end before its beginning.
            case invalidPeriod
            /// A code of this project.
            case own(String)

            /// `urn:problem-type:belgif:input-validation:schemaViolation`.
            var urn: String {
                switch self {
                case .schemaViolation: "urn:problem-type:belgif:input-validation:schemaViolation"
                case .unknownInput: "urn:problem-type:belgif:input-validation:unknownInput"
                case .referencedResourceNotFound: "urn:problem-type:belgif:input-validation:referencedResourceNotFound"
                case .requiredInput: "urn:problem-type:belgif-ext:input-validation:requiredInput"
                case .invalidPeriod: "urn:problem-type:belgif-ext:input-validation:invalidPeriod"
                case .own(let code): "urn:problem-type:kringwerking:input-validation:\(code)"
                }
            }
        }

        var place: Place
        /// `members[3].from`; empty when the whole place is meant.
        var name: String
        var type: Kind
        /// What was found and what was asked, in English.
        var message: String

        /// The issue as one object.
        func write(to json: inout JSONWriter) {
            json.object { json in
                json.field("in", place.rawValue)
                json.field("name", name)
                json.field("type", type.urn)
                json.field("title", message)
            }
        }
    }

    var type: ProblemType
    /// Other words than the type's own, in Dutch.
    var detail: String?
    var issues: [Issue] = []
    /// The limit that was passed: bytes of a body, calls in a minute, tries in five.
    var limit: Int?
    /// After how many seconds trying again makes sense.
    var retryAfterSeconds: Int?
    /// Fields that go with it: `Allow`, `ETag`, `WWW-Authenticate`.
    var headers: HTTPFields = [:]

    init(_ type: ProblemType, detail: String? = nil, issues: [Issue] = []) {
        self.type = type
        self.detail = detail
        self.issues = issues
        if type.status == .unauthorized {
            headers[.wwwAuthenticate] =
                type == .noAccessToken ? "Bearer realm=\"kring\"" : "Bearer realm=\"kring\", error=\"invalid_token\""
        }
    }

    /// Over a limit of bytes.
    static func payloadTooLarge(limit: Int) -> Problem {
        var problem = Problem(.payloadTooLarge)
        problem.limit = limit
        return problem
    }

    /// More often than is answered.
    static func tooMany(_ type: ProblemType, limit: Int, retryAfterSeconds: Int) -> Problem {
        var problem = Problem(type)
        problem.limit = limit
        problem.retryAfterSeconds = retryAfterSeconds
        problem.headers[.retryAfter] = String(retryAfterSeconds)
        return problem
    }

    /// Something that may pass by itself.
    static func unavailable(retryAfterSeconds: Int) -> Problem {
        var problem = Problem(.serviceUnavailable)
        problem.retryAfterSeconds = retryAfterSeconds
        problem.headers[.retryAfter] = String(retryAfterSeconds)
        return problem
    }

    /// The body, for the request with this trace.
    func body(trace: TraceID) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("type", type.urn)
            json.field("title", type.title)
            json.field("status", type.status.code)
            json.field("detail", detail ?? type.detail)
            json.field("instance", "urn:uuid:\(trace)")
            json.field("limit", limit)
            json.field("retryAfterSec", retryAfterSeconds)
            guard !issues.isEmpty else { return }
            json.key("issues")
            json.array { list in
                for issue in issues.prefix(100) { issue.write(to: &list) }
            }
        }
        return json.bytes
    }

    /// The answer, for the request with this trace.
    func response(trace: TraceID) -> Response {
        var fields = StandingFields.all
        for field in headers { fields[field.name] = field.value }
        fields[.contentType] = "application/problem+json"
        fields[.cacheControl] = "private, no-store"
        return Response(
            status: type.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body(trace: trace))))
    }
}
