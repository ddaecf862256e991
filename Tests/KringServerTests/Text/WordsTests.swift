import Foundation
import KringCore
import Testing

@testable import kring_server

/// Every Dutch text that people read: short sentences, plain words, numbers as digits, nobody blamed.
@Suite struct `The words people read` {
    /// Words that are not for screens, each with what to say.
    private static let avoided = [
        "afgevaardigde": "collega die in jouw plaats komt", "quorum": "minstens zoveel aanwezigen", "dashboard": "overzicht",
        "status": "toestand", "item": "punt", "deadline": "laatste dag", "ongeldig": "zeg hoe het wel moet",
    ]
    private static let longest = 15

    /// What is wrong with a text.
    static func faults(of text: String) -> [String] {
        var faults: [String] = []
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        for (word, better) in avoided {
            let forms: Set<String> = [word, "\(word)s", "\(word)n", "\(word)e", "\(word)en"]
            if words.contains(where: forms.contains) { faults.append("says \(word): \(better)") }
        }
        if text.contains("!") { faults.append("cries out") }
        let numbers: Set<String> = [
            "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "één", "twintig", "dertig",
        ]
        if let number = words.first(where: numbers.contains) { faults.append("writes \(number) in letters") }
        let sentences = text.replacing(" · ", with: "\n").replacing(/([.?!:;]["”)]?)\s+/) { "\($0.1)\n" }
        for sentence in sentences.split(separator: "\n") {
            let count = sentence.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
            if count > longest { faults.append("has \(count) words in a sentence: \(sentence)") }
        }
        return faults
    }

    /// Texts of more than a word, that are not HTML or a pattern.
    private static func isProse(_ text: String) -> Bool {
        text.contains(" ") && !text.hasPrefix("<") && !text.contains("</")
    }

    @Test func `the texts of pages, mails and commands are short and plain`() throws {
        let texts = try SourceTexts.swift(in: "Sources/kring-server/Text")
        #expect(texts.count > 1000)
        for found in texts where Self.isProse(found.text) {
            let faults = Self.faults(of: found.text)
            #expect(faults.isEmpty, "\(found.place): \(faults.joined(separator: "; ")) — \(found.text)")
        }
    }

    @Test func `the pages of the draaiboek are short and plain`() throws {
        let texts = try SourceTexts.pages(in: "playbook/guidance")
        #expect(texts.count > 150)
        for found in texts {
            let faults = Self.faults(of: found.text)
            #expect(faults.isEmpty, "\(found.place): \(faults.joined(separator: "; ")) — \(found.text)")
        }
    }

    @Test func `what the rules advise and leave open is short and plain`() throws {
        let playbook = try `A rule set as text`.playbook()
        var texts: [String] = []
        for id in playbook.ruleSetIDs {
            for requirement in playbook.ruleSet(id)?.versions.flatMap(\.requirements) ?? [] {
                if case .recommendation(let text) = requirement.kind { texts.append(text) }
                if let question = requirement.openQuestion { texts.append(question) }
            }
        }
        #expect(texts.count > 15)
        for text in texts {
            let faults = Self.faults(of: text)
            #expect(faults.isEmpty, "\(faults.joined(separator: "; ")) — \(text)")
        }
    }

    @Test func `no page that was written down says a word to avoid`() throws {
        let folder = "\(Snapshot.folder)/pages"
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        for file in files where file.hasSuffix(".txt") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for line in text.split(separator: "\n") {
                // Addresses and marks of the outline are not words of the page.
                let said = line.replacing(/\]\([^)]*\)|\((?:status|alert)\)|^form .*/, with: "")
                let faults = Self.faults(of: String(said)).filter { $0.hasPrefix("says") || $0 == "cries out" }
                #expect(faults.isEmpty, "\(file): \(faults.joined(separator: "; ")) — \(line)")
            }
        }
    }

    @Test func `no Dutch sentence stands outside the texts`() throws {
        let dutch: Set<String> = [
            "de", "het", "een", "je", "jij", "niet", "deze", "dit", "naar", "wie", "wat", "geen", "leden", "vergadering", "bij",
            "ook", "wordt", "werd", "nog", "zijn", "met", "voor", "kan", "heeft",
        ]
        let english: Set<String> = ["the", "a", "to", "and", "for", "with", "not", "when"]
        for found in try SourceTexts.swift(in: "Sources/kring-server") {
            // What went wrong is told to programs in Dutch too, beside the codes it belongs to.
            guard !found.file.hasPrefix("Text/"), found.file != "HTTP/ProblemType.swift"
            else { continue }
            let words = found.text.lowercased().split { !$0.isLetter }.map(String.init)
            let isDutch =
                found.text.contains(" ") && words.count > 1 && words.contains(where: dutch.contains)
                && !words.contains(where: english.contains)
            #expect(!isDutch, "\(found.place): \(found.text)")
        }
    }

    @Test func `what a template says to the eye, to the ear and in an attribute comes from the texts alone`() {
        let spoken = /(?:aria-label|title|alt|placeholder|lang|label|data-[a-z]+)="([^"]*)"/
        for (name, source) in EmbeddedText.files where name.hasSuffix(".mustache") {
            for match in source.matches(of: spoken) {
                let fixed = String(match.1).replacing(/\{\{[^}]*\}\}/, with: "")
                #expect(!fixed.contains { $0.isLetter }, "\(name): \(match.0)")
            }
        }
        // So a second language is another table of labels under the same names: nothing else is left to say.
        for (name, text) in EmbeddedText.files where name.hasSuffix(".js") {
            let words = text.matches(of: /"([^"]*)"|'([^']*)'/).compactMap { $0.1 ?? $0.2 }.filter { $0.contains(" ") }
            for said in words { #expect(said.firstMatch(of: /[A-Z][a-z]+ [a-z]+ [a-z]/) == nil, "\(name): \(said)") }
        }
    }

    @Test func `a fault is found where there is one`() {
        #expect(Self.faults(of: "Je bent in orde.").isEmpty)
        #expect(Self.faults(of: "Ongeldige datum").count == 1)
        #expect(Self.faults(of: "Goed gedaan!").count == 1)
        #expect(Self.faults(of: "Kies twee data.").count == 1)
        let long = "Dit is een zin die zo lang is dat niemand op het einde nog weet waar hij begon."
        #expect(Self.faults(of: long).count == 1 && Self.faults(of: long.replacing("is dat", with: "is. Dat")).isEmpty)
    }
}
