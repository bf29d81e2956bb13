/// Marks a piece, so that the platform posts it once however often it is sent.
enum Nonce {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")

    /// 24 characters of 5 random bits each: Discord allows 25, and no two pieces of any database ever share one, also
    /// not after a backup was restored.
    static func random() -> String {
        var bits: UInt64 = 0
        return String(
            (0..<24).map { number in
                if number % 12 == 0 { bits = .random(in: .min ... .max) }
                defer { bits >>= 5 }
                return alphabet[Int(bits & 31)]
            })
    }
}
