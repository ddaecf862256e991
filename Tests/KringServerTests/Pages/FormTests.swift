import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Forms as people fill them in` {
    private static let today = CalendarDay("2026-11-22")!

    @Test(
        arguments: [
            ("17/11/2026", "2026-11-17"), ("17-11-2026", "2026-11-17"), ("17.11.26", "2026-11-17"), ("2026-11-17", "2026-11-17"),
            ("17 nov", "2026-11-17"), ("17 november", "2026-11-17"), ("di 17 november 2026", "2026-11-17"),
            ("17-11", "2026-11-17"),
            // Without a year: the nearest.
            ("14 januari", "2027-01-14"), ("14/1", "2027-01-14"), ("1 mrt", "2027-03-01"), ("22 mei", "2027-05-22"),
            ("30 mei 2026", "2026-05-30"),
            ("29 feb 2028", "2028-02-29"), ("29 feb 2027", nil),
            ("31/4/2027", nil), ("17", nil), ("ma", nil), ("17 ju", nil), ("17 jun", "2026-06-17"), ("17/13/2026", nil),
            ("17/11/126", nil), ("", nil), ("morgen", nil),
        ] as [(String, String?)])
    func `a day`(typed: String, day: String?) {
        #expect(FormText.day(typed, near: Self.today) == day.flatMap { CalendarDay($0) }, "\(typed)")
    }

    @Test func `a day that is shown in a field is read again as the same day`() {
        for number in stride(from: Self.today.number - 800, to: Self.today.number + 800, by: 7) {
            let day = CalendarDay(number: number)
            #expect(FormText.day(FormText.day(day), near: Self.today) == day)
        }
        #expect(FormText.hour(605) == "10.05" && SheetText.minute("10.05") == 605)
    }

    @Test func `all that is wrong is said at once, a fault a field`() {
        var reader = FormReader(FormInput(["datum": "ooit", "aantal": "11", "uur": "20u"]))
        #expect(reader.day("datum", near: Self.today) == nil)
        #expect(reader.day("tot", near: Self.today, isRequired: false) == nil)
        #expect(reader.number("aantal", 1...8) == nil)
        #expect(reader.minute("uur") == 1200)
        #expect(reader.text("naam", missing: "Vul een naam in.") == nil)
        reader.fail("naam", "Een tweede fout telt niet.")
        reader.take(
            [Issue(pointer: "/email", code: "c", message: "m"), Issue(pointer: "", code: "c", message: "m")],
            ["email": ("mail", "Dit mailadres klopt niet.")], other: "Kijk alles na.")
        #expect(reader.faults.map(\.field) == ["datum", "aantal", "naam", "mail", "in"])
    }

    @Test func `a form says what is wrong at the field and on top, keeps what was typed, and holds no markup of anybody`() throws
    {
        struct Page: Sendable {
            var form: FormModel
            // A page may have names of its own that a field leaves empty.
            var hint = "van de pagina"
            var wrong = "van de pagina"
            var name = "van de pagina"
        }
        var reader = FormReader(FormInput(["naam": "<b>", "eenmalig": "0123456789abcdef"]))
        reader.fail("datum", FormWords.dayFault)
        let form = FormModel(
            token: "bewijs", to: "/daar",
            [
                .line("naam", "Naam", "<b>\"&"), .day("datum", "Datum", typed: "ooit"),
                .choice("soort", "Soort", [.init("a", "A"), .init("b", "B", isChosen: true)]),
                .radios("wie", "Wie", [.init("x", "X", isChosen: true, note: "Uitleg"), .init("y", "Y")]),
                .tick("zeker", "Zeker", isTicked: true), .area("tekst", "Tekst", "Eén\nTwee", isRequired: false),
            ],
            [.init("Bewaren"), .light("Nog iets", name: "wat", value: "iets")], version: 3, after: reader, back: "/terug")
        let html = try Templates.bundled().render("formulier", form)
        for part in [
            "role=\"alert\"", "<a href=\"#datum\">\(FormWords.dayFault)</a>", "id=\"datum-fout\"",
            "aria-describedby=\"datum-hulp datum-fout\"", "value=\"ooit\"", "value=\"&lt;b&gt;&quot;&amp;\"",
            "<option value=\"b\" selected>B</option>", "id=\"wie\" type=\"radio\" name=\"wie\" value=\"x\" checked",
            "<small>Uitleg</small>", "name=\"zeker\" value=\"ja\" checked", "Eén\nTwee</textarea>", "(mag leeg blijven)",
            "name=\"versie\" value=\"3\"", "name=\"eenmalig\" value=\"0123456789abcdef\"", "name=\"wat\" value=\"iets\"",
            "href=\"/terug\"",
        ] { #expect(html.contains(part), "\(part) in \(html)") }
        #expect(!html.contains("<b>\""))
        #expect(!html.contains("van de pagina"))
        let within = try Templates(
            EmbeddedText.files.reduce(into: ["proef": "{{#form}}{{>formulier}}{{/form}}"]) { all, file in
                if file.key.hasSuffix(".mustache") { all[String(file.key.dropLast(".mustache".count))] = file.value }
            }
        ).render("proef", Page(form: form))
        #expect(!within.contains("van de pagina"), "\(within)")
    }
}
