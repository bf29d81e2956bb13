import EventLoop
import Glibc
import LocalDiscord
import ProcessSupport

/// nghttpx in front of a stage's Discord and model: TLS 1.3, HTTP/2, and a certificate of an authority of its own, as
/// between a bot and the real ones.
@LoopActor final class TLSProxy {
    let port: UInt16
    private let folder: TemporaryFolder
    private let backends: [String]
    private var process: ChildProcess?

    /// The authority's certificate.
    var caFile: String { folder.path + "/ca.pem" }
    var place: String { "127.0.0.1:\(port)" }

    /// Makes the certificates, starts the proxy, and sends everybody on the stage to it, or only whoever asks the model.
    init(for stage: Stage, isBeforeDiscord: Bool = true) async throws {
        folder = TemporaryFolder()
        port = try Self.freePort()
        backends = ["127.0.0.1,\(stage.model.port);/v1/", "127.0.0.1,\(stage.discord.port);/"]
        try await makeCertificates()
        try await start()
        if isBeforeDiscord { stage.discord.stand(behindTLSProxyAt: place) }
        stage.settings["OPENAI_BASE_URL"] = "https://\(place)/v1"
        stage.settings["PARLANCE_CA_FILE"] = caFile
    }

    func start() async throws {
        let process = try ChildProcess(
            Self.path,
            [
                "--conf=/dev/null", "--workers=1", "--single-process", "--no-ocsp", "--frontend=127.0.0.1,\(port)",
                "--accesslog-file=\(folder.path)/access.log", "--errorlog-file=\(folder.path)/error.log",
                // A stream that the model leaves silent is not this proxy's business.
                "--backend-read-timeout=60s",
            ] + backends.map { "--backend=\($0)" } + [folder.path + "/server.key", folder.path + "/server.pem"],
            environment: [:])
        self.process = process
        while Self.isFree(port) {
            if let code = process.exitCode { throw Failure(description: "nghttpx ended with \(code)") }
            try await EventLoop.main.sleep(for: .milliseconds(5))
        }
    }

    /// Ends it at once, with every connection.
    func kill() async throws {
        process?.signal(SIGKILL)
        try await process?.end()
    }

    func remove() async throws {
        process?.signal(SIGTERM)
        try await process?.end()
        folder.remove()
    }

    /// The requests that went through, each as `POST /api/v10/channels/1/messages HTTP/2`.
    func requests() -> [String] {
        let descriptor = open(folder.path + "/access.log", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(descriptor, &block, block.count), count > 0 { bytes += block.prefix(count) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap {
            $0.split(separator: "\"").dropFirst().first.map(String.init)
        }
    }

    private func makeCertificates() async throws {
        let script = """
            set -e
            key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
            openssl req -x509 $key -keyout ca.key -out ca.pem -days 2 -subj "/CN=Authority of a test" \
                -addext basicConstraints=critical,CA:TRUE
            openssl req $key -keyout server.key -out server.csr -subj "/CN=127.0.0.1"
            echo "subjectAltName=IP:127.0.0.1" >extensions
            openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile extensions \
                -out server.pem
            """
        let making = try ChildProcess(
            "/bin/sh", ["-c", "cd '\(folder.path)'\n" + script], environment: ["PATH": "/usr/bin:/bin"])
        if try await making.end() != 0 { throw Failure(description: making.standardError) }
    }

    private static let path = "/usr/sbin/nghttpx"

    /// A port that nobody listens on; nghttpx does not take any free one by itself.
    private static func freePort() throws -> UInt16 {
        let (descriptor, port) = bound(to: 0)
        close(descriptor)
        guard port != 0 else { throw Failure(description: "there is no free port") }
        return port
    }

    private static func isFree(_ port: UInt16) -> Bool {
        let (descriptor, bound) = bound(to: port)
        close(descriptor)
        return bound == port
    }

    private static func bound(to port: UInt16) -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        return (descriptor, isBound ? UInt16(bigEndian: address.sin_port) : 0)
    }

    struct Failure: Error, CustomStringConvertible { let description: String }
}

extension Stage {
    /// Sets a stage behind a proxy that speaks TLS, with the bot on it.
    static func runBehindTLS(_ body: @LoopActor (Stage, TLSProxy) async throws -> Void) async throws {
        try await withTLSProxy { stage, proxy in
            try await stage.startBot()
            try await body(stage, proxy)
        }
    }

    /// Runs `body` with a proxy, to be trusted by whoever starts a bot there.
    static func withTLSProxy(
        isBeforeDiscord: Bool = true, _ body: @LoopActor (Stage, TLSProxy) async throws -> Void
    ) async throws {
        try await run(startsBot: false) { stage in
            let proxy = try await TLSProxy(for: stage, isBeforeDiscord: isBeforeDiscord)
            do {
                try await body(stage, proxy)
            } catch {
                await stage.stopBot()
                try? await proxy.remove()
                throw error
            }
            await stage.stopBot()
            try await proxy.remove()
        }
    }
}
