// swift-tools-version: 6.2
import PackageDescription

/// Language features that every Swift target is written for.
let features: [SwiftSetting] =
    [
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
        .enableUpcomingFeature("ExistentialAny"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
        .enableUpcomingFeature("InternalImportsByDefault"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
        .enableUpcomingFeature("MemberImportVisibility"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage]? = nil,
    resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: features, plugins: plugins)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: features)
}

/// A bot that its document in `Schema/Examples` describes: a program with nothing written by hand but its functions.
func bot(_ name: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["JSON", "EventLoop", "Discord", "Database", "BotRuntime", "BotHost", "BotCommandLine"],
        path: "Schema/Examples/\(name)", exclude: ["bot.json"], swiftSettings: features, plugins: ["GenerateBot"])
}

func cLibrary(_ name: String, pkgConfig: String? = nil, package: String) -> Target {
    .systemLibrary(name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, exclude: [String] = [],
    resources: [Resource]? = nil, plugins: [Target.PluginUsage]? = nil
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], path: path, exclude: exclude, resources: resources,
        swiftSettings: features, plugins: plugins)
}

// Targets stand in the order that data flows: each depends only on targets above it.
let package = Package(
    name: "Parlance",
    products: [.executable(name: "parlance", targets: ["parlance"])],
    targets: [
        .systemLibrary(name: "CLinux", path: "Sources/CLibraries/CLinux"),
        cLibrary("CJansson", pkgConfig: "jansson", package: "libjansson-dev"),
        cLibrary("CCurl", pkgConfig: "libcurl", package: "libcurl4-openssl-dev"),
        cLibrary("CWslay", package: "libwslay-dev"),
        cLibrary("CMicrohttpd", pkgConfig: "libmicrohttpd", package: "libmicrohttpd-dev"),
        cLibrary("CZstd", pkgConfig: "libzstd", package: "libzstd-dev"),
        cLibrary("CSQLite", pkgConfig: "sqlite3", package: "libsqlite3-dev"),
        cLibrary("CCrypto", pkgConfig: "libcrypto", package: "libssl-dev"),

        library("JSON", ["CJansson"]),
        library("BotSchema"),
        library("BotGenerator", ["BotSchema"]),
        program("botgen", ["BotSchema", "BotGenerator"]),
        .plugin(name: "GenerateBot", capability: .buildTool(), dependencies: ["botgen"]),

        library("EventLoop", ["CLinux"]),
        library("HTTPClient", ["EventLoop", "CCurl"]),
        library("WebSocket", ["EventLoop", "CCurl", "CWslay", "CCrypto"]),
        library("HTTPServer", ["EventLoop", "WebSocket", "CMicrohttpd"]),

        library("Discord", ["JSON", "EventLoop", "HTTPClient", "WebSocket", "CZstd", "CCrypto"]),
        library("OpenAI", ["JSON", "EventLoop", "HTTPClient"]),
        library("Database", ["EventLoop", "CSQLite"]),
        library("Conversation", ["EventLoop", "Database"]),
        library("BotRuntime", ["JSON", "EventLoop", "Discord", "Database"]),
        library(
            "BotHost",
            ["JSON", "EventLoop", "HTTPClient", "HTTPServer", "Discord", "Database", "BotRuntime", "CCrypto", "CLinux"]),
        library(
            "Bot",
            [
                "JSON", "EventLoop", "HTTPClient", "Discord", "OpenAI", "Database", "Conversation", "BotRuntime",
                "BotHost",
            ], plugins: ["GenerateBot"]),
        library(
            "LocalDiscord", ["JSON", "EventLoop", "HTTPClient", "WebSocket", "HTTPServer", "CZstd", "CCrypto"],
            resources: [.embedInCode("Page/page.html")]),
        library(
            "BotCommandLine",
            [
                "JSON", "BotSchema", "BotGenerator", "EventLoop", "HTTPClient", "Discord", "Database", "BotRuntime",
                "BotHost", "LocalDiscord",
            ]),
        program("parlance", ["Bot", "BotCommandLine"]),
        bot("glossary"),
        bot("poll"),
        bot("reminders"),
        bot("tickets"),
        bot("todo"),
        bot("warnings"),

        .target(
            name: "ProcessSupport", dependencies: ["EventLoop", "CLinux", "CSQLite"], path: "Tests/ProcessSupport",
            swiftSettings: features),
        .target(
            name: "TestSupport", dependencies: ["EventLoop", "ProcessSupport"], path: "Tests/TestSupport",
            swiftSettings: features),
        .target(name: "Mutation", path: "Tests/Mutation", swiftSettings: features),
        tests("JSONTests", ["JSON"]),
        tests(
            "BotSchemaTests", ["BotSchema", "ProcessSupport", "Mutation"],
            exclude: ["Diagnostics", "check_json_schema.py"]),
        tests("BotgenTests", ["EventLoop", "ProcessSupport"]),
        tests(
            "BotGeneratorTests", ["JSON", "BotSchema", "BotGenerator", "CSQLite", "ProcessSupport"], exclude: ["Golden"]
        ),
        tests("EventLoopTests", ["EventLoop", "CLinux"]),
        tests("HTTPClientTests", ["EventLoop", "HTTPClient", "HTTPServer"]),
        tests("WebSocketTests", ["EventLoop", "WebSocket", "HTTPServer"]),
        tests("HTTPServerTests", ["EventLoop", "HTTPServer", "HTTPClient"]),
        tests(
            "DiscordTests",
            ["JSON", "EventLoop", "HTTPClient", "WebSocket", "HTTPServer", "Discord", "LocalDiscord"]),
        tests("OpenAITests", ["JSON", "EventLoop", "OpenAI", "HTTPClient", "HTTPServer"]),
        .executableTarget(
            name: "killed-migration", dependencies: ["Database"], path: "Tests/KilledMigration", swiftSettings: features
        ),
        tests("DatabaseTests", ["BotSchema", "BotGenerator", "EventLoop", "Database", "ProcessSupport"]),
        tests("ConversationTests", ["EventLoop", "Database", "Conversation", "ProcessSupport"]),
        tests("BotRuntimeTests", ["JSON", "EventLoop", "Discord", "Database", "BotRuntime"]),
        tests(
            "SecondBotTests",
            [
                "JSON", "EventLoop", "HTTPClient", "Discord", "Database", "BotRuntime", "BotHost", "LocalDiscord",
                "ProcessSupport",
            ], exclude: ["bot.json"], plugins: ["GenerateBot"]),
        tests(
            "NameTests", ["JSON", "EventLoop", "Discord", "Database", "BotRuntime", "ProcessSupport"],
            exclude: ["bot.json"], plugins: ["GenerateBot"]),
        // The command lists of two well-known bots, said again in the document's language.
        .target(
            name: "BotDriving",
            dependencies: ["JSON", "EventLoop", "Discord", "Database", "BotRuntime", "ProcessSupport"],
            path: "Tests/WildBots/Driving", swiftSettings: features),
        tests(
            "DiscordTicketsTests", ["JSON", "EventLoop", "Discord", "Database", "BotRuntime", "BotDriving"],
            path: "Tests/WildBots/DiscordTickets", exclude: ["bot.json"], plugins: ["GenerateBot"]),
        tests(
            "ReminderBotTests", ["JSON", "EventLoop", "Discord", "Database", "BotRuntime", "BotDriving"],
            path: "Tests/WildBots/ReminderBot", exclude: ["bot.json"], plugins: ["GenerateBot"]),
        tests("BotHostTests", ["JSON", "EventLoop", "Discord", "Database", "BotRuntime", "BotHost", "ProcessSupport"]),
        tests(
            "BotCommandLineTests",
            ["JSON", "BotSchema", "EventLoop", "Discord", "BotRuntime", "LocalDiscord", "BotCommandLine"]),
        tests("BotTests", ["JSON", "Bot", "Database", "Discord", "OpenAI", "Conversation", "BotRuntime"]),
        tests(
            "LocalDiscordTests",
            ["JSON", "EventLoop", "HTTPClient", "WebSocket", "OpenAI", "LocalDiscord", "ProcessSupport"]),
        .executableTarget(
            name: "fuzz", dependencies: ["BotSchema", "BotGenerator", "Mutation"], path: "Tests/Fuzz",
            swiftSettings: features),
        tests(
            "ProtocolFuzzTests",
            [
                "JSON", "EventLoop", "HTTPClient", "WebSocket", "Discord", "OpenAI", "LocalDiscord", "Mutation",
                "ProcessSupport",
            ], exclude: ["Corpus"]),
        .executableTarget(
            name: "bench", dependencies: ["JSON", "EventLoop", "LocalDiscord", "ProcessSupport"], path: "Tests/Bench",
            swiftSettings: features),
        .executableTarget(
            name: "torture", dependencies: ["JSON", "EventLoop", "LocalDiscord", "ProcessSupport", "Mutation"],
            path: "Tests/Torture", swiftSettings: features),
        tests("TortureTests", ["torture", "ProcessSupport"], path: "Tests/TortureTests"),
        tests("ExampleTests", ["JSON", "EventLoop", "LocalDiscord", "ProcessSupport"]),
        tests(
            "EndToEndTests",
            [
                "JSON", "EventLoop", "HTTPClient", "Database", "Bot", "BotRuntime", "BotHost", "LocalDiscord",
                "ProcessSupport",
                "CSQLite", "parlance",
            ], path: "Tests/EndToEnd"),
    ]
)
