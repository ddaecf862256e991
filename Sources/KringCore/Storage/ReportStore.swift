import GRDB

extension Database {
    /// The rule sets that circles and umbrellas are held to.
    public func ruleSetsInUse() throws -> Set<RuleSet.ID> {
        try read { db in
            var ids: Set<RuleSet.ID> = []
            try db.each("SELECT rule_set FROM circle UNION SELECT rule_set FROM umbrella") { ids.insert($0.slug(0)) }
            return ids
        }
    }
}

// What reports show beside verdicts: names of things, and of people for those who may see them.
extension Connection {
    /// The names of all things of one kind, by row.
    private func names(_ sql: String) throws -> [Int: String] {
        var names: [Int: String] = [:]
        try each(sql) { names[$0.int(0)] = $0.text(1) }
        return names
    }

    func zoneNames() throws -> [Int: String] { try names("SELECT id, name FROM zone") }
    func professionNames() throws -> [Int: String] { try names("SELECT id, name FROM profession") }
    func circleNames() throws -> [Int: String] { try names("SELECT id, name FROM circle") }

    /// What a circle is called.
    func circleName(row: Int) throws -> String? {
        try first("SELECT name FROM circle WHERE id = ?", row) { $0.text(0) }
    }

    /// Whose rules each circle is held to, by row.
    func circleRuleSets() throws -> [Int: RuleSet.ID] {
        var ruleSets: [Int: RuleSet.ID] = [:]
        try each("SELECT id, rule_set FROM circle") { ruleSets[$0.int(0)] = $0.slug(1) }
        return ruleSets
    }

    /// Whose rules a circle is held to.
    func ruleSet(ofCircle row: Int) throws -> RuleSet.ID? {
        try first("SELECT rule_set FROM circle WHERE id = ?", row) { $0.slug(0) }
    }

    /// Whose rules an umbrella is held to.
    func ruleSet(ofUmbrella row: Int) throws -> RuleSet.ID? {
        try first("SELECT rule_set FROM umbrella WHERE id = ?", row) { $0.slug(0) }
    }

    /// The umbrella of a circle.
    func umbrellaRow(ofCircle row: Int) throws -> Int? {
        try first("SELECT umbrella FROM circle WHERE id = ?", row) { $0.optionalInt(0) } ?? nil
    }

    /// The rows of all persons who are chair of a circle on a day, in order.
    func chairRows(ofCircle row: Int, on day: CalendarDay) throws -> [Int] {
        try all(
            """
            SELECT DISTINCT person FROM office
            WHERE circle = ? AND office = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?) ORDER BY person
            """, row, Office.Kind.chair.code, day, day
        ) { $0.int(0) }
    }

    /// A person's id and name, by row.
    func personName(row: Int) throws -> PersonName? {
        try first("SELECT slug, given_name, family_name FROM person WHERE id = ?", row) {
            PersonName(id: $0.slug(0), givenName: $0.text(1), familyName: $0.text(2))
        }
    }

    /// The ids and names of persons, by row, asked at once.
    func personNames(rows: some Sequence<Int>) throws -> [Int: PersonName] {
        let list = JournalValue.list(rows.map(JournalValue.int)).canonical
        var names: [Int: PersonName] = [:]
        try each(
            "SELECT id, slug, given_name, family_name FROM person WHERE id IN (SELECT value FROM json_each(?))", list
        ) {
            names[$0.int(0)] = PersonName(id: $0.slug(1), givenName: $0.text(2), familyName: $0.text(3))
        }
        return names
    }

    /// The ids and names of persons, by id, asked at once.
    func personNames(of ids: some Sequence<Person.ID>) throws -> [Person.ID: PersonName] {
        let list = JournalValue.list(ids.map(JournalValue.id)).canonical
        var names: [Person.ID: PersonName] = [:]
        try each(
            "SELECT slug, given_name, family_name FROM person WHERE slug IN (SELECT value FROM json_each(?))", list
        ) {
            let name = PersonName(id: $0.slug(0), givenName: $0.text(1), familyName: $0.text(2))
            names[name.id] = name
        }
        return names
    }

    /// How to reach a person, by row.
    func contactCard(row: Int) throws -> ContactCard? {
        try first("SELECT slug, given_name, family_name, email, phone FROM person WHERE id = ?", row) {
            ContactCard(
                name: PersonName(id: $0.slug(0), givenName: $0.text(1), familyName: $0.text(2)),
                email: $0.optionalText(3), phone: $0.optionalText(4))
        }
    }

    /// The circles a person has a membership of, of any day, by row.
    func circleRows(ofPerson row: Int) throws -> [Int] {
        try all("SELECT DISTINCT circle FROM membership WHERE person = ? ORDER BY circle", row) { $0.int(0) }
    }

    /// The ids of all persons, by row: for the operator alone.
    func personIDs() throws -> [Int: Person.ID] {
        var ids: [Int: Person.ID] = [:]
        try each("SELECT id, slug FROM person") { ids[$0.int(0)] = $0.slug(1) }
        return ids
    }
}
