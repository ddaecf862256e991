import HTTPTypes
import KringCore

/// A collection, page by page: `items`, `pageSize`, `self`, and `next` while there is more.
struct Listing {
    /// The parameters of every collection.
    static let parameters = ["pageSize", "after"]

    /// Which stretch is asked.
    let request: PageRequest
    private let call: Call

    /// Reads the paging parameters, and refuses whatever is wrong with any parameter of the call.
    ///
    /// - Parameter other: Reads the operation's own parameters, so that all faults are said at once.
    init(_ call: inout Call, other: (inout QueryInput) -> Void = { _ in }) throws {
        let size = call.query.integer("pageSize", in: 1...PageRequest.largest) ?? 50
        var after: String?
        if let cursor = call.query.one("after") {
            after = Cursor.id(in: cursor)
            if after == nil { call.query.note("after", "not a cursor of this service: follow next") }
        }
        other(&call.query)
        try call.query.refuseFaults()
        request = PageRequest(after: after, size: size)
        self.call = call
    }

    /// The stretch of a list that is whole in memory, in the order of its ids.
    func page<Item: Hashable & Sendable>(of items: [Item], id: (Item) -> String) -> Page<Item> {
        let rest = request.after.map { after in items.drop { id($0) <= after } } ?? items[...]
        let shown = Array(rest.prefix(request.size))
        return Page(shown, next: rest.count > shown.count ? shown.last.map(id) : nil)
    }

    /// The answer: `write` writes each item, one value.
    func answer<Item>(
        _ page: Page<Item>, caching: Answer.Caching = .private,
        _ write: (inout JSONWriter, Item) throws -> Void
    ) rethrows -> Answer {
        let next = page.next.map(addressOfNext)
        var answer = try Answer.object { json in
            json.key("items")
            try json.array { list in
                for item in page.items { try write(&list, item) }
            }
            json.field("pageSize", request.size)
            json.field("self", call.publicAddress + call.address)
            json.field("next", next)
        }.taggedByContent()
        answer.caching = caching
        if let next { answer.headers[.link] = "<\(next)>; rel=\"next\"" }
        return answer
    }

    /// The same address with another cursor.
    private func addressOfNext(after id: String) -> String {
        let query = call.address.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let kept = query.split(separator: "&").filter { !$0.hasPrefix("after=") }
        return "\(call.publicAddress)\(call.path)?" + (kept + ["after=\(Cursor.text(after: id))"]).joined(separator: "&")
    }
}
