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
        List("listLegalForms", "legalForms", ReferenceText.word(of:) as (Circle.LegalForm) -> String),
        List("listMeetingKinds", "meetingKinds", StateWords.word(_:) as (Meeting.Kind) -> String),
        List("listAttendanceStatuses", "attendanceStatuses", ReferenceText.word(of:) as (Attendance.Status) -> String),
        List("listOfficeKinds", "officeKinds", ReferenceText.word(of:) as (Office.Kind) -> String),
        List("listAnswerKinds", "answerKinds", ReferenceText.word(of:) as (InvitationAnswer.Choice) -> String),
        List("listAvailabilityLevels", "availabilityLevels", ReferenceText.word(of:) as (Availability.Level) -> String),
        List("listCircleStates", "circleStates", StateWords.word(_:) as (CircleState) -> String),
        List("listRequirementStates", "requirementStates", StateWords.word(_:) as (RequirementState) -> String),
    ]
}
