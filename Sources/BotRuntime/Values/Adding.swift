extension Int64 {
    /// The sum, or the nearest number that the bounds allow.
    public func adding(_ amount: Int64, from minimum: Int64 = .min, to maximum: Int64 = .max) -> Int64 {
        let (sum, isTooLarge) = addingReportingOverflow(amount)
        let value = isTooLarge ? (amount > 0 ? .max : .min) : sum
        return Swift.min(Swift.max(value, minimum), Swift.max(minimum, maximum))
    }
}

extension Double {
    /// The sum, or the nearest number that the bounds allow.
    public func adding(_ amount: Double, from minimum: Double = -.infinity, to maximum: Double = .infinity) -> Double {
        Swift.min(Swift.max(self + amount, minimum), Swift.max(minimum, maximum))
    }
}

extension Timestamp {
    /// A time that many times so many seconds later; the farthest there is where that is too far.
    public func adding(_ count: Int64, times seconds: Int64) -> Timestamp {
        let (distance, isTooFar) = count.multipliedReportingOverflow(by: seconds)
        return adding(seconds: isTooFar ? (count < 0) == (seconds < 0) ? .max : .min : distance)
    }
}
