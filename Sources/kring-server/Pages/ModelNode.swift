import Mustache

/// What a template sees of a value of a page's model: its parts by name.
///
/// A template asks for a name at the innermost value and then outwards, often in vain, and by itself it would read all fields of
/// each value by reflection every time. Here each value is read once, when it is first asked for a name.
final class ModelNode: MustacheParent, MustacheCustomRenderable {
    private let value: Any
    private var parts: [String: Any]?

    private init(_ value: Any) { self.value = value }

    /// A part by its name.
    ///
    /// - Returns: Nothing where there is no such part, and where it is an optional without a value: the template then asks further
    ///   outwards.
    func child(named name: String) -> Any? {
        if let parts { return parts[name] }
        var read: [String: Any] = [:]
        for child in Mirror(reflecting: value).children {
            if let label = child.label { read[label] = Self.of(child.value) }
        }
        parts = read
        return read[name]
    }

    /// A value that is written out itself reads as it would without this.
    var renderText: String { String(describing: value) }
    var isNull: Bool { false }

    /// A value as a template is to meet it: texts, numbers, truths and sequences as they are, what has parts as a node.
    ///
    /// - Returns: Nothing for an optional without a value.
    static func of(_ value: Any) -> Any? {
        if value is String || value is Bool || value is Int { return value }
        if let named = value as? [String: any Sendable] { return NamedParts(named.compactMapValues(of)) }
        if let parent = value as? any MustacheParent { return parent }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection, .set: return mirror.children.map { of($0.value) ?? $0.value }
        case .struct, .class, .tuple: return ModelNode(value)
        default: return value
        }
    }
}

/// Parts that have their names already. A dictionary would do; asking each time whether one can be asked for names costs more than
/// the answer.
struct NamedParts: MustacheParent {
    private let parts: [String: Any]

    init(_ parts: [String: Any]) { self.parts = parts }

    func child(named name: String) -> Any? { parts[name] }
}
