import BotRuntime
import Glibc

/// What clocks show in a time zone.
struct LocalClock: Sendable {
    /// The zones that can be chosen, with their rules as POSIX writes them: no files are needed to follow them.
    static let zones: [(name: String, rule: String)] = [
        ("UTC", "UTC0"), ("Europe/London", "GMT0BST,M3.5.0/1,M10.5.0"),
        ("Europe/Paris", "CET-1CEST,M3.5.0,M10.5.0/3"), ("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"),
        ("Europe/Madrid", "CET-1CEST,M3.5.0,M10.5.0/3"), ("Europe/Rome", "CET-1CEST,M3.5.0,M10.5.0/3"),
        ("Europe/Amsterdam", "CET-1CEST,M3.5.0,M10.5.0/3"), ("Europe/Athens", "EET-2EEST,M3.5.0/3,M10.5.0/4"),
        ("Europe/Moscow", "MSK-3"), ("America/New_York", "EST5EDT,M3.2.0,M11.1.0"),
        ("America/Chicago", "CST6CDT,M3.2.0,M11.1.0"), ("America/Denver", "MST7MDT,M3.2.0,M11.1.0"),
        ("America/Phoenix", "MST7"), ("America/Los_Angeles", "PST8PDT,M3.2.0,M11.1.0"),
        ("America/Sao_Paulo", "<-03>3"), ("Asia/Kolkata", "IST-5:30"), ("Asia/Singapore", "<+08>-8"),
        ("Asia/Shanghai", "CST-8"), ("Asia/Tokyo", "JST-9"), ("Asia/Seoul", "KST-9"),
        ("Australia/Brisbane", "AEST-10"), ("Australia/Sydney", "AEST-10AEDT,M10.1.0,M4.1.0/3"),
        ("Pacific/Auckland", "NZST-12NZDT,M9.5.0,M4.1.0/3"),
    ]

    private let rule: String

    /// A zone that is not known is UTC.
    init(_ name: String) { rule = Self.zones.first { $0.name == name }?.rule ?? "UTC0" }

    /// Hours and minutes, `21:05`.
    func time(at moment: Timestamp) -> String {
        inZone {
            var (seconds, parts) = (time_t(moment.seconds), tm())
            localtime_r(&seconds, &parts)
            return Self.padded(parts.tm_hour) + ":" + Self.padded(parts.tm_min)
        }
    }

    /// The moment at which clocks show this.
    func moment(year: Int, month: Int, day: Int, hour: Int, minute: Int) -> Timestamp? {
        inZone {
            var parts = tm()
            (parts.tm_year, parts.tm_mon, parts.tm_mday) = (Int32(year - 1900), Int32(month - 1), Int32(day))
            (parts.tm_hour, parts.tm_min, parts.tm_isdst) = (Int32(hour), Int32(minute), -1)
            let seconds = mktime(&parts)
            // A day that a month does not have becomes one of the next.
            guard seconds != -1, parts.tm_mday == Int32(day) else { return nil }
            return Timestamp(milliseconds: Int64(seconds) * 1000)
        }
    }

    private static func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }

    /// The C library knows one zone at a time; everything here happens on the loop, and it is UTC again afterwards.
    private func inZone<Result>(_ body: () -> Result) -> Result {
        setenv("TZ", rule, 1)
        tzset()
        defer {
            setenv("TZ", "UTC0", 1)
            tzset()
        }
        return body()
    }
}
