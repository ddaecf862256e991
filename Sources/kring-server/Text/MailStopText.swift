/// The words of stopping mails that nobody asked for.
enum MailStopText {
    static let heading = "Geen mails meer over vergaderingen"
    static let sentence = "Wil je geen uitnodigingen, herinneringen, datumprikkers en berichten van je kring meer krijgen?"
    static let note = """
        Verandert een datum die je al kent, of gaat een vergadering niet door? Dat mailen we nog wel. \
        Bij Mijn gegevens zet je de mails weer aan.
        """
    static let stop = "Stuur me die mails niet meer"
    static let stopped = DoorText.Notice(
        "Je krijgt die mails niet meer", "Bij Mijn gegevens zet je ze weer aan.", to: "/mijn-gegevens", "Naar Mijn gegevens")
    static let inMail = "Stuur me geen mails meer over vergaderingen"

    static let resume = "Stuur me weer mails over vergaderingen"
    static let isOn = "Je krijgt mails over vergaderingen: uitnodigingen, herinneringen, datumprikkers en berichten van je kring."
    static let isOff = "Je krijgt geen uitnodigingen, herinneringen, datumprikkers of berichten van je kring."
}
