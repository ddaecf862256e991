/// Something stored, with its version: what a change must name to be applied.
public struct Versioned<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is stored.
    public var value: Value
    /// 1 when it was made, one more with each change.
    public var version: Int

    /// A value of a version.
    public init(_ value: Value, version: Int) {
        self.value = value
        self.version = version
    }
}

/// Something numbered that is stored, with its id and version.
public struct Entry<Value: Numbered & Hashable & Sendable>: Hashable, Sendable {
    /// Its id.
    public var id: RowID<Value>
    /// What is stored.
    public var value: Value
    /// 1 when it was made, one more with each change.
    public var version: Int

    /// A value under its number.
    public init(_ id: RowID<Value>, _ value: Value, version: Int) {
        self.id = id
        self.value = value
        self.version = version
    }
}

/// A stretch of a list in the order of its ids.
public struct Page<Item: Hashable & Sendable>: Hashable, Sendable {
    /// What is on it.
    public var items: [Item]
    /// The id to ask the next page after; nothing on the last.
    public var next: String?

    /// Items, and whether more follow.
    public init(_ items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }

    /// The first `size` of items that were read one too many, to know whether more follow.
    init(cutting items: [Item], to size: Int, id: (Item) -> String) {
        self.items = Array(items.prefix(size))
        next = items.count > size ? self.items.last.map(id) : nil
    }
}

/// Which stretch of a list is asked.
public struct PageRequest: Hashable, Sendable {
    /// At most so many on one page.
    public static let largest = 200

    /// The id after which it begins; nothing for the beginning.
    public var after: String?
    /// How many.
    public var size: Int

    /// A stretch after an id, of 1 to 200 items.
    public init(after: String? = nil, size: Int = 50) {
        self.after = after
        self.size = min(max(size, 1), Self.largest)
    }
}
