internal import Glibc

/// What looks for races or faults of memory while programs run that were built with it: see `make sanitize`.
public enum Sanitizer {
    /// Whether this program, and with it those beside it, was built with one: everything takes several times the memory
    /// and the time then.
    public static var isPresent: Bool {
        dlsym(nil, "__tsan_init") != nil || dlsym(nil, "__asan_init") != nil
    }

    /// How many times as long as promised a thing may take.
    public static var slowdown: Int { isPresent ? 20 : 1 }

    /// What this process's sanitizer was told through its environment. Programs that are started have to be told the same,
    /// or what is found in them is written where nobody looks.
    static let options: [String: String] = ["TSAN_OPTIONS", "ASAN_OPTIONS", "LSAN_OPTIONS"]
        .reduce(into: [:]) { options, name in
            options[name] = getenv(name).map { String(cString: $0) }
        }
}
