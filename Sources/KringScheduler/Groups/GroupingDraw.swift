/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
struct GroupingDraw {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    @inline(__always)
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number in 0 ..< bound, for bounds below 2^32.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int {
        Self.scale(next() >> 32, bound)
    }

    /// Spreads 32 random bits over 0 ..< bound.
    @inline(__always)
    static func scale(_ bits: UInt64, _ bound: Int) -> Int {
        Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: bound)) >> 32)
    }

    mutating func shuffle(_ list: inout [Int]) {
        var last = list.count - 1
        while last > 0 {
            list.swapAt(last, below(last + 1))
            last -= 1
        }
    }
}

/// A cooling schedule in integers: what rise in cost is still accepted at a temperature.
///
/// Annealing accepts a rise d with probability exp(-d / T), so when d <= T · -ln(u) for a uniform u. The 4096
/// quantiles of -ln(u) are tabulated in 1/65536 with integer arithmetic only, so that no machine rounds them otherwise.
struct CoolingTable {
    static let bits = 12
    static let shared = CoolingTable()

    /// -ln((k + ½) / 4096) · 65536.
    let quantiles: [Int]

    private init() {
        let size = 1 << Self.bits
        quantiles = (0..<size).map { index in
            // log2((2k + 1) / 8192), then times ln 2.
            let log2 = ((Self.bits + 1) << 16) - Self.log2(UInt64(2 * index + 1))
            return (log2 * 45_426) >> 16
        }
    }

    /// log2 of a positive number in 1/65536, by repeated squaring.
    private static func log2(_ value: UInt64) -> Int {
        let whole = 63 - value.leadingZeroBitCount
        var mantissa = value << UInt64(31 - whole)
        var result = whole << 16
        for bit in stride(from: 15, through: 0, by: -1) {
            mantissa = (mantissa * mantissa) >> 31
            if mantissa >= 1 << 32 {
                mantissa >>= 1
                result += 1 << bit
            }
        }
        return result
    }

    /// (cold / hot)^(1 / steps) in 1/2^24, by bisection in integers.
    static func factor(from hot: Int, to cold: Int, steps: Int) -> Int {
        var low = 0
        var high = 1 << 24
        while low + 1 < high {
            let middle = (low + high) / 2
            var value = UInt64(hot)
            for _ in 0..<steps { value = (value * UInt64(middle)) >> 24 }
            if value < UInt64(cold) { low = middle } else { high = middle }
        }
        return high
    }
}
