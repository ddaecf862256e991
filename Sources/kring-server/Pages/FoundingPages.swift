import KringCore

/// Founding the circles that are ready for it: for an administrator, and for the coordinator of their umbrella.
enum FoundingPages {
    static let path = "/beheer/oprichten"

    static let routes: [PageRoute] = [
        .get("found", path, query: ["gedaan"], for: .signedIn) { visit in try show(visit) },
        .post("foundCircle", path, for: .signedIn) { visit in try found(visit) },
    ]

    private static func show(_ visit: Visit, after reader: FormReader? = nil) throws -> PageAnswer {
        let model = try visit.read { scope in try FoundingModel(scope, visit, after: reader) }
        var frame = PageFrame(title: model.heading)
        frame.trail = [.init(MyText.title, MyPages.path), .init(model.heading)]
        return visit.personalPage(
            frame, "oprichten", model, isFaulty: reader.map { !$0.isFine } ?? false)
    }

    private static func found(_ visit: Visit) throws -> PageAnswer {
        guard let id = visit.form.one("start").flatMap({ Initiative.ID($0) }) else { throw PageRefusal.badInput }
        var reader = FormReader(visit.form)
        guard let name = reader.text("naam", missing: StartText.nameMissing) else { return try show(visit, after: reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.foundCircle(from: id, as: address(of: name), named: name)
                return "\(path)?gedaan=ja"
            }
        } catch KringError.conflict(.duplicate) {
            reader.fail("naam", StartText.nameTaken)
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["name": ("naam", StartText.nameMissing), "id": ("naam", StartText.nameTaken)], other: StartText.other)
        }
        return try show(visit, after: reader)
    }

    /// The id of a circle from its name: `Vroedvrouwenkring Dijle-Nete` becomes `vroedvrouwenkring-dijle-nete`.
    static func address(of name: String) -> Circle.ID {
        let plain = SearchWords.plain(name).map { ("a"..."z").contains($0) || ("0"..."9").contains($0) ? $0 : " " }
        let words = String(plain).split(separator: " ").joined(separator: "-").prefix(60)
        return Circle.ID(String(words)) ?? Circle.ID.made(prefix: "kring-")
    }
}

/// The circles that somebody may found now.
struct FoundingModel: Sendable {
    struct Row: Sendable {
        var title: String
        var note: String
        var form: FormModel
    }

    var heading = StartText.foundHeading
    var sentence: String
    var rows: [Row]
    var done: Done?

    init(_ scope: ReadScope, _ visit: Visit, after reader: FormReader?) throws {
        rows = try scope.initiativesToFound().map { outline, name in
            let professions = SiteText.heading(try scope.profession(outline.profession).value.namePlural)
            let zones = try outline.zones.map { try scope.zone($0).value.name }
            let mine = reader?.form.one("start") == outline.id.rawValue ? reader : nil
            return Row(
                title: StartText.found(professions, zones), note: StartText.foundHint,
                form: FormModel(
                    visit, to: FoundingPages.path,
                    [.line("naam", StartText.foundName, mine?.typed("naam") ?? name)], [.init(StartText.found)],
                    hidden: ["start": outline.id.rawValue], after: mine))
        }
        sentence = rows.isEmpty ? StartText.nothingToFound : StartText.foundSentence
        done = visit.asked("gedaan").map { _ in Done(StartText.founded) }
    }
}
