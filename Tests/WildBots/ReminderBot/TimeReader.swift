import BotRuntime

/// Reads times as people write them: `in 2 hours`, `1h30m`, `tomorrow`, `2031-05-01 09:30`.
struct TimeReader: Sendable {
    let clock: LocalClock
    let now: Timestamp

    /// A moment to come; nil where the words mean none.
    func moment(_ text: String) -> Timestamp? {
        var words = text.lowercased()[...]
        while words.first == " " { words.removeFirst() }
        if words.hasPrefix("in ") { words = words.dropFirst(3) }
        let moment =
            words == "tomorrow"
            ? now.adding(seconds: 86400)
            : Self.seconds(String(words)).map { now.adding(seconds: $0) }
                ?? date(words)
        return moment.flatMap { $0 > now ? $0 : nil }
    }

    /// A length of time: numbers with their units; a unit alone is one of it.
    static func seconds(_ text: String) -> Int64? {
        var (total, rest) = (Int64(0), text.lowercased().filter { $0 != " " && $0 != "," }[...])
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            let word = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(word.count)
            guard let count = digits.isEmpty ? 1 : Int64(digits), count <= 100_000,
                let unit = units.first(where: { $0.names.contains(String(word)) })
            else { return nil }
            total += count * unit.seconds
        }
        return total > 0 ? total : nil
    }

    private static let units: [(names: Set<String>, seconds: Int64)] = [
        (["s", "sec", "second", "seconds"], 1), (["m", "min", "minute", "minutes"], 60),
        (["h", "hour", "hours"], 3600), (["d", "day", "days"], 86400), (["w", "week", "weeks"], 604_800),
    ]

    /// `2031-05-01`, perhaps with `09:30` behind it.
    private func date(_ text: Substring) -> Timestamp? {
        let parts = text.split(separator: " ")
        let day = (parts.first ?? "").split(separator: "-").map { Int($0) }
        let time = parts.count > 1 ? parts[1].split(separator: ":").map { Int($0) } : [0, 0]
        guard parts.count <= 2, day.count == 3, time.count == 2, let year = day[0], let month = day[1],
            let date = day[2], let hour = time[0], let minute = time[1], (1970...2200).contains(year),
            (1...12).contains(month), (1...31).contains(date), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return clock.moment(year: year, month: month, day: date, hour: hour, minute: minute)
    }
}
