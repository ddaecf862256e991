#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of one JSON text, kept alive for as long as a reader walks over them.
///
/// A file is mapped, not copied, so that a network of hundreds of megabytes costs no memory of its own.
public final class JSONSource: @unchecked Sendable {
    /// A file that could not be opened or read, with the system's number for why.
    public struct Unreadable: Error, Hashable, Sendable {
        /// The path that was asked for.
        public var path: String
        /// The system's `errno`.
        public var number: Int32

        /// The system's own words for the number.
        public var reason: String { String(cString: strerror(number)) }
    }

    let base: UnsafePointer<UInt8>
    /// How many bytes there are.
    public let count: Int
    private let release: @Sendable () -> Void

    /// Takes a copy of bytes in memory.
    public init(_ bytes: some Collection<UInt8>) {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = memory.initialize(from: bytes)
        let start = memory.baseAddress!
        base = UnsafePointer(start)
        count = bytes.count
        nonisolated(unsafe) let owned = start
        release = { owned.deallocate() }
    }

    /// Maps a file; what is not a plain file (a pipe) is read whole.
    ///
    /// The file must stay as it is while it is read: a mapped file that somebody cuts short takes the process down with it.
    public convenience init(path: String) throws(Unreadable) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unreadable(path: path, number: errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw Unreadable(path: path, number: errno) }
        if facts.st_mode & S_IFMT == S_IFDIR { throw Unreadable(path: path, number: EISDIR) }
        let size = Int(facts.st_size)
        if facts.st_mode & S_IFMT == S_IFREG, size > 0,
            let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED
        {
            self.init(mapped: mapped, count: size)
        } else {
            self.init(try Self.readAll(descriptor, path: path))
        }
    }

    private init(mapped: UnsafeMutableRawPointer, count: Int) {
        base = UnsafePointer(mapped.assumingMemoryBound(to: UInt8.self))
        self.count = count
        nonisolated(unsafe) let owned = mapped
        release = { munmap(owned, count) }
    }

    private static func readAll(_ descriptor: Int32, path: String) throws(Unreadable) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = read(descriptor, &chunk, chunk.count)
            if got == 0 { return bytes }
            if got < 0 {
                if errno == EINTR { continue }
                throw Unreadable(path: path, number: errno)
            }
            bytes.append(contentsOf: chunk[0..<got])
        }
    }

    deinit { release() }

    /// Line and column of a byte, both from 1; the column counts bytes.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var lineStart = 0
        for index in 0..<min(offset, count) where base[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        return (line, offset - lineStart + 1)
    }
}

/// A text that is not JSON, or not JSON as it is asked here: where reading stopped, and why.
public struct JSONFault: Error, Hashable, Sendable {
    /// Where (the pointer of the value being read), which kind, and what was found.
    public var issue: Issue
    /// The byte at which reading stopped, from 0.
    public var offset: Int

    /// A fault at a byte.
    public init(issue: Issue, offset: Int) {
        self.issue = issue
        self.offset = offset
    }
}
