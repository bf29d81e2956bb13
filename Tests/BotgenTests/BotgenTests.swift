import EventLoop
import Glibc
import ProcessSupport
import TestSupport
import Testing

/// Whatever `botgen` is given, it ends soon, says what is wrong, and takes little memory.
@Suite(.onLoop) struct BotgenTests {
    /// Documents that are made to be hard, by name.
    nonisolated static let hardDocuments: [(name: String, text: @Sendable () -> String)] = [
        ("brackets", { String(repeating: "[", count: 1 << 20) }),
        ("objects", { String(repeating: #"{"a":"#, count: 200_000) }),
        ("quotes", { String(repeating: "\"", count: 1 << 20) }),
        ("commas", { "[" + String(repeating: ",", count: (1 << 20) - 2) + "]" }),
        ("empty objects", { "[" + String(repeating: "{},", count: 340_000) + "{}]" }),
        ("a long text", { "{\"name\":\"" + String(repeating: "\\u00e9", count: 170_000) + "\"}" }),
        ("a long number", { "[" + String(repeating: "9", count: 1 << 19) + "]" }),
        ("many unknown names", { "{" + (0..<60_000).map { "\"name\($0)\":\($0)" }.joined(separator: ",") + "}" }),
        ("one name again and again", { "{" + String(repeating: "\"name\":1,", count: 110_000) + "\"name\":1}" }),
        (
            "many tables that refer to each other",
            {
                let tables = (0..<1000).map {
                    #""t\#($0)":{"key":["id"],"columns":{"id":{"type":"integer","generated":true},"r":{"type":"integer","nullable":true,"references":"t\#(($0 + 1) % 1000).id"}}}"#
                }
                return
                    #"{"name":"big","revision":1,"actor":{"table":"u","id":"id","name":"name"},"texts":{"en-US":{}},"#
                    + #""tables":{"u":{"key":["id"],"columns":{"id":{"type":"snowflake"},"name":{"type":"text"}}},"#
                    + tables.joined(separator: ",") + "}}"
            }
        ),
    ]

    @Test(arguments: hardDocuments.map(\.name))
    @LoopActor func aHardDocumentIsRefusedSoonAndInLittleMemory(name: String) async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let text = try #require(Self.hardDocuments.first { $0.name == name }).text()
        let run = try await BotgenRun(on: try file(Array(text.utf8), in: folder), into: "\(folder.path)/out")
        #expect(run.exitCode == 1 || (run.exitCode == 0 && name.hasPrefix("many tables")))
        #expect(run.time < .seconds(30 * Sanitizer.slowdown))
        #expect(run.errors.utf8.count < 1 << 20)
    }

    @Test @LoopActor func aFileOfAGigabyteIsRefusedBeforeItIsRead() async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let path = try file([], in: folder)
        try #require(truncate(path, 1 << 30) == 0)
        let run = try await BotgenRun(on: path, into: "\(folder.path)/out")
        #expect(run.exitCode == 1)
        #expect(run.errors == "error: cannot read '\(path)': it has 1073741824 bytes; at most 1048576 are read\n")
    }

    @Test(
        arguments: [
            [0xFF, 0xFE], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            Array(#""\ud800""#.utf8), Array(#""\udc00\ud800""#.utf8), Array(#"{"a":1,"a":2}"#.utf8), [0], [],
        ] as [[UInt8]])
    @LoopActor func bytesThatAreNoTextAreRefused(bytes: [UInt8]) async throws {
        let folder = TemporaryFolder()
        defer { folder.remove() }
        let run = try await BotgenRun(on: try file(bytes, in: folder), into: "\(folder.path)/out")
        #expect(run.exitCode == 1)
        #expect(run.errors.contains(": error: ["))
    }

    private func file(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> String {
        let path = "\(folder.path)/bot.json"
        try Files.write(bytes, to: path)
        return path
    }
}
