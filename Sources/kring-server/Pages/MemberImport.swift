import HTTPTypes
import KringCore

/// A whole list of members at once: pasted, looked at, and then admitted.
enum MemberImport {
    static let path = MemberPages.path + "/importeren"
    /// Rows of one list.
    static let mostRows = 300

    static let routes: [PageRoute] = [
        .get("importMembers", path, for: .signedIn) { visit in try show(visit, text: nil, nil) },
        .post("readMembers", path, for: .signedIn) { visit in try read(visit) },
    ]

    private static func read(_ visit: Visit) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        var reader = FormReader(visit.form)
        let typed = reader.typed("lijst") ?? ""
        let rows = MemberRows.read(typed, from: visit.today)
        if rows.isEmpty { reader.fail("lijst", MemberText.importEmpty) }
        if rows.count > mostRows { reader.fail("lijst", MemberText.importTooLong) }
        guard reader.isFine else { return try show(visit, text: typed, reader) }
        let faults = try visit.read { try $0.faults(of: rows.map(\.newcomer), to: circle) }
        let good = zip(rows, faults).filter { $1 == nil }.map(\.0.newcomer)
        let bad = zip(rows, faults).filter { $1 != nil }.map(\.0.text)
        guard visit.form.one("toevoegen") != nil, !good.isEmpty else {
            return try show(visit, text: typed, nil, rows: rows, faults: faults)
        }
        let href = "/kringen/\(circle)/leden"
        let answer = try visit.changeOnce { scope in
            _ = try scope.admit(good, to: circle)
            return ChangeBanner.address(href, after: scope.lastChange)
        }
        if bad.isEmpty { return answer }
        // The rows that are not right yet stay on the page: they are stored nowhere.
        let left = ([MemberRows.titleLine(of: typed)].compactMap(\.self) + bad).joined(separator: "\n")
        let rest = MemberRows.read(left, from: visit.today)
        return try show(
            visit, text: left, nil, rows: rest, faults: faults.filter { $0 != nil }, admitted: good.count,
            change: Self.change(answer))
    }

    /// The number of the change that an answer leads to.
    private static func change(_ answer: PageAnswer) -> Int? {
        guard case .redirect(let place, _) = answer else { return nil }
        return place.split(separator: "gedaan=").last.flatMap { Int($0) }
    }

    private static func show(
        _ visit: Visit, text: String?, _ reader: FormReader?, rows: [MemberRows.Row] = [], faults: [NewcomerFault?] = [],
        admitted: Int? = nil, change: Int? = nil
    ) throws -> PageAnswer {
        let circle: Circle.ID = try visit.id("circle")
        let href = "/kringen/\(circle)/leden"
        let name = try visit.read { try MemberPages.name(of: circle, $0) }
        let good = faults.count { $0 == nil }
        var buttons: [FormModel.Button] = []
        if !rows.isEmpty, good > 0 { buttons.append(.init(MemberText.importButton(good), name: "toevoegen", value: "ja")) }
        buttons.append(
            buttons.isEmpty ? .init(MemberText.check) : .light(MemberText.check, name: "nakijken", value: "ja"))
        let field = FormField.area("lijst", MemberText.list, text, hint: MemberText.importExample)
        var model = ImportModel(
            form: FormModel(visit, to: "\(href)/importeren", [field], buttons, after: reader, back: href))
        model.rows = zip(rows, faults).map { row, fault in
            ImportModel.Row(
                number: row.number, name: "\(row.newcomer.givenName) \(row.newcomer.familyName)",
                mail: row.newcomer.email ?? "", practice: row.practice ?? "",
                problem: MemberText.fault(fault) ?? MemberText.fine, isWrong: fault != nil)
        }
        if let admitted {
            let undo = change.map {
                ChangeBanner.undo($0, of: circle, backTo: href, FormWords.undo, token: visit.visitor.formToken)
            }
            model.done = Done(MemberText.admitted(admitted), undo: undo, next: [.init(MemberText.heading, href)])
            model.preview = MemberText.toCorrect
            model.text = MemberText.correctText
        }
        var frame = PageFrame(title: "\(model.heading) · \(name)", place: .circles)
        frame.trail = [.init(name, "/kringen/\(circle)"), .init(MemberText.heading, href), .init(model.heading)]
        return visit.personalPage(frame, "ledenimport", model, isFaulty: reader.map { !$0.isFine } ?? false)
    }
}

