internal import Glibc

/// What a running process takes of the machine, from /proc.
public struct ProcessUsage: Sendable {
    /// CPU time of all of its threads, in milliseconds.
    public let processorMilliseconds: Double
    /// Resident memory, in MiB.
    public let residentMebibytes: Double

    /// Nil when there is no such process.
    public init?(of process: Int32) {
        guard let statm = Self.text("/proc/\(process)/statm"),
            let pages = Double(statm.split(separator: " ").dropFirst().first ?? ""),
            let tasks = opendir("/proc/\(process)/task")
        else { return nil }
        defer { closedir(tasks) }
        var nanoseconds = 0.0
        while let entry = readdir(tasks) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard Int(name) != nil, let schedule = Self.text("/proc/\(process)/task/\(name)/schedstat") else {
                continue
            }
            nanoseconds += Double(schedule.split(separator: " ").first ?? "") ?? 0
        }
        processorMilliseconds = nanoseconds / 1_000_000
        residentMebibytes = pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }

    private static func text(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }
}
