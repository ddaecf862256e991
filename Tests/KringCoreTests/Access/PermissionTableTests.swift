import Foundation
import Testing

@testable import KringCore

/// The table of the conventions, word for word; rows that ask two things are split as ``Permission/page`` says.
private let section9 = """
    seeStates         | n | n, own ● | n, own ● | – | n, own ● | n | n | n | n
    seeNames          | – | ● | ● | that sheet | ● | chairs; o | – | – | b
    seeContacts       | – | if shared | if shared | – | ● | chairs; o | – | – | b
    seeAttendance     | – | s | s + those she stood in for | that sheet | ● | umbrella; o | – | – | b
    seeMinutes        | – | ● | ● | – | ● | umbrella | – | – | –
    manageMeetings    | – | – | – | – | ● | umbrella | – | – | –
    keepAttendance    | – | – | – | that sheet | ● | umbrella | – | – | –
    answerInvitation  | – | s | for the practice | – | s | s | – | – | –
    admitMembers      | – | – | – | – | ● | – | – | – | –
    recordLeave       | – | s | – | – | ● | – | – | – | –
    appointToOffice   | – | – | – | – | ● | umbrella | – | – | first chair
    changeCircle      | – | – | – | – | ● | – | – | – | –
    dissolveCircle    | – | – | – | – | ● | – | – | – | ●
    linkZones         | – | – | – | – | ● | – | – | – | ●
    openDetail        | – | – | – | – | ● | – | – | – | –
    grantWaiver       | – | – | – | – | – | circles of the umbrella | – | – | –
    raiseSignal       | – | – | – | – | ● (also office care_council_delegate) | – | – | – | –
    answerSignal      | – | – | – | – | – | – | ● | – | –
    noteFinding       | – | – | – | – | – | – | ● | – | –
    reportUmbrella    | – | – | – | – | own line | umbrella | – | n | n
    exportOwnData     | – | s | s | – | – | – | – | – | –
    exportCircle      | – | – | – | – | ● | – | – | – | –
    exportAll         | – | – | – | – | – | – | – | – | b
    manageTokens      | – | – | – | – | – | umbrella | ● | – | ●
    administer        | – | – | – | – | – | – | – | – | ●
    readLog           | – | s | s | – | ● | own acts | own acts | – | without values
    """

@Suite struct `The table of rights` {
    @Test func `is section 9 of the conventions, cell by cell`() throws {
        let lines = section9.split(separator: "\n")
        #expect(lines.count == Permission.page.count)
        for (line, row) in zip(lines, Permission.page) {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }.map { text in
                var text = String(text)
                while text.hasSuffix(" ") { text.removeLast() }
                return text
            }
            #expect(cells[0] == row.action.rawValue)
            let found = Permission.Column.allCases.map { row[$0].rawValue }
            #expect(found == Array(cells.dropFirst()), "\(row.action)")
        }
    }

    @Test func `has every action once, and nothing else`() {
        let actions = (Permission.page + Permission.beyondThePage).map(\.action)
        #expect(actions.count == Set(actions).count)
        #expect(Set(actions) == Set(Action.allCases))
    }

    @Test(arguments: Action.allCases) func `gives nobody but the open data without signing in`(action: Action) {
        #expect(Permission.row(of: action)[.open] == (action == .seeStates ? .numbers : .no))
    }

    @Test func `never gives a care council, region or agency a name, a row or minutes`() {
        let personal: [Action] = [
            .seeNames, .seeContacts, .seeNumber, .seeAttendance, .seeMinutes, .seeMeetings, .seeWaivers, .exportCircle,
            .exportAll, .changePerson,
        ]
        for action in personal {
            #expect(Permission.row(of: action)[.careCouncil] == .no, "\(action)")
            #expect(Permission.row(of: action)[.regionAgency] == .no, "\(action)")
        }
    }

    @Test func `lets minutes out of the circle by no cell`() {
        let row = Permission.row(of: .seeMinutes)
        for column in [Permission.Column.open, .sheetLink, .careCouncil, .regionAgency, .administrator] {
            #expect(row[column] == .no)
        }
        #expect(row[.coordinator] == .umbrella)
    }
}

@Suite struct `The page of rights` {
    @Test func `in docs is what the table prints`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let page = try String(contentsOf: root.appendingPathComponent("docs/rights.md").standardizedFileURL, encoding: .utf8)
        #expect(page == RightsPage.text)
    }
}
