/// Plans as people write them: `7`, or `seed=7,rate=0.1,gateway,rest.500=0.02`.
extension FaultPlan {
    /// How likely something goes wrong where nothing else is said.
    public static let usualRate = 0.05

    /// Reads a plan: words that are parted by commas, spaces or new lines; what stands behind `#` is not read.
    ///
    /// - `7` or `seed=7`: the seed, 1 where it is not named.
    /// - `rate=0.1`: how likely it is at each event or request that something goes wrong, ``usualRate`` where it is not named.
    ///   The kinds of a place that have no rate of their own share it.
    /// - `gateway`, `rest.500`: a place or a kind that is meant; without one, everything is.
    /// - `gateway=0.02`, `rest.500=0.01`: one with a rate of its own; `rest.500=0` leaves it out.
    ///
    /// - Throws: ``LocalDiscordError`` that names the word that cannot be read.
    public init(parsing text: String) throws(LocalDiscordError) {
        var seed: UInt64 = 1
        var rate = Self.usualRate
        var meant: Set<FaultKind> = []
        var own: [FaultKind: Double] = [:]
        for word in Self.words(of: text) {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let value = parts.count == 2 ? parts[1] : nil
            if let number = UInt64(word) {
                seed = number
            } else if parts[0] == "seed", let number = value.flatMap({ UInt64($0) }) {
                seed = number
            } else if parts[0] == "rate", let value {
                rate = try Self.rate(value, word)
            } else if let place = FaultKind.Place(rawValue: parts[0]) {
                guard let value else {
                    meant.formUnion(place.kinds)
                    continue
                }
                let share = try Self.rate(value, word) / Double(place.kinds.count)
                for kind in place.kinds { own[kind] = share }
            } else if let kind = FaultKind(rawValue: parts[0]) {
                if let value { own[kind] = try Self.rate(value, word) } else { meant.insert(kind) }
            } else {
                throw LocalDiscordError("'\(word)' is no fault; there are: \(Self.known)")
            }
        }
        if meant.isEmpty, own.values.allSatisfy({ $0 == 0 }) { meant = Set(FaultKind.allCases) }
        var rates = own
        for place in FaultKind.Place.allCases {
            let sharing = place.kinds.filter { meant.contains($0) && own[$0] == nil }
            for kind in sharing { rates[kind] = rate / Double(sharing.count) }
            guard place.kinds.reduce(0, { $0 + (rates[$1] ?? 0) }) <= 1.000_001 else {
                throw LocalDiscordError("the rates of \(place.rawValue) are more than 1 together")
            }
        }
        self.init(seed: seed, rates: rates)
    }

    /// The plan in full, as ``init(parsing:)`` reads it.
    public var text: String {
        let rates = FaultKind.allCases.compactMap { kind in self.rates[kind].map { "\(kind.rawValue)=\($0)" } }
        return (["seed=\(seed)"] + (rates.isEmpty ? ["rate=0"] : rates)).joined(separator: ",")
    }

    /// How often something goes wrong at each place, for a person to read.
    public var summary: String {
        let places = FaultKind.Place.allCases.map { place in
            let rate = place.kinds.reduce(0) { $0 + (rates[$1] ?? 0) }
            return "\(place.rawValue) \((rate * 1000).rounded() / 10) %"
        }
        return (["seed \(seed)"] + places).joined(separator: ", ")
    }

    private static var known: String {
        (FaultKind.Place.allCases.map(\.rawValue) + FaultKind.allCases.map(\.rawValue)).joined(separator: ", ")
    }

    private static func words(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            line.prefix { $0 != "#" }.split { $0 == "," || $0.isWhitespace }.map(String.init)
        }
    }

    private static func rate(_ text: String, _ word: String) throws(LocalDiscordError) -> Double {
        guard let rate = Double(text), rate >= 0, rate <= 1 else {
            throw LocalDiscordError("'\(word)' needs a number from 0 to 1")
        }
        return rate
    }
}
