import HTTPTypes
import KringCore

/// What a page says when it cannot be what was asked for.
enum ErrorPage {
    static func answer(_ refusal: PageRefusal, trace: TraceID, isSignedIn: Bool) -> PageAnswer {
        let text = PageText.refusal(refusal)
        var content: [String: Any] = [
            "heading": text.heading, "sentence": text.sentence, "signedIn": isSignedIn,
        ]
        if let way = text.way {
            content["wayTo"] = way.to
            content["wayWords"] = way.words
        }
        if refusal == .broken { content["trace"] = trace.description }
        var answer = PageAnswer(Templates.render("melding", content), status: refusal.status)
        switch refusal {
        case .tooMany(let seconds): answer.headers[.retryAfter] = String(seconds)
        case .unavailable: answer.headers[.retryAfter] = "60"
        case .notThisWay(let allowed): answer.headers[.allow] = allowed
        default: break
        }
        return answer
    }
}
