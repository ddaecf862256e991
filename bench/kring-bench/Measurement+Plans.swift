import Foundation
import KringCore

extension Measurement {
    // MARK: A year that plans itself

    /// Next year planned over the API, with what people said of when they can come: circle by circle, an umbrella, a zone and
    /// everything; and how long others wait to save a sheet meanwhile.
    func measurePlans() throws {
        let sheet = try meetingToSave()
        let hosts = try circlesToPlan()
        try onCopy("plans") { copy in
            func token(_ words: String...) throws -> String {
                try runProgram(server, ["token", "create", "--database", copy, "--role"] + words)
                    .trimmingCharacters(in: .whitespacesAndNewlines)
            }
            let chairs = try hosts.map { try token("chair", "--person", $0.chair, "--circle", $0.circle) }
            let administrator = try token("administrator")
            let saver = try token("chair", "--person", sheet.chair, "--circle", sheet.circle)
            let (umbrella, coordinator) = try umbrellaToPlan()
            let coordinates = try token("coordinator", "--person", coordinator, "--umbrella", umbrella)
            try serving(on: copy) { client, process in
                let planner = PlanClient(client, year: today.year + 1)
                try measureCircles(zip(hosts.map(\.circle), chairs).map { ($0, $1) }, planner)
                let (plan, taken) = try planner.propose("\(Self.base)/umbrellas/\(umbrella)/plans", token: coordinates)
                add("an umbrella's year, ms (meetings)", "\(figure(taken * 1000, 1)) (\(plan.rows.count))")
                try measureTogether(
                    "the circles of a zone together", "\(Self.base)/zones/\(sheet.zone)/plans", administrator, planner)
                let waits = try measureTogether("everything together", "\(Self.base)/planRuns", administrator, planner) { round in
                    try self.save("\(Self.base)/meetings/\(sheet.meeting)/attendance", round: round, token: saver, client: client)
                }
                add(
                    "saving a sheet meanwhile, µs (the longest)",
                    "\(figure(median(waits) * 1e6, 0)) (\(figure((waits.max() ?? .nan) * 1e6, 0)))")
                let memory = residentMegabytes(of: process)
                add("resident after planning, MB (most ever)", "\(figure(memory.now, 0)) (\(figure(memory.peak, 0)))")
            }
        }
    }

    /// One circle after another: proposed, read, a row decided, made anew, taken over.
    private func measureCircles(_ circles: [(id: String, token: String)], _ planner: PlanClient) throws {
        var taken: [String: [Double]] = [:]
        for (circle, token) in circles {
            let (plan, proposing) = try planner.propose("\(Self.base)/circles/\(circle)/plans", token: token)
            taken["proposed", default: []].append(proposing)
            taken["read", default: []].append(try planner.read(plan, token: token))
            guard let row = plan.rows.first(where: { $0.hasPrefix("new-") }) else { continue }
            taken["decided", default: []].append(try planner.pin(row, of: plan, token: token))
            taken["anew", default: []].append(try planner.revise(plan, token: token))
            taken["adopted", default: []].append(try planner.adopt(plan, token: token))
        }
        for (word, name) in [
            ("proposed", "a circle's year, ms over the wire, median (most) of \(circles.count)"),
            ("read", "reading it with its reasons"),
            ("decided", "deciding a row of it"), ("anew", "making it anew"), ("adopted", "taking it over"),
        ] {
            let times = taken[word] ?? []
            add(name, "\(figure(median(times) * 1000, 1)) (\(figure((times.max() ?? .nan) * 1000, 1)))")
        }
    }

    /// Starts a task, follows it to its end, and does something else meanwhile.
    @discardableResult private func measureTogether(
        _ name: String, _ path: String, _ token: String, _ planner: PlanClient,
        meanwhile work: (Int) throws -> Double = { _ in
            usleep(2_000)
            return 0
        }
    ) throws -> [Double] {
        var waits: [Double] = []
        let (result, taken) = try seconds {
            try planner.run(path, token: token) { waits.append(try work($0)) }
        }
        let gap = result.cost - result.lowerBound
        let share = result.cost == 0 ? 0 : 100 * Double(gap) / Double(result.cost)
        add(
            "\(name), s (proposals, meetings, without a date, gap)",
            "\(figure(taken)) (\(result.plans), \(result.rows), \(result.unplaced), \(figure(share)) %)")
        return waits
    }

    /// Forty living circles with a chair, spread over all of them.
    private func circlesToPlan() throws -> [(circle: String, chair: String)] {
        let rows = try RawSQLite(database, readOnly: true).rows(
            """
            SELECT circle.slug, min(person.slug) FROM circle
            JOIN office ON office.circle = circle.id AND office.from_day <= \(today.number) AND ifnull(office.to_day, 1e9) > \(today.number)
            JOIN person ON person.id = office.person
            WHERE circle.dissolved_on IS NULL
            AND office.office = (SELECT office FROM office GROUP BY office ORDER BY count(*) DESC LIMIT 1)
            GROUP BY circle.id ORDER BY circle.id
            """)
        let all = rows.compactMap { row -> (String, String)? in
            guard case .text(let circle) = row[0], case .text(let chair) = row[1] else { return nil }
            return (circle, chair)
        }
        guard !all.isEmpty else { throw BenchFailure("no circle with a chair") }
        let step = max(1, all.count / 40)
        return stride(from: 0, to: all.count, by: step).prefix(40).map { all[$0] }
    }

