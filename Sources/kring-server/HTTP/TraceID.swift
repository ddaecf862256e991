/// The name under which one request is found again: in the answer's `BelGov-Trace-Id`, in the `instance` of a problem
/// and in the log.
///
/// A random UUID (version 4, RFC 9562), because the problem's `instance` is `urn:uuid:` followed by it.
struct TraceID: Hashable, Sendable, CustomStringConvertible {
    /// 36 characters, lower case.
    let description: String

    /// A new one.
    init() {
        var generator = SystemRandomNumberGenerator()
        self.init(generator.next(), generator.next())
    }

    /// The one made of these 128 bits, of which six are set by the standard.
    init(_ high: UInt64, _ low: UInt64) {
        let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        description = String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for shift in stride(from: 124, through: 0, by: -4) {
                if position == 8 || position == 13 || position == 18 || position == 23 {
                    buffer[position] = UInt8(ascii: "-")
                    position += 1
                }
                let digit = UInt8(truncatingIfNeeded: (shift >= 64 ? high >> (shift - 64) : low >> shift) & 0xF)
                buffer[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                position += 1
            }
            return 36
        }
    }
}
