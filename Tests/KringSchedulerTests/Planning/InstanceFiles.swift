import Foundation

/// The bytes of a file of `Instances`, found next to the tests.
func instanceBytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
    let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Instances")
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
}
