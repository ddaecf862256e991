import Mustache
import Synchronization

/// What a template sees of a value of a page's model: its parts by name.
///
/// A template asks for a name at the innermost value and then outwards, often in vain, and by itself it would read all fields of
/// each value by reflection every time. Here each value is read once, when it is first asked for a name.
final class ModelNode: MustacheParent, MustacheCustomRenderable {
    private let value: Any
    private var parts: [String: Any]?

    private init(_ value: Any) { self.value = value }

    /// A part by its name: where it is an optional without a value, what is nothing to a template.
    ///
    /// - Returns: Nothing where there is no such part: the template then asks further outwards.
    func child(named name: String) -> Any? {
        if let parts { return parts[name] }
        var read: [String: Any] = [:]
        for child in Mirror(reflecting: value).children {
            if let label = child.label { read[label] = Self.of(child.value) ?? NoValue() }
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
        switch ModelKind.of(value) {
        case .plain: value
        case .optional: (value as? any MayBeMissing)?.wrapped.flatMap { of($0) }
        case .sequence: (value as? any ListOfParts)?.elements.map { of($0) ?? NoValue() }
        case .named: (value as? [String: any Sendable]).map { NamedParts($0.compactMapValues { of($0) }) }
        case .own: (value as? any TemplateParts).map { OwnParts(value: $0) }
        case .parts: ModelNode(value)
        }
    }
}

/// A model that gives its parts by name itself. Only for those of which a page shows hundreds: to read the fields of a value by
/// reflection takes longer than to write a line of a page.
protocol TemplateParts {
    /// The part of this name; nothing for a name that it does not have. A part without a value is ``NoValue``: see ``given(_:)``.
    func part(_ name: String) -> Any?
}

extension TemplateParts {
    /// A text that may be missing, as a template is to meet it.
    func given(_ text: String?) -> Any { text ?? NoValue() }
}

/// What a template sees of a model that gives its parts itself.
private struct OwnParts: MustacheParent {
    let value: any TemplateParts

    func child(named name: String) -> Any? { value.part(name).flatMap { ModelNode.of($0) } }
}

/// Parts that have their names already. A dictionary would do; asking each time whether one can be asked for names costs more than
/// the answer.
private struct NamedParts: MustacheParent {
    private let parts: [String: Any]

    init(_ parts: [String: Any]) { self.parts = parts }

    func child(named name: String) -> Any? { parts[name] }
}

/// A part that is there by name and has no value: a template takes it for nothing, and asks no further outwards.
struct NoValue: MustacheParent, MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named name: String) -> Any? { nil }
}

/// How a template is to meet the values of a type; found out once for each type.
private enum ModelKind {
    case plain, optional, sequence, named, own, parts

    private static let known = Mutex<[ObjectIdentifier: ModelKind]>([:])

    static func of(_ value: Any) -> ModelKind {
        let type = ObjectIdentifier(Swift.type(of: value))
        if let kind = known.withLock({ $0[type] }) { return kind }
        let kind = find(value)
        known.withLock { $0[type] = kind }
        return kind
    }

    private static func find(_ value: Any) -> ModelKind {
        if value is any MayBeMissing { return .optional }
        if value is any ListOfParts { return .sequence }
        if value is [String: any Sendable] { return .named }
        if value is any TemplateParts { return .own }
        if value is String || value is Bool || value is Int || value is any MustacheParent { return .plain }
        return switch Mirror(reflecting: value).displayStyle {
        case .struct, .class, .tuple: .parts
        default: .plain
        }
    }
}

private protocol MayBeMissing {
    var wrapped: Any? { get }
}

extension Optional: MayBeMissing {
    fileprivate var wrapped: Any? { self }
}

private protocol ListOfParts {
    var elements: [Any] { get }
}

extension Array: ListOfParts {
    fileprivate var elements: [Any] { self }
}
