/// Collects what Discord would refuse, each with the path of its field in the payload.
///
/// Lengths are measured in UTF-16 units: Discord counts neither grapheme clusters nor bytes, and units are never fewer
/// than what it counts.
struct Problems {
    private(set) var list: [String] = []

    mutating func add(_ path: String, _ problem: String) { list.append("\(path): \(problem)") }

    mutating func check(_ path: String, _ text: String?, _ length: ClosedRange<Int>) {
        guard let text else { return }
        check(path, text.utf16.count, length, unit: "characters")
    }

    mutating func check(_ path: String, _ count: Int, _ range: ClosedRange<Int>, unit: String) {
        if count > range.upperBound {
            add(path, "\(count) \(unit), \(range.upperBound) is the most")
        } else if count < range.lowerBound {
            add(path, "\(count) \(unit), \(range.lowerBound) is the least")
        }
    }

    mutating func check(url path: String, _ text: String?) {
        guard let text else { return }
        check(path, text, 1...2048)
        if !["http://", "https://", "attachment://", "discord://"].contains(where: { text.hasPrefix($0) }) {
            add(path, "is no http(s) address")
        }
    }
}
