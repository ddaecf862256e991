import Dispatch

/// The threads that wait for the disk, so that those which answer from memory never do.
///
/// One for writing, since only one transaction writes at a time; as many for reading as the database has readers.
struct Workers: Sendable {
    private let reading = DispatchQueue(label: "kring.read", attributes: .concurrent)
    private let writing = DispatchQueue(label: "kring.write")

    /// Runs work that reads.
    func read<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await Self.run(on: reading, work)
    }

    /// Runs work that writes, after the work before it.
    func write<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await Self.run(on: writing, work)
    }

    private static func run<T: Sendable>(
        on queue: DispatchQueue, _ work: @escaping @Sendable () throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