/// A pasted list as it is shown.
struct ImportModel: Sendable {
    struct Row: Sendable {
        var number: Int
        var name: String
        var mail: String
        var practice: String
        var problem: String
        var isWrong: Bool
    }

    var heading = MemberText.importHeading
    var text = MemberText.importText
    var preview = MemberText.preview
    var done: Done?
    var rows: [Row] = []
    var form: FormModel

    init(form: FormModel) { self.form = form }
}

/// Reads a pasted list: rows of a spreadsheet, a CSV file, or lines as `An Peeters <an@example.org>`.
enum MemberRows {
    struct Row: Sendable {
        /// Its place in the list, from 1.
        var number: Int
        /// As it was pasted.
        var text: String
        var newcomer: Newcomer
        var practice: String?
    }

    private enum Column: CaseIterable {
        case given, family, mail, phone, nihdi, practice

        /// Words by which a title is known.
        var titles: [String] {
            switch self {
            case .given: ["voornaam"]
            case .family: ["naam", "achternaam", "familienaam"]
            case .mail: ["mail", "e-mail", "email", "mailadres", "e-mailadres"]
            case .phone: ["telefoon", "gsm", "tel", "telefoonnummer"]
            case .nihdi: ["riziv", "riziv-nummer", "rizivnummer"]
            case .practice: ["praktijk", "team"]
            }
        }
    }

    /// The first line of a text, when it says what stands in which column.
    static func titleLine(of text: String) -> String? {
        let lines = lines(of: text)
        return lines.first.flatMap { titles(cells($0, separator(of: lines))) == nil ? nil : $0 }
    }

    private static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0.trimming()) }.filter { !$0.isEmpty }
    }

    private static func separator(of lines: [String]) -> Character {
        lines.contains { $0.contains("\t") } ? "\t" : lines.contains { $0.contains(";") } ? ";" : ","
    }

    /// The rows of a text; empty lines are passed over.
    ///
    /// - Parameter day: Everybody's first day as a member.
    static func read(_ text: String, from day: CalendarDay) -> [Row] {
        let lines = lines(of: text)
        let separator = separator(of: lines)
        var columns: [Column?] = [.given, .family, .mail, .practice]
        var rows: [Row] = []
        for (index, line) in lines.enumerated() {
            let cells = Self.cells(line, separator)
            if index == 0, let titles = Self.titles(cells) {
                columns = titles
                continue
            }
            rows.append(row(cells, columns, line, number: rows.count + 1, from: day))
        }
        return rows
    }

    /// The cells of a line, with or without quotes; an apostrophe that guards a cell goes.
    private static func cells(_ line: String, _ separator: Character) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case separator where !isQuoted:
                cells.append(cell)
                cell = ""
            default: cell.append(character)
            }
        }
        cells.append(cell)
        return cells.map { cell in
            let text = String(cell.trimming())
            return text.hasPrefix("'") ? String(text.dropFirst()) : text
        }
    }

    /// What stands in which column, when the first line says so.
    private static func titles(_ cells: [String]) -> [Column?]? {
        let columns = cells.map { cell in Column.allCases.first { $0.titles.contains(cell.lowercased()) } }
        return columns.count { $0 != nil } >= 2 ? columns : nil
    }

    private static func row(
        _ cells: [String], _ columns: [Column?], _ line: String, number: Int, from day: CalendarDay
    ) -> Row {
        var found: [Column: String] = [:]
        var cells = cells
        // A line as an address book writes it.
        if cells.count == 1, let open = line.firstIndex(of: "<"), line.hasSuffix(">") {
            let name = String(line[..<open].trimming())
            cells = name.split(separator: " ", maxSplits: 1).map(String.init)
            found[.mail] = String(line[line.index(after: open)...].dropLast())
        } else if cells.count == 1 {
            var words = line.split(separator: " ").map(String.init)
            if let mail = words.firstIndex(where: { $0.contains("@") }) { found[.mail] = words.remove(at: mail) }
            cells = words.isEmpty ? [] : [words[0], words.dropFirst().joined(separator: " ")]
        }
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            if let column, found[column] == nil { found[column] = cell }
        }
        let practice = found[.practice]
        let newcomer = Newcomer(
            givenName: found[.given] ?? "", familyName: found[.family] ?? "", email: found[.mail], phone: found[.phone],
            nihdi: found[.nihdi].map { String($0.filter(\.isNumber)) },
            workplace: practice.map(Newcomer.Workplace.named) ?? .alone,
            from: day)
        return Row(number: number, text: line, newcomer: newcomer, practice: practice)
    }
}
