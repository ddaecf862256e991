import HTTPTypes
import KringCore

// What pages that forms belong to ask of a visit.
extension Visit {
    /// The form that was sent; the edge has held it against where it came from.
    var form: FormInput { visitor.now.form }

    /// A parameter of the address that comes once.
    func asked(_ name: String) -> String? {
        let values = query.all(name)
        return values.count == 1 ? values[0] : nil
    }

    /// Changes the network.
    func change<T>(_ act: (WriteScope) throws -> T) throws -> T {
        try kring.write(by: actor, source: .web, trace: trace.description, act)
    }

    /// Sets a cookie.
    func set(_ purpose: Cookies.Purpose, _ value: String, seconds: Int? = nil) {
        let line = site.cookies.line(purpose, value, seconds: seconds)
        visitor.update { $0.cookies.append(line) }
    }

    /// Takes a cookie away.
    func remove(_ purpose: Cookies.Purpose) {
        let line = site.cookies.removal(purpose)
        visitor.update { known in
            known.cookies.append(line)
            // Whoever leaves is shown the way in again.
            if purpose == .session { (known.session, known.signedIn) = (nil, nil) }
        }
    }

    /// What the browser holds for a purpose.
    func secret(of purpose: Cookies.Purpose) -> Secret? {
        site.cookies.value(of: purpose, in: headers).flatMap { Secret($0) }
    }

    /// A page with a form, or about oneself: never kept by anybody.
    ///
    /// - Parameters:
    ///   - text: The words of the template: `{{w.heading}}`.
    ///   - fault: What is wrong with what was typed.
    ///   - content: What else the template shows.
    func page(
        _ template: String, _ text: DoorText.Words, fault: String? = nil, status: HTTPResponse.Status = .ok,
        _ content: [String: any Sendable] = [:]
    ) -> PageAnswer {
        var content = content
        content["w"] = text.words
        content["token"] = visitor.formToken
        if let fault { content["fault"] = fault }
        let frame = PageFrame(title: fault == nil ? text.title : "\(DoorText.faultMark)\(text.title)")
        guard case .page(let whole, _, _) = page(frame, template, content) else { return page(frame, template, content) }
        return .page(whole, status: status, isPersonal: true)
    }

    /// A page of one sentence.
    func notice(_ notice: DoorText.Notice, status: HTTPResponse.Status = .ok) -> PageAnswer {
        site.page(of: notice, status: status, isSignedIn: visitor.now.signedIn != nil)
    }
}
