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
        let (actor, trace, kring) = (actor, trace.description, kring)
        return try start(at: planning, results: "planRuns") { report in
            try kring.planTogether(extent, year: year, by: actor, source: .api, trace: trace, report: report)
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
                        json.field(part.host)
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
