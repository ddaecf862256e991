import HTTPTypes

extension HTTPField.Name {
    /// The trace of this request, made here.
    static let traceID = HTTPField.Name("BelGov-Trace-Id")!
    /// The trace that the caller sent, given back.
    static let relatedTraceID = HTTPField.Name("BelGov-Related-Trace-Id")!
    /// The name a caller gives to a change, so that sending it twice changes things once.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let link = HTTPField.Name("Link")!
    /// From where a page of a browser asks.
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    /// For whom a proxy asks.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}

/// The fields that every answer has.
enum StandingFields {
    /// Language, and what a browser may do with an answer: there is no page here, so nothing may be loaded, framed or run.
    static let all: HTTPFields = [
        .contentLanguage: "nl-BE",
        .vary: "Accept-Language, Authorization",
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "no-referrer",
        .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        .strictTransportSecurity: "max-age=31536000",
        .permissionsPolicy: "",
    ]
}