    private func umbrellaToPlan() throws -> (umbrella: String, coordinator: String) {
        let rows = try RawSQLite(database, readOnly: true).rows(
            """
            SELECT umbrella.slug, person.slug FROM office JOIN umbrella ON umbrella.id = office.umbrella
            JOIN person ON person.id = office.person ORDER BY office.id LIMIT 1
            """)
        guard let row = rows.first, case .text(let umbrella) = row[0], case .text(let person) = row[1] else {
            throw BenchFailure("no umbrella with a coordinator")
        }
        return (umbrella, person)
    }
}

/// Asks for plans over one connection.
private struct PlanClient {
    struct Plan {
        let path: String
        let rows: [String]
    }

    struct Run {
        var plans = 0
        var rows = 0
        var unplaced = 0
        var cost = 0
        var lowerBound = 0
    }

    private let client: LoopbackClient
    private let year: Int

    init(_ client: LoopbackClient, year: Int) {
        self.client = client
        self.year = year
    }

    func propose(_ path: String, token: String) throws -> (Plan, Double) {
        let (answer, taken) = try post(path, token: token, #"{"year":\#(year)}"#)
        guard let id = answer["id"] as? String, let rows = answer["rows"] as? [[String: Any]] else {
            throw BenchFailure("\(path) told no plan")
        }
        return (Plan(path: "\(Measurement.base)/plans/\(id)", rows: rows.compactMap { $0["id"] as? String }), taken)
    }

    func read(_ plan: Plan, token: String) throws -> Double {
        try seconds { _ = try expect(200, client.send("GET", plan.path, token: token)) }.1
    }

    func pin(_ row: String, of plan: Plan, token: String) throws -> Double {
        let body = Array(#"{"pinned":true}"#.utf8)
        return try seconds {
            _ = try expect(
                200, client.send("PATCH", "\(plan.path)/rows/\(row)", token: token, headers: ["If-Match": "*"], body: body))
        }.1
    }

    func revise(_ plan: Plan, token: String) throws -> Double { try post("\(plan.path)/revisions", token: token, "{}").1 }

    func adopt(_ plan: Plan, token: String) throws -> Double {
        try post("\(plan.path)/adoptions", token: token, "{}", headers: ["If-Match": "*"]).1
    }

    /// A task to its end.
    func run(_ path: String, token: String, meanwhile work: (Int) throws -> Void) throws -> Run {
        let started = try client.send(
            "POST", path, token: token, headers: ["Idempotency-Key": key], body: Array(#"{"year":\#(year)}"#.utf8))
        let task = try object(try expect(202, started))
        guard let id = task["id"] as? String else { throw BenchFailure("\(path) told no task") }
        var rounds = 0
        while try client.send("GET", "\(Measurement.base)/tasks/\(id)", token: token).status == 200 {
            try work(rounds)
            rounds += 1
        }
        let told = try object(try expect(200, client.send("GET", "\(Measurement.base)/planRuns/\(id)", token: token)))
        guard let plans = told["plans"] as? [[String: Any]] else { throw BenchFailure("\(path) failed: \(told)") }
        func sum(_ name: String) -> Int { plans.reduce(0) { $0 + ($1[name] as? Int ?? 0) } }
        return Run(
            plans: plans.count, rows: sum("rows"), unplaced: sum("unplaced"), cost: told["cost"] as? Int ?? 0,
            lowerBound: told["lowerBound"] as? Int ?? 0)
    }

    private func post(
        _ path: String, token: String, _ body: String, headers: [String: String] = [:]
    ) throws -> ([String: Any], Double) {
        let fields = headers.merging(["Idempotency-Key": key]) { own, _ in own }
        let (answer, taken) = try seconds {
            try client.send("POST", path, token: token, headers: fields, body: Array(body.utf8))
        }
        return (try object(try expect(201, answer)), taken)
    }

    private var key: String { "\"\(Measurement.letters(24))\"" }

    private func expect(_ status: Int, _ answer: LoopbackClient.Answer) throws -> LoopbackClient.Answer {
        guard answer.status == status else {
            throw BenchFailure("answered \(answer.status): \(String(decoding: answer.body.prefix(600), as: UTF8.self))")
        }
        return answer
    }

    private func object(_ answer: LoopbackClient.Answer) throws -> [String: Any] {
        guard let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] else {
            throw BenchFailure("no object was answered")
        }
        return object
    }
}
