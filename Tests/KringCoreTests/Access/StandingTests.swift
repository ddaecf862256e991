import Testing

@testable import KringCore

// Circles a and c belong to umbrella u, circle b to umbrella v. Everybody's own circle is a, own umbrella u, own zone z.
private let columns = [
    "open", "member", "delegate", "sheet", "chair", "coordinator", "zorgraad", "region", "administrator", "breakGlass",
]

private let standings: [String: Standing] = [
    "open": Standing(actor: .open),
    "member": Standing(actor: .person("p-me"), memberOf: ["a"]),
    "delegate": Standing(actor: .person("p-me"), memberOf: ["a"], practices: ["a": "praktijk"]),
    "sheet": Standing(actor: .sheetLink("own")),
    "chair": Standing(actor: .person("p-me"), leads: ["a"], umbrellas: ["u"]),
    "coordinator": Standing(actor: .person("p-me"), coordinates: ["u"], coordinatedCircles: ["a", "c"]),
    "zorgraad": Standing(actor: .careCouncil(["z"])),
    "region": Standing(actor: .region),
    "administrator": Standing(actor: .administrator),
    "breakGlass": Standing(
        actor: Actor(.administrator, breakGlass: .init(circle: "a", reason: "klacht", until: 100)), moment: 99),
]

// Two letters a cell: in the own scope, in another's. A all, N numbers, S itself, D itself and those she stood in for, P the
// practice, H shared, C chairs, L own line, F first chair, O own acts, W without values, B break-glass, - nothing.
private let letters: [Character: Grant] = [
    "A": .all, "N": .numbers, "S": .itself, "D": .itselfAndStoodFor, "P": .practice, "H": .shared, "C": .chairs,
    "L": .ownLine, "F": .firstChair, "O": .ownActs, "W": .withoutValues, "B": .breakGlass,
]

private let ofCircles = """
    seeStates         NN AN AN -- AN NN NN NN NN NN
    seeNames          -- A- A- -- A- C- -- -- -- B-
    seeContacts       -- H- H- -- A- C- -- -- -- B-
    seeAttendance     -- S- D- -- A- -- -- -- -- B-
    seeMinutes        -- A- A- -- A- -- -- -- -- --
    manageMeetings    -- -- -- -- A- -- -- -- -- --
    keepAttendance    -- -- -- -- A- -- -- -- -- --
    answerInvitation  -- S- P- -- S- -- -- -- -- --
    admitMembers      -- -- -- -- A- -- -- -- -- --
    recordLeave       -- S- S- -- A- -- -- -- -- --
    appointToOffice   -- -- -- -- A- -- -- -- FF FF
    changeCircle      -- -- -- -- A- -- -- -- -- --
    dissolveCircle    -- -- -- -- A- -- -- -- AA AA
    linkZones         -- -- -- -- A- -- -- -- AA AA
    openDetail        -- -- -- -- A- -- -- -- -- --
    grantWaiver       -- -- -- -- -- A- -- -- -- --
    raiseSignal       -- -- -- -- A- -- -- -- -- --
    answerSignal      -- -- -- -- -- -- -- -- -- --
    noteFinding       -- -- -- -- -- -- -- -- -- --
    reportUmbrella    -- -- -- -- -- -- -- NN NN NN
    exportOwnData     -- S- S- -- -- -- -- -- -- --
    exportCircle      -- -- -- -- A- -- -- -- -- --
    exportAll         -- -- -- -- -- -- -- -- -- B-
    manageTokens      -- -- -- -- -- -- -- -- AA AA
    administer        -- -- -- -- -- -- -- -- AA AA
    readLog           -- S- S- -- A- OO OO -- WW WW
    foundCircle       -- -- -- -- -- -- -- -- AA AA
    seeMeetings       -- A- A- -- A- -- -- -- -- --
    seeNumber         -- S- S- -- A- -- -- -- -- --
    recordPersons     -- -- -- -- A- -- -- -- AA AA
    changePerson      -- S- S- -- A- -- -- -- -- --
    seeAgreements     -- A- A- -- A- -- -- -- -- --
    writeAgreements   -- -- -- -- A- -- -- -- -- --
    seeWaivers        -- A- A- -- A- A- -- -- -- --
    seeSignals        -- A- A- -- A- -- -- -- -- --
    seePlaces         -- A- A- -- A- -- -- -- -- --
    changePlaces      -- -- -- -- A- -- -- -- -- --
    seeAvailability   -- S- S- -- S- -- -- -- -- --
    giveAvailability  -- S- S- -- S- -- -- -- -- --
    seeAnswers        -- S- P- -- A- -- -- -- -- --
    seePolls          -- A- A- -- A- -- -- -- -- --
    makePlans         -- -- -- -- A- -- -- -- -- --
    planNetwork       -- -- -- -- -- -- -- -- AA AA
    seeInitiatives    -- -- -- -- -- -- -- NN AA AA
    seeMeetingDays    -- -- -- -- -- -- -- -- -- --
    keepCouncil       -- -- -- -- -- -- -- -- -- --
    """

