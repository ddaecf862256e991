import ArgumentParser
import KringCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a command ended without doing what it was asked: a sentence for people, on standard error, and a number for scripts.
///
/// The numbers are those of `sysexits.h`, as in the help of the program itself.
struct CommandFailure: Error {
    /// What kind of failure it is.
    enum Kind: Int32 {
        case usage = 64
        case data = 65
        case noInput = 66
        case unavailable = 69
        case cannotCreate = 73
        case inputOutput = 74
        case tryAgain = 75
    }

    var kind: Kind
    /// One or more lines.
    var message: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// Runs a command's work; what it throws becomes a message on standard error and an exit code.
    static func reporting<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch let failure as CommandFailure {
            Terminal.error(failure.message)
            throw ExitCode(failure.kind.rawValue)
        } catch let refusal as KringError {
            Terminal.error(describe(refusal))
            throw ExitCode(Kind.data.rawValue)
        } catch {
            let failure = CommandFailure(unforeseen: error)
            Terminal.error(failure.message)
            throw ExitCode(failure.kind.rawValue)
        }
    }

    /// What an error of the disk or the database means to whoever gave the command.
    init(unforeseen error: any Error) {
        self = CommandFailure(storage: error) ?? CommandFailure(.inputOutput, String(describing: error))
    }

    /// A use case's no, in lines: each issue with its pointer.
    static func describe(_ refusal: KringError) -> String {
        switch refusal {
        case .rejected(let issues): issues.map { "\($0.pointer): \($0.message)" }.joined(separator: "\n")
        case .notFound: "There is no such thing in this database."
        case .forbidden, .signInAgain: "This is not allowed."
        case .conflict(let conflict): "It clashes with what is stored: \(conflict)."
        }
    }
}

/// The two ways out of a command.
enum Terminal {
    /// A line on standard output.
    static func say(_ line: String) {
        write(line, to: STDOUT_FILENO)
    }

    /// A line on standard error.
    static func error(_ line: String) {
        write(line, to: STDERR_FILENO)
    }

    /// Whether somebody is looking at standard error, so that progress is worth showing.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    private static func write(_ line: String, to file: Int32) {
        writeWhole(Array((line + "\n").utf8), to: file)
    }

    /// Writes bytes, all of them, however the system cuts them up.
    static func writeWhole(_ bytes: [UInt8], to file: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { systemWrite(file, $0) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    private static func systemWrite(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, buffer.baseAddress, buffer.count)
        #else
            Darwin.write(file, buffer.baseAddress, buffer.count)
        #endif
    }
}
