internal import Glibc

/// Where settings come from: the environment, and a file of the same names behind it.
public struct SettingsSource: Sendable {
    private let environment: [String: String]
    private let file: [String: String]
    private var demanded: Set<String>?

    /// - Parameters:
    ///   - environment: it comes first, so that one setting of a file can be overruled for one start.
    ///   - file: what ``EnvironmentFile`` read.
    public init(environment: [String: String] = SettingsSource.processEnvironment, file: [String: String] = [:]) {
        self.environment = environment
        self.file = file
    }

    /// The same for a purpose that needs only these of the settings that a bot cannot do without.
    public func demanding(only variables: Set<String>) -> SettingsSource {
        var source = self
        source.demanded = variables
        return source
    }

    func demands(_ variable: String) -> Bool { demanded?.contains(variable) ?? true }

    /// The value of a variable; nil where it is missing or empty.
    public subscript(variable: String) -> String? {
        for values in [environment, file] {
            if let value = values[variable]?.trimmed, !value.isEmpty { return value }
        }
        return nil
    }

    /// The environment of this process.
    public static var processEnvironment: [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let pointer = entry.pointee {
            let text = String(cString: pointer)
            if let mark = text.firstIndex(of: "=") {
                variables[String(text[..<mark])] = String(text[text.index(after: mark)...])
            }
            entry += 1
        }
        return variables
    }
}
