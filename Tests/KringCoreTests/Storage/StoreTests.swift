import Foundation
import Testing

@testable import KringCore

@Suite struct `Every list of the interchange file` {
    let directory = try! TestDirectory()
    let sample = SampleNetwork.network

    @Test func `comes back as it was written, in the order of a file`() throws {
        let database = try directory.filledDatabase()
        let read = try database.read { try $0.network() }
        #expect(read == sample)
    }

    @Test func `comes back after the file was closed and opened`() throws {
        do {
            let database = try directory.filledDatabase()
            try database.close()
        }
        #expect(try directory.database().read { try $0.network() } == sample)
    }

    @Test func `is the same when written one by one, in another order`() throws {
        let database = try directory.database()
        var shuffled = sample
        shuffled.zones.reverse()
        shuffled.circles.reverse()
        shuffled.persons.reverse()
        shuffled.meetings.reverse()
        shuffled.memberships.reverse()
        shuffled.attendance.reverse()
        shuffled.goals.reverse()
        try database.write(touching: .everything) { try NetworkWriter($0).add(shuffled) }
        #expect(try database.read { try $0.network() } == sample)
    }

    /// Puts every value of a list in the place of another, and back: each column is written by an update too.
    func turn<Value: Storable>(_ values: [Value], _ database: Database, _ change: (Value, Value) -> Value) throws {
        try database.write(touching: .everything) { db in
            let stored = try db.list(Value.self)
            #expect(stored.map(\.value) == values)
            for (index, item) in stored.enumerated() {
                let other = change(values[(index + 1) % values.count], item.value)
                #expect(try db.update(other, row: item.row) == 2)
                #expect(try db.stored(Value.self, row: item.row) == Stored(row: item.row, version: 2, value: other))
                #expect(try db.update(item.value, row: item.row) == 3)
            }
            #expect(try db.list(Value.self).map(\.value) == values)
            #expect(try db.list(Value.self).allSatisfy { $0.version == 3 })
        }
    }

    @Test func `is changed in every column, and its version goes up`() throws {
        let database = try directory.filledDatabase()
        func keepingID<Value, ID>(_ path: WritableKeyPath<Value, ID>) -> (Value, Value) -> Value {
            { other, own in
                var changed = other
                changed[keyPath: path] = own[keyPath: path]
                return changed
            }
        }
        try turn(sample.regionalZones, database) { RegionalZone(id: $1.id, name: $0.name + "!") }
        try turn(sample.zones, database, keepingID(\.id))
        try turn(sample.municipalities, database, keepingID(\.id))
        try turn(sample.professions, database, keepingID(\.id))
        try turn(sample.umbrellas, database) {
            Umbrella(id: $1.id, name: $0.name + "!", professions: ["vroedvrouw"], ruleSet: "x")
        }
        try turn(sample.circles, database, keepingID(\.id))
        try turn(sample.practices, database, keepingID(\.id))
        try turn(sample.persons, database, keepingID(\.id))
        try turn(sample.venues, database, keepingID(\.id))
        try turn(sample.meetings, database, keepingID(\.id))
        try turn(sample.agreements, database, keepingID(\.id))
        try turn(sample.goals, database, keepingID(\.id))
        try turn(sample.signals, database, keepingID(\.id))
        try turn(sample.offices, database) { other, _ in other }
        try turn(sample.leaves, database) { other, _ in other }
        try turn(sample.findings, database) { other, _ in other }
        try turn(sample.workforce, database) {
            Workforce(zone: "demerland", profession: "huisarts", year: $0.year + 1, count: 0, source: $1.source + "!")
        }
        try turn(sample.waivers, database) {
            Waiver(circle: "nete", requirement: $0.requirement + "!", year: 2027, reason: $1.reason + "!", grantedBy: "x")
        }
    }

    @Test func `a membership is changed in every column, and its version goes up`() throws {
        let database = try directory.filledDatabase()
        try database.write(touching: .everything) { db in
            let stored = try #require(try db.list(Membership.self, where: Condition("circle.slug = ?", "nete")).first)
            let changed = Membership(
                circle: "nete", person: "p-bea", practice: "solo", from: SampleNetwork.day("2023-01-01"),
                to: SampleNetwork.day("2024-01-01"), starter: true, mentor: "p-cis")
            #expect(try db.update(changed, row: stored.row) == 2)
            #expect(try db.stored(Membership.self, row: stored.row)?.value == changed)
        }
    }

    @Test func `a list is paged by id without a row skipped or doubled`() throws {
        let database = try directory.filledDatabase()
        try database.read { db throws in
            var ids: [Goal.ID] = []
            while case let page = try db.page(of: Goal.self, after: ids.last, limit: 3), !page.isEmpty {
                ids += page.map(\.value.id)
            }
            #expect(ids == sample.goals.map(\.id))
            var rows: [Int] = []
            let ofDijle = Condition("circle.slug = ?", "dijle" as Circle.ID)
            while case let page = try db.page(of: Membership.self, afterRow: rows.last ?? 0, limit: 2, where: ofDijle),
                !page.isEmpty
            {
                rows += page.map(\.row)
                #expect(page.allSatisfy { $0.value.circle == "dijle" })
            }
            #expect(rows.count == 4 && rows == rows.sorted())
        }
    }

