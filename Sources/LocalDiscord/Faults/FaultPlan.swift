/// Decides what goes wrong: the same for the same seed, whatever the time and in whichever order things happen.
public struct FaultPlan: Sendable, Hashable {
    public var seed: UInt64
    /// How likely each kind is, from 0 to 1, at each event or request of its place; those of a place together are at most 1.
    /// Kinds that are not named do not happen.
    public var rates: [FaultKind: Double]

    public init(seed: UInt64, rates: [FaultKind: Double]) {
        self.seed = seed
        self.rates = rates.filter { $0.value > 0 }
    }

    /// What happens at the `number`-th event or request of a kind, counted from 1; nil where nothing does.
    ///
    /// - Parameter subject: What tells events or requests apart that come in any order among each other: the event's name,
    ///   the route, the question.
    public func fault(at place: FaultKind.Place, for subject: String, number: Int) -> Fault? {
        var bits = Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
        for byte in "\(place.rawValue) \(subject)".utf8 { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01b3 }
        bits = Self.mix(bits &+ UInt64(truncatingIfNeeded: number))
        var draw = Self.fraction(of: bits)
        for kind in place.kinds {
            let rate = rates[kind] ?? 0
            if draw < rate { return Fault(kind, variant: Self.fraction(of: Self.mix(bits))) }
            draw -= rate
        }
        return nil
    }

    /// SplitMix64's last step, which lets every bit depend on every other.
    private static func mix(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    private static func fraction(of bits: UInt64) -> Double { Double(bits >> 11) / Double(1 << 53 as UInt64) }
}
