/// What the runtime is told of the bounds of something that is given, as arguments.
enum BoundsCode {
    static func arguments(_ numbers: (Double?, Double?), lengths: (Int?, Int?)) -> [String] {
        let arguments = [
            ("minimum", numbers.0.map(SwiftLiteral.number)), ("maximum", numbers.1.map(SwiftLiteral.number)),
            ("minimumLength", lengths.0.map(SwiftLiteral.integer)),
            ("maximumLength", lengths.1.map(SwiftLiteral.integer)),
        ]
        return arguments.compactMap { label, bound in bound.map { "\(label): \($0)" } }
    }
}
