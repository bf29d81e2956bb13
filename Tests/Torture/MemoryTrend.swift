/// Whether a process grows: its resident memory over time, after it has warmed up.
struct MemoryTrend {
    struct Sample {
        /// Since the process began.
        var seconds: Double
        var mebibytes: Double
    }

    /// What caches, allocator and stack take until everything has happened once.
    static let warmUp = 60.0
    /// Less time tells nothing.
    static let leastSpan = 60.0
    /// What the line through the samples may rise over the whole span.
    static let allowedGrowth = 4.0

    private(set) var samples: [Sample] = []

    mutating func add(_ sample: Sample) { samples.append(sample) }

    /// How long it was watched after its warm-up.
    var span: Double {
        guard let first = samples.first(where: { $0.seconds >= Self.warmUp }), let last = samples.last else { return 0 }
        return max(0, last.seconds - first.seconds)
    }

    /// What the line of least squares rises over ``span``; nil where that was too short.
    var growth: Double? {
        guard span >= Self.leastSpan else { return nil }
        let warm = samples.filter { $0.seconds >= Self.warmUp }
        let count = Double(warm.count)
        let middle = warm.reduce(0) { $0 + $1.seconds } / count
        let level = warm.reduce(0) { $0 + $1.mebibytes } / count
        let covariance = warm.reduce(0) { $0 + ($1.seconds - middle) * ($1.mebibytes - level) }
        let variance = warm.reduce(0) { $0 + ($1.seconds - middle) * ($1.seconds - middle) }
        return variance > 0 ? covariance / variance * span : 0
    }
}
