/// One thing that somebody may do, or not: a row of the permission table.
///
/// The first part are the rows of section 9 of the conventions, split where one row asks two things; the second part are rows
/// for what the page leaves open.
public enum Action: String, Sendable, CaseIterable {
    case seeStates
    case seeNames
    case seeContacts
    case seeAttendance
    case seeMinutes
    case manageMeetings
    case keepAttendance
    case answerInvitation
    case admitMembers
    case recordLeave
    case appointToOffice
    case changeCircle
    case dissolveCircle
    case linkZones
    case openDetail
    case grantWaiver
    case raiseSignal
    case answerSignal
    case noteFinding
    case reportUmbrella
    case exportOwnData
    case exportCircle
    case exportAll
    case manageTokens
    case administer
    case readLog

    case foundCircle
    case seeMeetings
    case seeNumber
    case recordPersons
    case changePerson
    case seeAgreements
    case writeAgreements
    case seeWaivers
    case seeSignals
    case seePlaces
    case changePlaces
    case seeAvailability
    case giveAvailability
    case seeAnswers
    case seePolls
    case makePlans
    case planNetwork
    case seeInitiatives
    case seeMeetingDays
    case keepCouncil

    /// Whether it only reads.
    public var onlyReads: Bool {
        switch self {
        case .seeStates, .seeNames, .seeContacts, .seeAttendance, .seeMinutes, .reportUmbrella, .exportOwnData, .exportCircle,
            .exportAll, .readLog, .seeMeetings, .seeNumber, .seeAgreements, .seeWaivers, .seeSignals, .seePlaces,
            .seeAvailability, .seeAnswers, .seePolls, .seeInitiatives, .seeMeetingDays:
            true
        case .manageMeetings, .keepAttendance, .answerInvitation, .admitMembers, .recordLeave, .appointToOffice, .changeCircle,
            .dissolveCircle, .linkZones, .openDetail, .grantWaiver, .raiseSignal, .answerSignal, .noteFinding, .manageTokens,
            .administer, .foundCircle, .recordPersons, .changePerson, .writeAgreements, .changePlaces, .giveAvailability,
            .makePlans, .planNetwork, .keepCouncil:
            false
        }
    }

    /// What it is, in the words of the rights page.
    public var words: String {
        switch self {
        case .seeStates: "see zones, states, requirement lines, published contact"
        case .seeNames: "see names of fellow members"
        case .seeContacts: "see contact data of members"
        case .seeAttendance: "see attendance rows"
        case .seeMinutes: "see agenda and minutes"
        case .manageMeetings: "plan, change, cancel, close, reopen meetings"
        case .keepAttendance: "keep attendance"
        case .answerInvitation: "answer an invitation"
        case .admitMembers: "admit, end membership"
        case .recordLeave: "record leave"
        case .appointToOffice: "appoint to an office"
        case .changeCircle: "change a circle"
        case .dissolveCircle: "dissolve a circle"
        case .linkZones: "link zones to a circle"
        case .openDetail: "open detail of a circle to its coordinator"
        case .grantWaiver: "grant a waiver"
        case .raiseSignal: "raise a signal"
        case .answerSignal: "answer a signal"
        case .noteFinding: "note a finding, a workforce figure or a contact about a zone"
        case .reportUmbrella: "report of an umbrella"
        case .exportOwnData: "export own data"
        case .exportCircle: "export a circle"
        case .exportAll: "export everything"
        case .manageTokens: "tokens, webhooks"
        case .administer: "accounts, settings, playbook"
        case .readLog: "read the log"
        case .foundCircle: "found a circle"
        case .seeMeetings: "see meetings: kind, date, place"
        case .seeNumber: "see a member's RIZIV number"
        case .recordPersons: "record a new person"
        case .changePerson: "change a person's data"
        case .seeAgreements: "see agreements and goals"
        case .writeAgreements: "write agreements and goals"
        case .seeWaivers: "see waivers with their reason"
        case .seeSignals: "see signals"
        case .seePlaces: "see practices and venues"
        case .changePlaces: "record, change practices and venues"
        case .seeAvailability: "see when a person can come"
        case .giveAvailability: "say when one can come"
        case .seeAnswers: "see answers to an invitation"
        case .seePolls: "see date polls, with figures"
        case .makePlans: "make, see, change and adopt plans of a year; form groups"
        case .planNetwork: "plan many circles together"
        case .seeInitiatives: "see circles being started: profession, zone, steps, last progress"
        case .seeMeetingDays: "see on which days the circles of a zone meet"
        case .keepCouncil: "keep the board, the goals and the yearly reports of a zone"
        }
    }
}
