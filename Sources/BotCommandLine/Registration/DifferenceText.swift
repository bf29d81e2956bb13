internal import Discord
internal import JSON

/// A difference of commands for people: a line each thing, with its place inside of the command.
///
/// ```
/// + /poll — Ask everybody
/// ~ /user › option max_tokens › max_value: 16384 → 4096
/// - /old — Nobody uses it
/// ```
struct DifferenceText {
    let paint: Paint

    func text(of difference: CommandDifference) -> String {
        if difference.isEmpty { return "Discord has the schema's commands." }
        var lines = difference.added.map { paint.green("+ \(CommandWords.title($0))") }
        for command in difference.changed {
            lines += command.changes.map { line(of: $0, in: CommandWords.name(command.local)) }
        }
        lines += difference.removed.map { paint.red("- \(CommandWords.title($0))") }
        return lines.joined(separator: "\n")
    }

    /// `1 added, 2 changed`
    static func counts(of difference: CommandDifference) -> String {
        let counts = [
            (difference.added.count, "added"), (difference.changed.count, "changed"),
            (difference.removed.count, "removed"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private func line(of change: CommandChange, in command: String) -> String {
        let place = ([command] + change.path.map(CommandWords.step)).joined(separator: " › ")
        switch change.kind {
        case .added(let part): return paint.green("+ \(place) \(CommandWords.part(part))")
        case .removed(let part): return paint.red("- \(place) \(CommandWords.part(part))")
        case .order(let before, let after):
            return "\(paint.yellow("~")) \(place): order "
                + arrow(before.joined(separator: ", "), after.joined(separator: ", "))
        case .value(let before, let after):
            let field = if case .field(let key) = change.path.last { key } else { "" }
            return "\(paint.yellow("~")) \(place): "
                + arrow(CommandWords.value(before, of: field), CommandWords.value(after, of: field))
        }
    }

    private func arrow(_ before: String, _ after: String) -> String { "\(paint.red(before)) → \(paint.green(after))" }
}
