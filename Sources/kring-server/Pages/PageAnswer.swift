import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// What a page answers.
struct PageAnswer: Sendable {
    var status: HTTPResponse.Status
    var html: String
    var headers: HTTPFields = [:]

    /// A page.
    init(_ html: String, status: HTTPResponse.Status = .ok) {
        self.html = html
        self.status = status
    }

    /// The way to another page, after something was done: asked for anew, so that going back does it no second time.
    static func redirect(to place: String) -> PageAnswer {
        var answer = PageAnswer("", status: .seeOther)
        answer.headers[.location] = place
        return answer
    }

    /// The answer on the wire.
    var response: Response {
        var fields = StandingFields.page
        for field in headers { fields[field.name] = field.value }
        guard !html.isEmpty else {
            fields[.contentType] = nil
            return Response(status: status, headers: fields)
        }
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}
