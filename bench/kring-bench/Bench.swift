import Foundation
import KringCore

/// Measures the server on networks of the size of Flanders, each figure beside its yardstick in the same run.
///
/// usage: kring-bench KRING_SERVER [--scales 0.1,1,3] [--folder DIR] [--parts cold,serving,pages,refusals,plans,sheets,import]
@main
struct Bench {
    /// What can be measured alone.
    enum Part: String, CaseIterable {
        case cold
        case serving
        case pages
        case refusals
        case plans
        case sheets
        case `import`
    }

    private static let usage =
        "usage: kring-bench KRING_SERVER [--scales 0.1,1,3] [--folder DIR] [--parts cold,serving,pages,refusals,plans,sheets,import]"

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func option(_ name: String, _ otherwise: String) -> String {
            guard let at = arguments.firstIndex(of: name), at + 1 < arguments.count else { return otherwise }
            defer { arguments.removeSubrange(at...(at + 1)) }
            return arguments[at + 1]
        }
        let scales = option("--scales", "1").split(separator: ",").compactMap { Double($0) }
        let folder = option("--folder", FileManager.default.temporaryDirectory.path + "/kring-bench")
        let parts = option("--parts", Part.allCases.map(\.rawValue).joined(separator: ",")).split(separator: ",")
            .compactMap { Part(rawValue: String($0)) }
        guard let server = arguments.first, !scales.isEmpty, !parts.isEmpty else {
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(64)
        }
        var columns: [(scale: Double, results: [Result])] = []
        for scale in scales {
            let place = "\(folder)/\(scale)"
            try? FileManager.default.removeItem(atPath: place)
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            do {
                columns.append((scale, try Measurement(server: server, folder: place, scale: scale, parts: parts).run()))
            } catch let failure as BenchFailure {
                FileHandle.standardError.write(Data("kring-bench: \(failure)\n".utf8))
                exit(70)
            }
            try FileManager.default.removeItem(atPath: place)
        }
        print(table(columns))
    }

    /// One figure: what was measured, beside what.
    struct Result {
        let name: String
        let value: String
        let goal: String
    }

    private static func table(_ columns: [(scale: Double, results: [Result])]) -> String {
        var lines = ["| measured | goal | " + columns.map { "x \(figure($0.scale, 1))" }.joined(separator: " | ") + " |"]
        lines.append("|---|---|" + columns.map { _ in "---:|" }.joined())
        for row in columns[0].results.indices {
            let values = columns.map { $0.results[row].value }
            lines.append(
                "| \(columns[0].results[row].name) | \(columns[0].results[row].goal) | \(values.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n")
    }
}
