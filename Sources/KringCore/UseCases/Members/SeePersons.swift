/// A person's name, for those who work with her.
public struct PersonName: Hashable, Sendable {
    /// Her id.
    public var id: Person.ID
    /// What she is called.
    public var givenName: String
    /// Her family's name.
    public var familyName: String

    init(_ person: Person) {
        self.init(id: person.id, givenName: person.givenName, familyName: person.familyName)
    }

    init(id: Person.ID, givenName: String, familyName: String) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
    }
}

/// A person's name and how to reach her.
public struct ContactCard: Hashable, Sendable {
    /// Who she is.
    public var name: PersonName
    /// Her mail address.
    public var email: String?
    /// Her phone number.
    public var phone: String?

    init(_ person: Person) {
        self.init(name: PersonName(person), email: person.email, phone: person.phone)
    }

    init(name: PersonName, email: String?, phone: String?) {
        self.name = name
        self.email = email
        self.phone = phone
    }
}

/// A person as one actor sees her.
public enum PersonView: Hashable, Sendable {
    /// Everything, the RIZIV number too: herself and her chair.
    case full(Versioned<Person>)
    /// Her name and how to reach her: the coordinator of whose circles she is chair.
    case contact(Versioned<ContactCard>)
    /// Her name: fellow members.
    case name(Versioned<PersonName>)

    /// Her name.
    public var name: PersonName {
        switch self {
        case .full(let person): PersonName(person.value)
        case .contact(let card): card.value.name
        case .name(let name): name.value
        }
    }

    /// The version of what is stored of her.
    public var version: Int {
        switch self {
        case .full(let person): person.version
        case .contact(let card): card.version
        case .name(let name): name.version
        }
    }

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .full: "full"
        case .contact: "contact"
        case .name: "name"
        }
    }
}

extension ReadScope {
    /// A person.
    ///
    /// - Throws: ``KringError/notFound`` for one who is not there, and just so for one that the actor may not know of.
    public func person(_ id: Person.ID) throws -> PersonView {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        return try view(stored, as: .person(id, db.ties(ofPerson: stored.row, on: today)))
    }

    /// The person who asks: everything about her.
    ///
    /// - Throws: ``KringError/notFound`` when the actor is no person.
    public func myself() throws -> Versioned<Person> {
        guard let id = actor.person, let stored = try db.stored(id) else { throw KringError.notFound }
        return Versioned(stored.value, version: stored.version)
    }

    func view(_ stored: Stored<Person>, as object: Object) throws -> PersonView {
        try require(.seeNames, in: object)
        if standing.may(.seeNumber, in: object) { return .full(Versioned(stored.value, version: stored.version)) }
        let contacts = standing.grants(.seeContacts, in: object)
        if contacts.contains(.all) || contacts.contains(.breakGlass) {
            return .contact(Versioned(ContactCard(stored.value), version: stored.version))
        }
        return .name(Versioned(PersonName(stored.value), version: stored.version))
    }

    /// The names of some persons, by id.
    func names(of ids: some Sequence<Person.ID>) throws -> [Person.ID: PersonName] {
        try db.personNames(of: Set(ids))
    }
}
