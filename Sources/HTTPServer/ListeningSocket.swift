internal import Glibc

/// A bound and listening TCP socket. Made here rather than by libmicrohttpd, which does not say why one is refused.
struct ListeningSocket {
    let descriptor: Int32
    let port: UInt16

    init(address: String, port: UInt16) throws(HTTPServerError) {
        var storage = sockaddr_storage()
        let length = try Self.fill(&storage, address: address, port: port)
        let descriptor = socket(
            Int32(storage.ss_family), Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Self.refusal(address, port) }
        var yes: Int32 = 1
        // A restarted server must not wait for the connections of the last one to be forgotten.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var actualLength = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isListening = withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 511) == 0
                    && getsockname(descriptor, address, &actualLength) == 0
            }
        }
        guard isListening else {
            let error = Self.refusal(address, port)
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        // The port stands at the same place in both kinds of address.
        self.port = withUnsafeBytes(of: storage) { UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self)) }
    }

    private static func fill(
        _ storage: inout sockaddr_storage, address: String, port: UInt16
    ) throws(HTTPServerError) -> socklen_t {
        var four = sockaddr_in()
        if inet_pton(AF_INET, address, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: four, as: sockaddr_in.self) }
            return socklen_t(MemoryLayout<sockaddr_in>.size)
        }
        var six = sockaddr_in6()
        if inet_pton(AF_INET6, address, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: six, as: sockaddr_in6.self) }
            return socklen_t(MemoryLayout<sockaddr_in6>.size)
        }
        throw HTTPServerError(.badAddress, "'\(address)' is not an IP address in numbers")
    }

    private static func refusal(_ address: String, _ port: UInt16) -> HTTPServerError {
        HTTPServerError(.cannotListen, "cannot listen on \(address) port \(port): \(String(cString: strerror(errno)))")
    }
}
