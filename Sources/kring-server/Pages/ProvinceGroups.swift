import KringCore

/// Zones as people look for them: by province, and there by name.
enum ProvinceGroups {
    /// - Parameters:
    ///   - rows: What is shown of each zone, in the order of the zones.
    ///   - provinces: Where each lies; those of which nobody knows it come last, together.
    static func of<Row>(
        _ rows: [Row], for zones: [ZoneReport], in provinces: [Zone.ID: String]
    ) -> [(name: String, rows: [Row])] {
        let placed = zip(zones, rows).map { (province: provinces[$0.zone.id], zone: $0.zone.name, row: $1) }
            .sorted { $0.zone < $1.zone }
        let known = Set(placed.compactMap(\.province)).sorted().map { province in
            (name: province, rows: placed.filter { $0.province == province }.map(\.row))
        }
        let others = placed.filter { $0.province == nil }.map(\.row)
        return others.isEmpty ? known : known + [(name: ZoneText.otherProvince, rows: others)]
    }
}

/// What the colours and letters of bars and tables stand for, with how many there are of each. The template `legende` shows it.
struct StateLegend: Sendable {
    struct Line: Sendable {
        var letter: String
        var style: String
        var word: String
        var count: Int
    }

    static func lines(_ text: TerritoryText) -> [Line] {
        CellState.allCases.map { state in
            let look = StateLook(state)
            return Line(letter: look.letter, style: look.cellStyle, word: look.word.lowercased(), count: text.count(state))
        }
    }
}
