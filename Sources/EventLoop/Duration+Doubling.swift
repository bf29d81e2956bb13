extension Duration {
    /// This pause, doubled so many times but never longer than `longest`: what exponential backoff waits after as many
    /// failures. Beyond sixteen times it grows no more.
    public func doubled(times: Int, upTo longest: Duration = .seconds(Int64.max)) -> Duration {
        min(longest, self * (1 << min(max(times, 0), 16)))
    }
}
