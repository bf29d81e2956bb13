internal import CJansson

extension JSON {
    /// An object with these members in this order. A later member replaces an earlier one of the same key, and members
    /// that are ``missing`` are left out.
    public init(object members: some Sequence<(key: String, value: JSON)>) {
        let object = json_object()
        for (key, value) in members {
            guard let pointer = value.pointer else { continue }
            var key = key
            key.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    _ = json_object_setn_new_nocheck(object, $0.baseAddress, $0.count, cjansson_retain(pointer))
                }
            }
        }
        self.init(adopting: object)
    }

    public init(_ elements: some Sequence<JSON>) {
        let array = json_array()
        for element in elements {
            json_array_append_new(array, element.pointer.map { cjansson_retain($0) } ?? json_null())
        }
        self.init(adopting: array)
    }

    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                JSON(adopting: json_stringn_nocheck($0.baseAddress ?? emptyText, $0.count))
            }
        }
    }

    public init(_ number: some FixedWidthInteger) { self.init(adopting: json_integer(json_int_t(number))) }

    /// A number. JSON has no infinities and no NaN: they become `null`.
    public init(_ number: Double) { self.init(adopting: number.isFinite ? json_real(number) : json_null()) }

    public init(_ truth: Bool) { self.init(adopting: cjansson_boolean(truth ? 1 : 0)) }

    /// The text, or ``missing`` (so that an object leaves the member out).
    public init(_ text: String?) { self = text.map { JSON($0) } ?? .missing }

    /// The number, or ``missing``.
    public init<Number: FixedWidthInteger>(_ number: Number?) { self = number.map { JSON($0) } ?? .missing }

    /// The number, or ``missing``.
    public init(_ number: Double?) { self = number.map { JSON($0) } ?? .missing }

    /// The truth value, or ``missing``.
    public init(_ truth: Bool?) { self = truth.map { JSON($0) } ?? .missing }
}

/// Never read: jansson wants an address even for no bytes.
nonisolated(unsafe) private let emptyText: UnsafePointer<CChar> = UnsafePointer(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    public init(dictionaryLiteral members: (String, JSON)...) {
        self.init(object: members.map { (key: $0, value: $1) })
    }
    public init(arrayLiteral elements: JSON...) { self.init(elements) }
    public init(stringLiteral text: String) { self.init(text) }
    public init(integerLiteral number: Int) { self.init(number) }
    public init(floatLiteral number: Double) { self.init(number) }
    public init(booleanLiteral truth: Bool) { self.init(truth) }
    public init(nilLiteral: ()) { self = .null }
}
