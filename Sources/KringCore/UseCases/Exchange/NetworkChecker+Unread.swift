/// Values of a file that could not be read, because something in them is wrong. What is right in them is looked at all the
/// same, so that nobody has to mend a file fault by fault.
extension NetworkChecker {
    /// Notes the id of a value that could not be read, so that what refers to it is not called wrong as well, and names what
    /// it refers to and is not there.
    ///
    /// - Parameters:
    ///   - value: A reader at its beginning.
    ///   - keys: The keys it may have; what stands under another is not looked at.
    mutating func checkUnread(
        _ value: JSONReader, _ keys: RecordKeys, in list: NetworkList, _ reader: inout RecordReader
    ) throws {
        for (key, json) in Self.fields(of: value) where keys.names.indices.contains(where: { keys.name($0) == key }) {
            if key != "id" {
                try checkReferences(json, key, below: "/\(key)", &reader)
            } else if let id = Self.text(json), !declares(id, in: list) {
                try noteDouble(id, &reader)
            }
        }
    }

    /// Names the references in a value that lead nowhere: a text under a key that refers, in a list under such a key, or
    /// anywhere in an object.
    private func checkReferences(_ json: JSONReader, _ key: String, below pointer: String, _ reader: inout RecordReader) throws {
        var json = json
        switch try? json.peek() {
        case .string:
            guard let id = Self.text(json), leadsNowhere(id, key) else { return }
            try reader.note(.referenceNotFound, Self.missing(id), below: pointer)
        case .object:
            for (inner, value) in Self.fields(of: json) {
                try checkReferences(value, inner, below: "\(pointer)/\(inner)", &reader)
            }
        case .array:
            guard (try? json.beginArray()) != nil else { return }
            var index = 0
            while (try? json.nextElement()) == true {
                try checkReferences(json, key, below: "\(pointer)/\(index)", &reader)
                guard (try? json.skipValue()) != nil else { return }
                index += 1
            }
        default: return
        }
    }

    /// Whether an id under a key is one that is not there. What has not the form of an id was named already.
    private func leadsNowhere(_ id: String, _ key: String) -> Bool {
        func lacks<Of>(_ ledger: IdLedger<Of>) -> Bool { Slug<Of>(id).map { ledger.key($0) == nil } ?? false }
        return switch key {
        case "regionalZone": lacks(known.regionalZones)
        case "zone": lacks(known.zones)
        case "municipality", "municipalities": lacks(known.municipalities)
        case "profession", "professions": lacks(known.professions)
        case "umbrella": lacks(known.umbrellas)
        case "circle", "representsCircle": lacks(known.circles)
        case "practice", "delegateFor": lacks(known.practices)
        case "person", "mentor", "colleague", "delegateForPerson": lacks(known.persons)
        case "venue": lacks(known.venues)
        case "meeting": lacks(known.meetings)
        case "poll": lacks(known.datePolls)
        default: false
        }
    }

    /// Notes that an id is taken; false when it was before.
    private mutating func declares(_ id: String, in list: NetworkList) -> Bool {
        func isNew<Of>(_ ledger: WritableKeyPath<KnownNetwork, IdLedger<Of>>) -> Bool {
            Slug<Of>(id).map { known[keyPath: ledger].declare($0) } ?? true
        }
        return switch list {
        case .regionalZones: isNew(\.regionalZones)
        case .zones: isNew(\.zones)
        case .municipalities: isNew(\.municipalities)
        case .professions: isNew(\.professions)
        case .umbrellas: isNew(\.umbrellas)
        case .circles: isNew(\.circles)
        case .practices: isNew(\.practices)
        case .persons: isNew(\.persons)
        case .venues: isNew(\.venues)
        case .meetings: isNew(\.meetings)
        case .agreements: isNew(\.agreements)
        case .goals: isNew(\.goals)
        case .signals: isNew(\.signals)
        case .datePolls: isNew(\.datePolls)
        case .memberships, .leaves, .offices, .attendance, .findings, .workforce, .waivers, .availability, .answers, .pollAnswers:
            true
        }
    }

    // MARK: Reading what is left to read

    /// The keys of an object, each with a reader at its value; none when it is no object.
    private static func fields(of json: JSONReader) -> [(key: String, value: JSONReader)] {
        var json = json
        guard (try? json.peek()) == .object, (try? json.beginObject()) != nil else { return [] }
        var fields: [(key: String, value: JSONReader)] = []
        while let key = try? json.nextKey(), let name = try? json.text(of: key) {
            fields.append((name, json))
            guard (try? json.skipValue()) != nil else { break }
        }
        return fields
    }

    private static func text(_ json: JSONReader) -> String? {
        var json = json
        return (try? json.peek()) == .string ? try? json.readString() : nil
    }
}
