extension Connection {
    /// Every membership of a circle with whom it is, in one question.
    func memberCards(ofCircle row: Int, _ circle: Circle.ID) throws -> [MemberCard] {
        try all(
            """
            SELECT membership.id, membership.version, person.slug, person.given_name, person.family_name, person.email,
                person.phone, practice.slug, membership.from_day, membership.to_day, membership.starter, mentor.slug, zone.slug
            FROM membership JOIN person ON person.id = membership.person
            LEFT JOIN practice ON practice.id = membership.practice
            LEFT JOIN person AS mentor ON mentor.id = membership.mentor
            LEFT JOIN municipality ON municipality.id = person.municipality
            LEFT JOIN zone ON zone.id = municipality.zone
            WHERE membership.circle = ?
            """, row
        ) {
            let membership = Membership(
                circle: circle, person: $0.slug(2), practice: $0.optionalSlug(7), from: $0.day(8), to: $0.optionalDay(9),
                starter: $0.bool(10), mentor: $0.optionalSlug(11))
            return MemberCard(
                membership: Entry(RowID<Membership>($0.int(0)), membership, version: $0.int(1)),
                name: PersonName(id: membership.person, givenName: $0.text(3), familyName: $0.text(4)),
                email: $0.optionalText(5), phone: $0.optionalText(6), zone: $0.optionalSlug(12))
        }
    }
}
