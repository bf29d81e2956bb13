internal import JSON

/// Turns what a person has entered into the options of an interaction, checked as Discord's client checks them.
struct OptionFiller {
    let values: [String: JSON]
    /// The option that is being typed, where this is for an autocompletion.
    let focused: String?
    let world: World
    let guildID: Snowflake?
    private var users: [(key: String, value: JSON)] = []
    private var members: [(key: String, value: JSON)] = []
    private var channels: [(key: String, value: JSON)] = []
    private var roles: [(key: String, value: JSON)] = []

    init(values: [String: JSON], focused: String?, world: World, guildID: Snowflake?) {
        self.values = values
        self.focused = focused
        self.world = world
        self.guildID = guildID
    }

    /// The objects that the values name by their ids.
    var resolved: JSON {
        let all = [("users", users), ("members", members), ("channels", channels), ("roles", roles)]
        let found = all.filter { !$0.1.isEmpty }.map { (key: $0.0, value: JSON(object: $0.1)) }
        return found.isEmpty ? .missing : JSON(object: found)
    }

    /// The filled options of a command, or of the sub-command that `path` leads to.
    mutating func fill(
        _ definitions: JSON, path: ArraySlice<String>, command: String
    ) throws(LocalDiscordError) -> [JSON] {
        let options = definitions.array ?? []
        if options.contains(where: { ($0["type"].int ?? 0) <= 2 }) {
            guard let word = path.first, let option = options.first(where: { $0["name"].string == word }) else {
                let names = options.compactMap { $0["name"].string }.joined(separator: ", ")
                throw LocalDiscordError("/\(command) needs a sub-command: \(names)")
            }
            let inner = try fill(option["options"], path: path.dropFirst(), command: command)
            return [["name": option["name"], "type": option["type"], "options": JSON(inner)]]
        }
        if let word = path.first { throw LocalDiscordError("/\(command): there is no sub-command '\(word)'") }
        for name in values.keys where !options.contains(where: { $0["name"].string == name }) {
            throw LocalDiscordError("/\(command) has no option '\(name)'")
        }
        var filled: [JSON] = []
        for option in options {
            guard let name = option["name"].string else { continue }
            guard let value = values[name] else {
                if option["required"].bool == true && focused == nil {
                    throw LocalDiscordError("/\(command) needs the option '\(name)'")
                }
                continue
            }
            let isFocused = name == focused
            if !isFocused, let problem = check(value, option) {
                throw LocalDiscordError("/\(command) \(name): \(problem)")
            }
            filled.append([
                "name": JSON(name), "type": option["type"], "value": value, "focused": isFocused ? true : .missing,
            ])
        }
        return filled
    }

    /// What is wrong with a value; nil where nothing is.
    private mutating func check(_ value: JSON, _ option: JSON) -> String? {
        let type = option["type"].int ?? 0
        if let choices = option["choices"].array, !choices.isEmpty, !choices.contains(where: { $0["value"] == value }) {
            return "\(value) is none of the choices"
        }
        switch type {
        case 3:
            guard let text = value.string else { return "a text is needed" }
            let length = text.utf16.count
            guard length >= option["min_length"].int ?? 0, length <= option["max_length"].int ?? 6000 else {
                return "\(length) characters are too few or too many"
            }
            return nil
        case 4, 10:
            guard type == 4 ? value.int != nil : value.double != nil, let number = value.double else {
                return type == 4 ? "a whole number is needed" : "a number is needed"
            }
            if let least = option["min_value"].double, number < least { return "must be at least \(least)" }
            if let most = option["max_value"].double, number > most { return "must be at most \(most)" }
            return nil
        case 5: return value.bool == nil ? "true or false is needed" : nil
        default: return resolve(value, type)
        }
    }

    private mutating func resolve(_ value: JSON, _ type: Int) -> String? {
        guard let text = value.string, let id = Snowflake(text) else { return "an id is needed" }
        if type == 6 || type == 9, let user = world.users[id] {
            users.append((text, user.json))
            if let member = guildID.flatMap({ world.guilds[$0]?.members[id] }) {
                members.append((text, member.json(user: nil)))
            }
            return nil
        }
        if type == 7, let channel = world.channels[id] {
            channels.append((text, world.json(of: channel)))
            return nil
        }
        if type == 8 || type == 9, let role = guildID.flatMap({ world.guilds[$0] })?.roles.first(where: { $0.id == id })
        {
            roles.append((text, role.json))
            return nil
        }
        return "there is no \(id) of that kind"
    }
}
