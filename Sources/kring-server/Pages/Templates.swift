import Mustache

/// The templates of the pages, compiled into the program: one file is all there is to install.
enum Templates {
    /// Every template, by the name of its file.
    static let sources: [String: [UInt8]] = [
        "pagina": PackageResources.pagina_mustache,
        "aanmelden": PackageResources.aanmelden_mustache,
        "code": PackageResources.code_mustache,
        "link": PackageResources.link_mustache,
        "keuze": PackageResources.keuze_mustache,
        "tweede-stap": PackageResources.tweede_stap_mustache,
        "tweede-stap-instellen": PackageResources.tweede_stap_instellen_mustache,
        "herstelcodes": PackageResources.herstelcodes_mustache,
        "afmelden": PackageResources.afmelden_mustache,
        "sessies": PackageResources.sessies_mustache,
        "melding": PackageResources.melding_mustache,
        "gegevens": PackageResources.gegevens_mustache,
        "lijst": PackageResources.lijst_mustache,
        "antwoord": PackageResources.antwoord_mustache,
    ]

    private static let library: MustacheLibrary = {
        var library = MustacheLibrary()
        for (name, source) in sources {
            do {
                try library.register(String(decoding: source, as: UTF8.self), named: name)
            } catch {
                preconditionFailure("the template \(name) cannot be read: \(error)")
            }
        }
        return library
    }()

    /// A page made of a template and what it shows.
    static func render(_ name: String, _ content: [String: Any]) -> String {
        library.render(content, withTemplate: name) ?? ""
    }
}