// The chair of a circle is a member of its umbrella; a member or delegate of a circle is nothing there.
private let ofUmbrellas = """
    seeStates         NN NN NN -- NN NN NN NN NN NN
    seeNames          -- -- -- -- A- A- -- -- -- --
    seeContacts       -- -- -- -- H- A- -- -- -- --
    seeAttendance     -- -- -- -- S- A- -- -- -- --
    seeMinutes        -- -- -- -- A- A- -- -- -- --
    manageMeetings    -- -- -- -- -- A- -- -- -- --
    keepAttendance    -- -- -- -- -- A- -- -- -- --
    answerInvitation  -- -- -- -- S- S- -- -- -- --
    admitMembers      -- -- -- -- -- -- -- -- -- --
    appointToOffice   -- -- -- -- -- A- -- -- FF FF
    grantWaiver       -- -- -- -- -- -- -- -- -- --
    reportUmbrella    -- -- -- -- L- A- -- NN NN NN
    exportCircle      -- -- -- -- -- -- -- -- -- --
    manageTokens      -- -- -- -- -- A- -- -- AA AA
    foundCircle       -- -- -- -- -- A- -- -- AA AA
    seeMeetings       -- -- -- -- A- A- -- -- -- --
    seePolls          -- -- -- -- A- A- -- -- -- --
    makePlans         -- -- -- -- -- A- -- -- -- --
    """

private let ofZones = """
    seeStates         NN NN NN -- NN NN NN NN NN NN
    answerSignal      -- -- -- -- -- -- A- -- -- --
    noteFinding       -- -- -- -- -- -- A- -- -- --
    seeSignals        -- -- -- -- -- -- A- -- -- --
    manageTokens      -- -- -- -- -- -- A- -- AA AA
    seeInitiatives    -- -- -- -- -- -- A- NN AA AA
    seeNames          -- -- -- -- -- -- -- -- -- --
    seeAttendance     -- -- -- -- -- -- -- -- -- --
    """

// Own: a sheet of circle a, for the link: the sheet it opens. Another's: one of circle b.
private let ofMeetings = """
    seeMeetings       -- A- A- A- A- -- -- -- -- --
    seeMinutes        -- A- A- -- A- -- -- -- -- --
    keepAttendance    -- -- -- A- A- -- -- -- -- --
    seeAttendance     -- S- D- A- A- -- -- -- -- B-
    seeNames          -- A- A- A- A- -- -- -- -- B-
    manageMeetings    -- -- -- -- A- -- -- -- -- --
    seeAnswers        -- S- P- A- A- -- -- -- -- --
    """

// Own: a member of circle a who is not the caller, nor its chair. Another's: one of circle b.
private let ofPersons = """
    seeNames          -- A- A- -- A- -- -- -- -- B-
    seeContacts       -- H- H- -- A- -- -- -- -- B-
    seeNumber         -- -- -- -- A- -- -- -- -- --
    changePerson      -- -- -- -- A- -- -- -- -- --
    exportOwnData     -- -- -- -- -- -- -- -- -- --
    seeAvailability   -- -- -- -- -- -- -- -- -- --
    giveAvailability  -- -- -- -- -- -- -- -- -- --
    """

@Suite struct `What an actor may do` {
    @Test(arguments: [
        ("circle", ofCircles, Object.circle("a"), Object.circle("b")),
        ("umbrella", ofUmbrellas, .umbrella("u"), .umbrella("v")),
        ("zone", ofZones, .zone("z"), .zone("y")),
        ("meeting", ofMeetings, .meeting("own", of: .circle("a")), .meeting("other", of: .circle("b"))),
        (
            "person", ofPersons, .person("p-a", PersonTies(circles: ["a"])), .person("p-b", PersonTies(circles: ["b"]))
        ),
    ])
    func `is what the table says, in the own scope and in another's`(
        kind: String, expectation: String, own: Object, other: Object
    ) throws {
        for line in expectation.split(separator: "\n") {
            let words = line.split(separator: " ")
            let action = try #require(Action(rawValue: String(words[0])))
            for (column, cell) in zip(columns, words.dropFirst()) {
                let standing = try #require(standings[column])
                for (letter, object) in zip(cell, [own, other]) {
                    var found = standing.grants(action, in: object)
                    if found.contains(.all) { found = [.all] }
                    if found.count > 1 { found.remove(.itself) }
                    let expected = letters[letter].map { Set([$0]) } ?? []
                    #expect(found == expected, "\(column) · \(action) · \(object)")
                }
            }
            #expect(words.count == columns.count + 1)
        }
    }

