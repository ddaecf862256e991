import Crypto
import HTTPTypes

/// Style sheet, script and icon: compiled in, served under a name that holds a hash of the contents, so that a browser keeps
/// each for a year and never an old one.
struct Assets: Sendable {
    /// A file to serve.
    struct File: Sendable {
        let text: String
        let type: String
    }

    private static let types = ["css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"]
    /// By the name in the address.
    private let files: [String: File]
    private let addresses: [String: String]

    /// The assets that came with the program.
    init(_ texts: [String: String] = EmbeddedText.files) {
        var texts = texts
        // Who is signed in gets both sheets in one: a page never asks for two.
        if let all = texts["stijl.css"], let inside = texts["binnen.css"] { texts["binnen.css"] = "\(all)\n\(inside)" }
        var files: [String: File] = [:]
        var addresses: [String: String] = [:]
        for (name, text) in texts {
            let parts = name.split(separator: ".")
            guard parts.count == 2, let type = Self.types[String(parts[1])] else { continue }
            let hash = SHA256.hash(data: Array(text.utf8)).prefix(6).map { byte in
                let digits = String(byte, radix: 16)
                return byte < 16 ? "0" + digits : digits
            }.joined()
            let served = "\(parts[0]).\(hash).\(parts[1])"
            files[served] = File(text: text, type: type)
            addresses[name] = "/vast/\(served)"
        }
        self.files = files
        self.addresses = addresses
    }

    /// Where a file is served: `/vast/stijl.0123456789ab.css`.
    func address(of name: String) -> String { addresses[name] ?? "/vast/\(name)" }

    /// The file of that served name.
    func file(served name: String) -> File? { files[name] }
}
