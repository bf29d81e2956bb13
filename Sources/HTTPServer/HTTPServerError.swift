/// Why a server could not start, or a piece of an answer could not be written.
public struct HTTPServerError: Error, Sendable, Hashable, CustomStringConvertible {
    public struct Code: Sendable, Hashable {
        private enum Value { case badAddress, cannotListen, clientGone }
        private let value: Value

        /// The address is neither IPv4 nor IPv6 in numbers.
        public static let badAddress = Code(value: .badAddress)
        /// The system refuses the address and port; the description says why.
        public static let cannotListen = Code(value: .cannotListen)
        /// The client has closed the connection, or the server is stopping.
        public static let clientGone = Code(value: .clientGone)
    }

    public let code: Code
    public let description: String

    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    static let clientGone = HTTPServerError(.clientGone, "the client has gone")
}
