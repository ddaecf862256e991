import HTTPTypes

/// Holds back the answer that something is not there, to a multiple of a few milliseconds after it was asked.
///
/// Finding out that a thing may not be known of takes a little longer than finding out that there is none. Over many tries that
/// would tell one from the other, though the answers are alike in every byte. The same holds for asking by mail address for a
/// link: whether anybody has that address takes a moment to act on.
struct RefusalPace: Sendable {
    /// What the service runs with: many times what the difference is.
    static let usual = RefusalPace(step: .milliseconds(5))
    /// Holds nothing back.
    static let none = RefusalPace(step: .zero)

    /// Answers leave at multiples of this.
    let step: Duration

    /// Waits until the answer may leave.
    ///
    /// - Parameter isAsking: Whether it was asked for a link by mail address.
    func hold(_ status: HTTPResponse.Status, isAsking: Bool = false, since start: ContinuousClock.Instant) async {
        guard status == .notFound || isAsking, step > .zero else { return }
        // A request that is cut short needs no holding back.
        try? await Task.sleep(until: start + rounded(ContinuousClock.now - start), tolerance: .zero, clock: .continuous)
    }

    /// A time, up to the next multiple of the step.
    func rounded(_ taken: Duration) -> Duration {
        step * Int(taken / step + 1)
    }
}
