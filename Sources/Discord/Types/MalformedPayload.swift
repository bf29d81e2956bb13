public import JSON

/// Something from Discord lacks a field that it always has, so that it cannot be understood.
public struct MalformedPayload: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was read, such as `message`.
    public let subject: String
    /// The field that is missing or of another type.
    public let field: String

    public init(subject: String, field: String) {
        self.subject = subject
        self.field = field
    }

    public var description: String { "Discord sent a \(subject) without a usable '\(field)'" }
}

/// What Discord describes as a JSON object.
///
/// Reading is lenient: unknown fields are ignored, a field that may be absent is `nil` or empty when it is of another
/// type, and an element of a list that cannot be read is left out. Only what nothing can be done without is required.
public protocol DiscordObject: Sendable {
    init(json: JSON) throws(MalformedPayload)
}

extension JSON {
    func requiredSnowflake(_ field: String, of subject: String) throws(MalformedPayload) -> Snowflake {
        guard let value = self[field].snowflake else { throw MalformedPayload(subject: subject, field: field) }
        return value
    }

    func requiredString(_ field: String, of subject: String) throws(MalformedPayload) -> String {
        guard let value = self[field].string else { throw MalformedPayload(subject: subject, field: field) }
        return value
    }

    func requiredInt(_ field: String, of subject: String) throws(MalformedPayload) -> Int {
        guard let value = self[field].int else { throw MalformedPayload(subject: subject, field: field) }
        return value
    }

    /// The object that stands here, or `nil` where there is none or it lacks what it needs.
    func object<Object: DiscordObject>(_ type: Object.Type = Object.self) -> Object? {
        exists && !isNull ? try? Object(json: self) : nil
    }

    /// The readable elements of the array that stands here.
    func objects<Object: DiscordObject>(_ type: Object.Type = Object.self) -> [Object] {
        array?.compactMap { try? Object(json: $0) } ?? []
    }

    /// The identifiers in the array that stands here, whether they are bare or fields `id` of objects.
    var snowflakes: [Snowflake] { array?.compactMap { $0.snowflake ?? $0["id"].snowflake } ?? [] }
}
