import Testing

@testable import KringCore

@Suite struct `API tokens` {
    private func issue(
        _ token: APIToken, days: Int = 90, by actor: Actor = .operator, in network: SmallNetwork
    ) throws -> (token: APIToken, secret: TokenSecret) {
        try network.kring.write(by: actor, source: .command) { try $0.issueToken(token, days: days) }
    }

    @Test func `have a form that a mistyped one does not have`() throws {
        let secret = TokenSecret(kind: "chair", bytes: Array(repeating: 255, count: 32))
        #expect(secret.text.hasPrefix("krw_chair_"))
        #expect(secret.text.utf8.count == "krw_chair_".utf8.count + 49)
        #expect(TokenSecret(secret.text) == secret)
        var characters = Array(secret.text)
        for index in characters.indices.dropFirst(10) {
            let kept = characters[index]
            characters[index] = kept == "a" ? "b" : "a"
            #expect(TokenSecret(String(characters)) == nil, "a change at \(index) is noticed")
            characters[index] = kept
        }
        for text in ["", "krw_", "krw__", "krw_chair_", String(secret.text.dropLast()), secret.text + "a", "x" + secret.text] {
            #expect(TokenSecret(text) == nil)
        }
        #expect(TokenSecret(kind: "member", bytes: Array(repeating: 0, count: 32)).text != secret.text)
    }

    @Test func `are stored as a hash, and nowhere as their text`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let made = try issue(APIToken(role: .careCouncil, zone: "z", label: "ecosysteem"), in: network)
        for row in try network.contents() { #expect(!row.contains(made.secret.text)) }
        let bytes = try network.kring.database.read { try $0.first("SELECT hash FROM api_token") { $0.bytes(0) } }
        #expect(bytes == made.secret.hash)
        #expect(try network.journal().map(\.row.action) == ["issueToken"])
    }

