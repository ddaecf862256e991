import KringCore

/// Two circles of two umbrellas, with everybody that the table of rights knows, on a Monday in June. Every name, mail, phone
/// and number is marked, so that it is found wherever it turns up.
///
/// Circle a (umbrella u, zones y and z): chair, secretary, delegate to the care council, three members of whom two in one
/// practice, one former member and chair. Circle b (umbrella v, zone y): a chair and a member.
enum TestNetwork {
    static let today = CalendarDay("2026-06-15")!

    /// What nobody outside a circle may ever read.
    static let marks = ["Merknaam", "Achternaam", "merkmail", "0499", "10000000", "\"p-", "/p-", "Geheim"]

    static let people = [
        "chair", "secretary", "speaker", "member", "partner", "colleague", "former", "coordinator", "chair-b", "member-b",
        "nobody",
    ]

    static let playbook: Playbook = {
        let requirements = [
            Requirement(
                id: "meetings", kind: .eventCount(.init(kinds: [.regular], perYear: 4)), mandatory: true, source: "test"),
            Requirement(id: "members", kind: .memberCount(.init(minimum: 3)), mandatory: true, source: "test"),
            Requirement(id: "chairs", kind: .officeCount(.init(office: .chair, minimum: 1)), mandatory: true, source: "test"),
            Requirement(
                id: "attendance",
                kind: .memberAttendance(
                    .init(counts: "meetings", perYear: 2, delegation: .init(mode: .practice, minimumPracticeSize: 2))),
                source: "test"),
            Requirement(id: "umbrella", kind: .umbrellaCount(.init(perYear: 4)), source: "test"),
            Requirement(id: "advice", kind: .recommendation(text: "Eet samen."), source: "test"),
        ]
        let version = RuleSet.Version(
            validFrom: CalendarDay("2015-01-01")!, startupMonths: 12, dormantAfterMonths: 12, requirements: requirements)
        return Playbook(
            identity: "test", ruleSets: ["rules": RuleSet(id: "rules", name: "Regels", professions: [], versions: [version])])
    }()

    /// The network as an interchange file.
    static var file: [UInt8] {
        let persons = people.enumerated().map { index, name in
            """
            {"id":"p-\(name)","givenName":"Merknaam\(index)","familyName":"Achternaam\(index)",\
            "email":"merkmail\(index)@example.org","phone":"0499 00 00 \(10 + index)","professions":["vroedvrouw"],\
            "municipality":"gemeente-z","nihdi":"10000000\(100 + index)"}
            """
        }
        return Array(text.replacing("PERSONS", with: persons.joined(separator: ",")).utf8)
    }

