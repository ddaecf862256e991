/// How many of those whom the meetings of a circle or umbrella are for said when they can come: numbers, for who plans.
public struct AvailabilityRound: Hashable, Sendable {
    /// Answers of so many days still say how somebody's week is; older ones are asked again.
    public static let freshDays = 180

    /// Everybody who is asked today.
    public var invited: Int
    /// Of them: who answered lately.
    public var answered: Int
    /// Mails that leave soon, and can still be held back.
    public var held: Int
    /// When they leave: milliseconds since 1970 UTC.
    public var heldUntil: Int?
}

extension ReadScope {
    /// How far the asking is, for who plans.
    public func availabilityRound(of host: Meeting.Host) throws -> AvailabilityRound {
        try requirePlanning(of: host)
        let invited = try db.invited(to: host, on: today)
        let held = try db.heldMails(about: Mail.aboutAvailability(of: host), after: standing.moment)
        return AvailabilityRound(
            invited: invited.count, answered: try freshlyAnswered(invited).count, held: held.count, heldUntil: held.max())
    }

    /// Who of some answered lately, by row.
    fileprivate func freshlyAnswered(_ invited: [Invited]) throws -> Set<Int> {
        try db.answeredAvailability(
            ofPersons: invited.map(\.row), since: today.adding(days: -AvailabilityRound.freshDays))
    }
}

extension WriteScope {
    /// Mails everybody whom the meetings of a circle or umbrella are for, who has an address and did not answer lately, where
    /// to say when she can come. Nobody gets it twice a day, nor when she got as many mails this week as anybody gets.
    ///
    /// - Parameter delay: Milliseconds before it leaves: until then it can be held back.
    /// - Returns: How many mails were put in the outbox.
    public func askAvailability(of host: Meeting.Host, after delay: Int = 0) throws -> Int {
        try reading.requirePlanning(of: host)
        let invited = try db.invited(to: host, on: today)
        let answered = try reading.freshlyAnswered(invited)
        let name = try db.name(of: host)
        var count = 0
        for person in invited where !answered.contains(person.row) {
            guard try db.hasAddress(person: person.row) else { continue }
            let mail = Mail(
                .availabilityAsked, to: .person(person.row), about: Mail.aboutAvailability(of: host), ["circle": name],
                lifetime: Mail.usualLifetime + delay)
            if try db.post(mail, at: moment, on: today, due: moment + delay) { count += 1 }
        }
        try note(
            Change("askAvailability", "availabilityMails", host.id, circle: circleRow(of: host), after: ["mails": .int(count)]))
        return count
    }

    /// Holds those mails back that did not leave yet. They can be asked for again.
    ///
    /// - Returns: How many people get none now.
    public func holdBackAvailability(of host: Meeting.Host) throws -> Int {
        try reading.requirePlanning(of: host)
        let count = try db.holdBack(thing: Mail.aboutAvailability(of: host), after: moment)
        if count > 0 {
            try note(
                Change(
                    "holdBackAvailability", "availabilityMails", host.id, circle: circleRow(of: host),
                    after: ["mails": .int(count)]))
        }
        return count
    }
}

extension Mail {
    /// What such a mail is about.
    fileprivate static func aboutAvailability(of host: Meeting.Host) -> String { "availability:\(host.id)" }
}

extension Meeting.Host {
    /// What it is called in the log and in the outbox, apart from an umbrella or circle of the same id.
    fileprivate var id: String {
        switch self {
        case .circle(let id): "circle/\(id)"
        case .umbrella(let id): "umbrella/\(id)"
        }
    }
}
