import EventLoop
import HTTPClient
import Glibc
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

@Suite(.onLoop) struct RecordingTests {
    @Test @LoopActor func everyRequestIsALineOfTheFile() async throws {
        let path = "/tmp/parlance-recording-\(UInt64.random(in: 0 ... .max)).jsonl"
        defer { unlink(path) }
        let recording = try Recording(path: path)
        let rig = try await Rig { $0.recording = recording }
        _ = try await rig.request(.get, "/channels/\(rig.seeds.general.id)/messages?limit=1")
        _ = try await rig.request(.post, "/channels/\(rig.seeds.general.id)/messages", ["content": "a"])
        recording.record(service: "openai", method: "GET", path: "/models", body: .missing)
        await rig.stop()
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, file)
        let lines = try bytes[..<count].split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: $0) }
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == [
                    "service": "discord", "method": "GET", "path": JSON("/channels/\(rig.seeds.general.id)/messages"),
                    "body": nil,
                ])
        #expect(lines[1]["body"]["content"].string == "a")
        #expect(lines[2]["service"].string == "openai" && lines[2]["body"].isNull)
    }

    @Test @LoopActor func aFileThatCannotBeWrittenIsSaid() {
        #expect(throws: Recording.Failure.self) { try Recording(path: "/nowhere/at/all") }
    }
}
