internal import BotSchema

/// The rules about who may do something, as Swift; `record` and `context` must be in scope.
struct RuleCode: Equatable {
    let conditions: [String]
    /// Whether asking needs `try await`.
    let isAsync: Bool

    init(_ rules: [Rule], table: Table?, in bot: Bot) {
        guard !rules.contains(.everyone) else {
            conditions = ["true"]
            isAsync = false
            return
        }
        var conditions: [String] = []
        if rules.contains(.owner), let owner = table?.owner {
            conditions.append("record.\(Names.bare(owner)) == context.actor.\(Names.bare(bot.actor.idColumn))")
        }
        for case .permission(let permission) in rules { conditions.append("context.permits(.\(permission))") }
        for case .setting(let name) in rules {
            let isList = bot.settings.first { $0.name == name }?.type == .ids
            conditions.append(isList ? "context.isAmong(settings.\(Names.bare(name)))" : "settings.\(Names.bare(name))")
        }
        // Asked last: they may take time.
        var functions: [String] = []
        for case .function(let use) in rules {
            let record = table == nil ? "" : "record, "
            functions.append("try await functions.\(Names.bare(use.name))(\(record)in: context)")
        }
        self.conditions = conditions.isEmpty && functions.isEmpty ? ["false"] : conditions + functions
        isAsync = !functions.isEmpty
    }

    /// That no rule holds, where there is one simple condition.
    var negation: String? {
        guard conditions.count == 1, !isAsync, let condition = conditions.first else { return nil }
        let sides = condition.split(separator: " == ", maxSplits: 1)
        return sides.count == 2 ? "\(sides[0]) != \(sides[1])" : "!\(condition)"
    }

    /// What follows the parameters of a function that asks.
    var effects: String { isAsync ? " async throws" : "" }
    /// What stands before a call of it.
    var callPrefix: String { isAsync ? "try await " : "" }

    /// The body of a function that answers whether one of the rules holds.
    ///
    /// - Parameter isAlone: whether a single expression may stand without `return`.
    func writeBody(isAlone: Bool = true, _ lines: inout LineWriter) {
        for condition in conditions.dropLast() { lines.line("if \(condition) { return true }") }
        lines.line((isAlone && conditions.count == 1 ? "" : "return ") + (conditions.last ?? "false"))
    }
}
