/// What a request asks the server to do (RFC 9110, section 9).
public struct HTTPMethod: Hashable, Sendable, CustomStringConvertible {
    /// The method as it stands in the request line, upper case.
    public let name: String

    init(name: String) { self.name = name }

    public static let get = HTTPMethod(name: "GET")
    public static let head = HTTPMethod(name: "HEAD")
    public static let post = HTTPMethod(name: "POST")
    public static let put = HTTPMethod(name: "PUT")
    public static let patch = HTTPMethod(name: "PATCH")
    public static let delete = HTTPMethod(name: "DELETE")

    /// Whether a request without a body says so with `Content-Length: 0` (RFC 9110, section 8.6).
    var announcesEmptyBody: Bool { self == .post || self == .put || self == .patch }

    public var description: String { name }
}
