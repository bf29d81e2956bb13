/// Single values of the document as Swift's: each reports a value of another kind and gives nil for it, and takes nil for
/// what is not there.
extension Checker {
    func string(_ place: Placed<Node>?) -> Placed<String>? {
        guard let place else { return nil }
        if case .string(let text) = place.value.kind { return place.with(text) }
        return mismatch(place, "a text")
    }

    func boolean(_ place: Placed<Node>?) -> Placed<Bool>? {
        guard let place else { return nil }
        if case .boolean(let value) = place.value.kind { return place.with(value) }
        return mismatch(place, "true or false")
    }

    /// A whole number; 2.0 is one, as JSON Schema counts them.
    func integer(_ place: Placed<Node>?, in range: ClosedRange<Int> = Limits.exactIntegers) -> Placed<Int>? {
        guard let place else { return nil }
        let value: Int?
        switch place.value.kind {
        case .integer(let integer): value = integer
        case .number(let number): value = wholeNumber(number)
        default: return mismatch(place, "a whole number")
        }
        guard let value else { return mismatch(place, "a whole number", found: "a fraction") }
        guard range.contains(value) else {
            report(.limit, "\(value) is not between \(range.lowerBound) and \(range.upperBound)", at: place)
            return nil
        }
        return place.with(value)
    }

    /// `Int(exactly:)` would need the C mathematics library.
    private func wholeNumber(_ number: Double) -> Int? {
        guard abs(number) < Double(Int.max) else { return nil }
        let value = Int(number)
        return Double(value) == number ? value : nil
    }

    func number(_ place: Placed<Node>?) -> Placed<Double>? {
        guard let place else { return nil }
        switch place.value.kind {
        case .integer(let integer): return place.with(Double(integer))
        case .number(let number): return place.with(number)
        default: return mismatch(place, "a number")
        }
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_ place: Placed<Node>?, as kind: Word.Type) -> Placed<Word>?
    where Word.RawValue == String {
        guard let text = string(place) else { return nil }
        if let word = Word(rawValue: text.value) { return text.with(word) }
        let words = Word.allCases.map(\.rawValue)
        let known =
            words.count > 20 ? "none of the \(words.count) words that can stand here" : "not one of \(list: words)"
        report(
            .structure, "\(quoted(text.value)) is \(known)", at: text,
            hint: suggestion(for: text.value, among: words))
        return nil
    }

    func elements(_ place: Placed<Node>?) -> [Placed<Node>]? {
        guard let place else { return nil }
        guard case .array(let list) = place.value.kind else { return mismatch(place, "a list") }
        return list.enumerated().map { place.element($0.offset, $0.element) }
    }

    /// What an object holds whose names the document chooses.
    func entries(_ place: Placed<Node>?) -> [(name: String, value: Placed<Node>)]? {
        guard let place else { return nil }
        guard case .object(let members) = place.value.kind else { return mismatch(place, "an object") }
        return members.map { ($0.name, place.member($0)) }
    }

    private func mismatch<Value>(_ place: Placed<Node>, _ expected: String, found: String? = nil) -> Value? {
        report(.structure, "\(expected) is expected here, not \(found ?? place.value.article)", at: place)
        return nil
    }
}
