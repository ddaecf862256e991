import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import NIOCore

/// Does for every operation what HTTP asks, in one order: may she ask at all, are the parameters known, is the body there,
/// does it say which version, and only then the use case.
struct OperationResponder: HTTPResponder {
    typealias Context = CallContext

    let operation: Operation
    /// What reads the thing at the same address.
    let reading: Operation?
    let kring: Kring
    let publicAddress: String
    let workers: Workers
    let cache: AnswerCache
    let imports: ImportDesk
    let planning: PlanDesk
    /// How long a body may take to arrive.
    let patience: Duration

    func respond(to request: Request, context: CallContext) async throws -> Response {
        let actor = context.caller.actor
        let ifNoneMatch = request.headers[.ifNoneMatch]
        let isKept = operation.keeping == .untilChange && actor.breakGlass == nil
        var label: (key: AnswerCache.Key, generation: Int, playbook: String)?
        if isKept {
            let generation = kring.database.generation
            let playbook = kring.playbook.current.identity
            let key = AnswerCache.Key(address: request.uri.string, actor: actor, today: kring.today)
            if let kept = cache.entry(key, generation: generation, playbook: playbook) {
                return Answer.response(
                    status: .ok, fields: kept.fields, bytes: kept.bytes, tag: kept.tag, ifNoneMatch: ifNoneMatch)
            }
            label = (key, generation, playbook)
        }
        let answer = try await self.answer(request, context, actor)
        if let label, answer.status == .ok {
            let entry = AnswerCache.Entry(fields: answer.fields, bytes: answer.bytes, tag: answer.tag)
            cache.keep(entry, as: label.key, generation: label.generation, playbook: label.playbook)
        }
        return answer.response(ifNoneMatch: operation.method == .get ? ifNoneMatch : nil)
    }

    private func answer(_ request: Request, _ context: CallContext, _ actor: Actor) async throws -> Answer {
        if operation.audience == .signedIn, actor.kind == .open { throw Problem(.noAccessToken) }
        if case .pollLink = actor.kind, !operation.opensToPollLink { throw Problem(.invalidAccessToken) }
        let query = QueryInput(request.uri, allowed: operation.query)
        if operation.query.isEmpty { try query.refuseFaults() }
        let body: ByteBuffer
        switch operation.body {
        case .none: body = ByteBuffer()
        case .json(let limit):
            body = try await RequestBodyInput.json(of: request, limit: limit, within: patience, acceptsMergePatch: false)
        case .mergePatch:
            body = try await RequestBodyInput.json(
                of: request, limit: RequestBodyInput.jsonLimit, within: patience, acceptsMergePatch: true)
        }
        let call = Call(
            kring: kring, publicAddress: publicAddress, actor: actor, trace: context.trace, operation: operation,
            address: request.uri.string, path: request.uri.path, parameters: context.parameters, query: query, body: body,
            headers: request.headers, imports: imports, planning: planning)
        if operation.needsVersion { _ = try call.expectedVersion() }
        let run: @Sendable () throws -> Answer = { [operation, reading] in
            var call = call
            while true {
                do {
                    return try operation.answer(&call)
                } catch KringError.conflict(.staleVersion(let present)) {
                    if let again = call.trying(present) {
                        call = again
                        continue
                    }
                    // The tag that she would get by reading it now: that of her own view.
                    let tag = try? reading?.answer(&call).tag
                    var problem = Problem(.staleVersion)
                    problem.headers[.eTag] = (tag ?? EntityTag(version: present, view: "all")).description
                    throw problem
                }
            }
        }
        return operation.method == .get ? try await workers.read(run) : try await workers.write(run)
    }
}
