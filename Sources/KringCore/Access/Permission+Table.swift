extension Permission {
    /// The rows of section 9 of the conventions.
    ///
    /// Where a cell of the page holds for a part of its row only ("leave: s"; "link, dissolve"; "that sheet" for keeping
    /// attendance) the row is split, so that a cell says one thing.
    public static let page: [Permission] = [
        Permission(
            .seeStates, open: .numbers, member: .numbersAndOwn, delegate: .numbersAndOwn, sheet: .no, leaders: .numbersAndOwn,
            coordinator: .numbers, careCouncil: .numbers, region: .numbers, administrator: .numbers),
        Permission(
            .seeNames, open: .no, member: .own, delegate: .own, sheet: .sheet, leaders: .own, coordinator: .chairsAndOpened,
            careCouncil: .no, region: .no, administrator: .breakGlass),
        Permission(
            .seeContacts, open: .no, member: .shared, delegate: .shared, sheet: .no, leaders: .own,
            coordinator: .chairsAndOpened, careCouncil: .no, region: .no, administrator: .breakGlass),
        Permission(
            .seeAttendance, open: .no, member: .itself, delegate: .itselfAndStoodFor, sheet: .sheet, leaders: .own,
            coordinator: .umbrellaAndOpened, careCouncil: .no, region: .no, administrator: .breakGlass),
        Permission(
            .seeMinutes, open: .no, member: .own, delegate: .own, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .manageMeetings, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .keepAttendance, open: .no, member: .no, delegate: .no, sheet: .sheet, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .answerInvitation, open: .no, member: .itself, delegate: .practice, sheet: .no, leaders: .itself,
            coordinator: .itself, careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .admitMembers, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .no),
        Permission(
            .recordLeave, open: .no, member: .itself, delegate: .no, sheet: .no, leaders: .own, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .appointToOffice, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .firstChair),
        Permission(
            .changeCircle, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .no),
        Permission(
            .dissolveCircle, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .own),
        Permission(
            .linkZones, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .own),
        Permission(
            .openDetail, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .no),
        Permission(
            .grantWaiver, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .umbrellaCircles,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .raiseSignal, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .ownAndDelegate, coordinator: .no,
            careCouncil: .no,
            region: .no, administrator: .no),
        Permission(
            .answerSignal, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no, careCouncil: .own,
            region: .no, administrator: .no),
        Permission(
            .noteFinding, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no, careCouncil: .own,
            region: .no, administrator: .no),
        Permission(
            .reportUmbrella, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .ownLine, coordinator: .umbrella,
            careCouncil: .no, region: .numbers, administrator: .numbers),
        Permission(
            .exportOwnData, open: .no, member: .itself, delegate: .itself, sheet: .no, leaders: .no, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .exportCircle, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .no),
        Permission(
            .exportAll, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .breakGlass),
        Permission(
            .manageTokens, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .umbrella,
            careCouncil: .own, region: .no, administrator: .own),
        Permission(
            .administer, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no, careCouncil: .no,
            region: .no, administrator: .own),
        Permission(
            .readLog, open: .no, member: .itself, delegate: .itself, sheet: .no, leaders: .own, coordinator: .ownActs,
            careCouncil: .ownActs, region: .no, administrator: .withoutValues),
    ]

    /// Rows for what the page leaves open, drawn as narrowly as the work allows.
    public static let beyondThePage: [Permission] = [
        Permission(
            .foundCircle, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .own),
        Permission(
            .seeMeetings, open: .no, member: .own, delegate: .own, sheet: .sheet, leaders: .own,
            coordinator: .umbrellaAndOpened, careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seeNumber, open: .no, member: .itself, delegate: .itself, sheet: .no, leaders: .own, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .recordPersons, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .own),
        Permission(
            .changePerson, open: .no, member: .itself, delegate: .itself, sheet: .no, leaders: .own, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seeAgreements, open: .no, member: .own, delegate: .own, sheet: .no, leaders: .own, coordinator: .opened,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .writeAgreements, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seeWaivers, open: .no, member: .own, delegate: .own, sheet: .no, leaders: .own, coordinator: .umbrellaCircles,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seeSignals, open: .no, member: .own, delegate: .own, sheet: .no, leaders: .own, coordinator: .opened,
            careCouncil: .own, region: .no, administrator: .no),
        Permission(
            .seePlaces, open: .no, member: .own, delegate: .own, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .changePlaces, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seeAvailability, open: .no, member: .itself, delegate: .itself, sheet: .no, leaders: .itself,
            coordinator: .itself, careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .giveAvailability, open: .no, member: .itself, delegate: .itself, sheet: .no, leaders: .itself,
            coordinator: .itself, careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seeAnswers, open: .no, member: .itself, delegate: .practice, sheet: .sheet, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .seePolls, open: .no, member: .own, delegate: .own, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .makePlans, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .own, coordinator: .umbrella,
            careCouncil: .no, region: .no, administrator: .no),
        Permission(
            .planNetwork, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no,
            careCouncil: .no, region: .no, administrator: .own),
        Permission(
            .seeInitiatives, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no,
            careCouncil: .own, region: .numbers, administrator: .own),
        Permission(
            .seeMeetingDays, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no,
            careCouncil: .own, region: .no, administrator: .no),
        Permission(
            .keepCouncil, open: .no, member: .no, delegate: .no, sheet: .no, leaders: .no, coordinator: .no,
            careCouncil: .own, region: .no, administrator: .no),
    ]
}
