import Foundation
import KringCore

extension RulesOptions {
    /// Where the rules are: the directory given, or the playbook that is found without one.
    ///
    /// - Throws: ``CommandFailure`` of kind `noInput` that names the places looked at.
    func location() throws -> PlaybookLocation {
        do throws(PlaybookMissing) {
            return try PlaybookLocation.find(
                option: directory, environment: ProcessInfo.processInfo.environment,
                workingDirectory: FileManager.default.currentDirectoryPath,
                executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
        } catch {
            throw CommandFailure(.noInput, error.description)
        }
    }

    /// The playbook, read once.
    ///
    /// - Throws: ``CommandFailure`` of kind `data` with every fault.
    func playbook() throws -> Playbook {
        let location = try location()
        do throws(PlaybookRefused) {
            return try PlaybookReader.read(PlaybookFiles(at: location))
        } catch {
            throw CommandFailure(.data, error.description)
        }
    }

    /// Says on standard error which rules the playbook does not have, though circles are held to them.
    static func warn(of missing: [RuleSet.ID]) {
        for id in missing {
            Terminal.error("Note: the playbook has no rules “\(id)”; circles that are held to them are judged by “generic”.")
        }
    }
}
