import KringCore

/// The words that stand for something in this API, with their Dutch names. Others may join a list of states.
enum ReferenceRoutes {
    static let operations: [Operation] =
        [
            .get("listReferenceProfessions", "/refData/professions", for: .everybody, query: Listing.parameters) { call in
                let listing = try Listing(&call)
                let page = try call.read { try $0.professions(page: listing.request) }
                return listing.answer(page, caching: call.openCaching) { [call] json, item in
                    call.write(item.value, to: &json)
                }
            }
        ]
        + lists.map { list in
            .get(list.operation, "/refData/\(list.path)", for: .everybody, query: Listing.parameters) { call in
                let listing = try Listing(&call)
                let page = listing.page(of: list.words.sorted { $0.id < $1.id }, id: \.id)
                return listing.answer(page, caching: .release) { [call] json, word in
                    json.object { json in
                        json.field("href", "\(call.href("refData", list.path))#\(word.id)")
                        json.field("id", word.id)
                        json.named(word.name)
                    }
                }
            }
        }

    private struct Word: Hashable, Sendable {
        var id: String
        var name: String
    }

    private struct List: Sendable {
        var operation: String
        var path: String
        var words: [Word]

        init<Kind: RawRepresentable<String> & CaseIterable>(
            _ operation: String, _ path: String, _ name: (Kind) -> String
        ) {
            self.operation = operation
            self.path = path
            words = Kind.allCases.map { Word(id: $0.rawValue, name: name($0)) }
        }
    }

    private static let lists: [List] = [
        List("listLegalForms", "legalForms") { (form: Circle.LegalForm) in
            switch form {
            case .informal: "zonder statuut"
            case .unincorporatedAssociation: "feitelijke vereniging"
            case .nonprofit: "vzw"
            }
        },
        List("listMeetingKinds", "meetingKinds") { (kind: Meeting.Kind) in
            switch kind {
            case .regular: "kringbijeenkomst"
            case .activity: "alternatieve activiteit"
            case .intervision: "intervisie"
            case .hospitalConsultation: "overleg met het ziekenhuis"
            case .umbrella: "koepeloverleg"
            case .interdisciplinary: "interdisciplinair overleg"
            case .generalAssembly: "algemene vergadering"
            }
        },
        List("listAttendanceStatuses", "attendanceStatuses") { (status: Attendance.Status) in
            switch status {
            case .present: "aanwezig"
            case .excused: "verontschuldigd"
            case .absent: "afwezig"
            }
        },
        List("listOfficeKinds", "officeKinds") { (kind: Office.Kind) in
            switch kind {
            case .chair: "voorzitter"
            case .secretary: "secretaris"
            case .treasurer: "penningmeester"
            case .careCouncilDelegate: "afgevaardigde in de zorgraad"
            case .coordinator: "coördinator"
            }
        },
        List("listAnswerKinds", "answerKinds") { (choice: InvitationAnswer.Choice) in
            switch choice {
            case .comes: "ik kom"
            case .cannot: "ik kan niet"
            case .colleagueComes: "een collega komt voor mij"
            }
        },
        List("listAvailabilityLevels", "availabilityLevels") { (level: Availability.Level) in
            switch level {
            case .can: "kan"
            case .ifNeedBe: "als het moet"
            case .cannot: "kan niet"
            }
        },
        List("listCircleStates", "circleStates") { (state: CircleState) in
            switch state {
            case .organised: "gezond"
            case .incomplete: "gegevens ontbreken"
            case .atRisk: "aandacht nodig"
            case .starting: "in opstart"
            case .dormant: "slaapt"
            case .dissolved: "opgeheven"
            }
        },
        List("listRequirementStates", "requirementStates") { (state: RequirementState) in
            switch state {
            case .notApplicable: "niet van toepassing"
            case .met: "gehaald"
            case .onTrack: "op schema"
            case .toPlan: "nog te plannen"
            case .incomplete: "gegevens ontbreken"
            case .atRisk: "aandacht nodig"
            case .missed: "niet gehaald"
            }
        },
    ]
}
