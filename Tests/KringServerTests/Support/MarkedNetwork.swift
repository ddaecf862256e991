import KringCore

@testable import kring_server

extension TestServer {
    /// What every name, mail address and number of a person begins with in the marked network.
    static let mark = "gemerkt"
    /// What every phone and RIZIV number of a person begins with there.
    static let numberMark = "90817"

    /// A server whose people are all marked, with all that can be known of a person; one circle publishes the address of a
    /// member as its contact, and the own zone has a finding.
    ///
    /// - Parameter people: So many persons are there at least: more are added to the circles that no role here is of.
    static func marked(people: Int = 0) throws -> TestServer {
        try TestServer { network in
            var network = network
            let own: Set<Circle.ID> = [circle, otherCircle]
            let others = network.circles.filter { !own.contains($0.id) && $0.dissolvedOn == nil }.map(\.id)
            var joining: [Membership] = []
            while network.persons.count < people {
                let id = Person.ID(known: "p-erbij-\(network.persons.count)")
                network.persons.append(Person(id: id, givenName: "", familyName: ""))
                joining.append(
                    Membership(circle: others[network.persons.count % others.count], person: id, from: today.adding(days: -400)))
            }
            for index in network.persons.indices {
                let number = String(100_000 + index)
                network.persons[index].givenName = "Gemerktv\(number)"
                network.persons[index].familyName = "Gemerktf\(number)"
                network.persons[index].email = "gemerkt\(number)@example.org"
                network.persons[index].phone = "+\(numberMark)\(number)"
                network.persons[index].nihdi = "\(numberMark)\(number)"
            }
            var publishing = network.circles.first { $0.id == "lok-lier" }
            publishing?.contact = Circle.Contact(email: publishedContact)
            let finding = Finding(zone: zone, profession: "podoloog", on: today.adding(days: -9), note: "Rondgevraagd.")
            return [
                "persons": .array(network.persons.map(\.recordValue)), "memberships": .array(joining.map(\.recordValue)),
                "circles": .array([publishing].compactMap { $0?.recordValue }), "findings": .array([finding.recordValue]),
            ]
        }
    }

    /// The one address of a person that a circle publishes in the marked network.
    static let publishedContact = "gemerkt100003@example.org"
}
