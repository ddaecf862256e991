import ArgumentParser
import KringCore
import Testing

@testable import kring_server

@Suite struct `What a failure of the database means to a script` {
    @Test(arguments: [
        (DatabaseRefusal.missing(path: "x"), CommandFailure.Kind.noInput), (.inUse(path: "x", process: 7), .tryAgain),
        (.newerSchema(found: 9, known: 1), .data), (.olderSchema(found: 1, known: 2), .data), (.foreign(path: "x"), .data),
        (.weak(setting: "synchronous", found: "1", asked: "2"), .unavailable),
        (.unreachable(path: "x", reason: "no"), .cannotCreate),
    ])
    func `a file that is not opened has an exit code of its own`(refusal: DatabaseRefusal, kind: CommandFailure.Kind) {
        let failure = CommandFailure(unforeseen: refusal)
        #expect(failure.kind == kind)
        #expect(failure.message == refusal.description)
    }

    @Test(arguments: [
        (StorageError.full, CommandFailure.Kind.inputOutput), (.busy, .tryAgain), (.readOnly, .inputOutput),
        (.damaged("x"), .data), (.constraint(extendedCode: 19, message: "x"), .data),
    ])
    func `a failing disk is told apart from wrong data`(error: StorageError, kind: CommandFailure.Kind) {
        #expect(CommandFailure(unforeseen: error).kind == kind)
    }

    @Test(arguments: [
        (Backup.Refusal.exists(path: "x"), CommandFailure.Kind.cannotCreate), (.missing(path: "x"), .noInput),
        (.changed(path: "x"), .data), (.unwritable(path: "x", reason: "no"), .cannotCreate),
    ])
    func `a backup that is refused says why`(refusal: Backup.Refusal, kind: CommandFailure.Kind) {
        #expect(CommandFailure(unforeseen: refusal).kind == kind)
    }

    @Test func `backup asks for the copy to make or the copy to check, not for both and not for neither`() throws {
        #expect(throws: (any Error).self) { try BackupCommand.parse([]) }
        #expect(throws: (any Error).self) { try BackupCommand.parse(["a", "--verify", "b"]) }
        #expect(try BackupCommand.parse(["--verify", "b"]).verify == "b")
        #expect(try BackupCommand.parse(["--database", "d", "a"]).target == "a")
    }
}
