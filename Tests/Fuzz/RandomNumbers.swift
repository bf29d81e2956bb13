/// Xorshift: a seed makes the same documents in every run.
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(bound, 1)))
    }

    mutating func element<Element>(of list: [Element]) -> Element { list[next(below: list.count)] }
}
