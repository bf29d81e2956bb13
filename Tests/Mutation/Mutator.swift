/// Makes JSON that nobody wrote out of some that somebody did, and text that is hardly JSON any more.
public struct Mutator: Sendable {
    private let corpus: [[UInt8]]
    private let spans: [[Range<Int>]]
    private var random: RandomNumbers

    private let fragments: [[UInt8]]

    /// What has broken readers of JSON before.
    private static let fragments: [[UInt8]] =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "0", "-0", "1e999", "-1", "0.1", "{}",
            "[]", "\"\"", "//", "/*", "\n", "\u{FEFF}", "\u{0}", "漢", "👩‍👩‍👧‍👦",
            "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "9223372036854775808", "-9223372036854775809",
            "1" + String(repeating: "0", count: 400), String(repeating: "[", count: 70),
        ].map { Array($0.utf8) } + [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
        ]

    /// - Parameter fragments: What else has, in this language.
    public init(corpus: [[UInt8]], fragments: [String] = [], seed: UInt64) {
        self.corpus = corpus
        self.fragments = Self.fragments + fragments.map { Array($0.utf8) }
        spans = corpus.map(ValueSpans.all)
        random = RandomNumbers(seed: seed)
    }

    public mutating func next() -> [UInt8] {
        let source = random.next(below: corpus.count)
        var bytes = corpus[source]
        for step in 0...random.next(below: 4) {
            // Only the first change knows the places; they have moved for the later ones.
            let places = step == 0 ? spans[source] : ValueSpans.all(in: bytes)
            change(&bytes, places)
            if bytes.isEmpty { break }
        }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ places: [Range<Int>]) {
        let index = random.next(below: bytes.count)
        guard !places.isEmpty else {
            bytes.insert(contentsOf: random.element(of: fragments), at: index)
            return
        }
        let place = random.element(of: places)
        switch random.next(below: 10) {
        case 0: bytes[index] = UInt8(random.next(below: 256))
        case 1: bytes.removeSubrange(index..<min(index + random.next(below: 40), bytes.count))
        case 2: bytes.insert(contentsOf: random.element(of: fragments), at: index)
        case 3: bytes.replaceSubrange(place, with: random.element(of: fragments))
        case 4: bytes.removeSubrange(place)
        case 5: bytes.insert(contentsOf: Array(bytes[place]) + [UInt8(ascii: ",")], at: place.lowerBound)
        default:
            // A value, or a name, in another one's place: this reaches furthest into the checks.
            let other = random.next(below: corpus.count)
            guard !spans[other].isEmpty else { return }
            bytes.replaceSubrange(place, with: corpus[other][random.element(of: spans[other])])
        }
    }
}
