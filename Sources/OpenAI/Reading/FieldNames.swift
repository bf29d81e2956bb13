/// Whether a field's name, as it came, is `name`. Most are not, and differ in length: comparing sequences costs ten times as
/// much, once for each field of each word of an answer.
func isSame(_ field: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    guard field.count == name.utf8CodeUnitCount else { return false }
    return (0..<field.count).allSatisfy { field[field.startIndex + $0] == name.utf8Start[$0] }
}
