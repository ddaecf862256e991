import KringCore

/// The words of the page that plans a year of a circle.
enum PlanPageText {
    static let labels = [
        "planChange": Action.change,
        "planUmbrella": "Koepelkringen",
        "planUmbrellaHelp": "De kringcoördinator plant deze. Je ziet ze alleen.",
        "planMeetings": "Wat er al staat",
        "planToDo": "Nog te plannen",
        "planProposal": "Voorstel",
        "planWhoCan": "Wie kan wanneer?",
        "otherYears": "Andere jaren",
    ]

    static func title(_ year: Int) -> String { "Jaarplan \(year)" }

    static func propose(_ year: Int, isRest: Bool) -> String {
        isRest ? "Plan de rest van \(year) in 1 keer" : "Plan \(year) in 1 keer"
    }

    static let proposeHelp =
        "We zoeken data die passen voor de meeste leden. We kijken naar vakanties, plaatsen en andere kringen. "
        + "Niets wordt gepland voor je het voorstel overneemt."

    enum Action {
        static let again = "Bereken opnieuw"
        static let adopt = "Neem dit plan over"
        static let change = "Wijzig"
        static let pin = "Zet vast"
        static let unpin = "Maak los"
        static let poll = "Kies samen een datum"
    }

    static func single(_ host: Meeting.Host) -> String { host.isUmbrella ? "Plan 1 koepelkring" : "Plan 1 vergadering" }

    static func empty(_ year: Int) -> String { "Nog niets gepland voor \(year)." }
    static let over = "Dit jaar is voorbij. Plannen kan niet meer."
    static let noRules = "Voor deze kring zijn er nog geen regels. Daarom kan je geen jaar in 1 keer plannen."
    static let factsMoved = "Er veranderde iets sinds dit voorstel. Bereken opnieuw voor je het overneemt."
    static let changedMeanwhile = "Iemand anders wijzigde dit plan intussen. Dit is het plan van nu."
    static let alreadyAdopted = "Dit plan is al overgenomen."

    static func blocked(_ count: Int) -> String {
        count == 1 ? "Voor 1 vergadering vonden we geen datum." : "Voor \(count) vergaderingen vonden we geen datum."
    }

    // MARK: Who can when

    static let ask = "Vraag wie wanneer kan"

    static func answered(_ count: Int, of all: Int) -> String {
        switch count {
        case 0: "Nog niemand zei het voorbije half jaar wanneer die kan."
        case 1: "1 van de \(all) zei het voorbije half jaar wanneer die kan."
        default: "\(count) van de \(all) zeiden het voorbije half jaar wanneer ze kunnen."
        }
    }

    static func asked(_ count: Int) -> String {
        switch count {
        case 0: "Niemand krijgt nu een mail: iedereen antwoordde al, of kreeg vandaag al een mail."
        case 1: "1 mail vertrekt over 10 minuten."
        default: "\(count) mails vertrekken over 10 minuten."
        }
    }

    // MARK: The rhythm of the year before

    static func rhythm(_ year: Int) -> String { "Neem het ritme van \(year) over" }
    static func rhythmIntro(_ year: Int) -> String { "Dezelfde weken, uren en plaatsen in \(year). Haal weg wat niet past." }
    static func rhythmNone(_ year: Int) -> String { "Er is niets van \(year) om over te nemen." }
    static let rhythmWhich = "Welke vergaderingen plan je in?"
    static let rhythmHint = "Niemand krijgt een mail."
    static let rhythmPlan = "Plan in"
    static let rhythmFault = "Vink minstens 1 vergadering aan."
    static func was(_ day: CalendarDay) -> String { "Vorig jaar op \(MeetingText.day(day))." }

    static func planned(_ count: Int) -> String {
        count == 1
            ? "1 vergadering staat nu in de agenda. Nog niemand kreeg een mail."
            : "\(count) vergaderingen staan nu in de agenda. Nog niemand kreeg een mail."
    }

    // MARK: A row

    static let why = "Waarom deze datum?"
    static let whyNoDay = "Waarom lukt het niet?"

    static let noDay = "Nog geen datum"
    static let pinned = "staat vast"
    static let new = "nieuw"
    static let planned = "al gepland"
    static let moves = "krijgt een andere datum"
    static let past = "voorbij"

    static let rowTitle = "Wijzig een datum"
    static let rowSaved = "Bewaard. Deze datum staat nu vast. Bereken opnieuw, dan schikt de rest zich."
    static let rowPinned = "Deze datum staat nu vast."
    static let rowFree = "Deze datum mag weer verschuiven."
    static let pinField = "Laat deze datum staan als je opnieuw berekent"
    static let dayFault = "Kies een dag in dit jaar die nog moet komen."
    static let fixed = "Deze vergadering kan je hier niet meer wijzigen."

    static func proposed(_ year: Int) -> String { "Het voorstel voor \(year) is klaar. Er is nog niets gepland." }
    static let revised = "Opnieuw berekend. Er is nog niets gepland."

    static func adopted(_ count: Int) -> String {
        switch count {
        case 0: "Overgenomen. Er kwam geen vergadering bij. Nog niemand kreeg een mail."
        case 1: "Overgenomen. 1 vergadering staat nu in de agenda. Nog niemand kreeg een mail."
        default: "Overgenomen. \(count) vergaderingen staan nu in de agenda. Nog niemand kreeg een mail."
        }
    }
}
