/// The header fields of a request, in the order in which they came.
public struct HTTPFields: Sendable {
    /// Every field, repeated ones included.
    public let all: [(name: String, value: String)]

    public init(_ all: [(name: String, value: String)]) { self.all = all }

    /// The value of the first field called `name`, whatever the case of its letters; nil where there is none.
    public subscript(name: String) -> String? {
        all.first { $0.name.isSameFieldName(as: name) }?.value
    }

    /// The values of every field called `name`, in order.
    public func values(_ name: String) -> [String] {
        all.filter { $0.name.isSameFieldName(as: name) }.map(\.value)
    }

    /// Whether one of the comma-separated elements of the fields called `name` is `token` (RFC 9110, 5.6.1).
    func contains(token: String, in name: String) -> Bool {
        values(name).contains { value in
            value.split(separator: ",").contains { element in
                let start = element.drop { $0 == " " || $0 == "\t" }
                let end = start.lastIndex { $0 != " " && $0 != "\t" }
                return end.map { String(start[...$0]).isSameFieldName(as: token) } ?? false
            }
        }
    }
}

extension String {
    /// Field names and tokens are ASCII and their case means nothing (RFC 9110, 5.1).
    func isSameFieldName(as other: String) -> Bool {
        utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
}

extension UInt8 {
    var asciiLowercased: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
