internal import BotGenerator
internal import BotSchema
internal import Glibc
internal import Mutation

/// `fuzz FOLDER SECONDS [SEED] FILE…`: gives the compiler and the generator documents that were mutated from the files.
///
/// Before each one is read it is written to `FOLDER/last.json`, so that it is still there when the program crashes.
/// Documents that take longer than two seconds, or whose diagnostics contradict each other, end the run as well.
@main enum Fuzz {
    /// What has a meaning in a bot's document, or almost.
    private static let fragments = [
        "\"@x\"", "\"$actor.id\"", "\"$record.id\"", "\"$option.x\"", "\"$value\"", "\"$created.id\"", "\"$now\"",
        "\"{a.b.c}\"", "\"{id|count}\"", "{ \"call\": \"f\" }", "{ \"any\": [] }", "\"everyone\"", "\"owner\"",
        "\"models\"",
    ]

    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 4, let seconds = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
            fail("usage: fuzz FOLDER SECONDS SEED FILE…", code: 2)
        }
        let corpus = arguments.dropFirst(4).map { path in
            guard let bytes = bytes(of: path) else { fail("\(path) cannot be read", code: 2) }
            return bytes
        }
        var mutator = Mutator(corpus: corpus, fragments: fragments, seed: seed)
        let last = arguments[1] + "/last.json"
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var (count, good) = (0, 0)
        while clock.now < end {
            let document = mutator.next()
            guard write(document, to: last) else { fail("\(last) cannot be written", code: 2) }
            var isGood = false
            let time = clock.measure { isGood = check(document) }
            if time > .seconds(2) { fail("a document of \(document.count) bytes took \(time)") }
            count += 1
            if isGood { good += 1 }
        }
        unlink(last)
        print("\(count) documents, \(good) of them without error; at most \(peakMebibytes()) MiB; seed \(seed)")
        if peakMebibytes() > 100 { fail("more than 100 MiB were used") }
    }

    /// - Returns: Whether the document was good.
    private static func check(_ document: [UInt8]) -> Bool {
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: document)
        if (bot == nil) != diagnostics.contains(where: { $0.severity == .error }) {
            fail("there are errors and a model, or neither")
        }
        for diagnostic in diagnostics {
            if diagnostic.position.line < 1 || diagnostic.position.column < 1
                || diagnostic.description.contains(where: \.isNewline)
            {
                fail("this diagnostic has no place or several lines: \(diagnostic)")
            }
        }
        _ = diagnostics.rendered(withSource: document)
        guard let bot else { return false }
        _ = Generator.files(for: bot, source: "bot.json")
        _ = Generator.payload(bot)
        _ = Generator.ddl(bot)
        _ = ModelText.text(of: bot)
        return true
    }

    private static func peakMebibytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        return fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0
    }

    private static func fail(_ message: String, code: Int32 = 1) -> Never {
        let line = Array((message + "\n").utf8)
        _ = Glibc.write(STDERR_FILENO, line, line.count)
        exit(code)
    }
}
