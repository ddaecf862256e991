import HTTPTypes
import Hummingbird
import KringCore

/// One page or form of the site: its address, and what shows it.
struct PageRoute: Sendable {
    /// Who may come to a page at all; what she sees there is the use case's to say.
    enum Audience: Sendable {
        case anybody
        /// Whoever signed in, be it without the second factor that her work asks for.
        case halfSignedIn
        case signedIn
    }

    /// A way to name it in tests and in the log.
    let id: String
    let method: HTTPRequest.Method
    /// Dutch, with named parts: `/zones/{zone}`.
    let path: String
    /// The names of the parameters it reads; others are passed over, since links collect them on their way.
    var query: [String] = []
    var audience = Audience.anybody
    /// What shows it.
    enum Show: Sendable {
        /// On a thread that may wait for the disk.
        case here(@Sendable (inout Visit) throws -> PageAnswer)
        /// Where another service is asked first; a thread is not kept waiting for that.
        case afar(@Sendable (Visit) async throws -> PageAnswer)
    }

    let show: Show

    /// A page to look at. Looking never changes anything.
    static func get(
        _ id: String, _ path: String, query: [String] = [], for audience: Audience = .anybody,
        _ show: @escaping @Sendable (inout Visit) throws -> PageAnswer
    ) -> PageRoute {
        PageRoute(id: id, method: .get, path: path, query: query, audience: audience, show: .here(show))
    }

    /// What a form does. The edge has held the form against where it came from before.
    static func post(
        _ id: String, _ path: String, for audience: Audience = .anybody,
        _ act: @escaping @Sendable (inout Visit) throws -> PageAnswer
    ) -> PageRoute {
        PageRoute(id: id, method: .post, path: path, audience: audience, show: .here(act))
    }
}

/// One request of a browser for one page.
struct Visit: Sendable {
    let kring: Kring
    let actor: Actor
    let parameters: Parameters
    var query: QueryInput
    /// The path as it came, for what links back to it.
    let path: String
    let templates: Templates
    let assets: Assets
    /// Whose browser it is.
    let visitor: Visitor
    let headers: HTTPFields
    let trace: TraceID
    let site: Site

    /// The day pages look from.
    var today: CalendarDay { kring.today }

    /// An id in the address; what has not the form of one is not there.
    func id<Of>(_ name: String, of: Of.Type = Of.self) throws(KringError) -> Slug<Of> {
        guard let text = parameters[Substring(name)], let id = Slug<Of>(String(text)) else { throw .notFound }
        return id
    }

    /// Looks at the network.
    func read<T>(_ look: (ReadScope) throws -> T) throws -> T { try kring.read(by: actor, look) }

    /// The calendar year asked with `?jaar=`, when it is one that can be looked at.
    mutating func year() -> Int? {
        guard let text = query.one("jaar"), let year = Int(text), (2015...today.parts.year + 1).contains(year) else { return nil }
        return year
    }

    /// A page: its model in its template, in the frame of the site.
    func page(_ frame: PageFrame, _ template: String, _ model: any Sendable) -> PageAnswer {
        var frame = frame
        frame.content = templates.render(template, model)
        if PageFrame.tasks.contains(template) {
            (frame.isTask, frame.isInside) = (true, true)
            frame.back = frame.trail.last { $0.href != nil }
        }
        let isSignedIn = visitor.now.signedIn != nil
        site.complete(&frame, isSignedIn: isSignedIn)
        return .page(templates.render("kader", frame), isPersonal: isSignedIn || actor.kind != .open)
    }
}

/// What a page route answers.
enum PageAnswer: Sendable {
    /// A whole page.
    case page(String, status: HTTPResponse.Status = .ok, isPersonal: Bool)
    /// A page that leads on to another site by itself: a form may not, since forms lead nowhere but here.
    case onward(String, to: String)
    /// Go and look there: after something was done, or where a thing moved.
    case redirect(to: String, permanently: Bool = false)
    /// A file to keep: a table for a spreadsheet, figures for a program, a calendar. Of the open web when it is public.
    case download(String, type: String, name: String, isPublic: Bool = false)
    /// The same for what is no text.
    case file([UInt8], type: String, name: String)
}
