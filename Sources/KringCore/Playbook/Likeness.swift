/// The word among several that somebody may have meant, or nothing when none is near.
///
/// Near is: the same letters but for capitals and dashes, or at most one slip in three letters
/// (a letter wrong, missing, too many, or two swapped).
func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let bare = bareLetters(word)
    guard !bare.isEmpty, bare.count <= 80 else { return nil }
    var best: (word: String, slips: Int)?
    for candidate in words {
        let other = bareLetters(candidate)
        let slips = slipsBetween(bare, other)
        guard slips <= max(1, max(bare.count, other.count) / 3), slips < other.count, slips < best?.slips ?? .max else {
            continue
        }
        best = (candidate, slips)
    }
    return best?.word
}

private func bareLetters(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }.map { $0 }
}

/// The number of letters to change, add, take out or swap with their neighbour to get from one word to another
/// (optimal string alignment).
func slipsBetween(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row]
        for column in 1...right.count {
            var slips = min(
                last[column] + 1, current[column - 1] + 1,
                last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1))
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                slips = min(slips, beforeLast[column - 2] + 1)
            }
            current.append(slips)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
