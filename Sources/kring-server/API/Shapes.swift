import KringCore

extension JSONWriter {
    /// A name of reference data: `{ "nl": … }`, so that another language can join it.
    mutating func named(_ name: String, key: StaticString = "name") {
        self.key(key)
        object { $0.field("nl", name) }
    }

    /// A stored record as one object: where it is, its number if it has one, and then its own keys.
    mutating func thing(_ href: String, id: String? = nil, _ record: some RecordCodable) {
        var head = JSONWriter()
        head.beginObject()
        head.field("href", href)
        head.field("id", id)
        let own = record.recordBytes()
        let separator = own.count > 2 ? [UInt8(ascii: ",")] : []
        raw(head.bytes + separator + own.dropFirst())
    }
}

/// How things are shown, by whose view: a field that may not be seen is not in the view's type.
extension Call {
    func write(_ view: CircleView, to json: inout JSONWriter) {
        let circle = view.circle.value
        json.object { json in
            json.field("href", href("circles", circle.id))
            json.field("id", circle.id)
            json.field("name", circle.name)
            json.field("professions", circle.professions)
            json.field("umbrella", circle.umbrella)
            json.field("ruleSet", circle.ruleSet)
            json.field("legalForm", circle.legalForm)
            json.field("foundedOn", circle.foundedOn)
            json.field("dissolvedOn", circle.dissolvedOn)
            json.key("zones")
            json.array { list in for link in circle.zones { link.write(to: &list) } }
            json.field("municipalities", circle.municipalities)
            if let contact = circle.contact, !contact.isEmpty {
                json.key("contact")
                contact.write(to: &json)
            }
            json.field("description", circle.description)
            json.field("publishesDates", circle.publishesDates ? true : nil)
            if case .own(_, let openings) = view { self.write(openings, to: &json) }
        }
    }

    /// The stretches in which a circle opened its detail to its coordinator.
    func write(_ openings: [DateSpan], to json: inout JSONWriter) {
        json.key("openings")
        json.array { list in
            for span in openings {
                list.object { json in
                    json.field("from", span.from)
                    json.field("to", span.to)
                }
            }
        }
    }

    func write(_ view: PersonView, to json: inout JSONWriter) {
        let address = href("persons", view.name.id)
        switch view {
        case .full(let person): json.thing(address, person.value)
        case .contact(let card):
            json.object { json in
                json.field("href", address)
                write(card.value, to: &json)
            }
        case .name(let name):
            json.object { json in
                json.field("href", address)
                writeName(name.value, to: &json)
            }
        }
    }

    private func writeName(_ name: PersonName, to json: inout JSONWriter) {
        json.field("id", name.id)
        json.field("givenName", name.givenName)
        json.field("familyName", name.familyName)
    }

    func write(_ card: ContactCard, to json: inout JSONWriter) {
        writeName(card.name, to: &json)
        json.field("email", card.email)
        json.field("phone", card.phone)
    }

    func write(_ view: MembershipView, to json: inout JSONWriter) {
        json.object { json in
            switch view {
            case .full(let entry, let person):
                write(entry, to: &json)
                json.key("member")
                json.thing(href("persons", person.id), person)
            case .contact(let entry, let card):
                write(entry, to: &json)
                json.key("member")
                json.object { json in
                    json.field("href", href("persons", card.name.id))
                    write(card, to: &json)
                }
            case .fellow(let fellow):
                json.field("href", href("circles", fellow.circle, "memberships", fellow.id))
                json.field("id", fellow.id.description)
                json.field("circle", fellow.circle)
                json.field("person", fellow.name.id)
                json.field("practice", fellow.practice)
                json.key("member")
                json.object { json in
                    json.field("href", href("persons", fellow.name.id))
                    writeName(fellow.name, to: &json)
                }
            }
        }
    }

    private func write(_ entry: Entry<Membership>, to json: inout JSONWriter) {
        let membership = entry.value
        json.field("href", href("circles", membership.circle, "memberships", entry.id))
        json.field("id", entry.id.description)
        json.field("circle", membership.circle)
        json.field("person", membership.person)
        json.field("practice", membership.practice)
        json.field("from", membership.from)
        json.field("to", membership.to)
        if membership.starter { json.field("starter", true) }
        json.field("mentor", membership.mentor)
    }

    func write(_ entry: Entry<Leave>, to json: inout JSONWriter) {
        json.thing(href("circles", entry.value.circle, "leaves", entry.id), id: entry.id.description, entry.value)
    }

    func write(_ view: OfficeView, to json: inout JSONWriter) {
        let office = view.office.value
        json.object { json in
            json.field("href", href(office.holder, "offices", view.office.id))
            json.field("id", view.office.id.description)
            json.field(office.holder)
            json.field("person", office.person)
            json.field("office", office.kind)
            json.field("from", office.from)
            json.field("to", office.to)
            json.key("holder")
            json.object { json in
                json.field("href", href("persons", view.name.id))
                writeName(view.name, to: &json)
            }
        }
    }

    func write(_ view: MeetingView, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("meetings", view.id))
            json.field("id", view.id)
            switch view {
            case .full(let meeting):
                let meeting = meeting.value
                json.field(meeting.host)
                json.field("kind", meeting.kind)
                json.field("title", meeting.title)
                json.field("start", meeting.start.offsetDateTimeText)
                json.field("end", meeting.end.offsetDateTimeText)
                json.field("status", meeting.status)
                json.field("reason", meeting.reason)
                json.field("venue", meeting.venue)
                json.field("online", meeting.online)
                json.field("agenda", meeting.agenda)
                json.field("minutes", meeting.minutes)
                json.field("guests", meeting.guests == 0 ? nil : meeting.guests)
            case .outline(let outline):
                let outline = outline.value
                json.field(outline.host)
                json.field("kind", outline.kind)
                json.field("start", outline.start.offsetDateTimeText)
                json.field("end", outline.end.offsetDateTimeText)
                json.field("status", outline.status)
                json.field("venue", outline.venue)
                json.field("online", outline.online)
            }
        }
    }

    func write(_ sheet: AttendanceSheet, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("meetings", sheet.meeting, "attendance"))
            json.field("meeting", sheet.meeting)
            json.field("extent", sheet.extent)
            json.key("attendance")
            json.array { list in
                for line in sheet.lines {
                    list.object { json in
                        json.field("person", line.attendance.person)
                        json.field("givenName", line.name.givenName)
                        json.field("familyName", line.name.familyName)
                        json.field("status", line.attendance.status)
                        json.field("delegateFor", line.attendance.delegateFor)
                        json.field("delegateForPerson", line.attendance.delegateForPerson)
                        json.field("representsCircle", line.attendance.representsCircle)
                        if line.attendance.online { json.field("online", true) }
                    }
                }
            }
        }
    }

    func write(_ view: FindingView, to json: inout JSONWriter) {
        switch view {
        case .full(let entry): json.thing(href("findings", entry.id), id: entry.id.description, entry.value)
        case .published(let finding):
            json.object { json in
                json.field("href", href("findings", finding.id))
                json.field("id", finding.id.description)
                json.field("zone", finding.zone)
                json.field("profession", finding.profession)
                json.field("on", finding.on)
                json.field("finding", finding.outcome)
            }
        }
    }
}
