/// One thing that makes an input file unusable: where it stands and what is wrong with it.
public struct InputFault: Hashable, Sendable, CustomStringConvertible {
    /// What kind of fault it is, for programs; `message` is for people.
    public enum Code: String, Sendable, CaseIterable {
        /// Not JSON, or JSON outside the strict subset that is read here.
        case syntax
        /// A key that must be there is not.
        case missing
        /// A key that is not known and looks like a known one.
        case unknownKey
        /// Another JSON type than asked.
        case wrongType
        /// A number, text or list outside what is allowed.
        case outOfRange
        /// The same thing twice.
        case duplicate
        /// Points at something that does not exist.
        case unknownReference
        /// Two fields that contradict each other.
        case inconsistent
    }

    /// JSON pointer (RFC 6901) to the faulty value; empty for the whole document.
    public let pointer: String
    /// The kind of fault.
    public let code: Code
    /// What was found and what was asked, in English.
    public let message: String

    /// A fault at `pointer`.
    public init(pointer: String, code: Code, message: String) {
        self.pointer = pointer
        self.code = code
        self.message = message
    }

    /// One line: place, message, code.
    public var description: String {
        "\(pointer.isEmpty ? "(document)" : pointer): \(message) [\(code.rawValue)]"
    }
}

/// Everything that makes an input file unusable, at once.
public struct InputFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// The first faults in the order of the file, at most ``limit``.
    public let faults: [InputFault]
    /// How many more were found and left out.
    public let omitted: Int

    /// A file with more faults than this is broken as a whole; nobody reads further.
    public static let limit = 100

    /// The given faults; `omitted` more were found.
    public init(faults: [InputFault], omitted: Int = 0) {
        self.faults = faults
        self.omitted = omitted
    }

    /// One line per fault.
    public var description: String {
        let lines = faults.map(\.description).joined(separator: "\n")
        return omitted == 0 ? lines : lines + "\n… and \(omitted) more"
    }
}

/// Collects faults while a reader walks through a document.
///
/// A class, because readers of nested values share one list. It lives and dies inside one call of a reader.
final class FaultList {
    private(set) var faults: [InputFault] = []
    private(set) var omitted = 0

    var isEmpty: Bool { faults.isEmpty }

    /// All that were found, also those that are not listed.
    var count: Int { faults.count + omitted }

    func add(_ path: JSONPath, _ code: InputFault.Code, _ message: @autoclosure () -> String) {
        guard faults.count < InputFaults.limit else {
            omitted += 1
            return
        }
        faults.append(InputFault(pointer: path.pointer, code: code, message: message()))
    }

    /// Throws everything collected so far, or does nothing when there is nothing.
    func throwIfAny() throws(InputFaults) {
        guard faults.isEmpty else { throw InputFaults(faults: faults, omitted: omitted) }
    }
}
