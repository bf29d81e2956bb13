public import EventLoop
internal import Glibc
public import JSON

/// A file of every request that reached this machine, one JSON object a line, in the form that the project's traffic
/// check reads: `{"service": "discord", "method": "POST", "path": "/channels/1/messages", "body": {…}}`.
@LoopActor public final class Recording {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private let descriptor: Int32

    /// Appends to the file at `path`, which is made if need be.
    public init(path: String) throws(Failure) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        if descriptor < 0 {
            throw Failure(description: "\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close(descriptor) }

    /// Writes one request. `path` is what follows the service's base address, without a query; `body` is `null` where there
    /// is none, and the JSON part of a multipart body.
    public func record(service: String, method: String, path: String, body: JSON) {
        let line: JSON = [
            "service": JSON(service), "method": JSON(method), "path": JSON(path),
            "body": body.exists ? body : .null,
        ]
        var bytes = line.bytes
        bytes.append(UInt8(ascii: "\n"))
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            // A full disk must not end the run that is being recorded; the line is missing from the file.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
