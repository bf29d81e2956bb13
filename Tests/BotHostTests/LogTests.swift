import BotRuntime
import JSON
import Synchronization
import Testing

@testable import BotHost

@Suite struct LogTests {
    private func lines(_ format: LogFormat, _ write: (Log) -> Void) -> [String] {
        let lines = Lines()
        write(Log(format: format, secrets: ["s3cret", ""]) { line in lines.add(line) })
        return lines.all
    }

    private final class Lines: Sendable {
        private let storage = Mutex<[String]>([])
        var all: [String] { storage.withLock { $0 } }
        func add(_ line: String) { storage.withLock { $0.append(line) } }
    }

    @Test(arguments: [LogFormat.text, .json])
    func aSecretIsNeverWritten(format: LogFormat) {
        let written = lines(format) { $0.error("refused s3cret", ["header": "Bot s3cret"]) }
        #expect(written.count == 1)
        #expect(!written.joined().contains("s3cret"))
        #expect(written.joined().contains("[secret]"))
    }

    @Test func anEntryIsOneLineWhateverIsInIt() {
        let written = lines(.text) { $0.info("first\nsecond\r\nthird") }
        #expect(written.joined().filter(\.isNewline).count == 1)
    }

    @Test func asJSONAnEntryIsAnObjectWithItsFields() throws {
        let written = lines(.json) { $0.warning("late", ["turn": "7"]) }
        let entry = try JSON(parsing: written[0])
        #expect(entry["level"].string == "warning")
        #expect(entry["message"].string == "late")
        #expect(entry["turn"].string == "7")
    }
}