    @Test func `meetings are paged from the latest`() throws {
        let database = try directory.filledDatabase()
        try database.read { db throws in
            let first = try db.latestMeetings(before: nil, limit: 2)
            #expect(first.map(\.value.id) == ["m-2", "m-1"])
            let last = try #require(first.last)
            let next = try db.latestMeetings(before: (last.value.start.utcMinutes, last.value.id), limit: 5)
            #expect(next.map(\.value.id) == ["u-1", "m-3"])
            #expect(
                try db.latestMeetings(before: nil, limit: 5, where: Condition("meeting.circle = ?", 2)).map(\.value.id) == ["m-3"]
            )
        }
    }

    @Test func `a reference to nothing is named, and nothing is stored`() throws {
        let database = try directory.filledDatabase()
        #expect(throws: MissingReference(table: "zone", id: "nergens")) {
            try database.write(touching: .nothing) { db throws in
                try db.insert(Municipality(id: "ergens", name: "Ergens", zone: "nergens"))
            }
        }
        #expect(throws: MissingReference(table: "waiver", id: "77")) {
            try database.write(touching: .nothing) { try $0.update(sample.waivers[0], row: 77) }
        }
        #expect(try database.read { try $0.row(of: "ergens" as Municipality.ID) } == nil)
    }

    @Test func `a row is taken away`() throws {
        let database = try directory.filledDatabase()
        try database.write(touching: .everything) { db in
            let row = try #require(try db.list(Finding.self).first).row
            try db.delete(Finding.self, row: row)
            #expect(try db.list(Finding.self).map(\.value) == [sample.findings[1]])
        }
    }

    @Test func `the night the clock goes back is stored to the minute`() throws {
        let database = try directory.filledDatabase()
        let meeting = try #require(try database.read { try $0.stored("m-2" as Meeting.ID) }).value
        #expect(meeting.start.isSecondPass)
        #expect(meeting.start.offsetDateTimeText == "2026-10-25T02:30:00+01:00")
        #expect(meeting.durationMinutes == 90)
    }
}

@Suite struct `The sheet of a meeting` {
    let directory = try! TestDirectory()

    @Test func `has version 0 until it is saved, and 1 after an import`() throws {
        let database = try directory.filledDatabase()
        try database.read { db throws in
            #expect(try db.sheet(ofMeeting: 1)?.version == 1)
            #expect(try db.sheet(ofMeeting: 2) == Sheet(version: 0, lines: []))
            #expect(try db.sheet(ofMeeting: 99) == nil)
        }
    }

    @Test func `is saved whole: lines change, come and go`() throws {
        let database = try directory.filledDatabase()
        let lines = [
            SheetLine(person: 3, status: .excused), SheetLine(person: 1, status: .present, delegateForPractice: 2, online: true),
        ]
        try database.write(touching: .circles([1])) { db in
            let stored = try #require(try db.sheet(ofMeeting: 1))
            #expect(stored.lines.count == 3)
            #expect(try db.save(lines, ofMeeting: 1, over: stored) == 2)
        }
        let sheet = try database.read { try $0.sheet(ofMeeting: 1) }
        #expect(sheet == Sheet(version: 2, lines: lines.sorted { $0.person < $1.person }))
        let attendance = try database.read { try $0.attendance(ofMeeting: 1) }
        #expect(
            attendance == [
                Attendance(meeting: "m-1", person: "p-ann", status: .present, delegateFor: "solo", online: true),
                Attendance(meeting: "m-1", person: "p-cis", status: .excused),
            ])
    }

    @Test func `is found by person`() throws {
        let database = try directory.filledDatabase()
        let lines = try database.read { try $0.attendance(ofPerson: 3) }
        #expect(lines == SampleNetwork.network.attendance.filter { $0.person == "p-cis" })
    }
}

@Suite struct `An answer kept under its key` {
    let directory = try! TestDirectory()
    let key = IdempotencyKey(caller: "token:1", key: "0123456789abcdef", requestHash: Array(repeating: 7, count: 32))
    let answer = StoredAnswer(status: 201, headers: "location: /x\n", body: Array("{\"a\":1}".utf8))
    let week = 7 * 24 * 3600 * 1000

    @Test func `is given again for the same request of the same caller`() throws {
        let database = try directory.database()
        #expect(try database.read { try $0.answer(for: key, at: 1000) } == .new)
        try database.write(touching: .nothing) { try $0.store(answer, for: key, at: 1000) }
        try database.read { db throws in
            #expect(try db.answer(for: key, at: 2000) == .answered(answer))
            var other = key
            other.requestHash[0] = 8
            #expect(try db.answer(for: other, at: 2000) == .reused)
            other = key
            other.caller = "token:2"
            #expect(try db.answer(for: other, at: 2000) == .new)
        }
    }

    @Test func `is kept for seven days and then cleaned`() throws {
        let database = try directory.database()
        try database.write(touching: .nothing) { db throws in
            try db.store(answer, for: key, at: 1000)
            #expect(try db.cleanAnswers(before: 1000 + week - 1) == 0)
            #expect(try db.answer(for: key, at: 1000 + week - 1) == .answered(answer))
            #expect(try db.answer(for: key, at: 1000 + week) == .new)
            var later = key
            later.key = "later"
            try db.store(answer, for: later, at: 5000)
            #expect(try db.cleanAnswers(before: 1000 + week) == 1)
            #expect(try db.answer(for: later, at: 1000 + week) == .answered(answer))
            try db.store(StoredAnswer(status: 200, headers: "", body: []), for: key, at: 1000 + week)
            #expect(try db.answer(for: key, at: 1000 + week) == .answered(StoredAnswer(status: 200, headers: "", body: [])))
        }
    }
}
