import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import NIOCore

/// Shows one page: decodes the address, lets the route answer where the disk may be waited for, and puts it on the wire.
struct PageResponder: HTTPResponder {
    typealias Context = CallContext

    let route: PageRoute
    let site: Site

    func respond(to request: Request, context: CallContext) async throws -> Response {
        let signedIn = context.visitor.now.signedIn
        if route.audience != .anybody, signedIn == nil { throw PageRefusal.signIn(again: false) }
        if route.audience == .signedIn, let signedIn, signedIn.actor.kind == .open {
            // An account without its second factor is nobody yet.
            return Self.response(.redirect(to: "\(Self.step(of: signedIn.stage))?naar=\(FormText.encoded(request.uri.path))"))
        }
        let visit = Visit(
            kring: site.kring, actor: context.caller.actor, parameters: context.parameters,
            query: QueryInput(request.uri, allowed: route.query), path: request.uri.path, templates: site.templates,
            assets: site.assets, visitor: context.visitor, headers: request.headers, trace: context.trace, site: site)
        switch route.show {
        case .afar(let show):
            // Asking only for the head of a page is no visit.
            if request.method == .head { return Self.response(.redirect(to: "/aanmelden")) }
            return Self.response(try await show(visit))
        case .here(let show):
            let look: @Sendable () throws -> PageAnswer = {
                var visit = visit
                if route.method == .post, let before = try visit.sentBefore() { return before }
                return try show(&visit)
            }
            let answer: PageAnswer
            if route.method == .get, request.headers[.cookie] == nil, context.caller.actor == .open {
                answer = try await kept(request.uri.string, look)
            } else {
                answer = try await route.method == .get ? site.workers.read(look) : site.workers.write(look)
            }
            if case .download(let text, _, _, _) = answer, let known = request.headers[.ifNoneMatch],
                EntityTag(of: text.utf8).isNamed(inIfNoneMatch: known)
            {
                // What fetches a calendar four times a day has it already, nearly always.
                var fields = Self.response(answer).headers
                fields[.contentType] = nil
                return Response(status: .notModified, headers: fields)
            }
            return Self.response(answer)
        }
    }

    /// A page as everybody sees it: the one that was made of the same facts and rules within this minute, or a new one.
    ///
    /// What may not be kept by a proxy is not kept here either.
    private func kept(_ address: String, _ look: @escaping @Sendable () throws -> PageAnswer) async throws -> PageAnswer {
        let kring = site.kring
        let (generation, playbook) = (kring.database.generation, kring.playbook.current.identity)
        let minute = kring.clock.milliseconds() / 60_000
        let key = AnswerCache.Key(address: "\(minute) \(address)", actor: .open, today: kring.today)
        if let entry = site.kept.entry(key, generation: generation, playbook: playbook) {
            return .page(String(buffer: entry.bytes), status: .ok, isPersonal: false)
        }
        let answer = try await site.workers.read(look)
        if case .page(let text, .ok, isPersonal: false) = answer {
            let entry = AnswerCache.Entry(fields: [:], bytes: ByteBuffer(string: text))
            site.kept.keep(entry, as: key, generation: generation, playbook: playbook)
        }
        return answer
    }

    /// Where somebody is asked for what is still missing of her sign-in.
    static func step(of stage: SignedIn.Stage) -> String {
        stage == .enrolment ? "/aanmelden/tweede-stap/instellen" : "/aanmelden/tweede-stap"
    }

    private static func file(_ content: ByteBuffer, _ type: String, _ name: String, _ fields: HTTPFields) -> Response {
        var fields = fields
        fields[.contentType] = type
        fields[.contentDisposition] = "attachment; filename=\"\(name)\""
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: content))
    }

    /// An answer on the wire.
    static func response(_ answer: PageAnswer) -> Response {
        var fields = PageFields.all
        // Whoever is signed in sees another page at the same address.
        fields[.vary] = "Cookie"
        switch answer {
        case .page(let text, let status, let isPersonal):
            fields[.contentType] = "text/html; charset=utf-8"
            fields[.cacheControl] = isPersonal ? "private, no-store" : "public, max-age=60"
            return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        case .onward(let text, let address):
            fields[.refresh] = "0; url=\(address)"
            fields[.contentType] = "text/html; charset=utf-8"
            fields[.cacheControl] = "private, no-store"
            return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        case .redirect(let address, let permanently):
            fields[.location] = address
            fields[.cacheControl] = "no-store"
            return Response(status: permanently ? .movedPermanently : .seeOther, headers: fields)
        case .download(let text, let type, let name, let isPublic):
            fields[.cacheControl] = isPublic ? "public, max-age=300" : "private, no-store"
            fields[.eTag] = EntityTag(of: text.utf8).description
            return file(ByteBuffer(string: text), type, name, fields)
        case .file(let bytes, let type, let name):
            fields[.cacheControl] = "private, no-store"
            return file(ByteBuffer(bytes: bytes), type, name, fields)
        }
    }
}

/// Serves style sheet, script and icon.
struct AssetResponder: HTTPResponder {
    typealias Context = CallContext

    static let path = "/vast/{name}"
    let assets: Assets

    func respond(to request: Request, context: CallContext) async throws -> Response {
        guard let name = context.parameters["name"], let file = assets.file(served: String(name)) else {
            throw HTTPError(.notFound)
        }
        var fields = PageFields.all
        fields[.contentType] = file.type
        fields[.cacheControl] = "public, max-age=31536000, immutable"
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: file.text)))
    }
}

/// The fields that every page has: nothing from elsewhere is loaded, nothing frames us, no address travels on.
enum PageFields {
    static let all: HTTPFields = [
        .contentSecurityPolicy: """
        default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'
        """,
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "no-referrer",
        .permissionsPolicy: "camera=(), geolocation=(), microphone=()",
        .contentLanguage: "nl-BE",
        .strictTransportSecurity: "max-age=31536000",
    ]
}
