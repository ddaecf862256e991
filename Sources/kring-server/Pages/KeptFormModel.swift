/// What somebody typed in a form whose session ended meanwhile, to be sent again as it is.
struct KeptFormModel: Sendable {
    struct Field: Sendable {
        var name: String
        var value: String
    }

    var heading = FailureText.wasAway
    var sentence: String
    /// Where to sign in, beside this page; nothing when she did.
    var door: String?
    var action: String
    var fields: [Field]

    init(_ form: FormInput, of path: String, token: String, isSignedIn: Bool) {
        sentence = isSignedIn ? FailureText.signedIn : FailureText.signInFirst
        door = isSignedIn ? nil : "/aanmelden?opnieuw=ja"
        action = path
        fields =
            [Field(name: "formulier", value: token)]
            + form.all.filter { $0.key != "formulier" }.sorted { $0.key < $1.key }.flatMap { name, values in
                values.map { Field(name: name, value: $0) }
            }
    }
}
