import HTTPTypes
import HummingbirdCore
import KringCore
import NIOCore

/// Bringing a whole network in: asked for, done in the background, and its result looked at.
enum ImportRoutes {
    static let operations: [Operation] = [
        .post("createImport", "/imports", query: ["dryRun"], limit: RequestBodyInput.importLimit) { call in
            let isDryRun = call.query.one("dryRun").map { text in
                if text != "true", text != "false" { call.query.note("dryRun", "not true or false") }
                return text == "true"
            }
            try call.query.refuseFaults()
            try call.read { _ = try $0.require(.administer, in: .network) }
            let key = try IdempotencyHeader.key(
                of: call.headers, caller: call.actor, method: call.operation.method, address: call.address, body: call.body)
            let job = try call.imports.start(
                Array(call.body.readableBytesView), isDryRun: isDryRun ?? false, by: call.actor, key: key, trace: call.trace,
                in: call.kring)
            var answer = Answer.object(status: .accepted) { json in call.write(task: job, to: &json) }
            answer.headers[.location] = call.href("tasks", job.id)
            return answer
        },
        .get("getTask", "/tasks/{taskId}", for: .signedIn) { call in
            if let id = call.parameters[Substring("taskId")], let run = call.planning.job(String(id), of: call.actor) {
                try call.read { _ = try $0.require(.planNetwork, in: .network) }
                var answer = Answer.object(status: run.state.isOver ? .seeOther : .ok) { json in
                    call.write(planTask: run, to: &json)
                }
                if run.state.isOver { answer.headers[.location] = call.href("planRuns", run.id) }
                return answer
            }
            let job = try call.job("taskId")
            guard case .running = job.state else {
                var answer = Answer.object(status: .seeOther) { json in call.write(task: job, to: &json) }
                answer.headers[.location] = call.href("imports", job.id)
                return answer
            }
            return Answer.object { json in call.write(task: job, to: &json) }
        },
        .get("getImport", "/imports/{importId}", for: .signedIn) { call in
            let job = try call.job("importId")
            return Answer.object { json in call.write(importOf: job, to: &json) }
        },
    ]
}

extension Call {
    fileprivate func job(_ name: String) throws -> ImportDesk.Job {
        try read { _ = try $0.require(.administer, in: .network) }
        guard let id = parameters[Substring(name)], let job = imports.job(String(id), of: actor) else {
            throw KringError.notFound
        }
        return job
    }

    fileprivate func write(task job: ImportDesk.Job, to json: inout JSONWriter) {
        json.field("href", href("tasks", job.id))
        json.field("id", job.id)
        json.field("status", job.state.isOver ? "done" : "running")
        if job.state.isOver { json.field("result", href("imports", job.id)) }
    }

    fileprivate func write(importOf job: ImportDesk.Job, to json: inout JSONWriter) {
        json.field("href", href("imports", job.id))
        json.field("id", job.id)
        switch job.state {
        case .running: json.field("status", "running")
        case .done(let summary, let isDryRun):
            json.field("status", "done")
            json.field("dryRun", isDryRun)
            json.key("lists")
            json.object { json in
                for list in NetworkList.allCases where summary[list].total > 0 {
                    json.key(text: list.rawValue)
                    json.object { json in
                        json.field("new", summary[list].new)
                        json.field("changed", summary[list].changed)
                        json.field("same", summary[list].same)
                    }
                }
            }
        case .refused(let issues):
            json.field("status", "refused")
            json.key("issues")
            json.array { list in for issue in issues.prefix(100) { Problem.Issue(issue).write(to: &list) } }
        case .failed(let trace):
            json.field("status", "failed")
            json.field("instance", "urn:uuid:\(trace)")
        }
    }
}

extension ImportDesk.State {
    /// Whether there is a result.
    var isOver: Bool {
        if case .running = self { false } else { true }
    }
}
