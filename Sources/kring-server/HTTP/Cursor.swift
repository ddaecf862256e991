import KringCore

/// The place in a list after which its next page begins, in a form that says nothing to a caller.
///
/// Base64url (RFC 4648, section 5, without padding) of the id; a cursor that we did not make is refused.
enum Cursor {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The cursor after an id.
    static func text(after id: String) -> String {
        var output: [UInt8] = []
        var bytes = Array(id.utf8)[...]
        while !bytes.isEmpty {
            let chunk = bytes.prefix(3)
            bytes = bytes.dropFirst(3)
            let padded = Array(chunk) + Array(repeating: 0, count: 3 - chunk.count)
            let word = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
            for place in 0...chunk.count { output.append(alphabet[word >> (18 - place * 6) & 63]) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The id in a cursor; nothing when it is not one of ours.
    static func id(in text: String) -> String? {
        let sextets = text.utf8.map { alphabet.firstIndex(of: $0) }
        guard !sextets.isEmpty, text.utf8.count <= 240 else { return nil }
        var bytes: [UInt8] = []
        var rest = sextets[...]
        while !rest.isEmpty {
            let chunk = rest.prefix(4)
            rest = rest.dropFirst(4)
            guard chunk.count >= 2, !chunk.contains(where: { $0 == nil }) else { return nil }
            var word = 0
            for (place, sextet) in chunk.enumerated() { word |= (sextet ?? 0) << (18 - place * 6) }
            for place in 0..<(chunk.count - 1) { bytes.append(UInt8(word >> (16 - place * 8) & 255)) }
        }
        guard let id = String(validating: bytes, as: UTF8.self), self.text(after: id) == text,
            id.utf8.allSatisfy({
                (97...122).contains($0) || (48...57).contains($0) || (65...90).contains($0) || $0 == 45 || $0 == 95 || $0 == 126
            })
        else { return nil }
        return id
    }
}
