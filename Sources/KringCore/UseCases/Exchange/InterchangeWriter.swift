/// Writes an interchange file `kring/1` value by value, lists and keys in the page's order, each value on a line of its own.
///
/// Values must come list by list and, within a list, in the order of the file; the writer keeps nothing but the bytes that
/// nobody took yet.
public struct InterchangeWriter {
    /// The word that an interchange file begins with.
    public static let format = "kring/1"

    private var json = JSONWriter(.lines)
    /// Lists that are open or closed already.
    private var begun = 0

    /// A writer at the beginning of a file.
    public init() {
        json.beginObject()
        json.field("format", Self.format)
    }

    /// Bytes that were written and not yet drained.
    public var pendingCount: Int { json.bytes.count }

    /// Hands over what was written so far, to be stored while writing goes on.
    public mutating func drain() -> [UInt8] { json.drain() }

    /// Ends the file and hands over the rest of it. A list without values is written as an empty one.
    public mutating func finish() -> [UInt8] {
        open(NetworkList.allCases.count)
        json.endArray()
        json.endObject()
        return json.drain()
    }

    /// Closes and opens lists until so many have been begun.
    private mutating func open(_ count: Int) {
        precondition(count >= begun, "values come list by list, in the order of the file")
        while begun < count {
            if begun > 0 { json.endArray() }
            json.key(text: NetworkList.allCases[begun].rawValue)
            json.beginArray()
            begun += 1
        }
    }

    /// Writes a value of a list.
    mutating func write(_ value: some RecordCodable, _ list: NetworkList) {
        let place = NetworkList.allCases.firstIndex(of: list)! + 1
        if place != begun { open(place) }
        value.write(to: &json)
    }
}

extension InterchangeWriter: NetworkSink {
    public mutating func take(_ regionalZone: RegionalZone) { write(regionalZone, .regionalZones) }
    public mutating func take(_ zone: Zone) { write(zone, .zones) }
    public mutating func take(_ municipality: Municipality) { write(municipality, .municipalities) }
    public mutating func take(_ profession: Profession) { write(profession, .professions) }
    public mutating func take(_ umbrella: Umbrella) { write(umbrella, .umbrellas) }
    public mutating func take(_ circle: Circle) { write(circle, .circles) }
    public mutating func take(_ practice: Practice) { write(practice, .practices) }
    public mutating func take(_ person: Person) { write(person, .persons) }
    public mutating func take(_ membership: Membership) { write(membership, .memberships) }
    public mutating func take(_ leave: Leave) { write(leave, .leaves) }
    public mutating func take(_ office: Office) { write(office, .offices) }
    public mutating func take(_ venue: Venue) { write(venue, .venues) }
    public mutating func take(_ meeting: Meeting) { write(meeting, .meetings) }
    public mutating func take(_ attendance: Attendance) { write(attendance, .attendance) }
    public mutating func take(_ agreement: Agreement) { write(agreement, .agreements) }
    public mutating func take(_ goal: Goal) { write(goal, .goals) }
    public mutating func take(_ signal: Signal) { write(signal, .signals) }
    public mutating func take(_ finding: Finding) { write(finding, .findings) }
    public mutating func take(_ workforce: Workforce) { write(workforce, .workforce) }
    public mutating func take(_ waiver: Waiver) { write(waiver, .waivers) }
    public mutating func take(_ availability: Availability) { write(availability, .availability) }
    public mutating func take(_ answer: InvitationAnswer) { write(answer, .answers) }
    public mutating func take(_ poll: DatePoll) { write(poll, .datePolls) }
    public mutating func take(_ answer: PollAnswer) { write(answer, .pollAnswers) }
}
