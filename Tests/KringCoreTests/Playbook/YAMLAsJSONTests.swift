import KringCore
import Testing

@Suite struct `YAML said as JSON` {
    @Test func `keeps words, numbers, order and what stands between quotes`() throws {
        let value = try JSONValue(
            yaml: """
                name: Kring
                closed: no
                day: 2026-01-31
                code: '0123'
                count: 12
                share: 0.50
                active: true
                none: null
                list: [1, twee, {three: 3}]
                text: |
                  first
                  second
                """)
        #expect(
            String(decoding: value.bytes(), as: UTF8.self)
                == #"{"name":"Kring","closed":"no","day":"2026-01-31","code":"0123","count":12,"share":0.50,"active":true,"#
                + #""none":null,"list":[1,"twee",{"three":3}],"text":"first\nsecond"}"#)
    }

    @Test(arguments: ["a: 1\na: 2", "a: &b 1\nc: *b", "a: [1", ""])
    func `refuses what is there twice, anchors, what is no YAML, and nothing`(text: String) {
        #expect(throws: JSONValue.NotYAML.self) { try JSONValue(yaml: text) }
    }

    @Test func `names the line of a fault`() {
        let fault = #expect(throws: JSONValue.NotYAML.self) { try JSONValue(yaml: "a: 1\nb: 2\na: 3\n") }
        #expect(fault?.description.contains("line 3") == true)
    }
}
