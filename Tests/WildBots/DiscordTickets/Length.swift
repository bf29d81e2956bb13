/// A length of time as people write it: `30m`, `5 days`, `1w`.
struct Length {
    let seconds: Int64

    private static let units: [(names: Set<String>, seconds: Int64)] = [
        (["m", "min", "minute", "minutes"], 60), (["h", "hour", "hours"], 3600), (["d", "day", "days"], 86400),
        (["w", "week", "weeks"], 604_800),
    ]

    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let word = text.dropFirst(digits.count).filter { $0 != " " }.lowercased()
        guard let count = Int64(digits), (1...10_000).contains(count),
            let unit = Self.units.first(where: { $0.names.contains(word) })
        else { return nil }
        seconds = count * unit.seconds
    }
}
