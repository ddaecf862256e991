import Testing

@testable import KringCore

@Suite struct `Saying that an attendance is not right` {
    @Test func `reaches every chair of the circle, and changes nothing`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.export()
        let count = try network.kring.write(by: Who.member, source: .web) {
            try $0.disputeAttendance(at: "gehouden", of: "a", saying: "Ik was er wel.")
        }
        #expect(count == 1)
        let mails = try network.kring.dueMails(atMost: 10)
        #expect(mails.map(\.kind) == ["attendanceDisputed"] && mails.map(\.address) == ["p-chair@example.org"])
        #expect(try network.export() == before)
    }

    @Test func `is for members of the circle, about its own meetings`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in Who.outsiders {
            #expect(throws: KringError.notFound, "\(actor.journalName)") {
                try network.kring.write(by: actor, source: .web) {
                    _ = try $0.disputeAttendance(at: "gehouden", of: "a", saying: "Ik was er wel.")
                }
            }
        }
        for meeting: Meeting.ID in ["bij-b", "koepel", "geen"] {
            #expect(throws: KringError.notFound) {
                try network.kring.write(by: Who.member, source: .web) {
                    _ = try $0.disputeAttendance(at: meeting, of: "a", saying: "Ik was er wel.")
                }
            }
        }
    }

    @Test func `says something, and not a book`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for words in ["", "  ", "Ik\u{0}was er.", String(repeating: "x", count: 2001)] {
            #expect(throws: KringError.self) {
                try network.kring.write(by: Who.member, source: .web) {
                    _ = try $0.disputeAttendance(at: "gehouden", of: "a", saying: words)
                }
            }
        }
        #expect(try network.kring.dueMails(atMost: 10).isEmpty)
    }

    @Test func `pesters nobody: ten mails a day, and more the day after`() throws {
        let door = try Door()
        defer { door.remove() }
        func say() throws {
            try door.kring.write(by: Who.member, source: .web) {
                _ = try $0.disputeAttendance(at: "gehouden", of: "a", saying: "Ik was er wel.")
            }
            door.clocks.pass(seconds: 1)
        }
        for _ in 0..<10 { try say() }
        #expect(throws: KringError.self) { try say() }
        door.clocks.pass(seconds: 86_400)
        try say()
    }
}
