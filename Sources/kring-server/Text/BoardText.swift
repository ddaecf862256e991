import KringCore

/// The words of the board of a care council.
enum BoardText {
    static let labels = [
        "addSeat": "Voeg een zitje toe",
        "changeSeat": "Pas aan",
        "voices": "Hebben de kringen een plaats?",
        "pastSeats": "Vroeger",
    ]

    static let heading = "Wie zit in de zorgraad?"
    static let newHeading = "Voeg een zitje toe"
    static let changeHeading = "Pas een zitje aan"
    static let about =
        "De 4 clusters wegen even zwaar. Elke cluster heeft hoogstens 8 zitjes. Er zijn hoogstens 4 facultatieve partners."
    static let unknown = "De zorgraad vulde nog niet in wie er zit."
    static let emptyCluster = "Nog niet ingevuld."
    static let saved = "Het zitje is bewaard."
    static let gone = "Het zitje is weggehaald."
    static let takeAway = "Haal dit zitje weg"
    static let source = "Bron: opgave van de zorgraad. Een zitje is van een organisatie of functie, niet van een persoon."

    /// What was saved, on the page of the board.
    static func done(_ entry: HistoryEntry) -> String {
        switch entry.parts.first?.action {
        case "giveSeat", "changeSeat": saved
        case "withdrawSeat": gone
        default: HistoryText.saved(entry)
        }
    }

    static func name(of cluster: BoardSeat.Cluster) -> String {
        switch cluster {
        case .localGovernment: "Lokale besturen"
        case .healthCare: "Gezondheidszorg"
        case .welfare: "Welzijn"
        case .people: "Personen met een zorgnood en mantelzorgers"
        case .optionalPartner: "Facultatieve partners"
        }
    }

    static func count(_ count: Int, of most: Int) -> String { "\(count) van hoogstens \(most)" }

    static func sentence(_ seated: Int, of all: Int) -> String {
        "\(seated) van de \(all) beroepsgroepen \(seated == 1 ? "heeft" : "hebben") een zitje in de zorgraad."
    }

    static func term(_ from: CalendarDay, _ to: CalendarDay?, today: CalendarDay) -> String {
        let last = to?.adding(days: -1)
        if from > today {
            return last.map { "van \(Dutch.day(from)) tot \(Dutch.day($0))" } ?? "vanaf \(Dutch.day(from))"
        }
        return last.map { "tot \(Dutch.day($0))" } ?? "sinds \(Dutch.day(from))"
    }

    static func voice(hasSeat: Bool, speaks: Bool?) -> String {
        let seat = hasSeat ? "Het beroep zit in de zorgraad." : "Het beroep heeft geen zitje."
        guard let speaks else { return seat }
        return speaks ? "\(seat) Iemand spreekt er voor de kring." : "\(seat) Niemand spreekt er voor de kring."
    }

    /// On the page of a circle: in which of its zones its profession has a seat.
    static func ofCircle(_ with: [String], _ without: [String]) -> String {
        switch (with.isEmpty, without.isEmpty) {
        case (true, true): ""
        case (false, true): "Het beroep zit in de zorgraad van \(Dutch.list(with))."
        case (true, false): "Het beroep heeft geen zitje in de zorgraad van \(Dutch.list(without))."
        case (false, false):
            "Het beroep zit in de zorgraad van \(Dutch.list(with)), niet in die van \(Dutch.list(without))."
        }
    }

    static let link = "Wie zit in de zorgraad?"
    static let organisation = "Organisatie of functie"
    static let organisationHint = "Geen naam van een persoon. bv. Vereniging van huisartsen"
    static let organisationFault = "Vul de organisatie of functie in, hoogstens 200 tekens."
    static let cluster = "Cluster"
    static let clusterFault = "Kies een cluster."
    static let profession = "Voor welke beroepsgroep?"
    static let circle = "Voor welke kring?"
    static let circleFault = "Kies een kring van deze zone."
    static let nobody = "geen"
    static let from = "Vanaf"
    static let to = "Laatste dag"
    static let toFault = "Kies een laatste dag na de eerste."
    static func full(_ cluster: BoardSeat.Cluster) -> String {
        "Op die dagen zijn er al \(cluster.mostSeats). Laat eerst een zitje eindigen."
    }
}
