import KringScheduler
import Testing

@Suite struct `A gzip file` {
    /// "kring kring kring" as packed by gzip -9, with a file name in its header.
    private let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x08, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x6B, 0x72, 0x69, 0x6E, 0x67, 0x65,
        0x6E, 0x2E, 0x74, 0x78, 0x74, 0x00, 0xCB, 0x2E, 0xCA, 0xCC, 0x4B, 0x57, 0xC8, 0x46, 0x90, 0x5C,
        0x00, 0x79, 0x5A, 0xF7, 0xA0, 0x12, 0x00, 0x00, 0x00,
    ]

    @Test func `is unpacked`() throws {
        #expect(Gunzip.isGzip(packed))
        #expect(try Gunzip.unpack(packed) == Array("kring kring kring\n".utf8))
    }

    @Test func `may have several members`() throws {
        #expect(try Gunzip.unpack(packed + packed) == Array("kring kring kring\nkring kring kring\n".utf8))
    }

    @Test func `holds a whole problem`() throws {
        let plain = try instanceBytes("plan-c1-s1.json")
        #expect(try Gunzip.unpack(instanceBytes("plan-c1-s1.json.gz")) == plain)
    }

    @Test func `is refused when cut short, anywhere`() throws {
        for length in 0..<packed.count { #expect(throws: Gunzip.Fault.self) { try Gunzip.unpack(Array(packed[..<length])) } }
    }

    @Test func `never yields other bytes when one was changed`() throws {
        // The 22 bytes of the header (time, system, name) carry no content.
        let plain = Array("kring kring kring\n".utf8)
        var refused = 0
        for index in 22..<packed.count {
            for change: UInt8 in [1, 16, 255] {
                var broken = packed
                broken[index] ^= change
                if let result = try? Gunzip.unpack(broken) { #expect(result == plain) } else { refused += 1 }
            }
        }
        #expect(refused > 50)
    }

    @Test func `is not unpacked beyond the limit`() {
        #expect(throws: Gunzip.Fault.tooLarge) { try Gunzip.unpack(packed, limit: 10) }
    }
}
