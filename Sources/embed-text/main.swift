import Foundation

// Writes a Swift file that holds texts as they are: `embed-text OUTPUT FILE…`. Raw literals compile in no time, unlike
// arrays of bytes, and the program needs no file beside it.

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
    FileHandle.standardError.write(Data("usage: embed-text OUTPUT FILE…\n".utf8))
    exit(64)
}
var source = """
    /// The texts of files, by file name, as they were when the program was built.
    enum EmbeddedText {
        static let files: [String: String] = [

    """
for path in arguments.dropFirst().sorted() {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let name = URL(fileURLWithPath: path).lastPathComponent
    source += "        \"\(name)\": ###\"\"\"\n\(text)\n\"\"\"###,\n"
}
source += "    ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
