import HTTPTypes
import KringCore

/// What a page says when it cannot be what was asked for.
enum ErrorPage {
    static func answer(_ refusal: PageRefusal, trace: TraceID, isSignedIn: Bool) -> PageAnswer {
        let text = PageText.refusal(refusal)
        var answer = page(text, status: refusal.status, trace: refusal == .broken ? trace : nil, isSignedIn: isSignedIn)
        switch refusal {
        case .tooMany(let seconds): answer.headers[.retryAfter] = String(seconds)
        case .unavailable: answer.headers[.retryAfter] = "60"
        case .notThisWay(let allowed): answer.headers[.allow] = allowed
        default: break
        }
        return answer
    }

    /// A page of one sentence.
    static func page(
        _ text: PageText.Refusal, status: HTTPResponse.Status, trace: TraceID? = nil, isSignedIn: Bool = false
    ) -> PageAnswer {
        var content: [String: Any] = ["heading": text.heading, "sentence": text.sentence, "signedIn": isSignedIn]
        if let way = text.way {
            content["wayTo"] = way.to
            content["wayWords"] = way.words
        }
        if let trace { content["trace"] = trace.description }
        return PageAnswer(Templates.render("melding", content), status: status)
    }
}
