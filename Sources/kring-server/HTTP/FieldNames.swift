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
}
