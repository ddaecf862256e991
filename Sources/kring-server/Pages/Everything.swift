import KringCore

extension Page {
    /// All items of a list that is read in stretches.
    static func everything(_ next: (PageRequest) throws -> Page<Item>) rethrows -> [Item] {
        var items: [Item] = []
        var after: String?
        repeat {
            let page = try next(PageRequest(after: after, size: PageRequest.largest))
            items += page.items
            after = page.next
        } while after != nil
        return items
    }
}
