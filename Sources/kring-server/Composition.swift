import HTTPTypes
import Hummingbird
import HummingbirdCore
import KringCore
import Logging
import NIOCore

/// Puts the service together, the same for the program and for its tests: one network, its routes, its edge.
struct Composition: Sendable {
    /// Where the API begins.
    static let base = "/api/kringwerking/v1"

    let kring: Kring
    /// Absolute addresses begin with this: scheme and host, without a slash at the end. Never taken from a request.
    let publicAddress: String
    let log: RequestLog
    /// The addresses of the proxies that are believed when they say for whom they ask.
    private let proxies: Set<String>
    private let workers = Workers()
    private let pagePace: RequestPace?
    /// How many calls one token may make; as many as it likes where there is nothing.
    private let callPace: RequestPace?
    private let cache = AnswerCache()
    private let imports: ImportDesk
    private let planning: PlanDesk

    /// The pages; nothing when only the API is served.
    private let site: Site?

    /// Whether there is a constant answer to measure against.
    private let measures: Bool
    private let refusals: RefusalPace
    private let patience: ConnectionPatience

    init(
        kring: Kring, publicAddress: String, templates: Templates? = nil, log: RequestLog = .silent,
        proxies: Set<String> = [], openID: OpenIDProvider? = nil, contact: String? = nil, measures: Bool = false,
        refusals: RefusalPace = .none, pagePace: RequestPace? = RequestPace(most: RequestPace.pages),
        callPace: RequestPace? = nil,
        patience: ConnectionPatience = .usual
    ) {
        self.pagePace = pagePace
        self.callPace = callPace
        self.patience = patience
        self.refusals = refusals
        self.kring = kring
        self.publicAddress = publicAddress
        self.log = log
        self.measures = measures
        self.proxies = proxies
        imports = ImportDesk("kring.import", log: log)
        planning = PlanDesk("kring.plan", log: log)
        site = templates.map { [workers] templates in
            Site(
                kring: kring, publicAddress: publicAddress, templates: templates, assets: Assets(), workers: workers,
                log: log, contact: contact, openID: openID)
        }
    }

    /// Every operation there is.
    static let operations: [Operation] =
        ReportRoutes.operations + TerritoryRoutes.operations + ReferenceRoutes.operations + RuleRoutes.operations
        + CircleRoutes.operations
        + AgreementRoutes.operations + MemberRoutes.operations + MeetingRoutes.operations + PersonRoutes.operations
        + AvailabilityRoutes.operations + InvitationRoutes.operations + PreviewRoutes.operations
        + DatePollRoutes.operations + PollDateRoutes.operations + LinkRoutes.operations
        + PlanRoutes.operations + GroupingRoutes.operations + PlanRunRoutes.operations
        + SignalRoutes.operations + ImportRoutes.operations + ServiceRoutes.operations

    /// Whether an address is one of the API, which answers programs, and not a page for people.
    static func isAPI(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }

    /// The routes, with edge and authentication before them.
    func router() -> Router<CallContext> {
        var table = RouteTable()
        for operation in Self.operations { table.add(operation.method, Self.base + operation.path) }
        if site != nil {
            for page in Site.routes { table.add(page.method, page.path) }
            table.add(.get, AssetResponder.path)
        }
        let router = Router(context: CallContext.self, options: [.autoGenerateHeadEndpoints])
        let edge = site.map { site in
            PageEdge(
                site: site, proxies: proxies, routes: table, log: log, pace: pagePace, refusals: refusals,
                patience: patience.body)
        }
        router.add(middleware: EdgeMiddleware(routes: table, log: log, pages: edge, pace: refusals))
        router.add(middleware: Authentication(kring: kring, proxies: proxies, pace: callPace))
        for operation in Self.operations {
            let reading = Self.operations.first { $0.method == .get && $0.path == operation.path }
            let responder = OperationResponder(
                operation: operation, reading: reading, kring: kring, publicAddress: publicAddress, workers: workers,
                cache: cache, imports: imports, planning: planning, patience: patience.body)
            router.on(RouterPath(Self.base + operation.path), method: operation.method, responder: responder)
        }
        site?.add(to: router)
        if measures { router.on(RouterPath(Self.base + ConstantAnswer.path), method: .get, responder: ConstantAnswer()) }
        return router
    }

    /// The service, ready to run on an address.
    func application(
        host: String = "127.0.0.1", port: Int = 0, onRunning: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let logger = Logger(label: "kring") { [log] label in JSONLogHandler(label: label, log: log) }
        return Application(
            router: router(),
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    idleTimeout: TimeAmount(patience.idle),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), backlog: 1024,
                availableConnectionsDelegate: .maximum(1024, logger: logger)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port) },
            logger: logger)
    }
}
