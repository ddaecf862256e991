// swift-tools-version: 6.2
import PackageDescription

// Warnings stop the build where nobody is there to read them (CI sets CI=true); at a desk they only show.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + strict

let package = Package(
    name: "kring",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kring-server", targets: ["kring-server"]),
        .library(name: "KringCore", targets: ["KringCore"]),
        .library(name: "KringScheduler", targets: ["KringScheduler"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    ],
    targets: [
        .target(name: "KringScheduler", swiftSettings: settings),
        .target(
            name: "KringCore",
            dependencies: [
                "CSQLite",
                "KringScheduler",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "kring-server",
            dependencies: [
                "KringCore",
                "KringScheduler",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            exclude: ["Templates", "Assets"],
            swiftSettings: settings,
            plugins: ["EmbedText"]),
        .executableTarget(name: "embed-text", swiftSettings: settings),
        .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text"]),
        .executableTarget(
            name: "kring-bench",
            dependencies: ["KringCore", "CSQLite"],
            path: "bench/kring-bench",
            swiftSettings: settings),
        .executableTarget(
            name: "kring-plan-bench",
            dependencies: ["KringScheduler"],
            path: "bench/plan-bench",
            swiftSettings: settings),
        .target(
            name: "KringTestSupport",
            dependencies: ["KringCore"],
            path: "Tests/KringTestSupport",
            swiftSettings: settings),
        .testTarget(
            name: "KringSchedulerTests",
            dependencies: ["KringScheduler"],
            exclude: ["Instances"],
            swiftSettings: settings),
        .testTarget(
            name: "KringCoreTests",
            dependencies: ["KringCore", "KringTestSupport", "CSQLite", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Domain/Fixtures", "Scenarios/Files"],
            swiftSettings: settings),
        .testTarget(
            name: "KringServerTests",
            dependencies: [
                "kring-server", "KringCore", "KringTestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: settings),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    ],
    swiftLanguageModes: [.v6]
)
