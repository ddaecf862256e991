import HTTPTypes

/// Which addresses there are and what each takes: for the `Allow` of a 405, and for comparing with the API's document.
struct RouteTable: Sendable {
    /// An address with named parts: `/circles/{circleId}`.
    struct Template: Hashable, Sendable {
        let parts: [Substring]

        init(_ path: String) {
            parts = path.split(separator: "/")
        }

        func matches(_ path: [Substring]) -> Bool {
            path.count == parts.count && zip(parts, path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    private var methods: [(template: Template, method: HTTPRequest.Method)] = []

    /// Adds a route.
    mutating func add(_ method: HTTPRequest.Method, _ path: String) {
        methods.append((Template(path), method))
    }

    /// The methods that an address takes, by name; none when there is no such address.
    func methods(at path: String) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")
        var found = Set(methods.filter { $0.template.matches(parts) }.map(\.method))
        if found.contains(.get) { found.insert(.head) }
        return found.sorted { $0.rawValue < $1.rawValue }
    }
}
