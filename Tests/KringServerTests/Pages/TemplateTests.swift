import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Templates and assets` {
    private static let sources: [String: String] = EmbeddedText.files.filter { $0.key.hasSuffix(".mustache") }

    @Test func `every template that came with the program can be used`() throws {
        let templates = try Templates.bundled()
        #expect(templates.names.count == Self.sources.count)
        #expect(templates.names.contains("kader"))
    }

    @Test func `a broken template, and one that names another which is not there, are refused by name`() {
        #expect(throws: Templates.Broken.self) { try Templates(["a": "{{#open}} never closed"]) }
        do {
            _ = try Templates(["a": "{{>b}}"])
            Issue.record("a missing partial was taken")
        } catch {
            #expect(error.description == "template a: there is no template b")
        }
    }

    @Test func `every label that a template names is there, and every label is named`() {
        var named: Set<String> = []
        for source in Self.sources.values {
            for part in source.split(separator: "{{t.", omittingEmptySubsequences: false).dropFirst() {
                named.insert(String(part.prefix { $0 != "}" }))
            }
        }
        #expect(named == Set(SiteText.labels.keys))
    }

    @Test func `a word that is not there is refused by name, and a word is text, whatever it looks like`() throws {
        do {
            _ = try Templates(["a": "<p>{{t.noSuchWord}}</p>"])
            Issue.record("a missing word was taken")
        } catch {
            #expect(error.description == "template a: there is no word noSuchWord")
        }
        let word = try #require(SiteText.labels["search"])
        #expect(
            try Templates(["a": "<p>{{t.search}}</p>{{#x}}{{t.search}}{{/x}}"]).render("a", ["x": true])
                == "<p>\(word)</p>\(word)")
    }

    @Test func `a model that gives its parts itself gives each of its fields, and no other`() {
        let link = PageFrame.Link("a", "b", isCurrent: true)
        let models: [any TemplateParts] = [
            link, PageFrame.Link("a"), StateLook(CellState.atRisk),
            SheetModel.Row(
                id: "i", name: "n", isTicked: true, standing: "s", dots: "d", effect: "e", risk: "r", pause: "p", note: "o",
                style: "y"),
            MembersModel.Row(
                name: "n", href: "h", practice: "p", note: nil, strip: "s", count: "c", state: "t", isWarned: true, id: "i",
                isChosen: true),
            ZoneDashboardModel.Row(
                anchor: "a", name: "n", circles: [link], canStart: nil, seat: "s", look: StateLook(CellState.starting),
                reason: "r",
                ring: "g", inOrder: "o", members: "m", share: "h", dots: "d", held: "e", asked: "k", last: "l", next: "x",
                contacts: [link, link]),
        ]
        for model in models {
            for field in Mirror(reflecting: model).children {
                let name = field.label ?? ""
                let given = ModelNode.of(model.part(name) as Any)
                let read = ModelNode.of(field.value)
                #expect(
                    String(describing: given ?? NoValue()) == String(describing: read ?? NoValue()), "\(type(of: model)).\(name)")
            }
            #expect(model.part("noSuchPart") == nil)
        }
    }

    @Test func `no template holds a word of Dutch: each comes from the texts`() {
        for (name, source) in Self.sources {
            var text = source.replacing(/\{\{[^}]*\}?\}\}/, with: " ")
            text = text.replacing(/<[^>]*>/, with: " ")
            let words = text.split { !$0.isLetter }.filter { $0.count > 1 }
            #expect(words.isEmpty, "\(name): \(words)")
        }
    }

    @Test func `templates style nothing in place and run nothing in place`() {
        for (name, source) in Self.sources {
            for forbidden in [" style=", "<style", "<script>", " onclick", " onchange", "javascript:"] {
                #expect(!source.contains(forbidden), "\(name) has \(forbidden)")
            }
        }
    }

    @Test func `the style sheet stays within its budget`() {
        let bytes = EmbeddedText.files["stijl.css"]?.utf8.count ?? .max
        #expect(bytes <= 20_000)
    }

    @Test func `who is signed in gets both sheets in one, and others only what the open pages need`() throws {
        let assets = Assets()
        let name = assets.address(of: "binnen.css").replacing("/vast/", with: "")
        let all = try #require(assets.file(served: name)?.text)
        let open = try #require(EmbeddedText.files["stijl.css"])
        #expect(all.hasPrefix(open) && all.utf8.count > open.utf8.count)
        #expect(all.utf8.count <= 32_000)
    }
}
