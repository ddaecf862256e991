/// What was done, and the way back. The template `gedaan` shows it.
struct Done: Sendable {
    /// Where a form goes that takes it back, and what its button says.
    struct Undo: Sendable {
        var action: String
        var text: String
        var formToken: String
    }

    var sentence: String
    var undo: Undo?
    /// What may come next.
    var next: [PageFrame.Link]

    init(_ sentence: String, undo: Undo? = nil, next: [PageFrame.Link] = []) {
        self.sentence = sentence
        self.undo = undo
        self.next = next
    }
}
