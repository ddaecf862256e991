import HTTPTypes
import HummingbirdCore
import KringCore
import NIOCore

/// Bringing a whole network in: asked for, done in the background, and its result looked at.
enum ImportRoutes {
    static let operations: [Operation] = [
        .post("createImport", "/imports", query: ["dryRun"], limit: RequestBodyInput.importLimit) { call in
            let dryRun = call.query.one("dryRun")
            if let dryRun, dryRun != "true", dryRun != "false" { call.query.note("dryRun", "not true or false") }
            let isDryRun = dryRun == "true"
            try call.query.refuseFaults()
            try call.read { _ = try $0.require(.administer, in: .network) }
            let bytes = Array(call.body.readableBytesView)
            let (actor, trace, kring) = (call.actor, call.trace.description, call.kring)
            return try call.start(at: call.imports, results: "imports") { _ in
                do {
                    let summary = try kring.database.importNetwork(
                        JSONSource(bytes), by: actor.journalName, at: kring.clock.milliseconds(), lookingOutOn: kring.today,
                        isDryRun: isDryRun,
                        trace: trace)
                    return .taken(summary, isDryRun: isDryRun)
                } catch KringError.rejected(let issues) {
                    return .refused(issues)
                }
            }
        },
        .get("getTask", "/tasks/{taskId}", for: .signedIn) { call in
            if let id = call.parameters[Substring("taskId")], let run = call.planning.job(String(id), of: call.actor) {
                try call.read { _ = try $0.require(.planNetwork, in: .network) }
                return call.answer(task: run, results: "planRuns") { progress, json in
                    json.field("stage", progress.stage)
                    json.field("cost", progress.cost)
                    json.field("lowerBound", progress.lowerBound)
                    json.field("unplaced", progress.unplaced)
                }
            }
            return call.answer(task: try call.job("taskId"), results: "imports")
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

    fileprivate func write(importOf job: ImportDesk.Job, to json: inout JSONWriter) {
        json.field("href", href("imports", job.id))
        json.field("id", job.id)
        switch job.state {
        case .running: json.field("status", "running")
        case .done(.taken(let summary, let isDryRun)):
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
        case .done(.refused(let issues)):
            json.field("status", "refused")
            json.key("issues")
            json.array { list in for issue in issues.prefix(100) { Problem.Issue(issue).write(to: &list) } }
        case .failed(let trace):
            json.field("status", "failed")
            json.field("instance", "urn:uuid:\(trace)")
        }
    }
}