    @Test func `covers every action for circles`() {
        #expect(ofCircles.split(separator: "\n").count == Action.allCases.count)
    }

    @Test(arguments: Action.allCases) func `is everything for the local command line`(action: Action) {
        for object in [Object.network, .circle("a"), .person("p-x", PersonTies()), .zone("z")] {
            #expect(Standing(actor: .operator).grants(action, in: object) == [.all])
        }
    }

    @Test func `is of the network as a whole nothing but what an administrator does`() {
        for (column, standing) in standings where !["administrator", "breakGlass"].contains(column) {
            for action in Action.allCases where !action.onlyReads {
                let grants = standing.grants(action, in: .network)
                #expect(grants.isSubset(of: [.itself, .practice]), "\(column) \(action)")
            }
        }
        #expect(standings["administrator"]?.may(.administer, in: .network) == true)
    }

    @Test func `about herself is all of it, whatever her column`() {
        let former = Standing(actor: .person("p-me"))
        let me = Object.person("p-me", PersonTies(otherCircles: ["a"]))
        for action in [Action.seeNames, .seeContacts, .seeNumber, .exportOwnData, .changePerson, .readLog] {
            #expect(former.grants(action, in: me) == [.all])
            #expect(former.grants(action, in: .person("p-you", PersonTies(otherCircles: ["a"]))) == [])
        }
    }

    @Test func `on leave is for herself and for her chair`() {
        let member = Standing(actor: .person("p-me"), memberOf: ["a"])
        #expect(member.may(.recordLeave, in: .member("p-me", of: "a")))
        #expect(!member.may(.recordLeave, in: .member("p-you", of: "a")))
        #expect(!member.may(.recordLeave, in: .member("p-me", of: "b")))
        let chair = Standing(actor: .person("p-chair"), leads: ["a"])
        #expect(chair.may(.recordLeave, in: .member("p-you", of: "a")))
        #expect(!chair.may(.recordLeave, in: .member("p-you", of: "b")))
    }

    @Test func `raising a signal is also for who speaks for the circle in the care council`() {
        let delegate = Standing(actor: .person("p-me"), speaksFor: ["a"])
        #expect(delegate.may(.raiseSignal, in: .signal(of: "a", to: "z")))
        #expect(!delegate.may(.raiseSignal, in: .signal(of: "b", to: "z")))
        for action in Action.allCases where action != .raiseSignal {
            #expect(delegate.grants(action, in: .circle("a")).isSubset(of: [.numbers]), "\(action)")
        }
    }

    @Test func `answering an invitation is for everybody of her practice, for a delegate`() {
        let delegate = Standing(actor: .person("p-me"), memberOf: ["a"], practices: ["a": "praktijk"])
        let colleague = PersonTies(circles: ["a"], practices: ["a": "praktijk"])
        #expect(delegate.may(.answerInvitation, in: .person("p-you", colleague)))
        #expect(!delegate.may(.answerInvitation, in: .person("p-you", PersonTies(circles: ["a"], practices: ["a": "andere"]))))
    }

    @Test func `for a coordinator opens with the circle that opened itself, and only there`() {
        let open = Standing(
            actor: .person("p-me"), coordinates: ["u"], coordinatedCircles: ["a", "c"], openedCircles: ["a"])
        for action in [Action.seeNames, .seeContacts, .seeAttendance, .seeAgreements, .seeSignals] {
            #expect(open.grants(action, in: .circle("a")).contains(.all), "\(action)")
            #expect(!open.grants(action, in: .circle("c")).contains(.all), "\(action)")
        }
        #expect(!open.may(.seeMinutes, in: .circle("a")))
        #expect(!open.may(.manageMeetings, in: .meeting("m", of: .circle("a"))))
    }

    @Test func `to know of people who are in no circle yet comes with leading one, not with speaking for one`() {
        let newcomer = Object.person("p-new", PersonTies())
        #expect(Standing(actor: .person("p-me"), leads: ["a"]).may(.seeNames, in: newcomer))
        let delegate = Standing(actor: .person("p-me"), memberOf: ["a"], speaksFor: ["a"])
        for action in Action.allCases where action != .seeStates {
            #expect(!delegate.may(action, in: newcomer), "\(action)")
        }
    }

