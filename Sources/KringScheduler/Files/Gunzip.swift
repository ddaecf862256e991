/// Unpacks gzip files (RFC 1952 and 1951), so that large problems are read as they are stored.
///
/// Written out here rather than taken from the system's zlib: the scheduler depends on nothing, the format is small and
/// frozen, a file is unpacked once, and the checksum at its end says whether it was done right. Speed is not the point,
/// yet a year of Flanders (8 MB) takes well under a second.
public enum Gunzip {
    /// Why bytes are not a gzip file, or not a sound one.
    public enum Fault: Error, Equatable, Sendable {
        /// Does not begin like a gzip file.
        case notGzip
        /// Ends too early.
        case truncated
        /// Breaks the format.
        case corrupt
        /// Unpacked, but to something else than was packed.
        case wrongChecksum
        /// Larger than the limit.
        case tooLarge
    }

    /// Whether bytes begin like a gzip file.
    public static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B }

    /// The unpacked bytes of all members of a gzip file.
    ///
    /// - Parameter limit: Most bytes to unpack: a small file can claim to hold any amount.
    public static func unpack(_ bytes: [UInt8], limit: Int = 1 << 30) throws(Fault) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        repeat {
            position = try skipHeader(bytes, position)
            let start = output.count
            var reader = Inflate(bytes: bytes, position: position, limit: limit)
            position = try reader.run(into: &output)
            guard position + 8 <= bytes.count else { throw .truncated }
            let stored = (0..<8).map { UInt64(bytes[position + $0]) << UInt64(8 * ($0 & 3)) }
            guard UInt32(stored[0] | stored[1] | stored[2] | stored[3]) == checksum(output[start...]),
                Int(stored[4] | stored[5] | stored[6] | stored[7]) == (output.count - start) & 0xFFFF_FFFF
            else { throw .wrongChecksum }
            position += 8
        } while position < bytes.count && bytes[position] == 0x1F
        return output
    }

    private static func skipHeader(_ bytes: [UInt8], _ start: Int) throws(Fault) -> Int {
        guard start + 10 <= bytes.count else { throw start + 2 <= bytes.count && bytes[start] == 0x1F ? .truncated : .notGzip }
        guard bytes[start] == 0x1F, bytes[start + 1] == 0x8B, bytes[start + 2] == 8 else { throw .notGzip }
        let flags = bytes[start + 3]
        var position = start + 10
        if flags & 4 != 0 {
            guard position + 2 <= bytes.count else { throw .truncated }
            position += 2 + Int(bytes[position]) + Int(bytes[position + 1]) << 8
        }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            while position < bytes.count, bytes[position] != 0 { position += 1 }
            position += 1
        }
        if flags & 2 != 0 { position += 2 }
        guard position < bytes.count else { throw .truncated }
        return position
    }

    private static let crcTable: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { crcTable[Int(($0 ^ UInt32($1)) & 255)] ^ $0 >> 8 }
    }
}

/// One deflate stream.
private struct Inflate {
    let bytes: [UInt8]
    var position: Int
    let limit: Int
    private var bits: UInt64 = 0
    private var bitCount = 0

    init(bytes: [UInt8], position: Int, limit: Int) {
        self.bytes = bytes
        self.position = position
        self.limit = limit
    }

    /// Unpacks to the end of the stream; returns the position of the byte after it.
    mutating func run(into output: inout [UInt8]) throws(Gunzip.Fault) -> Int {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored(&output)
            case 1: try unpackBlock(Huffman.fixedLiterals, Huffman.fixedDistances, &output)
            case 2:
                let codes = try readCodes()
                try unpackBlock(codes.literals, codes.distances, &output)
            default: throw .corrupt
            }
        }
        return position - bitCount / 8
    }

    private mutating func take(_ count: Int) throws(Gunzip.Fault) -> Int {
        while bitCount < count {
            guard position < bytes.count else { throw .truncated }
            bits |= UInt64(bytes[position]) << UInt64(bitCount)
            position += 1
            bitCount += 8
        }
        let value = Int(bits & (1 << UInt64(count) - 1))
        bits >>= UInt64(count)
        bitCount -= count
        return value
    }

    private mutating func copyStored(_ output: inout [UInt8]) throws(Gunzip.Fault) {
        _ = try take(bitCount & 7)
        let count = try take(16)
        guard try take(16) == ~count & 0xFFFF else { throw .corrupt }
        for _ in 0..<count { output.append(UInt8(try take(8))) }
        guard output.count <= limit else { throw .tooLarge }
    }

    private mutating func symbol(_ code: Huffman) throws(Gunzip.Fault) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .corrupt
    }

    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
        12289, 16385, 24577,
    ]

    private mutating func unpackBlock(_ literals: Huffman, _ distances: Huffman, _ output: inout [UInt8]) throws(Gunzip.Fault) {
        while true {
            let symbol = try symbol(literals)
            if symbol < 256 {
                output.append(UInt8(symbol))
            } else if symbol == 256 {
                return
            } else {
                guard symbol - 257 < Self.lengthBase.count else { throw .corrupt }
                let length = Self.lengthBase[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
                let code = try self.symbol(distances)
                guard code < Self.distanceBase.count else { throw .corrupt }
                let distance = Self.distanceBase[code] + (try take(max(0, code / 2 - 1)))
                guard distance <= output.count else { throw .corrupt }
                for _ in 0..<length { output.append(output[output.count - distance]) }
            }
            guard output.count <= limit else { throw .tooLarge }
        }
    }

    private mutating func readCodes() throws(Gunzip.Fault) -> (literals: Huffman, distances: Huffman) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let codeCount = try take(4) + 4
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<codeCount { lengths[order[index]] = try take(3) }
        let code = Huffman(lengths)
        var all: [Int] = []
        while all.count < literalCount + distanceCount {
            let symbol = try symbol(code)
            switch symbol {
            case 16:
                guard let last = all.last else { throw .corrupt }
                all += Array(repeating: last, count: 3 + (try take(2)))
            case 17: all += Array(repeating: 0, count: 3 + (try take(3)))
            case 18: all += Array(repeating: 0, count: 11 + (try take(7)))
            default: all.append(symbol)
            }
        }
        guard all.count == literalCount + distanceCount else { throw .corrupt }
        return (Huffman(Array(all[..<literalCount])), Huffman(Array(all[literalCount...])))
    }
}

/// A canonical prefix code: how many symbols have each length, and the symbols in order.
private struct Huffman {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int]

    init(_ lengths: [Int]) {
        symbols = Array(repeating: 0, count: lengths.count)
        for length in lengths { counts[length] += 1 }
        counts[0] = 0
        var offsets = [Int](repeating: 0, count: 17)
        for length in 1...15 { offsets[length + 1] = offsets[length] + counts[length] }
        for (symbol, length) in lengths.enumerated() where length != 0 {
            symbols[offsets[length]] = symbol
            offsets[length] += 1
        }
    }

    static let fixedLiterals = Huffman(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = Huffman([Int](repeating: 5, count: 30))
}
