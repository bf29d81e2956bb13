/// The candidate that somebody probably meant: the one that the fewest slips of the hand turn into `name`, if few enough do.
///
/// Cost grows with the product of the lengths, so long names are not looked at.
func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var limit = max(1, wanted.count / 3)
    var nearest: String?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= limit {
        let distance = editDistance(wanted, Array(candidate.utf8))
        guard distance < limit || (distance == limit && nearest == nil) else { continue }
        limit = distance
        nearest = candidate
    }
    return nearest
}

/// Insertions, deletions, replacements and swaps of neighbours between two names (optimal string alignment).
private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    var current = previous
    for row in 1...first.count {
        current[0] = row
        for column in 1...second.count {
            let isSame = first[row - 1] == second[column - 1]
            var cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
            if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                cost = min(cost, beforePrevious[column - 2] + 1)
            }
            current[column] = cost
        }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[second.count]
}

/// A name of the document in quotes, made harmless for one line of output.
func quoted(_ name: String) -> String {
    var shown = ""
    for (count, scalar) in name.unicodeScalars.enumerated() {
        if count == 60 { return "'\(shown)…'" }
        let isPlain = scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl
        shown.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
    }
    return "'\(shown)'"
}
