import HTTPTypes
import KringCore

extension Visit {
    /// A page with a form, or about people: never kept by anybody.
    ///
    /// - Parameter isFaulty: Whether what was typed could not be kept: the title says so first.
    func personalPage(
        _ frame: PageFrame, _ template: String, _ model: any Sendable, isFaulty: Bool = false,
        status: HTTPResponse.Status = .ok
    ) -> PageAnswer {
        var frame = frame
        if isFaulty { frame.title = "\(DoorText.faultMark)\(frame.title)" }
        guard case .page(let text, _, _) = page(frame, template, model) else { return page(frame, template, model) }
        return .page(text, status: isFaulty && status == .ok ? .badRequest : status, isPersonal: true)
    }

    /// Changes the network by a form, once however often it is sent: the second of two taps is led to where the first was.
    ///
    /// - Parameter act: What is done; answers where to go then.
    func changeOnce(_ act: (WriteScope) throws -> String) throws -> PageAnswer {
        guard let key = formKey else { return .redirect(to: try change(act)) }
        do {
            let stored = try kring.write(by: actor, source: .web, trace: trace.description, once: key) { scope in
                StoredAnswer(status: 303, headers: "", body: Array(try act(scope).utf8))
            }
            return .redirect(to: String(decoding: stored.body, as: UTF8.self))
        } catch KringError.conflict(.idempotencyKeyReused) {
            // She went back, changed something and sent the form again: that is another wish.
            return .redirect(to: try change(act))
        }
    }

    /// Where the very same form led when it was sent before; nothing when it was not. What it asks may be refused by now
    /// because it was done: so this is asked first.
    func sentBefore() throws -> PageAnswer? {
        guard let key = formKey, let stored = try kring.answer(given: key), stored.status == 303 else { return nil }
        return .redirect(to: String(decoding: stored.body, as: UTF8.self))
    }

    /// What makes a second tap known again, when the form has it.
    private var formKey: IdempotencyKey? {
        guard let once = form.one("eenmalig"), (16...64).contains(once.utf8.count) else { return nil }
        return IdempotencyKey(caller: actor.journalName, key: once, requestHash: form.digest(of: path))
    }
}
