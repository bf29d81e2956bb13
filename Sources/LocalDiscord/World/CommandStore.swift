internal import JSON

/// The commands that the bot has registered, globally and for single servers.
public struct CommandStore: Sendable {
    private var scopes: [Snowflake?: [LocalCommand]] = [:]
    /// The moments of the day's creations of each scope.
    private var creations: [Snowflake?: [Timestamp]] = [:]

    static let mostCreationsADay = 200

    /// The global commands, or those of one server, in the order in which they came.
    public func commands(of guild: Snowflake?) -> [LocalCommand] { scopes[guild] ?? [] }

    /// The commands that a server's members find: its own, and global ones that it does not replace.
    public func available(in guild: Snowflake?) -> [LocalCommand] {
        guard let guild else { return commands(of: nil) }
        let own = commands(of: guild)
        return own
            + commands(of: nil).filter { global in
                !own.contains { $0.name == global.name && $0.kind == global.kind }
            }
    }

    func find(_ id: Snowflake, of guild: Snowflake?) throws(APIError) -> LocalCommand {
        guard let command = scopes[guild]?.first(where: { $0.id == id }) else { throw .unknownCommand }
        return command
    }

    /// Replaces every command of a scope. One of the same name and kind keeps its id.
    mutating func overwrite(
        _ bodies: JSON, of guild: Snowflake?, at now: Timestamp, nextID: () -> Snowflake
    ) throws(APIError) -> [LocalCommand] {
        guard let list = bodies.array else {
            throw FormErrors.refusal(
                "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.", at: FormPath())
        }
        for kind in LocalCommand.Kind.allCases {
            let count = list.count { ($0["type"].int ?? 1) == kind.rawValue }
            if count > kind.most { throw .tooManyCommands(kind.most) }
        }
        if commands(of: guild).contains(where: { $0.kind == .entryPoint }),
            !list.contains(where: { $0["type"].int == 4 })
        {
            throw .missingEntryPoint
        }
        var errors = FormErrors()
        var seen: Set<String> = []
        for (index, body) in list.enumerated() {
            let place = FormPath()[index]
            CommandForm.check(body, at: place, &errors)
            if !seen.insert("\(body["type"].int ?? 1) \(body["name"].string ?? "")").inserted {
                errors.add(
                    "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique",
                    at: place["name"])
            }
        }
        try errors.check()
        let old = commands(of: guild)
        var result: [LocalCommand] = []
        var created = 0
        for body in list {
            let (command, isNew) = merged(body, into: old, guild: guild, nextID: nextID)
            result.append(command)
            if isNew { created += 1 }
        }
        try countCreations(created, of: guild, at: now)
        scopes[guild] = result
        return result
    }

    /// Creates one command, or replaces the one of its name and kind; tells which of the two it was.
    mutating func create(
        _ body: JSON, of guild: Snowflake?, at now: Timestamp, nextID: () -> Snowflake
    ) throws(APIError) -> (command: LocalCommand, isNew: Bool) {
        var errors = FormErrors()
        CommandForm.check(body, at: FormPath(), &errors)
        try errors.check()
        let old = commands(of: guild)
        let (command, isNew) = merged(body, into: old, guild: guild, nextID: nextID)
        if isNew {
            let most = command.kind.most
            if old.count(where: { $0.kind == command.kind }) >= most { throw .tooManyCommands(most) }
            try countCreations(1, of: guild, at: now)
        }
        scopes[guild] = old.filter { $0.id != command.id } + [command]
        return (command, isNew)
    }

    /// Changes what the body names of one command.
    mutating func edit(
        _ id: Snowflake, _ body: JSON, of guild: Snowflake?, nextID: () -> Snowflake
    ) throws(APIError) -> LocalCommand {
        let old = try find(id, of: guild)
        var members = (old.content.object ?? []).filter { !body[$0.key].exists }
        members += (body.object ?? []).filter { $0.key != "type" }
        let whole = JSON(object: members)
        var errors = FormErrors()
        CommandForm.check(whole, at: FormPath(), &errors)
        if commands(of: guild).contains(where: {
            $0.id != id && $0.kind == old.kind && $0.name == whole["name"].string
        }) {
            errors.add(
                "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique",
                at: FormPath()["name"])
        }
        try errors.check()
        let content = LocalCommand.normalized(whole, isGlobal: guild == nil)
        let command = LocalCommand(
            id: id, kind: old.kind, name: whole["name"].string ?? old.name, guildID: guild, content: content,
            version: content == old.content ? old.version : nextID())
        scopes[guild] = commands(of: guild).map { $0.id == id ? command : $0 }
        return command
    }

    mutating func remove(_ id: Snowflake, of guild: Snowflake?) throws(APIError) {
        _ = try find(id, of: guild)
        scopes[guild]?.removeAll { $0.id == id }
    }

    private func merged(
        _ body: JSON, into old: [LocalCommand], guild: Snowflake?, nextID: () -> Snowflake
    ) -> (LocalCommand, isNew: Bool) {
        let kind = LocalCommand.Kind(rawValue: body["type"].int ?? 1) ?? .slash
        let name = body["name"].string ?? ""
        let content = LocalCommand.normalized(body, isGlobal: guild == nil)
        guard var command = old.first(where: { $0.kind == kind && $0.name == name }) else {
            let id = nextID()
            return (
                LocalCommand(id: id, kind: kind, name: name, guildID: guild, content: content, version: nextID()), true
            )
        }
        if command.content != content {
            command.content = content
            command.version = nextID()
        }
        return (command, false)
    }

    private mutating func countCreations(_ count: Int, of guild: Snowflake?, at now: Timestamp) throws(APIError) {
        var recent = (creations[guild] ?? []).filter { $0.duration(to: now) < .seconds(86_400) }
        if recent.count + count > Self.mostCreationsADay { throw .tooManyDailyCommands }
        recent += Array(repeating: now, count: count)
        creations[guild] = recent
    }
}
