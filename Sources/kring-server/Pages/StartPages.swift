import KringCore

/// Starting a circle: seven steps, each saved by itself, in any order that is possible.
enum StartPages {
    static let path = "/start-een-kring"

    static let routes: [PageRoute] = [
        .get("start", path) { visit in
            visit.page(PageFrame(title: StartText.heading), "start-een-kring", StartModel())
        }
    ]
}

/// The door to the steps: what they are, before anybody begins.
struct StartModel: Sendable {
    struct Row: Sendable {
        var number: Int
        var name: String
        var note: String
    }

    var heading = StartText.heading
    var sentence = StartText.sentence
    var small = StartText.small
    var steps = StartStep.allCases.map { Row(number: $0.rawValue, name: $0.name, note: $0.note) }
}

/// The steps, by their number.
enum StartStep: Int, CaseIterable, Sendable {
    case zone = 1
    case team, goals, form, members, meeting, publish

    var name: String {
        switch self {
        case .zone: "Kennismaking met je eerstelijnszone"
        case .team: "Kerngroep"
        case .goals: "Doelen"
        case .form: "Statuut"
        case .members: "Leden"
        case .meeting: "Eerste vergadering"
        case .publish: "Bekendmaken"
        }
    }

    var note: String {
        switch self {
        case .zone: "Kies je beroep en je gemeenten, en praat met de zorgraad."
        case .team: "Zoek collega's die mee willen trekken."
        case .goals: "Kies hoogstens 3 doelen."
        case .form: "4 vragen, en je weet welk statuut past."
        case .members: "Nodig collega's uit, tot jullie met genoeg zijn."
        case .meeting: "Kies een datum en een plaats, met een agenda om over te nemen."
        case .publish: "Zet de pagina van je kring open."
        }
    }
}
