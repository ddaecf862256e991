/// The map of the first line as the playbook has it: domain values, each with what else is known of it, how sure it is and
/// from where.
public struct TerritoryReference: Sendable, Equatable {
    public var regionalZones: [RegionalZoneReference]
    public var zones: [ZoneReference]
    public var municipalities: [MunicipalityReference]
    public var mergers: [MunicipalMerger]

    public init(
        regionalZones: [RegionalZoneReference] = [], zones: [ZoneReference] = [],
        municipalities: [MunicipalityReference] = [], mergers: [MunicipalMerger] = []
    ) {
        self.regionalZones = regionalZones
        self.zones = zones
        self.municipalities = municipalities
        self.mergers = mergers
    }

    /// Whether there is nothing at all: rules without a territory beside them.
    public var isEmpty: Bool { zones.isEmpty && municipalities.isEmpty && regionalZones.isEmpty }

    /// The municipalities of a zone on a day, by id.
    public func municipalities(of zone: Zone.ID, on day: CalendarDay) -> [MunicipalityReference] {
        municipalities.filter { $0.municipality.zone == zone && $0.municipality.valid.contains(day) }
    }
}

/// Where a fact comes from and how sure it is.
public struct Provenance: Hashable, Sendable {
    public var certainty: Certainty
    /// The document or site, in words.
    public var source: String

    public init(certainty: Certainty, source: String) {
        self.certainty = certainty
        self.source = source
    }
}

/// A regional zone, with what is known of it.
public struct RegionalZoneReference: Hashable, Sendable {
    public var regionalZone: RegionalZone
    public var province: String
    public var remarks: String?
    public var provenance: Provenance

    public init(regionalZone: RegionalZone, province: String, remarks: String? = nil, provenance: Provenance) {
        self.regionalZone = regionalZone
        self.province = province
        self.remarks = remarks
        self.provenance = provenance
    }
}

/// A zone, with what is known of it.
public struct ZoneReference: Hashable, Sendable {
    public var zone: Zone
    public var officialName: String
    /// Other spellings and names in use.
    public var aliases: [String]
    /// Names it had before, with until when.
    public var formerNames: [String]
    public var province: String
    /// The reference regions (*referentieregio's*) it lies in; a zone may lie in several.
    public var referenceRegions: [String]
    public var website: String?
    /// Its code in the regional statistics (*Provincies in Cijfers*).
    public var statisticsCode: String?
    /// How sure the regional zone is; nothing when none is given.
    public var regionalZoneCertainty: Certainty?
    public var provenance: Provenance

    public init(
        zone: Zone, officialName: String, aliases: [String] = [], formerNames: [String] = [], province: String,
        referenceRegions: [String] = [], website: String? = nil, statisticsCode: String? = nil,
        regionalZoneCertainty: Certainty? = nil, provenance: Provenance
    ) {
        self.zone = zone
        self.officialName = officialName
        self.aliases = aliases
        self.formerNames = formerNames
        self.province = province
        self.referenceRegions = referenceRegions
        self.website = website
        self.statisticsCode = statisticsCode
        self.regionalZoneCertainty = regionalZoneCertainty
        self.provenance = provenance
    }
}

/// A municipality's stay in a zone, or that of a part of it, with what is known of it.
public struct MunicipalityReference: Hashable, Sendable {
    public var municipality: Municipality
    public var province: String
    /// The part, where a municipality lies in several zones: `Berchem`.
    public var part: String?
    /// Where it is known of a part.
    public var postalCode: String?
    /// The code of the municipality it was merged into.
    public var successorNis: String?
    public var provenance: Provenance

    public init(
        municipality: Municipality, province: String, part: String? = nil, postalCode: String? = nil,
        successorNis: String? = nil, provenance: Provenance
    ) {
        self.municipality = municipality
        self.province = province
        self.part = part
        self.postalCode = postalCode
        self.successorNis = successorNis
        self.provenance = provenance
    }
}

/// One municipality that went up in another, or came back under a new code, on a day.
public struct MunicipalMerger: Hashable, Sendable {
    public var on: CalendarDay
    public var oldNis: String
    public var oldName: String
    public var newNis: String
    public var newName: String
    /// The zones it lay in before; empty where zones did not exist yet.
    public var oldZones: [Zone.ID]
    public var newZones: [Zone.ID]
    public var provenance: Provenance

    public init(
        on: CalendarDay, oldNis: String, oldName: String, newNis: String, newName: String, oldZones: [Zone.ID],
        newZones: [Zone.ID], provenance: Provenance
    ) {
        self.on = on
        self.oldNis = oldNis
        self.oldName = oldName
        self.newNis = newNis
        self.newName = newName
        self.oldZones = oldZones
        self.newZones = newZones
        self.provenance = provenance
    }
}

/// A profession or kind of welfare actor, with what is known of it.
public struct ProfessionReference: Hashable, Sendable {
    /// People who practise it, or organisations.
    public enum Kind: String, Sendable, CaseIterable {
        case profession
        case organisation = "organisation_type"
    }

    /// An answer that may not have been looked up.
    public enum Answer: String, Sendable, CaseIterable {
        case yes
        case no
        case unknown
    }

    public var profession: Profession
    public var kind: Kind
    /// The English word, singular and plural.
    public var englishName: String
    public var englishNamePlural: String
    /// The professional association, by its short name.
    public var association: String?
    public var associationName: String?
    /// Whether the Flemish decree names it among the actors of the care councils.
    public var inDecree: Answer
    /// Whether circles of it are known to exist.
    public var circlesKnown: Answer
    /// What is known of those circles.
    public var circleEvidence: String?
    public var provenance: Provenance

    public init(
        profession: Profession, kind: Kind, englishName: String, englishNamePlural: String, association: String? = nil,
        associationName: String? = nil, inDecree: Answer, circlesKnown: Answer, circleEvidence: String? = nil,
        provenance: Provenance
    ) {
        self.profession = profession
        self.kind = kind
        self.englishName = englishName
        self.englishNamePlural = englishNamePlural
        self.association = association
        self.associationName = associationName
        self.inDecree = inDecree
        self.circlesKnown = circlesKnown
        self.circleEvidence = circleEvidence
        self.provenance = provenance
    }
}
