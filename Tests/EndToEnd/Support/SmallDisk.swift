import EventLoop
import Glibc
import ProcessSupport

/// A disk of its own for a bot that runs as a process: a small file system in memory that holds the stage's folder, seen
/// by nobody but that process and, through it, this test.
@LoopActor struct SmallDisk {
    let bot: ChildProcess
    private let stage: Stage
    private let folder: String

    /// Starts `parlance run` on the stage with a disk of so many bytes, and waits until it is ready or has ended.
    ///
    /// - Parameter isReadOnly: whether nothing can be written any more once the database has been made.
    init(for stage: Stage, bytes: Int, isReadOnly: Bool = false) async throws {
        let path = stage.folder.path
        let protect = isReadOnly ? #""$0" db migrate >/dev/null && mount -o remount,ro "$1" &&"# : ""
        let script = #"mount -t tmpfs -o size="$2" tmpfs "$1" && \#(protect) exec "$0" run"#
        var environment = stage.environment
        environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
        bot = try ChildProcess(
            "/usr/bin/unshare", Self.namespace + ["sh", "-c", script, BotProcess.path, path, "\(bytes)"],
            environment: environment)
        self.stage = stage
        folder = "/proc/\(bot.identifier)/root\(path)"
        try await bot.wait { $0.standardOutput.contains("ready") || $0.exitCode != nil }
    }

    /// Mounting needs a namespace of one's own; whoever is not root gets it with a user namespace, where that is allowed.
    private nonisolated static var namespace: [String] {
        getuid() == 0 ? ["--mount"] : ["--user", "--map-root-user", "--mount"]
    }

    /// Asked before there is a loop, so it waits for the answer itself.
    nonisolated static var isPossible: Bool {
        var words = (["unshare"] + namespace + ["true"]).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        var status: Int32 = 0
        return posix_spawn(&process, "/usr/bin/unshare", nil, nil, &words, environ) == 0
            && waitpid(process, &status, 0) == process && status == 0
    }

    /// Copies the database, as it is now, to where the stage looks for it: SQLite itself follows paths in this process's
    /// own view of the disks only.
    func copyDatabase() {
        unlink(stage.databasePath + "-shm")
        for suffix in ["", "-wal"] {
            let source = open(folder + "/parlance.sqlite" + suffix, O_RDONLY | O_CLOEXEC)
            let copy = open(stage.databasePath + suffix, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            var block = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = read(source, &block, block.count), count > 0 { write(copy, block, count) }
            close(source)
            close(copy)
        }
    }

    private var filler: String { folder + "/filler" }

    /// Takes all the room that is left.
    func fill() {
        let descriptor = open(filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        let block = [UInt8](repeating: 0x55, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
        close(descriptor)
    }

    /// Gives it back.
    func empty() { unlink(filler) }
}
