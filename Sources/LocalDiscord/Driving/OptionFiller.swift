internal import JSON

/// Turns what a person has entered into the options of an interaction, checked as Discord's client checks them.
struct OptionFiller {
    let values: [String: JSON]
    /// The option that is being typed, where this is for an autocompletion.
    let focused: String?
    /// Who fills them in.
    let user: Snowflake
    /// The objects that the values name by their ids.
    private(set) var resolved: ResolvedObjects

    init(values: [String: JSON], focused: String?, user: Snowflake, resolved: ResolvedObjects) {
        self.values = values
        self.focused = focused
        self.user = user
        self.resolved = resolved
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
        default: return resolve(value, option)
        }
    }

    private mutating func resolve(_ value: JSON, _ option: JSON) -> String? {
        guard let text = value.string, let id = Snowflake(text) else { return "an id is needed" }
        let isKnown =
            switch option["type"].int {
            case 6: resolved.add(user: id)
            case 7:
                resolved.add(
                    channel: id, types: (option["channel_types"].array ?? []).compactMap(\.int), for: user)
            case 8: resolved.add(role: id)
            case 9: resolved.add(user: id) || resolved.add(role: id)
            case 11: resolved.add(attachment: id)
            default: false
            }
        return isKnown ? nil : "there is no \(id) of that kind"
    }
}
