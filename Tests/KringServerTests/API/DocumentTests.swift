import Foundation
import KringCore
import Testing

@testable import kring_server

@Suite struct `The document of the API` {
    private let document = Document.shared

    private var source: String {
        get throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            return try String(contentsOf: root.appendingPathComponent("docs/openapi.yaml"), encoding: .utf8)
        }
    }

    @Test func `is served as it stands in docs`() async throws {
        let service = try TestService()
        let yaml = try await service.get("/doc/openapi.yaml")
        #expect(try yaml.text == source)
        let json = try await service.get("/doc/openapi.json")
        #expect(json["openapi"] == "3.0.3")
        #expect(json["info"]?.object?["version"]?.string == Version.text)
    }

    @Test func `describes every route, and no route that is not there`() {
        let routes = Set(Composition.operations.map { "\($0.id) \($0.method) \($0.path)" })
        let described = Set(document.operations.map { "\($0.id) \($0.method) \($0.path)" })
        #expect(routes.subtracting(described).sorted() == [])
        #expect(described.subtracting(routes).sorted() == [])
        #expect(document.operations.count == Composition.operations.count)
    }

    @Test func `knows the parameters of every route`() {
        for operation in Composition.operations {
            guard let described = document.operations.first(where: { $0.id == operation.id }) else { continue }
            let parameters = (described.description.object?["parameters"]?.array ?? []).compactMap {
                document.resolved($0)?.object
            }
            func names(_ place: String) -> [String] {
                parameters.filter { $0["in"]?.string == place }.compactMap { $0["name"]?.string }.sorted()
            }
            #expect(names("query") == operation.query.sorted(), "\(operation.id)")
            #expect(names("header").contains("Idempotency-Key") == operation.needsKey, "\(operation.id)")
            #expect(names("header").contains("If-Match") == operation.needsVersion, "\(operation.id)")
            let isOpen = described.description.object?["security"]?.array?.contains(.object(JSONObject())) ?? false
            #expect(isOpen == (operation.audience == .everybody), "\(operation.id)")
        }
    }

    @Test func `gives every operation one tag, an answer for whatever goes wrong, and its row of the table of rights`() {
        let tags = Set(document.root.object?["tags"]?.array?.compactMap { $0.object?["name"]?.string } ?? [])
        var seen: Set<String> = []
        for operation in document.operations {
            let description = operation.description.object
            let own = description?["tags"]?.array?.compactMap(\.string) ?? []
            #expect(own.count == 1 && tags.isSuperset(of: own), "\(operation.id)")
            #expect(description?["responses"]?.object?["default"] != nil, "\(operation.id)")
            #expect(description?["x-permission"]?.string.flatMap(Action.init(rawValue:)) != nil, "\(operation.id)")
            #expect(seen.insert(operation.id).inserted, "\(operation.id) comes twice")
        }
    }

    @Test func `has an example of every body, and each is as its schema says`() {
        for operation in document.operations {
            let description = operation.description.object
            var contents: [JSONValue?] = [description?["requestBody"]?.object?["content"]]
            for (_, response) in description?["responses"]?.object ?? JSONObject() {
                contents.append(document.resolved(response)?.object?["content"])
            }
            var examples = 0
            for content in contents {
                for (_, media) in content?.object ?? JSONObject() {
                    guard let example = media.object?["example"], let schema = media.object?["schema"] else { continue }
                    examples += 1
                    let faults = document.faults(of: example, by: schema)
                    #expect(faults.isEmpty, "\(operation.id): \(faults.joined(separator: "; "))")
                }
            }
            #expect(examples > 0, "\(operation.id)")
        }
    }

    @Test func `the reader of schemas notices what it is there for`() throws {
        let schema = try JSONValue(
            parsing: Array(
                """
                {"type":"object","required":["a"],"properties":{"a":{"type":"string","pattern":"^x+$"},"b":{"type":"integer"}}}
                """.utf8))
        func faults(_ text: String) throws -> Int {
            document.faults(of: try JSONValue(parsing: Array(text.utf8)), by: schema).count
        }
        #expect(try faults(#"{"a":"xx","b":1}"#) == 0)
        #expect(try faults(#"{"b":1}"#) == 1)
        #expect(try faults(#"{"a":"xy"}"#) == 1)
        #expect(try faults(#"{"a":"x","b":"1"}"#) == 1)
        #expect(try faults(#"{"a":"x","c":1}"#) == 1)
        #expect(try faults(#"{"a":null}"#) == 1)
        #expect(try faults("[]") == 1)
    }
}
