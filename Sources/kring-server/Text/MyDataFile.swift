import KringCore

/// Everything about one person as a file: JSON for programs, a sheet for people.
enum MyDataFile {
    /// The lists, each under its name, in the words of the interchange file.
    static func json(_ data: MyData) -> [UInt8] { JSONValue.object(tree(data)).bytes(.pretty) }

    /// - Parameter moment: Writes a moment: for people when left out.
    static func tree(_ data: MyData, moment: (Int) -> String = DoorText.moment) -> JSONObject {
        func list(_ values: [some RecordCodable]) -> JSONValue { .array(values.map(\.recordValue)) }
        var file = JSONObject()
        file["person"] = data.person.recordValue
        file["memberships"] = list(data.memberships)
        file["offices"] = list(data.offices)
        file["leaves"] = list(data.leaves)
        file["attendance"] = list(data.attendance)
        file["answers"] = list(data.answers)
        file["saidHere"] = .array(data.saidHere.map { .string($0.rawValue) })
        file["pollAnswers"] = list(data.pollAnswers)
        file["availabilities"] = list(data.availabilities)
        file["initiatives"] = .array(data.initiatives.map(initiative))
        file["handovers"] = .array(data.handovers.map(handover))
        file["standIns"] = .array(data.standIns.map(standIn))
        file["sessions"] = .array(
            data.sessions.map { session in
                ["device": .string(session.device), "from": .string(moment(session.createdAt))]
            })
        file["groups"] = .array(data.seats.map(seat))
        file["mails"] = .array(
            data.mails.map {
                ["kind": .string($0.kind), "moment": .string(moment($0.moment)), "outcome": .string($0.outcome)]
            })
        file["keys"] = .array(
            data.tokens.map { token in
                ["for": .string(token.role.rawValue), "until": .string(moment(token.expiresAt))]
            })
        if let since = data.calendarSince { file["calendarAddressSince"] = .string(moment(since)) }
        if let since = data.mailsStoppedSince { file["mailsStoppedSince"] = .string(moment(since)) }
        file["log"] = .array(data.log.map { entry($0, moment) })
        file["looksThroughBrokenGlass"] = .array(data.looks.map { .string(moment($0)) })
        return file
    }

    private static func initiative(_ initiative: Initiative) -> JSONValue {
        var object = JSONObject()
        object["profession"] = .string(initiative.profession.rawValue)
        object["municipalities"] = .array(initiative.municipalities.map { .string($0.rawValue) })
        object["name"] = initiative.name.map(JSONValue.string)
        object["goals"] = .array(initiative.goals.map { .string($0.rawValue) })
        object["ownGoal"] = initiative.ownGoal.map(JSONValue.string)
        object["legalForm"] = initiative.legalForm.map { .string($0.rawValue) }
        object["circle"] = initiative.circle.map { .string($0.rawValue) }
        object["startedOn"] = .string("\(initiative.startedOn)")
        return .object(object)
    }

    private static func handover(_ handover: MyData.Handover) -> JSONValue {
        var object = JSONObject()
        object["circle"] = .string(handover.circle.rawValue)
        object["on"] = .string("\(handover.on)")
        object["offeredToMe"] = .boolean(handover.isOffered)
        object["answer"] = handover.answer.map(JSONValue.boolean)
        return .object(object)
    }

    private static func standIn(_ standIn: MyData.StandIn) -> JSONValue {
        var object = JSONObject()
        object["circle"] = .string(standIn.circle.rawValue)
        object["meeting"] = standIn.meeting.map { .string($0.rawValue) }
        object["forColleague"] = .boolean(standIn.isHerself)
        object["agreed"] = standIn.agreed.map(JSONValue.boolean)
        return .object(object)
    }

    private static func seat(_ seat: MyData.Seat) -> JSONValue {
        [
            "circle": .string(seat.circle.rawValue), "on": .string("\(seat.on)"), "round": .integer(seat.round),
            "group": .integer(seat.group),
        ]
    }

    private static func entry(_ entry: MyData.LogEntry, _ moment: (Int) -> String) -> JSONValue {
        var object = JSONObject()
        object["number"] = .integer(entry.number)
        object["moment"] = .string(moment(entry.moment))
        object["actor"] = .string(entry.actor)
        object["action"] = .string(entry.action)
        object["kind"] = .string(entry.kind)
        if let values = entry.values, let tree = try? JSONValue(parsing: Array(values.utf8)) { object["values"] = tree }
        return .object(object)
    }

    /// A line for each value: of what, the how-manieth, which field, what stands there.
    static func csv(_ data: MyData) -> [UInt8] {
        var lines = [["Onderdeel", "Nummer", "Veld", "Waarde"]]
        for (key, value) in tree(data) {
            let name = words[key] ?? key
            if case .array(let items) = value {
                for (index, item) in items.enumerated() { flatten(item, name, index + 1, "", &lines) }
            } else {
                flatten(value, name, 1, "", &lines)
            }
        }
        let text = lines.map { $0.map(cell).joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    private static let words = [
        "person": "Jezelf", "memberships": "Lidmaatschap", "offices": "Mandaat", "leaves": "Onderbreking",
        "attendance": "Aanwezigheid", "answers": "Antwoord", "saidHere": "Ik ben er", "groups": "Groep", "mails": "Mail",
        "keys": "Sleutel",
        "pollAnswers": "Keuze van een datum", "availabilities": "Wanneer je kan",
        "standIns": "Vervanger", "handovers": "Voorzitterschap overdragen", "initiatives": "Kring in opstart",
        "calendarAddressSince": "Adres van je agenda", "mailsStoppedSince": "Geen mails", "sessions": "Sessie",
        "log": "Logboek", "looksThroughBrokenGlass": "Inzage door een beheerder",
    ]

    private static func flatten(_ value: JSONValue, _ part: String, _ number: Int, _ field: String, _ lines: inout [[String]]) {
        switch value {
        case .object(let object):
            for (key, inner) in object { flatten(inner, part, number, field.isEmpty ? key : "\(field).\(key)", &lines) }
        case .array(let items):
            for (index, inner) in items.enumerated() { flatten(inner, part, number, "\(field)[\(index + 1)]", &lines) }
        case .string(let text): lines.append([part, "\(number)", field, text])
        case .integer(let integer): lines.append([part, "\(number)", field, "\(integer)"])
        case .decimal(let digits): lines.append([part, "\(number)", field, digits])
        case .boolean(let flag): lines.append([part, "\(number)", field, flag ? "ja" : "nee"])
        case .null: break
        }
    }

    /// A cell in quotes; what a spreadsheet would take for a formula gets an apostrophe.
    static func cell(_ text: String) -> String {
        let isFormula = text.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
