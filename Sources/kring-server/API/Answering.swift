import HTTPTypes
import KringCore

extension Call {
    /// One thing, tagged with its version and whose view it is.
    func one(
        _ version: Int, _ view: String, status: HTTPResponse.Status = .ok, caching: Answer.Caching = .private,
        _ write: (inout JSONWriter) -> Void
    ) -> Answer {
        var json = JSONWriter()
        write(&json)
        var answer = Answer(json, status: status, tag: EntityTag(version: version, view: view))
        answer.caching = caching
        return answer
    }

    /// Something made just now, with its address.
    func made(_ version: Int, _ view: String, at href: String, _ write: (inout JSONWriter) -> Void) -> Answer {
        var answer = one(version, view, status: .created, write)
        answer.headers[.location] = href
        return answer
    }

    /// A stored record, alike for all who may see it.
    func one<Record: RecordCodable>(_ stored: Versioned<Record>, at href: String) -> Answer {
        one(stored.version, "all") { $0.thing(href, stored.value) }
    }

    /// A stored record that was made just now.
    func made<Record: RecordCodable>(_ stored: Versioned<Record>, at href: String) -> Answer {
        made(stored.version, "all", at: href) { $0.thing(href, stored.value) }
    }

    /// A numbered record, alike for all who may see it.
    func one<Record: RecordCodable & Numbered>(_ entry: Entry<Record>, at href: String) -> Answer {
        one(entry.version, "all") { $0.thing(href, id: entry.id.description, entry.value) }
    }

    /// A numbered record that was made just now.
    func made<Record: RecordCodable & Numbered>(_ entry: Entry<Record>, at href: String) -> Answer {
        made(entry.version, "all", at: href) { $0.thing(href, id: entry.id.description, entry.value) }
    }

    /// Refuses a thing that does not stand under the address it was asked at.
    func expect(_ isThere: Bool) throws(KringError) {
        if !isThere { throw .notFound }
    }

    /// A slug as a body holds it.
    static func value<Of>(_ id: Slug<Of>) -> JSONValue { .string(id.rawValue) }

    /// An id to be given to something whose body names none.
    static func newID(_ prefix: String) -> JSONValue {
        .string(Slug<Circle>.made(prefix: prefix).rawValue)
    }
}
