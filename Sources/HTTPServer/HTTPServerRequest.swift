/// What a client asks for, with its whole body.
public struct HTTPServerRequest: Sendable {
    /// As the client wrote it; the methods of HTTP are upper case.
    public let method: String
    /// The path without the query, with `%XX` sequences as they were sent: split this one at its slashes where a segment
    /// may hold an encoded slash.
    public let rawPath: String
    /// The path without the query, decoded. Starts with a slash.
    public let path: String
    /// The parameters of the query, decoded, in order; one without `=` has an empty value.
    public let query: [(name: String, value: String)]
    public let headers: HTTPFields
    /// Empty when there is none.
    public let body: [UInt8]

    public init(
        method: String, rawPath: String, query: [(name: String, value: String)] = [], headers: HTTPFields = .init([]),
        body: [UInt8] = []
    ) {
        self.method = method
        self.rawPath = rawPath
        self.path = rawPath.percentDecoded
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The segments of the path, each decoded by itself, so that an encoded slash does not divide.
    public var pathSegments: [String] {
        rawPath.split(separator: "/").map { String($0).percentDecoded }
    }

    /// The first parameter of the query called `name`.
    public func queryValue(_ name: String) -> String? { query.first { $0.name == name }?.value }
}
