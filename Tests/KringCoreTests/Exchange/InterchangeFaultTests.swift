import KringCore
import Testing

/// A small file that is right, to be made wrong in one place at a time.
let soundFile = """
    {"format": "kring/1",
     "regionalZones": [{"id": "rz", "name": "Regio"}],
     "zones": [{"id": "z", "name": "Zone", "regionalZone": "rz", "population": 1000}],
     "municipalities": [{"id": "g", "name": "Gemeente", "nis": "12025", "zone": "z", "validFrom": "2019-01-01"}],
     "professions": [{"id": "b", "name": "beroep", "namePlural": "beroepen", "cluster": "welzijn"}],
     "umbrellas": [{"id": "u", "name": "Koepel", "professions": ["b"], "ruleSet": "generic"}],
     "circles": [{"id": "k", "name": "Kring", "professions": ["b"], "umbrella": "u", "ruleSet": "generic",
       "legalForm": "informal", "foundedOn": "2020-01-01", "zones": [{"zone": "z", "from": "2020-01-01"}],
       "municipalities": ["g"], "contact": {"email": "k@example.org", "website": "https://example.org"}}],
     "practices": [{"id": "q", "name": "Praktijk", "municipality": "g"}],
     "persons": [{"id": "p1", "givenName": "An", "familyName": "Maes", "professions": ["b"], "municipality": "g"},
       {"id": "p2", "givenName": "Bo", "familyName": "Vos", "professions": [], "conventioned": true}],
     "memberships": [{"circle": "k", "person": "p1", "practice": "q", "from": "2020-01-01", "to": "2022-01-01"},
       {"circle": "k", "person": "p1", "from": "2022-01-01", "starter": true, "mentor": "p2"}],
     "leaves": [{"circle": "k", "person": "p1", "from": "2021-01-01", "to": "2021-02-01"}],
     "offices": [{"circle": "k", "person": "p1", "office": "chair", "from": "2020-01-01"},
       {"umbrella": "u", "person": "p2", "office": "coordinator", "from": "2020-01-01"}],
     "venues": [{"id": "v", "name": "Zaal", "capacity": 20}],
     "meetings": [{"id": "m1", "circle": "k", "kind": "regular", "start": "2026-03-10T20:00", "end": "2026-03-10T22:00",
         "status": "held", "venue": "v"},
       {"id": "m2", "umbrella": "u", "kind": "umbrella", "start": "2026-04-10T20:00", "end": "2026-04-10T22:00",
         "status": "cancelled", "reason": "Ziek", "online": true}],
     "attendance": [{"meeting": "m1", "person": "p1", "status": "present", "delegateFor": "q"},
       {"meeting": "m1", "person": "p2", "status": "excused"}],
     "agreements": [{"id": "a", "circle": "k", "title": "Afspraak", "kind": "protocol", "adoptedOn": "2026-01-01", "meeting": "m1"}],
     "goals": [{"id": "d", "circle": "k", "title": "Doel",
       "requirement": {"type": "event_count", "kinds": ["intervision"], "perYear": 2}}],
     "signals": [{"id": "s", "circle": "k", "zone": "z", "raisedOn": "2026-01-01", "subject": "Iets", "text": "Dit",
       "status": "open"}],
     "findings": [{"zone": "z", "profession": "b", "on": "2026-01-01", "finding": "none"}],
     "workforce": [{"zone": "z", "profession": "b", "year": 2026, "count": 12, "source": "telling"}],
     "waivers": [{"circle": "k", "requirement": "chairs", "year": 2026, "reason": "Omdat", "grantedBy": "Koepel"}],
     "availability": [{"person": "p1", "givenOn": "2026-01-01", "weekly": [{"weekday": "monday", "evening": "can"}],
       "exceptions": [{"from": "2026-07-01", "to": "2026-08-01", "parts": ["evening"]}]}],
     "answers": [{"meeting": "m1", "person": "p1", "answer": "colleague_comes", "colleague": "p2", "start": "2026-03-10T20:00"}],
     "datePolls": [{"id": "dp", "circle": "k", "kind": "regular", "options": [{"number": 1, "start": "2026-05-01T20:00",
       "end": "2026-05-01T22:00", "venue": "v"}, {"start": "2026-05-02T20:00", "end": "2026-05-02T22:00"}], "status": "closed",
       "chosen": 1, "meeting": "m1"}],
     "pollAnswers": [{"poll": "dp", "person": "p1", "answers": [{"option": 2, "answer": "if_need_be"}]}]
    }
    """

/// What is wrong with a file; nothing when it is right.
func faults(of text: String) -> [KringCore.Issue] { faults(of: Array(text.utf8)) }

