import KringCore
import Testing

@Suite struct `A JSON text` {
    private func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

    private func fault(_ bytes: [UInt8]) -> KringCore.Issue? {
        do {
            _ = try JSONValue(parsing: bytes)
            return nil
        } catch {
            return error.issue
        }
    }

    static let sound: [(String, JSONValue)] = [
        ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-17", -17),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .decimal("9223372036854775808")), ("1.50", .decimal("1.50")), ("1e3", .decimal("1e3")),
        (#""""#, ""), (#""caf\u00e9 \n \ud83d\ude00""#, "café \n 😀"), (#""\"\\\/\b\f\r\t""#, "\"\\/\u{8}\u{c}\r\t"),
        ("[]", []), ("[1, [2, {}]]", [1, [2, [:]]]), (#"{"b": 1, "a": {"c": null}}"#, ["b": 1, "a": ["c": nil]]),
        ("\u{FEFF}[1]", [1]), (" \t\r\n7 ", 7),
    ]

    @Test(arguments: sound)
    func `is read as what it says`(text: String, expected: JSONValue) throws {
        #expect(try value(text) == expected)
    }

    static let wrong: [(String, String, String)] = [
        ("", "", "invalidJSON"), ("nul", "", "invalidJSON"), ("tru", "", "invalidJSON"), ("01", "", "invalidJSON"),
        ("-", "", "invalidJSON"), ("1.", "", "invalidJSON"), (".5", "", "invalidJSON"), ("1e", "", "invalidJSON"),
        ("+1", "", "invalidJSON"), ("NaN", "", "invalidJSON"), ("[1,]", "", "invalidJSON"), ("[1 2]", "/0", "invalidJSON"),
        (#"{"a":1,}"#, "/a", "invalidJSON"), (#"{"a" 1}"#, "/a", "invalidJSON"), (#"{a:1}"#, "", "invalidJSON"),
        (#"{"a":1 "b":2}"#, "/a", "invalidJSON"), ("[1", "/0", "invalidJSON"), ("[1]]", "", "invalidJSON"),
        ("{} {}", "", "invalidJSON"), ("'a'", "", "invalidJSON"), (#""a"#, "", "invalidJSON"), (#""\"#, "", "invalidJSON"),
        (#""\x""#, "", "invalidJSON"), (#""\u12g4""#, "", "invalidJSON"), ("\"\n\"", "", "invalidJSON"),
        (#"{"a":[{"b":"\ud800"}]}"#, "/a/0/b", "invalidText"), (#""\udc00\ud800""#, "", "invalidText"),
        (#""\ud800\u0041""#, "", "invalidText"), (#"{"a":1,"b":{"c":2,"c":3}}"#, "/b/c", "duplicateKey"),
        (#"{"\u0061":1,"a":2}"#, "/a", "duplicateKey"), (#"{"a/b~c":[x]}"#, "/a~1b~0c/0", "invalidJSON"),
    ]

    @Test(arguments: wrong)
    func `that is wrong is refused where it is wrong`(text: String, pointer: String, code: String) {
        let issue = fault(Array(text.utf8))
        #expect(issue?.code == code, "\(text)")
        if pointer != "" { #expect(issue?.pointer == pointer, "\(text)") }
    }

    @Test(arguments: [[0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]] as [[UInt8]])
    func `must be UTF-8`(bytes: [UInt8]) {
        #expect(fault([0x22] + bytes + [0x22])?.code == "invalidText")
        #expect(fault(Array(#"{""#.utf8) + bytes + Array(#"":1}"#.utf8))?.code == "invalidText")
    }

    @Test func `may nest 64 deep and no deeper, also ten thousand times`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(String(repeating: "[", count: depth).utf8) + Array(String(repeating: "]", count: depth).utf8)
        }
        #expect(fault(nested(64)) == nil)
        #expect(fault(nested(65))?.code == "tooDeep")
        #expect(fault(nested(10_000))?.code == "tooDeep")
        let objects = String(repeating: #"{"a":"#, count: 10_000)
        #expect(fault(Array(objects.utf8))?.code == "tooDeep")
    }

    @Test func `names the line and the column where reading stopped`() {
        #expect(fault(Array("{\n  \"a\": 1,\n  \"b\": ?\n}".utf8))?.message.contains("line 3, column 8") == true)
    }

    @Test func `that was written is read back the same, in every layout`() throws {
        let value: JSONValue = [
            "text": "aanhaling \" en \\ en \u{1} en é en 😀", "list": [1, nil, true, [], [:], ["a": []]], "min": .integer(.min),
            "decimal": .decimal("1.50"),
        ]
        for layout in [JSONWriter.Layout.compact, .pretty, .lines] {
            #expect(try JSONValue(parsing: value.bytes(layout)) == value)
        }
        #expect(String(decoding: JSONValue.string("\u{1}\n\u{7F}é").bytes(), as: UTF8.self) == "\"\\u0001\\n\u{7F}é\"")
    }

    @Test func `keeps its keys in the order of writing`() throws {
        let text = #"{"z":1,"a":2,"m":{"y":1,"b":2}}"#
        #expect(String(decoding: try value(text).bytes(), as: UTF8.self) == text)
    }

    static let patches: [(JSONValue, JSONValue, JSONValue)] = [
        (["a": "b"], ["a": "c"], ["a": "c"]), (["a": "b"], ["b": "c"], ["a": "b", "b": "c"]), (["a": "b"], ["a": nil], [:]),
        (["a": "b", "b": "c"], ["a": nil], ["b": "c"]), (["a": ["b"]], ["a": "c"], ["a": "c"]),
        (["a": "c"], ["a": ["b"]], ["a": ["b"]]), (["a": ["b": "c"]], ["a": ["b": "d", "c": nil]], ["a": ["b": "d"]]),
        (["a": [["b": "c"]]], ["a": [1]], ["a": [1]]), (["a", "b"], ["c", "d"], ["c", "d"]), (["a": "b"], ["c"], ["c"]),
        (["a": "foo"], nil, nil), (["a": "foo"], "bar", "bar"), (["e": nil], ["a": 1], ["e": nil, "a": 1]),
        ([1, 2], ["a": "b", "c": nil], ["a": "b"]), ([:], ["a": ["bb": ["ccc": nil]]], ["a": ["bb": [:]]]),
    ]

    @Test(arguments: patches)
    func `is merged with a patch as RFC 7396 says`(original: JSONValue, patch: JSONValue, result: JSONValue) {
        #expect(original.merging(patch) == result)
    }
}
