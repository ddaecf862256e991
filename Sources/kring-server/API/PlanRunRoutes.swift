import HTTPTypes
import HummingbirdCore
import KringCore
import NIOCore

/// Planning a zone or everything: asked for, made in the background, and its result looked at.
enum PlanRunRoutes {
    static let operations: [Operation] = [
        .post("planEverything", "/planRuns") { call in try call.startRun(.everything) },
        .post("planZone", "/zones/{zoneId}/plans") { call in try call.startRun(.zone(try call.id("zoneId"))) },
        .get("getPlanRun", "/planRuns/{planRunId}", for: .signedIn) { call in
            try call.read { _ = try $0.require(.planNetwork, in: .network) }
            guard let id = call.parameters[Substring("planRunId")], let job = call.planning.job(String(id), of: call.actor) else {
                throw KringError.notFound
            }
            return Answer.object { json in call.write(run: job, to: &json) }
        },
    ]
}

extension Call {
    fileprivate func startRun(_ extent: PlanExtent) throws -> Answer {
        try read { try $0.mayPlanTogether(extent) }
        let year: Int = try RecordReader.read(body.readableBytesView) { reader in
            var year: Int?
            let isSound = try reader.record(RecordKeys("year")) { reader, _ in year = try reader.integer(1900...2200) }
            return isSound ? year : nil
        }
        let key = try IdempotencyHeader.key(
            of: headers, caller: actor, method: operation.method, address: address, body: body)
        let job = try planning.start(extent, year: year, by: actor, key: key, trace: trace, in: kring)
        var answer = Answer.object(status: .accepted) { json in write(planTask: job, to: &json) }
        answer.headers[.location] = href("tasks", job.id)
        return answer
    }

    /// How far a run is, as a task.
    func write(planTask job: PlanDesk.Job, to json: inout JSONWriter) {
        json.field("href", href("tasks", job.id))
        json.field("id", job.id)
        json.field("status", job.state.isOver ? "done" : "running")
        if job.state.isOver { json.field("result", href("planRuns", job.id)) }
        guard case .running(let progress?) = job.state else { return }
        json.key("progress")
        json.object { json in
            json.field("stage", progress.stage)
            json.field("cost", progress.cost)
            json.field("lowerBound", progress.lowerBound)
            json.field("unplaced", progress.unplaced)
        }
    }

    fileprivate func write(run job: PlanDesk.Job, to json: inout JSONWriter) {
        json.field("href", href("planRuns", job.id))
        json.field("id", job.id)
        switch job.state {
        case .running: json.field("status", "running")
        case .failed(let trace):
            json.field("status", "failed")
            json.field("instance", "urn:uuid:\(trace)")
        case .done(let result):
            json.field("status", "done")
            json.field("year", result.year)
            json.field("cost", result.cost)
            json.field("lowerBound", result.lowerBound)
            json.key("plans")
            json.array { list in
                for part in result.parts {
                    list.object { json in
                        json.field("href", href("plans", part.plan))
                        switch part.host {
                        case .circle(let id): json.field("circle", id)
                        case .umbrella(let id): json.field("umbrella", id)
                        }
                        json.field("rows", part.rows)
                        json.field("unplaced", part.unplaced)
                        json.field("cost", part.cost)
                        json.field("lowerBound", part.lowerBound)
                    }
                }
            }
        }
    }
}
