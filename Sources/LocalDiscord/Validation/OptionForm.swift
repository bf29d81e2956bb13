internal import JSON

/// What Discord allows in the options of a slash command.
enum OptionForm {
    private static let subcommand = 1
    private static let group = 2

    /// Checks a list of options; `depth` is 0 for the command's own, 1 for a sub-command's or a group's.
    static func check(_ field: JSON, depth: Int, isGroup: Bool = false, at path: FormPath, _ errors: inout FormErrors) {
        guard let options = errors.list(field, 0...25, at: path) else { return }
        var names: Set<String> = []
        var sawOptional = false
        let kinds = options.map { $0["type"].int ?? 0 }
        for (index, option) in options.enumerated() {
            let place = path[index]
            let allowed = isGroup ? [subcommand] : depth == 0 ? Array(1...11) : Array(3...11)
            guard let type = errors.choice(option["type"], of: allowed, required: true, at: place["type"])
            else { continue }
            CommandForm.checkName(option["name"], at: place["name"], &errors)
            _ = errors.text(option["description"], 1...100, required: true, at: place["description"])
            CommandForm.checkLocalizations(option, isSlash: true, at: place, &errors)
            if let name = option["name"].string, !names.insert(name).inserted {
                errors.add(
                    "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists",
                    at: place["name"])
            }
            if type == subcommand || type == group {
                check(
                    option["options"], depth: depth + 1, isGroup: type == group, at: place["options"], &errors)
                continue
            }
            let isRequired = errors.boolean(option["required"], at: place["required"]) ?? false
            if isRequired && sawOptional {
                errors.add(
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options", at: place)
            }
            sawOptional = sawOptional || !isRequired
            checkValues(option, type: type, at: place, &errors)
        }
        if kinds.contains(where: { $0 <= group }) && kinds.contains(where: { $0 > group }) {
            errors.add(
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types", at: path)
        }
    }

    private static func checkValues(_ option: JSON, type: Int, at path: FormPath, _ errors: inout FormErrors) {
        let isText = type == 3
        let isNumber = type == 4 || type == 10
        if type == 7 { checkChannelTypes(option["channel_types"], at: path["channel_types"], &errors) }
        let choices = errors.list(option["choices"], 0...25, at: path["choices"]) ?? []
        let completes = errors.boolean(option["autocomplete"], at: path["autocomplete"]) ?? false
        if !isText && !isNumber && (completes || !choices.isEmpty) {
            errors.add(
                "APPLICATION_COMMAND_OPTIONS_CHOICES_NOT_ALLOWED", "This option type has no choices", at: path)
        } else if completes && !choices.isEmpty {
            errors.add(
                "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Autocomplete and choices cannot both be used",
                at: path["choices"])
        }
        checkChoices(choices, type: type, at: path["choices"], &errors)
        if isText {
            let least = errors.integer(option["min_length"], 0...6000, at: path["min_length"])
            let most = errors.integer(option["max_length"], 1...6000, at: path["max_length"])
            if let least, let most, least > most {
                errors.add(
                    "APPLICATION_COMMAND_OPTION_LENGTH_INVALID", "min_length is larger than max_length",
                    at: path["min_length"])
            }
        }
        if isNumber {
            let least = errors.number(option["min_value"], at: path["min_value"])
            let most = errors.number(option["max_value"], at: path["max_value"])
            if type == 4 {
                for key in ["min_value", "max_value"] { _ = errors.integer(option[key], safe, at: path[key]) }
            }
            if let least, let most, least > most {
                errors.add(
                    "APPLICATION_COMMAND_OPTION_VALUE_INVALID", "min_value is larger than max_value",
                    at: path["min_value"])
            }
        }
    }

    /// (resources/channel: Channel Types)
    private static let channelTypes = Array(0...5) + Array(10...16)

    private static func checkChannelTypes(_ field: JSON, at path: FormPath, _ errors: inout FormErrors) {
        for (index, type) in (errors.list(field, 0...channelTypes.count, at: path) ?? []).enumerated() {
            _ = errors.choice(type, of: channelTypes, required: true, at: path[index])
        }
    }

    /// Whole numbers that a double holds exactly, which is all that Discord's clients can send.
    private static let safe = -(1 << 53) + 1...(1 << 53) - 1

    private static func checkChoices(
        _ choices: [JSON], type: Int, at path: FormPath, _ errors: inout FormErrors
    ) {
        var names: Set<String> = []
        for (index, choice) in choices.enumerated() {
            let place = path[index]
            let name = errors.text(choice["name"], 1...100, required: true, at: place["name"])
            if let name, !names.insert(name).inserted {
                errors.add(
                    "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists",
                    at: place["name"])
            }
            checkChoiceValue(choice["value"], type: type, at: place["value"], &errors)
            CommandForm.checkLocalizations(choice, isSlash: false, longestName: 100, at: place, &errors)
        }
    }

    static func checkChoiceValue(_ value: JSON, type: Int, at path: FormPath, _ errors: inout FormErrors) {
        switch type {
        case 3: _ = errors.text(value, 1...100, required: true, at: path)
        case 4: _ = errors.integer(value, safe, required: true, at: path)
        default:
            if value.present == nil { errors.require(at: path) }
            _ = errors.number(value, at: path)
        }
    }
}
