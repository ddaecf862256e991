import KringCore

/// The rules that circles are held to: open, with the document each rests on.
enum RuleRoutes {
    static let operations: [Operation] = [
        .get("listRules", "/rules", for: .everybody, query: Listing.parameters, keeping: .untilChange) { call in
            let playbook = call.kring.playbook.current
            let listing = try Listing(&call)
            let page = listing.page(of: playbook.ruleSetIDs, id: \.rawValue)
            return listing.answer(page, caching: .open) { [call] json, id in
                guard let ruleSet = playbook.ruleSet(id) else { return }
                json.object { json in
                    writeHead(of: ruleSet, to: &json, call)
                    json.key("versions")
                    json.array { list in
                        for version in ruleSet.versions { list.object { $0.field("validFrom", version.validFrom) } }
                    }
                }
            }
        },
        .get("getRule", "/rules/{ruleId}", for: .everybody, keeping: .untilChange) { call in
            let playbook = call.kring.playbook.current
            guard let ruleSet = playbook.ruleSet(try call.id("ruleId")) else { throw KringError.notFound }
            var answer = Answer.object { json in
                writeHead(of: ruleSet, to: &json, call)
                json.key("versions")
                json.array { list in
                    for version in ruleSet.versions { list.object { write(version, of: playbook, to: &$0) } }
                }
            }.taggedByContent()
            answer.caching = .open
            return answer
        },
    ]

    private static func writeHead(of ruleSet: RuleSet, to json: inout JSONWriter, _ call: Call) {
        json.field("href", call.href("rules", ruleSet.id))
        json.field("id", ruleSet.id)
        json.named(ruleSet.name)
        json.field("professions", ruleSet.professions)
    }

    private static func write(_ version: RuleSet.Version, of playbook: Playbook, to json: inout JSONWriter) {
        json.field("validFrom", version.validFrom)
        json.field("validFromCertainty", version.validFromCertainty)
        let starts = version.yearStarts.day(in: 2001).description.dropFirst(5)
        json.field("yearStarts", String(starts))
        json.field("startupMonths", version.startupMonths)
        json.field("dormantAfterMonths", version.dormantAfterMonths)
        json.key("requirements")
        json.array { list in
            for requirement in version.requirements {
                list.object { json in
                    json.field("id", requirement.id)
                    json.field("type", requirement.kind.word)
                    json.field("mandatory", requirement.mandatory)
                    requirement.kind.writeFields(to: &json)
                    json.field("source", requirement.source)
                    if let source = playbook.source(of: requirement) {
                        json.key("document")
                        json.object { write(source, to: &$0) }
                    }
                    json.field("quote", requirement.quote)
                    json.field("openQuestion", requirement.openQuestion)
                    json.field("checked", requirement.checked)
                }
            }
        }
    }

    private static func write(_ source: RuleSource, to json: inout JSONWriter) {
        json.field("title", source.title)
        json.field("publisher", source.publisher)
        json.field("dated", source.dated)
        json.field("address", source.address)
        json.field("note", source.note)
    }
}
