/// What the forms of a page hold when it is shown, as a browser would send them back.
enum FormFields {
    static func of(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for match in text.matches(of: /<input [^>]*name="([^"]+)"[^>]*>/) {
            let tag = String(match.0)
            let isChoice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")
            guard !isChoice || tag.contains(" checked") else { continue }
            fields[String(match.1)] = tag.firstMatch(of: /value="([^"]*)"/).map { String($0.1) } ?? ""
        }
        for match in text.matches(of: /(?s)<textarea [^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/) {
            fields[String(match.1)] = String(match.2)
        }
        for match in text.matches(of: /(?s)<select [^>]*name="([^"]+)".*?<\/select>/) {
            fields[String(match.1)] = match.0.firstMatch(of: /value="([^"]*)" selected/).map { String($0.1) }
        }
        return fields
    }
}
