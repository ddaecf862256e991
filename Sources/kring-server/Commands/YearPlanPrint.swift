import ArgumentParser
import KringCore

/// Plans the year of a circle or umbrella straight from the database, and prints it with its reasons.
struct YearPlanPrint {
    let database: String
    let rules: RulesOptions
    let host: Meeting.Host
    let wish: PlanWish
    /// Whose evenings are taken away, to see what moves; nothing for nobody's.
    let withoutEveningsOf: Person.ID?
    let format: OutputFormat

    /// The plan as a text or as JSON. Nothing is written to the database.
    func run() throws -> String {
        let kring = Kring(
            database: try Database(path: database, mode: .read), playbook: PlaybookShelf(try rules.playbook()))
        do {
            var plan = try kring.proposeYear(of: host, wish, by: .operator)
            if let person = withoutEveningsOf {
                plan = try kring.proposeYear(withoutEveningsOf: person, after: plan, wish, by: .operator)
            }
            let (title, venues) = try kring.read(by: .operator) { try ($0.hostName(host), $0.venueNames()) }
            let text = YearPlanText(plan: plan, venues: venues)
            switch format {
            case .text: return text.text(title: title)
            case .json:
                var json = JSONWriter(.lines)
                json.object { PlanShape(text: text).write(to: &$0) }
                return String(decoding: json.bytes, as: UTF8.self)
            }
        } catch KringError.notFound {
            throw CommandFailure(.data, "There is no such circle or umbrella in \(database).")
        } catch KringError.rejected {
            throw CommandFailure(.data, "There is nobody “\(withoutEveningsOf?.rawValue ?? "")” in \(database).")
        } catch let missing as RuleSetMissing {
            throw CommandFailure(.data, "It is held to the rules “\(missing.ruleSet)”, which the playbook does not have.")
        }
    }
}