    @Test func `for a coordinator includes the chairs of her circles, and no other person`() {
        let coordinator = Standing(actor: .person("p-me"), coordinates: ["u"], coordinatedCircles: ["a", "c"])
        let chair = Object.person("p-chair", PersonTies(circles: ["a"], chairs: ["a"], umbrellas: ["u"]))
        #expect(coordinator.grants(.seeContacts, in: chair) == [.all])
        #expect(!coordinator.may(.seeNumber, in: chair))
        #expect(!coordinator.may(.seeNames, in: .person("p-member", PersonTies(circles: ["a"]))))
        let elsewhere = Object.person("p-other", PersonTies(circles: ["b"], chairs: ["b"], umbrellas: ["v"]))
        #expect(!coordinator.may(.seeNames, in: elsewhere))
    }

    @Test func `by break-glass ends with its hour and stays in its circle`() {
        let window = Actor.BreakGlass(circle: "a", reason: "klacht", until: 100)
        let actor = Actor(.administrator, breakGlass: window)
        #expect(Standing(actor: actor, moment: 99).grants(.seeNames, in: .circle("a")) == [.breakGlass])
        #expect(Standing(actor: actor, moment: 100).grants(.seeNames, in: .circle("a")) == [])
        #expect(Standing(actor: actor, moment: 99).grants(.seeNames, in: .circle("b")) == [])
        #expect(Standing(actor: actor, moment: 99).grants(.seeMinutes, in: .circle("a")) == [])
        #expect(Standing(actor: actor, moment: 99).grants(.exportAll, in: .network) == [])
        let wide = Actor(.administrator, breakGlass: .init(reason: "klacht", until: 100))
        #expect(Standing(actor: wide, moment: 99).grants(.exportAll, in: .network) == [.breakGlass])
    }

    @Test func `of what she may not know of is not found, and of what she may know forbidden`() {
        let member = Standing(actor: .person("p-me"), memberOf: ["a"])
        #expect(throws: KringError.forbidden) { try member.require(.changeCircle, in: .circle("b")) }
        #expect(throws: KringError.forbidden) { try member.require(.manageMeetings, in: .meeting("m", of: .circle("a"))) }
        #expect(throws: KringError.notFound) { try member.require(.manageMeetings, in: .meeting("m", of: .circle("b"))) }
        #expect(throws: KringError.forbidden) { try member.require(.admitMembers, in: .member("p-you", of: "a")) }
        #expect(throws: KringError.notFound) { try member.require(.admitMembers, in: .member("p-you", of: "b")) }
        #expect(throws: KringError.notFound) { try member.require(.seeSignals, in: .signal(of: "b", to: "z")) }
        let council = Standing(actor: .careCouncil(["z"]))
        #expect(throws: KringError.notFound) { try council.require(.seeContacts, in: .person("p", PersonTies(circles: ["a"]))) }
    }

    @Test func `by a token is never more than the token is for`() {
        let limit = Actor.Limit(columns: [.member, .practiceDelegate])
        let all = Standing(
            actor: .person("p-me"), memberOf: ["a"], leads: ["a", "b"], umbrellas: ["u"], coordinates: ["u"],
            coordinatedCircles: ["a", "c"])
        let narrow = Standing(
            actor: Actor(.person("p-me"), limit: limit), memberOf: ["a"], leads: ["a", "b"], umbrellas: ["u"],
            coordinates: ["u"], coordinatedCircles: ["a", "c"])
        #expect(narrow.leads.isEmpty && narrow.coordinates.isEmpty && narrow.coordinatedCircles.isEmpty)
        #expect(narrow.memberOf == ["a"])
        let objects: [Object] = [
            .network, .common, .zone("z"), .circle("a"), .circle("b"), .umbrella("u"), .member("p-me", of: "a"),
            .member("p-you", of: "b"), .meeting("m", of: .circle("b")), .meeting("m", of: .umbrella("u")),
            .person("p-you", PersonTies(circles: ["b"])),
        ]
        for action in Action.allCases {
            for object in objects {
                #expect(narrow.grants(action, in: object).isSubset(of: all.grants(action, in: object)))
            }
            if !action.onlyReads {
                #expect(!narrow.grants(action, in: .circle("b")).contains(.all))
            }
        }
    }

    @Test func `by a token of one circle reaches no other`() {
        let limit = Actor.Limit(columns: [.member, .practiceDelegate, .chairSecretary], circle: "a")
        let standing = Standing(
            actor: Actor(.person("p-me"), limit: limit), memberOf: ["a", "b"], practices: ["b": "p"], leads: ["a", "b"],
            umbrellas: ["u"])
        #expect(standing.may(.changeCircle, in: .circle("a")))
        for action in Action.allCases {
            #expect(standing.grants(action, in: .circle("b")).isSubset(of: [.numbers]), "\(action)")
            #expect(standing.grants(action, in: .umbrella("u")).isSubset(of: [.numbers]), "\(action)")
        }
    }
}
