import HTTPTypes

/// The kinds of problem this service answers with (RFC 9457), each with a page under `/refData/problemTypes`.
///
/// Types of the Belgian government's REST guide keep its names; what it does not know is ours. States and types may be
/// joined by others; none changes its meaning.
enum ProblemType: String, CaseIterable, Sendable {
    case badRequest
    case noAccessToken
    case invalidAccessToken
    case expiredAccessToken
    case missingScope
    case missingPermission
    case resourceNotFound
    case methodNotAllowed
    case requestTimeout
    case membershipOverlap
    case duplicate
    case meetingClosed
    case invitationClosed
    case pollClosed
    case factsMoved
    case planAdopted
    case staleVersion
    case payloadTooLarge
    case unsupportedMediaType
    case idempotencyKeyReused
    case preconditionRequired
    case tooManyRequests
    case tooManyFailedRequests
    case internalServerError
    case serviceUnavailable

    /// Whether the REST guide defines it, and not this project.
    var isBelgif: Bool {
        switch self {
        case .badRequest, .noAccessToken, .invalidAccessToken, .expiredAccessToken, .missingScope, .missingPermission,
            .resourceNotFound, .payloadTooLarge, .tooManyRequests, .tooManyFailedRequests, .internalServerError,
            .serviceUnavailable:
            true
        default: false
        }
    }

    /// `urn:problem-type:belgif:badRequest`.
    var urn: String { "urn:problem-type:\(isBelgif ? "belgif" : "kringwerking"):\(rawValue)" }

    var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .noAccessToken, .invalidAccessToken, .expiredAccessToken: .unauthorized
        case .missingScope, .missingPermission: .forbidden
        case .resourceNotFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .requestTimeout: .requestTimeout
        case .membershipOverlap, .duplicate, .meetingClosed, .invitationClosed, .pollClosed, .factsMoved, .planAdopted: .conflict
        case .staleVersion: .preconditionFailed
        case .payloadTooLarge: .contentTooLarge
        case .unsupportedMediaType: .unsupportedMediaType
        case .idempotencyKeyReused: .unprocessableContent
        case .preconditionRequired: .preconditionRequired
        case .tooManyRequests, .tooManyFailedRequests: .tooManyRequests
        case .internalServerError: .internalServerError
        case .serviceUnavailable: .serviceUnavailable
        }
    }

    /// What it is, in English, the same in every answer of this type.
    var title: String {
        switch self {
        case .badRequest: "Bad Request"
        case .noAccessToken: "No Access Token"
        case .invalidAccessToken: "Invalid Access Token"
        case .expiredAccessToken: "Expired Access Token"
        case .missingScope: "Missing Scope"
        case .missingPermission: "Missing Permission"
        case .resourceNotFound: "Resource Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .membershipOverlap: "Membership Overlap"
        case .duplicate: "Duplicate"
        case .meetingClosed: "Meeting Closed"
        case .invitationClosed: "Invitation Closed"
        case .pollClosed: "Poll Closed"
        case .factsMoved: "Facts Moved"
        case .planAdopted: "Plan Adopted"
        case .staleVersion: "Stale Version"
        case .payloadTooLarge: "Payload Too Large"
        case .unsupportedMediaType: "Unsupported Media Type"
        case .idempotencyKeyReused: "Idempotency Key Reused"
        case .preconditionRequired: "Precondition Required"
        case .tooManyRequests: "Too Many Requests"
        case .tooManyFailedRequests: "Too Many Failed Requests"
        case .internalServerError: "Internal Server Error"
        case .serviceUnavailable: "Service Unavailable"
        }
    }

    /// What happened, in Dutch, for whoever has to do something about it.
    var detail: String {
        switch self {
        case .badRequest: "De vraag klopt niet. Bij issues staat wat er moet veranderen."
        case .noAccessToken: "Hiervoor is een toegangssleutel nodig: Authorization: Bearer krw_…"
        case .invalidAccessToken: "Deze toegangssleutel is niet geldig."
        case .expiredAccessToken: "Deze toegangssleutel is verlopen. Vraag de beheerder om een nieuwe."
        case .missingScope: "Deze toegangssleutel mag alleen lezen."
        case .missingPermission: "Je mag dit zien, maar niet doen."
        case .resourceNotFound: "Dit bestaat niet, of je mag het niet zien."
        case .methodNotAllowed: "Dit kan niet op dit adres. De header Allow zegt wat wel kan."
        case .requestTimeout: "De vraag kwam niet binnen de 30 seconden helemaal binnen."
        case .membershipOverlap: "Deze persoon is in deze periode al lid van deze kring."
        case .duplicate: "Dit bestaat al."
        case .meetingClosed: "Deze vergadering ging niet door en heeft dus geen aanwezigheidslijst."
        case .invitationClosed: "Deze vergadering is begonnen of gaat niet door. Antwoorden kan niet meer."
        case .pollClosed: "Deze datumprikker is gesloten: er is al een datum gekozen, of hij is ingetrokken."
        case .factsMoved: "Er veranderde iets sinds dit plan gemaakt werd. Bereken het opnieuw."
        case .planAdopted: "Dit plan is al overgenomen."
        case .staleVersion: "Iemand anders heeft dit intussen gewijzigd. Haal de nieuwe versie op en probeer opnieuw."
        case .payloadTooLarge: "Dit is te veel in 1 keer."
        case .unsupportedMediaType: "Stuur JSON: Content-Type: application/json."
        case .idempotencyKeyReused: "Deze Idempotency-Key hoort bij een andere vraag. Kies een nieuwe."
        case .preconditionRequired: "Zeg met If-Match welke versie je wijzigt."
        case .tooManyRequests:
            "Deze toegangssleutel vroeg te veel in 1 minuut. De header Retry-After zegt hoelang je wacht."
        case .tooManyFailedRequests:
            "Van hier kwamen te veel toegangssleutels die niets openen. Wacht even en kijk je sleutel na."
        case .internalServerError: "Er ging hier iets mis. Met het nummer bij instance vindt de beheerder wat."
        case .serviceUnavailable: "De dienst kan dit nu even niet. Probeer het straks opnieuw."
        }
    }
}
