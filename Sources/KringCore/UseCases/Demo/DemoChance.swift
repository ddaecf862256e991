/// A repeatable source of chance: the same seed always gives the same network.
///
/// SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014): short, fast, and good enough
/// for invented people.
struct DemoChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something that happens so many times in a hundred happens now.
    mutating func percent(_ share: Int) -> Bool { next() % 100 < UInt64(share) }

    /// A number from 0 up to, not including, a bound.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// One of a list that is not empty.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// Names that sound like the region's and belong to nobody in particular: each is put together by chance.
enum InventedNames {
    static let given = [
        "Aagje", "An", "Anke", "Annelies", "Annick", "Bart", "Bieke", "Birgit", "Britt", "Carine", "Cato", "Charlotte",
        "Dorien", "Eefje", "Elke", "Ellen", "Emma", "Eva", "Evelien", "Femke", "Fien", "Freya", "Gerd", "Goele", "Greet",
        "Griet", "Hanne", "Heleen", "Hilde", "Ilse", "Ine", "Ines", "Jana", "Janne", "Jasmien", "Jef", "Jolien", "Joris",
        "Julie", "Kaat", "Karen", "Katleen", "Katrien", "Kim", "Koen", "Laura", "Leen", "Lien", "Liesbet", "Lies", "Lise",
        "Lore", "Lotte", "Maaike", "Marie", "Marleen", "Mieke", "Mira", "Nele", "Nina", "Noor", "Pieter", "Riet", "Roos",
        "Ruth", "Sanne", "Sara", "Saskia", "Silke", "Sofie", "Stien", "Tessa", "Tine", "Tom", "Veerle", "Wim", "Wout", "Yana",
    ]

    static let family = [
        "Aerts", "Baeten", "Beckers", "Bogaerts", "Boonen", "Bosmans", "Ceulemans", "Claes", "Claessens", "Coppens",
        "Cornelis", "Daems", "De Backer", "De Clercq", "De Cock", "De Groote", "De Keyser", "De Meyer", "De Pauw",
        "De Ridder", "De Smet", "De Vos", "De Wit", "Deckers", "Denis", "Dhondt", "Dierckx", "Geerts", "Goossens",
        "Gysels", "Hendrickx", "Heylen", "Huybrechts", "Jacobs", "Janssens", "Lambrechts", "Lauwers", "Lemmens", "Lenaerts",
        "Luyten", "Maes", "Martens", "Mertens", "Michiels", "Moens", "Nijs", "Nuyts", "Pauwels", "Peeters", "Pieters",
        "Raeymaekers", "Segers", "Slegers", "Smets", "Stevens", "Swinnen", "Thijs", "Torfs", "Van Camp", "Van Damme",
        "Van de Velde", "Van den Bergh", "Van Dyck", "Van Hove", "Van Looy", "Vandenbroeck", "Verbeeck", "Verhaegen",
        "Verlinden", "Vermeiren", "Verschueren", "Vets", "Vos", "Willems", "Wouters", "Wuyts",
    ]
}

extension Network {
    /// The territory and the professions of the playbook, as far as an interchange file holds them.
    public init(territory: TerritoryReference, professions: [ProfessionReference]) {
        self.init()
        regionalZones = territory.regionalZones.map(\.regionalZone)
        zones = territory.zones.map(\.zone)
        municipalities = territory.municipalities.map(\.municipality)
        self.professions = professions.map(\.profession)
    }
}
