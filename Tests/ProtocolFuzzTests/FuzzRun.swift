import Glibc
import Mutation
import ProcessSupport
import Testing

/// Gives a reader one mutated text after the other: so many, or for so long where `PARLANCE_FUZZ_SECONDS` says so.
///
/// In a long run the text that is being read lies in `.build/fuzz-NAME.last`, so that it is there when the program crashes; put
/// it into the corpus, where it is read first from then on.
struct FuzzRun {
    /// Enough for every kind of change at every kind of text; takes a second or two.
    private static let usualCount = 3000
    /// No text takes so long unless something hangs.
    private static let longest = Duration.seconds(2)
    private static let allowedGrowth = 32.0

    let corpus: Corpus

    func callAsFunction(_ read: ([UInt8]) throws -> Void) throws {
        let lines = try corpus.read()
        try #require(lines.count > 3, "the corpus is there")
        for line in lines { try read(line) }
        var mutator = Mutator(
            corpus: lines, fragments: ["data: [DONE]", "\r\n", "\\u0000", "\"429\"", "18446744073709551616"],
            seed: Self.number("PARLANCE_FUZZ_SEED").map { UInt64($0) } ?? 1)
        let clock = ContinuousClock()
        let seconds = Self.number("PARLANCE_FUZZ_SECONDS")
        let end = clock.now + .seconds(seconds ?? 0)
        let last = seconds.flatMap { _ in LastInput(".build/fuzz-\(corpus.kind.rawValue).last") }
        var count = 0
        var warm: Double?
        while seconds == nil ? count < Self.usualCount : clock.now < end {
            let text = mutator.next()
            last?.keep(text)
            let time = try clock.measure { try read(text) }
            try #require(time < Self.longest, "\(String(decoding: text, as: UTF8.self)) took \(time)")
            count += 1
            if count == Self.usualCount { warm = ProcessUsage(of: getpid())?.residentMebibytes }
        }
        last?.forget()
        guard seconds != nil else { return }
        print("\(count) mutated \(corpus.kind.rawValue)")
        // Only then is nothing else going on in this process.
        if let warm, let now = ProcessUsage(of: getpid())?.residentMebibytes {
            #expect(now - warm < Self.allowedGrowth, "\(warm) MiB have become \(now)")
        }
    }

    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}

/// A file with the text that is being read.
private struct LastInput {
    private let path: String
    private let descriptor: Int32

    init?(_ path: String) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { return nil }
    }

    func keep(_ text: [UInt8]) {
        _ = pwrite(descriptor, text, text.count, 0)
        _ = ftruncate(descriptor, text.count)
    }

    func forget() {
        close(descriptor)
        unlink(path)
    }
}
