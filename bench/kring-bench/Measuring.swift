import Foundation

/// Seconds that a piece of work took, by the monotonic clock.
func seconds<T>(_ work: () throws -> T) rethrows -> (T, Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let taken = clock.now - start
    return (result, Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18)
}

/// The middle of several measurements.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

/// A program run to its end, with what it printed.
func runProgram(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
        throw BenchFailure("\(path) \(arguments.joined(separator: " ")) ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
}

/// Megabytes of memory a process holds in RAM (`VmRSS`), and the most it ever held (`VmHWM`).
func residentMegabytes(of process: Int32) -> (now: Double, peak: Double) {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    func kilobytes(_ key: String) -> Double {
        let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") }
        return line.flatMap { Double($0.split(whereSeparator: { !$0.isNumber }).first ?? "") } ?? .nan
    }
    return (kilobytes("VmRSS") / 1024, kilobytes("VmHWM") / 1024)
}

/// A figure of so many decimals.
func figure(_ value: Double, _ decimals: Int = 2) -> String {
    value.formatted(.number.precision(.fractionLength(decimals)).locale(Locale(identifier: "en_US_POSIX")))
}
