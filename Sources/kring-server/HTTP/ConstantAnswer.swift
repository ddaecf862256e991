import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// Answers with as many bytes as asked, always the same: what the server can do when it has nothing to look up.
///
/// The yardstick of `make bench`; there only when the server is started with `--measure`.
final class ConstantAnswer: HTTPResponder {
    typealias Context = CallContext

    static let path = "/measure/constant"
    private static let mostBytes = 1 << 20

    private let kept = Mutex(ByteBuffer())

    func respond(to request: Request, context: CallContext) async throws -> Response {
        let size = min(request.uri.queryParameters["bytes"].flatMap { Int($0) } ?? 0, Self.mostBytes)
        let bytes = kept.withLock { kept in
            if kept.readableBytes != size { kept = ByteBuffer(repeating: UInt8(ascii: " "), count: max(0, size)) }
            return kept
        }
        return Response(status: .ok, headers: StandingFields.all, body: ResponseBody(byteBuffer: bytes))
    }
}