    @Test func `call as whom they are bound to, narrowed to their role`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func standing(_ token: APIToken) throws -> Standing {
            let text = try issue(token, in: network).secret.text
            return try network.kring.read(by: network.kring.actor(forToken: text)) { $0.standing }
        }
        #expect(try standing(APIToken(role: .chair, person: "p-chair")).may(.changeCircle, in: .circle("a")))
        #expect(try !standing(APIToken(role: .member, person: "p-chair")).may(.changeCircle, in: .circle("a")))
        #expect(try standing(APIToken(role: .member, person: "p-chair")).may(.seeNames, in: .circle("a")))
        #expect(try !standing(APIToken(role: .chair, person: "p-former")).may(.changeCircle, in: .circle("a")))
        #expect(try standing(APIToken(role: .chair, person: "p-chair", circle: "b")).columns == [.open])
        #expect(try standing(APIToken(role: .coordinator, person: "p-coordinator")).columns == [.open, .coordinator])
        #expect(try standing(APIToken(role: .coordinator, person: "p-chair")).columns == [.open])
        #expect(try standing(APIToken(role: .careCouncil, zone: "z")).may(.noteFinding, in: .zone("z")))
        #expect(try !standing(APIToken(role: .careCouncil, zone: "z")).may(.noteFinding, in: .zone("y")))
        #expect(try standing(APIToken(role: .administrator)).columns == [.open, .administrator])
        #expect(try standing(APIToken(role: .region)).columns == [.open, .regionAgency])
    }

    @Test func `do no more than what they are for, and what is open to anybody`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func standing(_ scopes: Set<TokenScope>, _ role: APIToken.Role = .careCouncil) throws -> Standing {
            let token = APIToken(
                role: role, person: role == .coordinator ? "p-coordinator" : nil, umbrella: role == .coordinator ? "u" : nil,
                zone: role == .careCouncil ? "z" : nil, scopes: scopes)
            let made = try issue(token, in: network)
            #expect(try network.kring.database.read { try $0.token(made.token.id)?.token.scopes } == scopes)
            return try network.kring.read(by: network.kring.actor(forToken: made.secret.text)) { $0.standing }
        }
        let signal = Object.signal(of: "a", to: "z")
        #expect(try standing([]).may(.answerSignal, in: signal))
        let reading = try standing([.zoneRead])
        #expect(reading.may(.seeSignals, in: signal) && !reading.may(.answerSignal, in: signal))
        #expect(!reading.may(.noteFinding, in: .zone("z")) && !reading.may(.manageTokens, in: .zone("z")))
        let events = try standing([.eventsRead, .webhookWrite])
        #expect(!events.may(.seeSignals, in: signal) && events.may(.seeStates, in: .zone("z")))
        #expect(try standing([.zoneRead], .coordinator).may(.reportUmbrella, in: .umbrella("u")))
        #expect(try !standing([.zoneRead], .coordinator).may(.grantWaiver, in: .circle("a")))
    }

    @Test func `are worth nothing when unknown, over or revoked, and say which`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let made = try issue(APIToken(role: .administrator), days: 1, in: network)
        #expect(try kring.actor(forToken: made.secret.text).kind == .administrator)
        #expect(throws: TokenRefusal.invalid) { try kring.actor(forToken: "krw_administrator_nonsense") }
        let strange = TokenSecret.made(kind: "administrator")
        #expect(throws: TokenRefusal.invalid) { try kring.actor(forToken: strange.text) }
        let tomorrow = Kring(
            database: kring.database, playbook: kring.playbook, clock: .fixed(SmallNetwork.today.adding(days: 1)))
        #expect(throws: TokenRefusal.expired) { try tomorrow.actor(forToken: made.secret.text) }
        let revoked = try kring.write(by: .operator, source: .command) { try $0.revokeToken(made.token.id) }
        #expect(revoked.revokedAt != nil)
        #expect(throws: TokenRefusal.revoked) { try kring.actor(forToken: made.secret.text) }
        #expect(throws: TokenRefusal.revoked) { try tomorrow.actor(forToken: made.secret.text) }
    }

    @Test func `with the scope to look change nothing, whatever their role may do`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for role: APIToken in [
            APIToken(role: .chair, person: "p-chair", scopes: [.zoneRead]), APIToken(role: .administrator, scopes: [.zoneRead]),
            APIToken(role: .careCouncil, zone: "z", scopes: [.zoneRead]),
        ] {
            let issued = try issue(role, in: network)
            #expect(issued.token.scopes == [.zoneRead])
            let actor = try network.kring.actor(forToken: issued.secret.text)
            let (narrow, whole) = try network.kring.read(by: actor) { scope in
                var unlimited = actor
                unlimited.limit?.scopes = nil
                var whole = scope.standing
                whole.actor = unlimited
                return (scope.standing, whole)
            }
            for action in Action.allCases {
                for object: Object in [.network, .common, .zone("z"), .circle("a"), .umbrella("u")] {
                    let left = narrow.grants(action, in: object)
                    // Only looking; the log of changes is another thing.
                    let isLeft = action.onlyReads && action != .readLog
                    #expect(left == (isLeft ? whole.grants(action, in: object) : []), "\(action) in \(object)")
                }
            }
            #expect(throws: KringError.self) {
                try network.kring.write(by: actor, source: .api) { try $0.setGoal(Goal(id: "g", circle: "a", title: "Nieuw")) }
            }
            #expect(try network.kring.read(by: .operator) { try $0.tokens() }.allSatisfy { $0.scopes == [.zoneRead] })
        }
    }

    @Test func `are given by nobody who has not the right herself`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let cases: [(Actor, APIToken, Bool)] = [
            (.administrator, APIToken(role: .region), true), (.administrator, APIToken(role: .administrator), true),
            (.administrator, APIToken(role: .careCouncil, zone: "z"), true),
            (.administrator, APIToken(role: .chair, person: "p-chair"), false),
            (Who.council, APIToken(role: .careCouncil, zone: "z"), true),
            (Who.council, APIToken(role: .careCouncil, zone: "y"), false),
            (Who.council, APIToken(role: .administrator), false),
            (Who.coordinator, APIToken(role: .coordinator, person: "p-coordinator", umbrella: "u"), true),
            (Who.coordinator, APIToken(role: .coordinator, person: "p-chair", umbrella: "u"), false),
            (Who.coordinator, APIToken(role: .coordinator, person: "p-coordinator", umbrella: "v"), false),
            (Who.chair, APIToken(role: .chair, person: "p-chair"), false), (.open, APIToken(role: .region), false),
            (.region, APIToken(role: .region), false),
        ]
        for (actor, token, isGiven) in cases {
            if isGiven {
                _ = try issue(token, by: actor, in: network)
            } else {
                #expect(throws: KringError.forbidden, "\(actor.journalName) \(token.role)") {
                    try issue(token, by: actor, in: network)
                }
            }
        }
        #expect(try network.kring.read(by: Who.council) { try $0.tokens().map(\.zone) } == ["z", "z"])
        #expect(try network.kring.read(by: Who.coordinator) { try $0.tokens().map(\.umbrella) } == ["u"])
        #expect(throws: KringError.forbidden) { try network.kring.read(by: Who.chair) { try $0.tokens() } }
        let mine = try network.kring.read(by: .operator) { try $0.tokens() }
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: Who.otherCouncil, source: .api) { try $0.revokeToken(mine[0].id) }
        }
    }

    @Test func `show when they were last used, to the hour and without a write for each call`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let made = try issue(APIToken(role: .region), in: network)
        let before = kring.database.generation
        for _ in 0..<10 { _ = try kring.actor(forToken: made.secret.text) }
        #expect(kring.database.generation == before)
        try kring.noteTokenUses()
        #expect(kring.database.generation == before + 1)
        #expect(try kring.read(by: .operator) { try $0.tokens()[0].lastUsedAt } == kring.clock.milliseconds())
        _ = try kring.actor(forToken: made.secret.text)
        try kring.noteTokenUses()
        #expect(kring.database.generation == before + 1)
    }
}

@Suite struct `A write that is asked twice` {
    private func key(_ body: UInt8) -> IdempotencyKey {
        IdempotencyKey(
            caller: Who.chair.journalName, key: "een-sleutel-van-zestien", requestHash: Array(repeating: body, count: 32))
    }

    private func plan(_ kring: Kring, _ key: IdempotencyKey, title: String = "T") throws -> StoredAnswer {
        try kring.write(by: Who.chair, source: .api, once: key) { scope in
            var meeting = try SmallNetwork.meeting(.made(prefix: "m-"), of: .circle("a"), on: day("2026-10-01"))
            meeting.title = title
            let made = try scope.planMeeting(meeting)
            return StoredAnswer(status: 201, headers: "location: /meetings/\(made.value.id)", body: [1, 2, 3])
        }
    }

    @Test func `is done once, and answered alike`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let first = try plan(network.kring, key(1))
        let before = try network.contents()
        #expect(try plan(network.kring, key(1)) == first)
        #expect(try network.contents() == before)
        #expect(throws: KringError.conflict(.idempotencyKeyReused)) { try plan(network.kring, key(2)) }
    }

    @Test func `may be tried again after a refusal`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        #expect(throws: KringError.self) {
            try plan(network.kring, key(1), title: String(repeating: "x", count: 300))
        }
        #expect(try plan(network.kring, key(1)).status == 201)
    }
}
