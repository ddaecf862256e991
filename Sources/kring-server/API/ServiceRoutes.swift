import HTTPTypes
import HummingbirdCore
import KringCore
import NIOCore

/// What is about the service itself: is it there, who am I, what does it promise.
enum ServiceRoutes {
    static let operations: [Operation] = [
        .get("getHealth", "/health", for: .everybody) { call in
            let isUp = (try? call.kring.read(by: .open) { _ in true }) ?? false
            var answer = Answer.object(status: isUp ? .ok : .serviceUnavailable) { json in
                // Without room on the disk it answers, and takes no changes.
                json.field("status", !isUp ? "DOWN" : call.kring.database.room == .spent ? "DEGRADED" : "UP")
            }
            answer.headers[.cacheControl] = "no-store"
            return answer
        },
        .get("getMe", "/me", for: .everybody) { call in
            try call.read { scope in
                let roles = scope.standing.columns.map(\.rawValue).sorted()
                let person = call.actor.person == nil ? nil : try scope.myself().value
                return Answer.object { [call] json in
                    json.field("kind", call.actor.kindWord)
                    json.key("roles")
                    json.array { list in for role in roles { list.string(role) } }
                    if case .careCouncil(let zones) = call.actor.kind { json.field("zones", zones.sorted()) }
                    if case .pollLink(let poll, let person) = call.actor.kind {
                        json.field("poll", call.href("datePolls", poll))
                        json.field("answer", call.href("datePolls", poll, "answers", person))
                    }
                    if let person {
                        json.key("person")
                        json.thing(call.href("persons", person.id), person)
                    }
                }
            }
        }.alsoByPollLink,
        .get("getDocument", "/doc/openapi.yaml", for: .everybody) { _ in
            document(APIDocument.yaml, "application/yaml")
        },
        .get("getDocumentAsJSON", "/doc/openapi.json", for: .everybody) { _ in
            document(try APIDocument.json(), "application/json")
        },
        .get("listProblemTypes", "/refData/problemTypes", for: .everybody, query: Listing.parameters) { call in
            let listing = try Listing(&call)
            let page = listing.page(of: ProblemType.allCases.sorted { $0.rawValue < $1.rawValue }, id: \.rawValue)
            return listing.answer(page, caching: .release) { json, type in
                json.object { write(type, to: &$0, call) }
            }
        },
        .get("getProblemType", "/refData/problemTypes/{problemType}", for: .everybody) { call in
            guard let type = call.parameters["problemType"].flatMap({ ProblemType(rawValue: String($0)) }) else {
                throw KringError.notFound
            }
            var answer = Answer.object { json in write(type, to: &json, call) }.taggedByContent()
            answer.caching = .release
            return answer
        },
    ]

    private static func document(_ text: String, _ contentType: String) -> Answer {
        var answer = Answer(ByteBuffer(string: text)).taggedByContent()
        answer.contentType = contentType
        answer.caching = .release
        return answer
    }

    private static func write(_ type: ProblemType, to json: inout JSONWriter, _ call: Call) {
        json.field("href", "\(call.publicAddress)\(Composition.base)/refData/problemTypes/\(type.rawValue)")
        json.field("id", type.rawValue)
        json.field("type", type.urn)
        json.field("status", type.status.code)
        json.field("title", type.title)
        json.key("description")
        json.object { $0.field("nl", type.detail) }
    }
}

extension Actor {
    /// What kind of caller it is, as `/me` says it.
    fileprivate var kindWord: String {
        switch kind {
        case .open: "open"
        case .person: "person"
        case .sheetLink: "sheetLink"
        case .pollLink: "pollLink"
        case .careCouncil: "careCouncil"
        case .region: "region"
        case .agency: "agency"
        case .administrator: "administrator"
        case .operator: "operator"
        }
    }
}
