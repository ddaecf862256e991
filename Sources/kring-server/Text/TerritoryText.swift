import KringCore

/// The sentences over zones, regions and all of Flanders: made of the same counts as the charts below them.
struct TerritoryText {
    /// Cells in each state.
    private let counts: [CellState: Int]

    /// The states of the cells that a page shows.
    init(_ states: [CellState]) {
        counts = states.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    func count(_ state: CellState) -> Int { counts[state] ?? 0 }
    /// A working circle: healthy, not filled in yet or in need of attention.
    var working: Int { count(.organised) + count(.incomplete) + count(.atRisk) }
    /// Cells in all.
    var total: Int { counts.values.reduce(0, +) }
    /// Cells where no circle is known: none found, or nobody asked.
    var without: Int { count(.none) + count(.unknown) }

    /// `Voor 326 van de 660 combinaties van beroepsgroep en zone werkt er een kring. …`
    var flanders: Sentence {
        Sentence([
            .plain("Voor "), .strong("\(working) van de \(total)"),
            .plain(" combinaties van beroepsgroep en zone werkt er een kring. Bij "), .strong("\(without)"),
            .plain(" is er geen kring bekend."),
        ])
    }

    /// `5 van de 11 beroepsgroepen hebben een werkende kring, en 2 zijn in opstart.`
    var zone: Sentence {
        if total > 0, working == total {
            return Sentence([.strong("Alle \(total)"), .plain(" beroepsgroepen hebben een werkende kring.")])
        }
        let verb = working == 1 ? "heeft" : "hebben"
        var parts: [Sentence.Part] = [
            .strong("\(working) van de \(total)"), .plain(" beroepsgroepen \(verb) een werkende kring"),
        ]
        let starting = count(.starting)
        if starting > 0 {
            parts += [.plain(", en "), .strong("\(starting)"), .plain(starting == 1 ? " is in opstart." : " zijn in opstart.")]
        } else {
            parts.append(.plain("."))
        }
        let unknown = count(.unknown)
        if unknown > 0 {
            parts += [
                .plain(" Van "), .strong("\(unknown)"),
                .plain(unknown == 1 ? " beroepsgroep weten we het nog niet." : " beroepsgroepen weten we het nog niet."),
            ]
        }
        return Sentence(parts)
    }

    /// `In 34 van de 60 zones werkt een kring van vroedvrouwen. …`
    func profession(_ plural: String) -> Sentence {
        let here: [Sentence.Part] = [
            .plain("In "), .strong("\(working) van de \(total)"), .plain(" zones werkt een kring van \(plural)."),
        ]
        guard without > 0 else { return Sentence(here) }
        return Sentence(
            here + [
                .plain(" In "), .strong("\(without)"),
                .plain(without == 1 ? " zone is er geen kring bekend." : " zones is er geen kring bekend."),
            ])
    }
}

/// A sentence with what matters in it made strong, for HTML and for plain text alike.
struct Sentence: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case plain(String)
        case strong(String)
    }

    let parts: [Part]

    init(_ parts: [Part]) { self.parts = parts }

    /// As HTML, escaped.
    var html: String {
        parts.map { part in
            switch part {
            case .plain(let text): Charts.escaped(text)
            case .strong(let text): "<b>\(Charts.escaped(text))</b>"
            }
        }.joined()
    }

    /// As plain text.
    var text: String {
        parts.map { part in
            switch part {
            case .plain(let text), .strong(let text): text
            }
        }.joined()
    }
}
