public import Discord

/// Everything that is wrong with the settings, one line each: the name, what is wrong, and what to do.
///
/// It holds no value of any setting, so that it may be logged.
public struct SettingsProblems: Error, Hashable, CustomStringConvertible {
    public let lines: [String]

    public init(lines: [String]) { self.lines = lines }

    public var description: String { lines.joined(separator: "\n") }
}

/// Reads settings one after the other and keeps what is wrong with them until the end.
public struct SettingsReader {
    private let source: SettingsSource
    private let descriptions: [String: SettingDescription]
    private var problems: [String] = []

    public init(_ source: SettingsSource, _ descriptions: [SettingDescription]) {
        self.source = source
        self.descriptions = Dictionary(descriptions.map { ($0.variable, $0) }) { first, _ in first }
    }

    /// - Throws: what was wrong with the settings that have been read. What they were read as means nothing then.
    public func finish() throws(SettingsProblems) {
        guard problems.isEmpty else { throw SettingsProblems(lines: problems) }
    }

    // MARK: Kinds

    public mutating func text(_ variable: String) -> String { optionalText(variable) ?? "" }

    public mutating func optionalText(_ variable: String) -> String? {
        read(variable) { value, kind in
            switch kind {
            case .url: Self.isAddress(value) ? value : nil
            case .path: value.utf8.contains(0) ? nil : value
            default: value
            }
        }
    }

    public mutating func integer(_ variable: String) -> Int { optionalInteger(variable) ?? 0 }

    public mutating func optionalInteger(_ variable: String) -> Int? {
        read(variable) { value, kind in
            guard case .integer(let minimum, let maximum) = kind, let number = Int(value) else { return nil }
            return number >= minimum ?? .min && number <= maximum ?? .max ? number : nil
        }
    }

    /// Nil for `auto`.
    public mutating func automatic(_ variable: String) -> Int? {
        let numbers: [Int]? = read(variable) { value, kind in
            if value == "auto" { return [] }
            guard case .automatic(let minimum, let maximum) = kind, let number = Int(value), number >= minimum,
                number <= maximum
            else { return nil }
            return [number]
        }
        return numbers?.first
    }

    public mutating func number(_ variable: String) -> Double { optionalNumber(variable) ?? 0 }

    public mutating func optionalNumber(_ variable: String) -> Double? {
        read(variable) { value, kind in
            guard case .number(let minimum, let maximum) = kind, let number = Double(value), number.isFinite else {
                return nil
            }
            return number >= minimum ?? -.infinity && number <= maximum ?? .infinity ? number : nil
        }
    }

    public mutating func boolean(_ variable: String) -> Bool {
        let words = [
            "true": true, "yes": true, "on": true, "1": true, "false": false, "no": false, "off": false, "0": false,
        ]
        return read(variable) { value, _ in words[value.lowercased()] } ?? false
    }

    public mutating func choice<Choice: RawRepresentable<String>>(_ variable: String, default: Choice) -> Choice {
        read(variable) { value, _ in Choice(rawValue: value) } ?? `default`
    }

    public mutating func ids(_ variable: String) -> [Snowflake] {
        read(variable) { value, _ in
            let words = Self.words(value)
            let ids = words.compactMap { Snowflake($0) }
            return ids.count == words.count ? ids : nil
        } ?? []
    }

    public mutating func list(_ variable: String) -> [String] {
        read(variable) { value, _ in Self.words(value).map(String.init) } ?? []
    }

    // MARK: Reading

    private mutating func read<Value>(
        _ variable: String, _ convert: (String, SettingDescription.Kind) -> Value?
    ) -> Value? {
        guard let description = descriptions[variable] else { return nil }
        guard let text = source[variable] ?? description.defaultText else {
            if description.isRequired, source.demands(variable) {
                problems.append(
                    "\(variable): is missing; set it in the environment or in the --env-file (\(description.text))")
            }
            return nil
        }
        if let value = convert(text, description.kind) { return value }
        problems.append("\(variable): cannot be used as it is; it has to be \(description.expectation)")
        return nil
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
    }

    private static func isAddress(_ text: String) -> Bool {
        guard !text.contains(where: \.isWhitespace) else { return false }
        for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
            let host = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            return !host.isEmpty
        }
        return false
    }
}
