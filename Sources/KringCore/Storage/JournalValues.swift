// How the journal writes the values of the domain. Agenda, minutes and texts of meetings are not among them: the log of
// changes says that they changed, never what they say.

extension Circle {
    var journalValue: JournalValue {
        [
            "name": .text(name), "professions": .ids(professions), "umbrella": .optional(umbrella),
            "ruleSet": .id(ruleSet), "legalForm": .text(legalForm.rawValue), "foundedOn": .optional(foundedOn),
            "dissolvedOn": .optional(dissolvedOn),
            "zones": .list(
                zones.map { ["zone": .id($0.zone), "from": .optional($0.span.from), "to": .optional($0.span.to)] }),
            "municipalities": .ids(municipalities), "contact": contact?.journalValue, "description": .optional(description),
        ]
    }
}

extension Circle.Contact {
    var journalValue: JournalValue {
        [
            "email": .optional(email), "phone": .optional(phone), "website": .optional(website),
            "facebook": .optional(facebook),
        ]
    }
}

extension Umbrella {
    var journalValue: JournalValue {
        ["name": .text(name), "professions": .ids(professions), "ruleSet": .id(ruleSet)]
    }
}

extension Practice {
    var journalValue: JournalValue { ["name": .text(name), "municipality": .optional(municipality)] }
}

extension Person {
    /// About a person: only ever in a line of her own.
    var journalValue: JournalValue {
        [
            "givenName": .text(givenName), "familyName": .text(familyName), "email": .optional(email),
            "phone": .optional(phone), "professions": .ids(professions), "municipality": .optional(municipality),
            "nihdi": .optional(nihdi), "conventioned": conventioned.map { .bool($0) },
        ]
    }
}

extension Membership {
    /// About a person: only ever in a line of her own.
    var journalValue: JournalValue {
        [
            "circle": .id(circle), "practice": .optional(practice), "from": .day(from), "to": .optional(to),
            "starter": .bool(starter), "mentor": .optional(mentor),
        ]
    }
}

extension Leave {
    /// About a person: only ever in a line of her own.
    var journalValue: JournalValue { ["circle": .id(circle), "from": .day(from), "to": .optional(to)] }
}

extension Office {
    /// About a person: only ever in a line of her own.
    var journalValue: JournalValue {
        var values: [String: JournalValue] = ["office": .text(kind.rawValue), "from": .day(from)]
        values["to"] = .optional(to)
        switch holder {
        case .circle(let circle): values["circle"] = .id(circle)
        case .umbrella(let umbrella): values["umbrella"] = .id(umbrella)
        }
        return .object(values)
    }
}

extension Venue {
    var journalValue: JournalValue {
        [
            "name": .text(name), "address": .optional(address), "municipality": .optional(municipality),
            "capacity": .optional(capacity),
        ]
    }
}

extension Meeting {
    var journalValue: JournalValue {
        var values: [String: JournalValue] = [
            "kind": .text(kind.rawValue), "start": .text(start.localText), "end": .text(end.localText),
            "status": .text(status.rawValue), "online": .bool(online),
        ]
        values["title"] = .optional(title)
        values["reason"] = .optional(reason)
        values["venue"] = .optional(venue)
        if agenda != nil { values["hasAgenda"] = true }
        if minutes != nil { values["hasMinutes"] = true }
        switch host {
        case .circle(let circle): values["circle"] = .id(circle)
        case .umbrella(let umbrella): values["umbrella"] = .id(umbrella)
        }
        return .object(values)
    }
}

extension SheetLine {
    /// About a person: only ever in a line of her own. What it refers to is a row, as in the database.
    var journalValue: JournalValue {
        [
            "status": .text(status.rawValue), "delegateForPractice": .optional(delegateForPractice),
            "delegateForPerson": .optional(delegateForPerson), "representsCircle": .optional(representsCircle),
            "online": online ? true : nil,
        ]
    }
}

extension Agreement {
    var journalValue: JournalValue {
        [
            "circle": .id(circle), "title": .text(title), "kind": .text(kind.rawValue), "adoptedOn": .day(adoptedOn),
            "meeting": .optional(meeting), "reviewOn": .optional(reviewOn), "text": .optional(text),
        ]
    }
}

extension Goal {
    var journalValue: JournalValue {
        [
            "circle": .id(circle), "title": .text(title), "requirement": .optional(requirement?.id),
            "requirementType": .optional(requirement?.kind.word),
        ]
    }
}

extension Signal {
    var journalValue: JournalValue {
        [
            "circle": .id(circle), "zone": .id(zone), "raisedOn": .day(raisedOn), "subject": .text(subject),
            "text": .text(text), "status": .text(status.rawValue), "answer": .optional(answer),
        ]
    }
}

extension Finding {
    var journalValue: JournalValue {
        [
            "zone": .id(zone), "profession": .id(profession), "on": .day(on), "finding": .text(outcome.rawValue),
            "note": .optional(note),
        ]
    }
}

extension Workforce {
    var journalValue: JournalValue {
        [
            "zone": .id(zone), "profession": .id(profession), "year": .int(year), "count": .int(count),
            "source": .text(source),
        ]
    }
}

extension Waiver {
    var journalValue: JournalValue {
        [
            "circle": .id(circle), "requirement": .text(requirement), "year": .int(year), "reason": .text(reason),
            "grantedBy": .text(grantedBy),
        ]
    }
}

extension Change {
    /// What saving a sheet changed: a line for each person whose line differs, and nothing else.
    ///
    /// - Parameters:
    ///   - meeting: The meeting's id, and the row of its circle if it has one.
    ///   - before: The sheet as it was stored.
    ///   - after: The sheet as it is saved.
    static func sheet(
        of meeting: Meeting.ID, circle: Int?, before: [SheetLine], after: [SheetLine]
    ) -> Change {
        let old = Dictionary(uniqueKeysWithValues: before.map { ($0.person, $0) })
        var kept: Set<Int> = []
        var lines: [Line] = []
        for line in after {
            kept.insert(line.person)
            let previous = old[line.person]
            guard previous != line else { continue }
            lines.append(Line(person: line.person, before: previous?.journalValue, after: line.journalValue))
        }
        for line in before where !kept.contains(line.person) {
            lines.append(Line(person: line.person, before: line.journalValue))
        }
        return Change(
            "recordAttendance", "meeting", meeting.rawValue, circle: circle, after: ["changed": .int(lines.count)],
            lines: lines)
    }
}
