import GRDB

// What an actor's rights rest on: memberships and offices that hold on a day.
extension Connection {
    /// An actor as it stands on a day.
    func standing(of actor: Actor, on day: CalendarDay, moment: Int) throws -> Standing {
        guard let person = actor.person, let row = try row(ofPerson: person) else {
            return Standing(actor: actor, moment: moment)
        }
        var memberOf: Set<Circle.ID> = []
        var practices: [Circle.ID: Practice.ID] = [:]
        try each(
            """
            SELECT circle.slug, practice.slug FROM membership JOIN circle ON circle.id = membership.circle
            LEFT JOIN practice ON practice.id = membership.practice
            WHERE membership.person = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            """, row, day, day
        ) { query in
            let circle: Circle.ID = query.slug(0)
            memberOf.insert(circle)
            if let practice: Practice.ID = query.optionalSlug(1) { practices[circle] = practice }
        }
        var standing = Standing(actor: actor, moment: moment, memberOf: memberOf, practices: practices)
        try addOffices(ofPerson: row, on: day, to: &standing)
        // Once more, with all of it: the token's limits are applied where a standing is made.
        return Standing(
            actor: actor, moment: moment, memberOf: standing.memberOf, practices: standing.practices,
            leads: standing.leads, umbrellas: standing.umbrellas, speaksFor: standing.speaksFor,
            coordinates: standing.coordinates, coordinatedCircles: standing.coordinatedCircles,
            openedCircles: standing.openedCircles)
    }

    private func addOffices(ofPerson row: Int, on day: CalendarDay, to standing: inout Standing) throws {
        var coordinated: [Int] = []
        try each(
            """
            SELECT office.office, circle.slug, of_circle.slug, umbrella.slug, umbrella.id FROM office
            LEFT JOIN circle ON circle.id = office.circle LEFT JOIN umbrella AS of_circle ON of_circle.id = circle.umbrella
            LEFT JOIN umbrella ON umbrella.id = office.umbrella
            WHERE office.person = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            """, row, day, day
        ) { query in
            let kind = Office.Kind(code: query.int(0))
            if let circle: Circle.ID = query.optionalSlug(1) {
                switch kind {
                case .chair:
                    standing.leads.insert(circle)
                    if let umbrella: Umbrella.ID = query.optionalSlug(2) { standing.umbrellas.insert(umbrella) }
                case .secretary: standing.leads.insert(circle)
                case .careCouncilDelegate: standing.speaksFor.insert(circle)
                case .treasurer, .coordinator: break
                }
            } else if let umbrella: Umbrella.ID = query.optionalSlug(3), kind == .coordinator {
                standing.coordinates.insert(umbrella)
                if standing.actor.limit?.umbrella.map({ $0 == umbrella }) ?? true { coordinated.append(query.int(4)) }
            }
        }
        for umbrella in coordinated {
            try each(
                """
                SELECT slug, EXISTS (SELECT 1 FROM circle_opening WHERE circle = circle.id AND from_day <= ?
                AND (to_day IS NULL OR to_day > ?)) FROM circle WHERE umbrella = ?
                """, day, day, umbrella
            ) { query in
                let circle: Circle.ID = query.slug(0)
                standing.coordinatedCircles.insert(circle)
                if query.bool(1) { standing.openedCircles.insert(circle) }
            }
        }
    }

    /// The row of a person, if there is one with this id.
    func row(ofPerson id: Person.ID) throws -> Int? {
        try first("SELECT id FROM person WHERE slug = ?", id) { $0.int(0) }
    }

    /// What a person is tied to on a day.
    func ties(ofPerson row: Int, on day: CalendarDay) throws -> PersonTies {
        var ties = PersonTies()
        try each(
            """
            SELECT circle.slug, practice.slug, from_day <= ? AND (to_day IS NULL OR to_day > ?) FROM membership
            JOIN circle ON circle.id = membership.circle LEFT JOIN practice ON practice.id = membership.practice
            WHERE membership.person = ?
            """, day, day, row
        ) { query in
            let circle: Circle.ID = query.slug(0)
            guard query.bool(2) else {
                ties.otherCircles.insert(circle)
                return
            }
            ties.circles.insert(circle)
            if let practice: Practice.ID = query.optionalSlug(1) { ties.practices[circle] = practice }
        }
        try each(
            """
            SELECT office.office, circle.slug, of_circle.slug, umbrella.slug, from_day <= ? AND (to_day IS NULL OR to_day > ?)
            FROM office LEFT JOIN circle ON circle.id = office.circle
            LEFT JOIN umbrella AS of_circle ON of_circle.id = circle.umbrella
            LEFT JOIN umbrella ON umbrella.id = office.umbrella WHERE office.person = ?
            """, day, day, row
        ) { query in
            let holds = query.bool(4)
            if let circle: Circle.ID = query.optionalSlug(1) {
                if holds { ties.circles.insert(circle) } else { ties.otherCircles.insert(circle) }
                guard holds, Office.Kind(code: query.int(0)) == .chair else { return }
                ties.chairs.insert(circle)
                if let umbrella: Umbrella.ID = query.optionalSlug(2) { ties.umbrellas.insert(umbrella) }
            } else if let umbrella: Umbrella.ID = query.optionalSlug(3), holds {
                ties.umbrellas.insert(umbrella)
            }
        }
        ties.otherCircles.subtract(ties.circles)
        return ties
    }
}