    private static let text = """
        {"format":"kring/1",
        "regionalZones":[{"id":"r","name":"Regio"}],
        "zones":[{"id":"x","name":"Zone x"},{"id":"y","name":"Zone y","regionalZone":"r"},{"id":"z","name":"Zone z","regionalZone":"r"}],
        "municipalities":[{"id":"gemeente-x","name":"Ex","zone":"x"},{"id":"gemeente-y","name":"Igrek","zone":"y"},
          {"id":"gemeente-z","name":"Zet","nis":"12345","zone":"z"}],
        "professions":[{"id":"kinesist","name":"kinesist","namePlural":"kinesisten","cluster":"gezondheidszorg"},
          {"id":"vroedvrouw","name":"vroedvrouw","namePlural":"vroedvrouwen","cluster":"gezondheidszorg"}],
        "umbrellas":[{"id":"u","name":"Koepel u","professions":["vroedvrouw"],"ruleSet":"rules"},
          {"id":"v","name":"Koepel v","professions":["vroedvrouw"],"ruleSet":"rules"}],
        "circles":[
          {"id":"a","name":"Kring a","professions":["vroedvrouw"],"umbrella":"u","ruleSet":"rules","legalForm":"informal",
           "foundedOn":"2020-01-01","zones":[{"zone":"y"},{"zone":"z"}],"contact":{"email":"kring-a@example.org"}},
          {"id":"b","name":"Kring b","professions":["vroedvrouw"],"umbrella":"v","ruleSet":"rules","legalForm":"nonprofit",
           "foundedOn":"2020-01-01","zones":[{"zone":"y"}]}],
        "practices":[{"id":"andere-praktijk","name":"Andere"},{"id":"praktijk","name":"Praktijk","municipality":"gemeente-z"}],
        "persons":[PERSONS],
        "memberships":[
          {"circle":"a","person":"p-chair","from":"2021-01-01"},{"circle":"a","person":"p-colleague","practice":"praktijk","from":"2021-01-01"},
          {"circle":"a","person":"p-former","from":"2021-01-01","to":"2026-06-15"},{"circle":"a","person":"p-member","from":"2021-01-01"},
          {"circle":"a","person":"p-partner","practice":"praktijk","from":"2021-01-01"},{"circle":"b","person":"p-member-b","from":"2021-01-01"}],
        "leaves":[{"circle":"a","person":"p-member","from":"2025-01-01","to":"2025-03-01"}],
        "offices":[
          {"circle":"a","person":"p-chair","office":"chair","from":"2021-01-01"},
          {"circle":"a","person":"p-former","office":"chair","from":"2021-01-01","to":"2026-06-15"},
          {"circle":"a","person":"p-secretary","office":"secretary","from":"2021-01-01"},
          {"circle":"a","person":"p-speaker","office":"care_council_delegate","from":"2021-01-01"},
          {"circle":"b","person":"p-chair-b","office":"chair","from":"2021-01-01"},
          {"umbrella":"u","person":"p-coordinator","office":"coordinator","from":"2021-01-01"}],
        "venues":[{"id":"zaal","name":"Zaal","capacity":20}],
        "meetings":[
          {"id":"bij-b","circle":"b","kind":"regular","start":"2026-03-03T20:00","end":"2026-03-03T22:00","status":"planned"},
          {"id":"gehouden","circle":"a","kind":"regular","title":"Geheim overleg","start":"2026-03-02T20:00","end":"2026-03-02T22:00",
           "status":"held","venue":"zaal","agenda":"Geheime agenda","minutes":"Geheim verslag"},
          {"id":"gisteren","circle":"a","kind":"regular","start":"2026-06-14T20:00","end":"2026-06-14T22:00","status":"planned"},
          {"id":"koepel","umbrella":"u","kind":"umbrella","start":"2026-04-07T20:00","end":"2026-04-07T22:00","status":"planned"},
          {"id":"later","circle":"a","kind":"regular","start":"2026-09-07T20:00","end":"2026-09-07T22:00","status":"planned"},
          {"id":"weg","circle":"a","kind":"regular","start":"2026-05-04T20:00","end":"2026-05-04T22:00","status":"cancelled","reason":"Geheim"}],
        "attendance":[{"meeting":"gehouden","person":"p-chair","status":"present"},
          {"meeting":"gehouden","person":"p-partner","status":"present","delegateFor":"praktijk"}],
        "agreements":[{"id":"afspraak","circle":"a","title":"Geheime afspraak","kind":"intercollegial","adoptedOn":"2026-01-10"}],
        "goals":[{"id":"doel","circle":"a","title":"Geheim doel"}],
        "signals":[{"id":"signaal","circle":"a","zone":"z","raisedOn":"2026-05-01","subject":"wachtlijst","text":"te lang","status":"open"}],
        "findings":[{"zone":"z","profession":"kinesist","on":"2026-01-01","finding":"none","note":"Geheime notitie"}],
        "workforce":[{"zone":"z","profession":"kinesist","year":2025,"count":80,"source":"schatting"}],
        "waivers":[{"circle":"a","requirement":"chairs","year":2025,"reason":"Geheim","grantedBy":"p-coordinator"}]}
        """
}