func faults(of bytes: [UInt8]) -> [KringCore.Issue] {
    do {
        _ = try Network(reading: bytes)
        return []
    } catch KringError.rejected(let issues) {
        return issues
    } catch {
        return [KringCore.Issue(pointer: "", code: "unforeseen", message: "\(error)")]
    }
}

@Suite struct `An interchange file with a fault` {
    @Test func `is another than the sound one`() {
        #expect(faults(of: soundFile) == [])
    }

    static let table: [(String, String, String, String)] = [
        (#""id": "dp", "circle": "k""#, #""id": "dp", "circle": "k9""#, "/datePolls/0/circle", "referenceNotFound"),
        (#""id": "dp", "circle": "k""#, #""id": "dp""#, "/datePolls/0", "invalidHost"),
        (#""venue": "v"}, {"start""#, #""venue": "w"}, {"start""#, "/datePolls/0/options/0/venue", "referenceNotFound"),
        (#", {"start": "2026-05-02T20:00", "end": "2026-05-02T22:00"}"#, "", "/datePolls/0/options", "outOfRange"),
        (
            #"{"start": "2026-05-02T20:00", "#, #"{"number": 1, "start": "2026-05-02T20:00", "#, "/datePolls/0/options/1/number",
            "duplicateItem"
        ),
        (#""end": "2026-05-02T22:00"}"#, #""end": "2026-05-02T19:00"}"#, "/datePolls/0/options/1/end", "invalidPeriod"),
        (#""chosen": 1"#, #""chosen": 3"#, "/datePolls/0/chosen", "referenceNotFound"),
        (#""status": "closed""#, #""status": "open""#, "/datePolls/0/chosen", "valueNotAllowed"),
        (#""chosen": 1, "meeting": "m1""#, #""chosen": 1, "meeting": "m9""#, "/datePolls/0/meeting", "referenceNotFound"),
        (#""poll": "dp""#, #""poll": "dq""#, "/pollAnswers/0/poll", "referenceNotFound"),
        (#""option": 2"#, #""option": 7"#, "/pollAnswers/0/answers/0/option", "referenceNotFound"),
        (
            #""answer": "if_need_be"}"#, #""answer": "if_need_be"}, {"option": 2, "answer": "can"}"#,
            "/pollAnswers/0/answers/1/option", "duplicateItem"
        ),
        (
            #""pollAnswers": ["#, #""pollAnswers": [{"poll": "dp", "person": "p1", "answers": []}, "#, "/pollAnswers/1",
            "duplicateId"
        ),
        (#""answers": [{"meeting": "m1""#, #""answers": [{"meeting": "m9""#, "/answers/0/meeting", "referenceNotFound"),
        (#""colleague": "p2""#, #""colleague": "p9""#, "/answers/0/colleague", "referenceNotFound"),
        (#""colleague": "p2""#, #""colleague": "p1""#, "/answers/0/colleague", "valueNotAllowed"),
        (#""answer": "colleague_comes""#, #""answer": "comes""#, "/answers/0/colleague", "valueNotAllowed"),
        (#""answer": "colleague_comes""#, #""answer": "maybe""#, "/answers/0/answer", "valueNotAllowed"),
        (#""start": "2026-03-10T20:00"}]"#, #""start": "2026-03-29T02:30"}]"#, "/answers/0/start", "momentDoesNotExist"),
        (
            #""answers": ["#,
            #""answers": [{"meeting": "m1", "person": "p1", "answer": "cannot", "start": "2026-03-10T20:00"}, "#, "/answers/1",
            "duplicateId"
        ),
        (
            #""availability": [{"person": "p1""#, #""availability": [{"person": "p9""#, "/availability/0/person",
            "referenceNotFound"
        ),
        (#""givenOn": "2026-01-01""#, #""givenOn": "2026-02-30""#, "/availability/0/givenOn", "invalidDate"),
        (#""givenOn": "2026-01-01", "#, "", "/availability/0/givenOn", "requiredKey"),
        (
            #""availability": ["#, #""availability": [{"person": "p1", "givenOn": "2026-01-01", "weekly": []}, "#,
            "/availability/1", "duplicateId"
        ),
        (#""weekday": "monday""#, #""weekday": "maandag""#, "/availability/0/weekly/0/weekday", "valueNotAllowed"),
        (#""evening": "can""#, #""evening": "maybe""#, "/availability/0/weekly/0/evening", "valueNotAllowed"),
        (#""evening": "can""#, #""night": "can""#, "/availability/0/weekly/0/night", "unknownKey"),
        (
            #"[{"weekday": "monday", "#, #"[{"weekday": "monday"}, {"weekday": "monday", "#, "/availability/0/weekly/1",
            "duplicateItem"
        ),
        (#""to": "2026-08-01""#, #""to": "2026-07-01""#, "/availability/0/exceptions/0/to", "invalidPeriod"),
        (#""parts": ["evening"]"#, #""parts": ["evening", "evening"]"#, "/availability/0/exceptions/0/parts/1", "duplicateItem"),
        (#""parts": ["evening"]"#, #""parts": "evening""#, "/availability/0/exceptions/0/parts", "wrongType"),
        (#""format": "kring/1""#, #""format": "kring/2""#, "/format", "unknownFormat"),
        (#""format": "kring/1""#, #""format": 1"#, "/format", "wrongType"),
        (#""format": "kring/1","#, "", "/format", "requiredKey"),
        (#""format": "kring/1""#, #""format": "kring/1", "format": "kring/1""#, "/format", "duplicateKey"),
        (#""leaves": ["#, #""Leaves": ["#, "/Leaves", "unknownKey"),
        (#""regionalZones": [{"id": "rz", "name": "Regio"}]"#, #""regionalZones": {}"#, "/regionalZones", "wrongType"),
        (#"{"id": "rz", "name": "Regio"}"#, "[]", "/regionalZones/0", "wrongType"),
        (#""name": "Regio""#, #""name": "Regio", "naam": "x""#, "/regionalZones/0/naam", "unknownKey"),
        (#""name": "Regio""#, #""name": "Regio", "name": "x""#, "/regionalZones/0/name", "duplicateKey"),
        (#""name": "Regio""#, #""name": null"#, "/regionalZones/0/name", "requiredKey"),
        (#", "name": "Regio""#, "", "/regionalZones/0/name", "requiredKey"),
        (#""name": "Regio""#, #""name": """#, "/regionalZones/0/name", "emptyText"),
        (#""name": "Regio""#, #""name": 7"#, "/regionalZones/0/name", "wrongType"),
        (#""name": "Regio""#, #""name": "a\u0000b""#, "/regionalZones/0/name", "controlCharacter"),
        (#""name": "Regio""#, #""name": "a\nb""#, "/regionalZones/0/name", "controlCharacter"),
        (#"{"id": "rz""#, #"{"id": "RZ""#, "/regionalZones/0/id", "invalidSlug"),
        (#"{"id": "rz""#, #"{"id": "r\u00e9""#, "/regionalZones/0/id", "invalidSlug"),
        (#""population": 1000"#, #""population": 1000.5"#, "/zones/0/population", "wrongType"),
        (#""population": 1000"#, #""population": -1"#, "/zones/0/population", "outOfRange"),
        (#""population": 1000"#, #""population": 99999999999999999999"#, "/zones/0/population", "outOfRange"),
        (#""regionalZone": "rz""#, #""regionalZone": "no""#, "/zones/0/regionalZone", "referenceNotFound"),
        (#""nis": "12025""#, #""nis": "1202""#, "/municipalities/0/nis", "valueNotAllowed"),
        (
            #""validFrom": "2019-01-01""#, #""validFrom": "2019-01-01", "validTo": "2018-12-31""#,
            "/municipalities/0/validTo", "invalidPeriod"
        ),
        (#""validFrom": "2019-01-01""#, #""validFrom": "2019-02-29""#, "/municipalities/0/validFrom", "invalidDate"),
        (#""validFrom": "2019-01-01""#, #""validFrom": "01-01-2019""#, "/municipalities/0/validFrom", "invalidDate"),
        (#""cluster": "welzijn""#, #""cluster": "zorg""#, "/professions/0/cluster", "valueNotAllowed"),
        (
            #""professions": ["b"], "ruleSet""#, #""professions": ["b", "b"], "ruleSet""#, "/umbrellas/0/professions/1",
            "duplicateItem"
        ),
        (#""umbrella": "u", "ruleSet""#, #""umbrella": "no", "ruleSet""#, "/circles/0/umbrella", "referenceNotFound"),
        (
            #""foundedOn": "2020-01-01""#, #""foundedOn": "2020-01-01", "dissolvedOn": "2019-01-01""#,
            "/circles/0/dissolvedOn", "invalidPeriod"
        ),
        (#"{"zone": "z", "from": "2020-01-01"}"#, #"{"zone": "no"}"#, "/circles/0/zones/0/zone", "referenceNotFound"),
        (#"{"zone": "z", "from": "2020-01-01"}"#, #"{"zone": "z"}, {"zone": "z"}"#, "/circles/0/zones/1", "duplicateItem"),
        (#""municipalities": ["g"]"#, #""municipalities": ["no"]"#, "/circles/0/municipalities/0", "referenceNotFound"),
        (#""email": "k@example.org""#, #""email": "example.org""#, "/circles/0/contact/email", "valueNotAllowed"),
        (
            #""website": "https://example.org""#, #""website": "javascript:alert(1)""#, "/circles/0/contact/website",
            "valueNotAllowed"
        ),
        (#"{"id": "p2", "givenName""#, #"{"id": "p1", "givenName""#, "/persons/1/id", "duplicateId"),
        (#""conventioned": true"#, #""conventioned": "ja""#, "/persons/1/conventioned", "wrongType"),
        (#""conventioned": true"#, #""nihdi": "123""#, "/persons/1/nihdi", "valueNotAllowed"),
        (
            #""practice": "q", "from": "2020-01-01""#, #""practice": "no", "from": "2020-01-01""#, "/memberships/0/practice",
            "referenceNotFound"
        ),
        (#""to": "2022-01-01""#, #""to": "2019-12-31""#, "/memberships/0/to", "invalidPeriod"),
        (#""to": "2022-01-01""#, #""to": "2022-01-02""#, "/memberships/1", "membershipOverlap"),
        (#", "to": "2022-01-01""#, "", "/memberships/1", "membershipOverlap"),
        (#""from": "2022-01-01", "starter""#, #""from": "2020-01-01", "starter""#, "/memberships/1", "duplicateId"),
        (#""mentor": "p2""#, #""mentor": "p9""#, "/memberships/1/mentor", "referenceNotFound"),
        (#""office": "chair""#, #""office": "boss""#, "/offices/0/office", "valueNotAllowed"),
        (#"{"circle": "k", "person": "p1", "office""#, #"{"person": "p1", "office""#, "/offices/0", "invalidHost"),
        (#"{"umbrella": "u", "person""#, #"{"umbrella": "u", "circle": "k", "person""#, "/offices/1", "invalidHost"),
        (#""start": "2026-03-10T20:00""#, #""start": "2026-03-29T02:30""#, "/meetings/0/start", "momentDoesNotExist"),
        (#""start": "2026-03-10T20:00""#, #""start": "2026-10-25T02:30""#, "/meetings/0/start", "momentComesTwice"),
        (#""start": "2026-03-10T20:00""#, #""start": "2026-03-10 20:00""#, "/meetings/0/start", "invalidMoment"),
        (#""start": "2026-03-10T20:00""#, #""start": "2026-03-10T22:01""#, "/meetings/0/end", "invalidPeriod"),
        (#""id": "m2", "umbrella": "u", "kind""#, #""id": "m2", "kind""#, "/meetings/1", "invalidHost"),
        (#""venue": "v""#, #""venue": "no""#, "/meetings/0/venue", "referenceNotFound"),
        (#"{"meeting": "m1", "person": "p2""#, #"{"meeting": "m1", "person": "p1""#, "/attendance/1", "duplicateAttendance"),
        (
            #"{"meeting": "m1", "person": "p2""#, #"{"meeting": "no", "person": "p2""#, "/attendance/1/meeting",
            "referenceNotFound"
        ),
        (#""status": "excused""#, #""status": "late""#, "/attendance/1/status", "valueNotAllowed"),
        (#""perYear": 2"#, #""perYear": 2, "minimum": 3"#, "/goals/0/requirement/minimum", "unknownKey"),
        (#", "perYear": 2"#, "", "/goals/0/requirement/perYear", "requiredKey"),
        (#""year": 2026, "count""#, #""year": 0, "count""#, "/workforce/0/year", "outOfRange"),
        (#""finding": "none""#, #""finding": "some""#, "/findings/0/finding", "valueNotAllowed"),
    ]

    @Test(arguments: table)
    func `is refused with the place and the kind of it`(sound: String, wrong: String, pointer: String, code: String) {
        let text = replacingFirst(sound, with: wrong, in: soundFile)
        #expect(text != soundFile)
        let found = faults(of: text)
        #expect(found.first?.pointer == pointer, "\(found)")
        #expect(found.first?.code == code, "\(found)")
        // An id that cannot be read makes what refers to it homeless; nothing else may follow from one fault.
        #expect(found.dropFirst().allSatisfy { $0.code == "referenceNotFound" }, "\(found)")
    }

    @Test(arguments: [(200, [String]()), (201, ["tooLong"])])
    func `is refused from the first character too many`(length: Int, codes: [String]) {
        let text = replacingFirst("Regio", with: String(repeating: "é", count: length), in: soundFile)
        #expect(faults(of: text).map(\.code) == codes)
    }

    @Test func `names every fault at once, in the order of the file, and no more than a hundred`() {
        let zones = (0..<150).map { #"{"id": "z\#($0)", "name": "Zone", "regionalZone": "nergens"}"# }.joined(separator: ",")
        let many = faults(of: #"{"format": "kring/1", "zones": [\#(zones)]}"#)
        #expect(many.count == 100)
        #expect(many.map(\.pointer) == (0..<100).map { "/zones/\($0)/regionalZone" })
        let text = replacingFirst(#""status": "open""#, with: #""status": "x""#, in: soundFile)
        let both = faults(of: replacingFirst(#""cluster": "welzijn""#, with: #""cluster": "x""#, in: text))
        #expect(both.map(\.pointer) == ["/professions/0/cluster", "/signals/0/status"])
    }

    @Test func `does not make what refers to the faulty value wrong as well`() {
        let text = replacingFirst(#""givenName": "An""#, with: #""givenName": 1"#, in: soundFile)
        #expect(faults(of: text).map(\.pointer) == ["/persons/0/givenName"])
    }

    @Test func `names what a value refers to and what id it takes, also where something else in it is wrong`() {
        var text = replacingFirst(
            #""umbrella": "u", "ruleSet""#, with: #""umbrella": "no", "oops": {"zone": "no"}, "ruleSet""#, in: soundFile)
        text = replacingFirst(#"{"zone": "z", "from": "2020-01-01"}"#, with: #"{"zone": "weg"}"#, in: text)
        text = replacingFirst(#""municipalities": ["g"]"#, with: #""municipalities": ["g", "weg"]"#, in: text)
        text = replacingFirst(#"{"id": "p2", "givenName""#, with: #"{"id": "p1", "nihdi": "1", "givenName""#, in: text)
        let found = faults(of: text)
        let inCircle = found.filter { $0.pointer.hasPrefix("/circles/0") }.map { "\($0.pointer) \($0.code)" }
        #expect(
            Set(inCircle) == [
                "/circles/0/oops unknownKey", "/circles/0/umbrella referenceNotFound",
                "/circles/0/zones/0/zone referenceNotFound", "/circles/0/municipalities/1 referenceNotFound",
            ])
        #expect(inCircle.count == 4)
        #expect(
            found.filter { $0.pointer.hasPrefix("/persons/1") }.map { "\($0.pointer) \($0.code)" } == [
                "/persons/1/nihdi valueNotAllowed", "/persons/1/id duplicateId",
            ])
    }

    @Test func `may have its lists in any order`() throws {
        let reversed = try JSONValue(parsing: Array(soundFile.utf8)).object.map { object in
            var result = JSONObject()
            for (key, value) in object.reversed() { result[key] = value }
            return JSONValue.object(result)
        }
        let bytes = try #require(reversed).bytes()
        #expect(try Network(reading: bytes).interchangeBytes() == Network(reading: Array(soundFile.utf8)).interchangeBytes())
    }

    @Test func `takes a leap day, an hour that comes twice with its offset, an empty membership and an old cancellation`() throws
    {
        var text = replacingFirst(#""validFrom": "2019-01-01""#, with: #""validFrom": "2024-02-29""#, in: soundFile)
        text = replacingFirst(
            #""start": "2026-03-10T20:00", "end": "2026-03-10T22:00""#,
            with: #""start": "2026-10-25T02:30+02:00", "end": "2026-10-25T02:30+01:00""#, in: text)
        text = replacingFirst(#""to": "2022-01-01""#, with: #""to": "2020-01-01""#, in: text)
        text = replacingFirst(#", "reason": "Ziek""#, with: "", in: text)
        let network = try Network(reading: Array(text.utf8))
        #expect(network.meetings[0].durationMinutes == 60)
        #expect(String(decoding: network.interchangeBytes(), as: UTF8.self).contains("2026-10-25T02:30+01:00"))
    }

    @Test func `that is huge, deep or endless is refused quietly`() {
        let deep = #"{"format": "kring/1", "zones": "# + String(repeating: "[", count: 10_000)
        #expect(faults(of: deep).map(\.code) == ["tooDeep"])
        let long = #"{"format": "kring/1", "zones": [{"id": "z", "name": ""# + String(repeating: "x", count: 5_000_000) + #""}]}"#
        #expect(faults(of: long).map(\.code) == ["tooLong"])
        #expect(faults(of: "").map(\.code) == ["invalidJSON"])
        #expect(faults(of: "[]").map(\.code) == ["wrongType"])
    }
}

func replacingFirst(_ old: String, with new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
