/// A QR code (ISO/IEC 18004, model 2) of some bytes, with medium error correction: what a phone reads from a screen.
struct QRCode: Hashable, Sendable {
    /// Modules along one side, without the quiet zone around it.
    let size: Int
    /// Row by row, whether a module is dark.
    private(set) var modules: [Bool]
    /// Modules that hold the pattern itself, and no data.
    private var isPattern: [Bool]

    /// The code of a text; nothing when it is longer than 2,331 bytes.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = (1...40).first(where: { QRTables.dataCodewords($0) * 8 >= Self.bits(of: bytes.count, $0) }) else {
            return nil
        }
        size = version * 4 + 17
        modules = Array(repeating: false, count: size * size)
        isPattern = modules
        drawPatterns(version)
        draw(QRCodewords.interleaved(Self.data(bytes, version), version: version))
        var best = (penalty: Int.max, mask: 0)
        for mask in 0..<8 {
            apply(mask)
            drawFormat(mask)
            let penalty = QRPenalty(modules, size: size).sum
            if penalty < best.penalty { best = (penalty, mask) }
            apply(mask)
        }
        apply(best.mask)
        drawFormat(best.mask)
    }

    /// Whether a module is dark.
    subscript(x: Int, y: Int) -> Bool { modules[y * size + x] }

    /// The picture: dark squares on white, four modules of white around it, as one path.
    var svg: String {
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                guard self[x, y] else {
                    x += 1
                    continue
                }
                var end = x
                while end < size, self[end, y] { end += 1 }
                path += "M\(x + 4) \(y + 4)h\(end - x)v1h-\(end - x)z"
                x = end
            }
        }
        let side = size + 8
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" width=\"\(side * 5)\" height=\"\(side * 5)\" "
            + "role=\"img\" aria-label=\"\(DoorText.scanPicture)\" shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)h-\(side)z\"/><path fill=\"#000\" d=\"\(path)\"/></svg>"
    }

    // MARK: Data

    private static func bits(of count: Int, _ version: Int) -> Int { 4 + (version < 10 ? 8 : 16) + count * 8 }

    /// The bytes in byte mode, filled up to what the version holds.
    private static func data(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
        var bits: [Bool] = []
        func put(_ value: Int, _ count: Int) {
            for shift in stride(from: count - 1, through: 0, by: -1) { bits.append(value >> shift & 1 == 1) }
        }
        put(0b0100, 4)
        put(bytes.count, version < 10 ? 8 : 16)
        for byte in bytes { put(Int(byte), 8) }
        let capacity = QRTables.dataCodewords(version) * 8
        put(0, min(4, capacity - bits.count))
        put(0, (8 - bits.count % 8) % 8)
        var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var filler: UInt8 = 0xEC
        while codewords.count < capacity / 8 {
            codewords.append(filler)
            filler ^= 0xEC ^ 0x11
        }
        return codewords
    }

    // MARK: Drawing

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        modules[y * size + x] = isDark
        isPattern[y * size + x] = true
    }

    private mutating func drawPatterns(_ version: Int) {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        drawFinder(3, 3)
        drawFinder(size - 4, 3)
        drawFinder(3, size - 4)
        let places = QRTables.alignment(version)
        for (row, y) in places.enumerated() {
            for (column, x) in places.enumerated() {
                let last = places.count - 1
                let isInFinder = (row == 0 && column == 0) || (row == 0 && column == last) || (row == last && column == 0)
                if !isInFinder { drawAlignment(x, y) }
            }
        }
        drawFormat(0)
        drawVersion(version)
    }

    private mutating func drawFinder(_ x: Int, _ y: Int) {
        for dy in -4...4 {
            for dx in -4...4 where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
                let ring = max(abs(dx), abs(dy))
                set(x + dx, y + dy, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func drawAlignment(_ x: Int, _ y: Int) {
        for dy in -2...2 {
            for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
    }

    /// The error correction level (medium: 00) and the mask, protected by a BCH code, twice.
    private mutating func drawFormat(_ mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, bit(index)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for index in 9..<15 { set(14 - index, 8, bit(index)) }
        for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
        for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
        set(8, size - 8, true)
    }

    /// The version, from 7 on, twice.
    private mutating func drawVersion(_ version: Int) {
        guard version >= 7 else { return }
        var rest = version
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version << 12 | rest
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            let (far, near) = (size - 11 + index % 3, index / 3)
            set(far, near, isDark)
            set(near, far, isDark)
        }
    }

    /// The codewords, from the right below in columns of two, up and down in turn.
    private mutating func draw(_ codewords: [UInt8]) {
        var index = 0
        for right in stride(from: size - 1, through: 1, by: -2) {
            let column = right <= 6 ? right - 1 : right
            for step in 0..<size {
                for x in [column, column - 1] {
                    let isUpward = (column + 1) & 2 == 0
                    let y = isUpward ? size - 1 - step : step
                    guard !isPattern[y * size + x], index < codewords.count * 8 else { continue }
                    modules[y * size + x] = codewords[index >> 3] >> UInt8(7 - index & 7) & 1 == 1
                    index += 1
                }
            }
        }
    }

    /// Turns the data modules of a mask around; twice is not at all.
    private mutating func apply(_ mask: Int) {
        for y in 0..<size {
            for x in 0..<size where !isPattern[y * size + x] {
                let turns =
                    switch mask {
                    case 0: (x + y) % 2 == 0
                    case 1: y % 2 == 0
                    case 2: x % 3 == 0
                    case 3: (x + y) % 3 == 0
                    case 4: (x / 3 + y / 2) % 2 == 0
                    case 5: x * y % 2 + x * y % 3 == 0
                    case 6: (x * y % 2 + x * y % 3) % 2 == 0
                    default: ((x + y) % 2 + x * y % 3) % 2 == 0
                    }
                if turns { modules[y * size + x].toggle() }
            }
        }
    }
}

/// How much a picture could mislead a reader: the mask with the smallest sum is taken.
private struct QRPenalty {
    let sum: Int

    init(_ modules: [Bool], size: Int) {
        var sum = 0
        func line(_ at: (Int) -> Bool) {
            var runs: [Int] = []
            var length = 0
            var isDark = false
            for index in 0..<size {
                if at(index) == isDark {
                    length += 1
                } else {
                    runs.append(length)
                    isDark.toggle()
                    length = 1
                }
            }
            runs.append(length)
            if isDark { runs.append(0) }
            // White before the first and after the last: the quiet zone.
            runs[0] += size
            runs[runs.count - 1] += size
            for (index, run) in runs.enumerated() {
                let inside = index == 0 || index == runs.count - 1 ? run - size : run
                if inside >= 5 { sum += inside - 2 }
                // 1 : 1 : 3 : 1 : 1, dark in the middle, with four of white at one side.
                guard index % 2 == 1, index + 5 < runs.count else { continue }
                let unit = run
                let isFinder =
                    runs[index + 1] == unit && runs[index + 2] == unit * 3 && runs[index + 3] == unit && runs[index + 4] == unit
                guard unit > 0, isFinder else { continue }
                if runs[index - 1] >= unit * 4 { sum += 40 }
                if runs[index + 5] >= unit * 4 { sum += 40 }
            }
        }
        for y in 0..<size { line { modules[y * size + $0] } }
        for x in 0..<size { line { modules[$0 * size + x] } }
        for y in 0..<size - 1 {
            for x in 0..<size - 1 {
                let dark = modules[y * size + x]
                let isBlock =
                    dark == modules[y * size + x + 1] && dark == modules[(y + 1) * size + x]
                    && dark == modules[(y + 1) * size + x + 1]
                if isBlock { sum += 3 }
            }
        }
        let dark = modules.count { $0 }
        let total = size * size
        sum += (abs(dark * 20 - total * 10) + total - 1) / total * 10 - 10
        self.sum = sum
    }
}

/// What the standard says of each version, at medium error correction.
enum QRTables {
    /// Codewords of error correction in one block, by version.
    private static let errorCodewords = [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ]
    /// Blocks, by version.
    private static let blockCounts = [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37,
        38, 40, 43, 45, 47, 49,
    ]

    static func errorCodewords(_ version: Int) -> Int { errorCodewords[version - 1] }

    static func blocks(_ version: Int) -> Int { blockCounts[version - 1] }

    /// All codewords that fit: the modules that no pattern takes, by eights.
    static func codewords(_ version: Int) -> Int {
        var modules = (16 * version + 128) * version + 64
        if version >= 2 {
            let count = version / 7 + 2
            modules -= (25 * count - 10) * count - 55
            if version >= 7 { modules -= 36 }
        }
        return modules / 8
    }

    static func dataCodewords(_ version: Int) -> Int {
        codewords(version) - errorCodewords(version) * blocks(version)
    }

    /// The middles of the small squares, along one side.
    static func alignment(_ version: Int) -> [Int] {
        guard version >= 2 else { return [] }
        let count = version / 7 + 2
        let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2
        let size = version * 4 + 17
        return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
    }
}

/// Reed–Solomon error correction over the field of 256 (polynomial 0x11D), and the order of the codewords.
enum QRCodewords {
    static func interleaved(_ data: [UInt8], version: Int) -> [UInt8] {
        let blocks = QRTables.blocks(version)
        let errors = QRTables.errorCodewords(version)
        let whole = QRTables.codewords(version)
        let short = whole / blocks - errors
        let shortBlocks = blocks - whole % blocks
        let divisor = divisor(errors)
        var parts: [[UInt8]] = []
        var corrections: [[UInt8]] = []
        var at = 0
        for index in 0..<blocks {
            let length = short + (index < shortBlocks ? 0 : 1)
            let part = Array(data[at..<at + length])
            at += length
            parts.append(part)
            corrections.append(remainder(part, divisor))
        }
        var result: [UInt8] = []
        for place in 0...short { for part in parts where place < part.count { result.append(part[place]) } }
        for place in 0..<errors { for correction in corrections { result.append(correction[place]) } }
        return result
    }

    /// The product of (x - 2^i) for i below the degree, without its first coefficient.
    private static func divisor(_ degree: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: degree)
        result[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in 0..<degree {
                result[index] = product(result[index], root)
                if index + 1 < degree { result[index] ^= result[index + 1] }
            }
            root = product(root, 2)
        }
        return result
    }

    private static func remainder(_ data: [UInt8], _ divisor: [UInt8]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ result.removeFirst()
            result.append(0)
            for index in result.indices { result[index] ^= product(divisor[index], factor) }
        }
        return result
    }

    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result: UInt16 = 0
        for bit in stride(from: 7, through: 0, by: -1) {
            result = result << 1 ^ (result >> 7) * 0x11D
            result ^= UInt16(right >> UInt8(bit) & 1) * UInt16(left)
        }
        return UInt8(truncatingIfNeeded: result)
    }
}
