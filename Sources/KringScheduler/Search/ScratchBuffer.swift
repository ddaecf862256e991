/// Memory that search reuses from one solve to the next; it grows and never shrinks.
final class ScratchBuffer<Element: BitwiseCopyable> {
    private(set) var pointer: UnsafeMutablePointer<Element>
    private var capacity: Int
    private let filler: Element

    init(_ filler: Element, capacity: Int = 64) {
        self.filler = filler
        self.capacity = capacity
        pointer = .allocate(capacity: capacity)
        pointer.initialize(repeating: filler, count: capacity)
    }

    deinit { pointer.deallocate() }

    /// Room for at least `count` elements. What was in it is lost when it has to grow.
    @discardableResult
    func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            pointer.deallocate()
            capacity = max(count, capacity * 2)
            pointer = .allocate(capacity: capacity)
            pointer.initialize(repeating: filler, count: capacity)
        }
        return pointer
    }
}
