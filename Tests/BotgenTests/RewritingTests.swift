import EventLoop
import ProcessSupport
import TestSupport
import Testing

/// The compiler runs again for what is newer than what was made of it: files that stay the same are left alone.
@Suite(.onLoop) struct RewritingTests {
    /// A file as the build sees it.
    private struct Version: Equatable {
        var bytes: [UInt8]
        var writingTime: Int
    }

    private static let document = Files.folder(of: Files.folder(of: #filePath)) + "/SecondBotTests/bot.json"

    @Test @LoopActor func onlyFilesThatChangeAreWrittenAgain() async throws {
        let folder = TemporaryFolder()
        let output = TemporaryFolder()
        defer {
            folder.remove()
            output.remove()
        }
        func generate(from document: String) async throws -> [String: Version] {
            let path = "\(folder.path)/bot.json"
            try Files.write(document.utf8, to: path)
            #expect(try await BotgenRun(on: path, into: output.path).exitCode == 0)
            return try Files.names(in: output.path).reduce(into: [:]) { versions, name in
                let file = "\(output.path)/\(name)"
                versions[name] = Version(bytes: try Files.read(file), writingTime: try Files.writingTime(of: file))
            }
        }

        let document = String(decoding: try Files.read(Self.document), as: UTF8.self)
        let first = try await generate(from: document)
        #expect(first.count > 10)
        let spaced = document.replacing("\n", with: "\n\n \t ") + "\n"
        #expect(try await generate(from: spaced) == first)

        let reworded = try await generate(from: document.replacing("\"Show a plant\"", with: "\"Show one\""))
        #expect(first.keys.filter { first[$0] != reworded[$0] }.sorted() == ["Commands.swift", "Texts.swift"])
    }
}
