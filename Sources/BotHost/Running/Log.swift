public import BotRuntime
internal import Glibc
internal import JSON

/// The program's log: lines on standard error, as text or as JSON objects.
///
/// Whatever secret the program knows is blotted out of every line, so that no careless message can give one away.
public struct Log: Sendable {
    public enum Level: String, Sendable { case info, warning, error }

    private let format: LogFormat
    private let secrets: SecretFilter
    private let write: @Sendable (String) -> Void

    /// - Parameter secrets: Texts that must never be written. Empty ones are passed over.
    public init(
        format: LogFormat, secrets: [String], write: @escaping @Sendable (String) -> Void = Log.writeToStandardError
    ) {
        self.format = format
        self.secrets = SecretFilter(secrets)
        self.write = write
    }

    public func info(_ message: String, _ fields: KeyValuePairs<String, String> = [:]) { add(.info, message, fields) }
    public func warning(_ message: String, _ fields: KeyValuePairs<String, String> = [:]) {
        add(.warning, message, fields)
    }
    public func error(_ message: String, _ fields: KeyValuePairs<String, String> = [:]) { add(.error, message, fields) }

    private func add(_ level: Level, _ message: String, _ fields: KeyValuePairs<String, String>) {
        let time = Self.timestamp()
        switch format {
        case .text:
            let details = fields.map { " \($0.key)=\($0.value)" }.joined()
            write(secrets.filtered("\(time) \(level.rawValue): \(message)\(details)".singleLine) + "\n")
        case .json:
            var members: [(key: String, value: JSON)] = [
                ("time", JSON(time)), ("level", JSON(level.rawValue)), ("message", JSON(secrets.filtered(message))),
            ]
            members += fields.map { ($0.key, JSON(secrets.filtered($0.value))) }
            write(JSON(object: members).text + "\n")
        }
    }

    /// The present time as RFC 3339 in UTC, to the second.
    private static func timestamp() -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = buffer.withUnsafeMutableBytes {
            strftime($0.baseAddress!.assumingMemoryBound(to: CChar.self), 32, "%Y-%m-%dT%H:%M:%SZ", &parts)
        }
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    public static func writeToStandardError(_ line: String) {
        var line = line
        line.withUTF8 { bytes in _ = Glibc.write(2, bytes.baseAddress, bytes.count) }
    }
}

extension String {
    /// The text with its line breaks written out: a log has one line an entry, whatever is in it.
    fileprivate var singleLine: String {
        contains(where: \.isNewline) ? map { $0.isNewline ? "\\n" : String($0) }.joined() : self
    }
}
