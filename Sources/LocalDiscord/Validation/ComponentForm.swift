internal import JSON

/// Checks the components of one message or one modal, and gives them as Discord gives them back
/// (Discord, components/reference).
struct ComponentForm {
    private(set) var customIDs: Set<String> = []
    private var total = 0
    private var displayedText = 0

    /// The components of a message; `isV2` where its flags say so.
    static func checkMessage(
        _ field: JSON, isV2: Bool, at path: FormPath, _ errors: inout FormErrors
    ) -> [JSON]? {
        guard field.exists else { return nil }
        var form = ComponentForm()
        guard isV2 else {
            let rows = errors.list(field, 0...5, at: path) ?? []
            for (index, row) in rows.enumerated() { form.checkRow(row, at: path[index], &errors) }
            return form.numbered(rows)
        }
        let components = errors.list(field, 0...40, at: path) ?? []
        for (index, component) in components.enumerated() {
            form.checkLayout(component, isNested: false, at: path[index], &errors)
        }
        if form.total > 40 {
            errors.add("BASE_TYPE_MAX_LENGTH", "The total number of components cannot exceed 40.", at: path)
        }
        if form.displayedText > 4000 {
            errors.add(
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                "The total displayable text size cannot exceed 4000 characters.", at: path)
        }
        return form.numbered(components)
    }

    // MARK: Rows

    private mutating func checkRow(_ row: JSON, at path: FormPath, _ errors: inout FormErrors) {
        total += 1
        guard errors.choice(row["type"], of: [1], required: true, at: path["type"]) != nil else { return }
        let place = path["components"]
        guard let components = errors.list(row["components"], 1...5, required: true, at: place) else { return }
        for (index, component) in components.enumerated() {
            total += 1
            let types = [2, 3, 5, 6, 7, 8]
            guard let type = errors.choice(component["type"], of: types, required: true, at: place[index]["type"])
            else { continue }
            if type == 2 {
                checkButton(component, at: place[index], &errors)
            } else {
                checkSelect(component, type: type, at: place[index], &errors)
            }
        }
        // A select is as wide as the row.
        if components.count > 1, let index = components.firstIndex(where: { $0["type"].int != 2 }) {
            errors.add(
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width",
                at: place[index])
        }
    }

    private mutating func checkButton(_ button: JSON, at path: FormPath, _ errors: inout FormErrors) {
        let style = errors.integer(button["style"], required: true, at: path["style"])
        if let style, !(1...6).contains(style) {
            errors.addChoiceError(Array(1...6), at: path["style"])
            return
        }
        let label = errors.text(button["label"], 0...80, at: path["label"])
        checkEmoji(button["emoji"], code: "BUTTON_COMPONENT_INVALID_EMOJI", at: path["emoji"], &errors)
        _ = errors.boolean(button["disabled"], at: path["disabled"])
        if style != 6, label?.isEmpty ?? true, button["emoji"].present == nil {
            errors.add(
                "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or emoji.", at: path)
        }
        switch style {
        case 5:
            errors.address(button["url"], required: true, schemes: ["http", "https", "discord"], at: path["url"])
            if button["url"].string.map({ $0.utf16.count > 512 }) == true {
                errors.add("BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length.", at: path["url"])
            }
            if button["custom_id"].present != nil {
                errors.add(
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified", at: path["custom_id"])
            }
        case 6: _ = errors.snowflake(button["sku_id"], required: true, at: path["sku_id"])
        default:
            if button["custom_id"].present == nil {
                errors.add("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id required", at: path["custom_id"])
            } else {
                checkCustomID(button, at: path, &errors)
            }
            if button["url"].present != nil {
                errors.add(
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified", at: path["url"])
            }
        }
    }

    mutating func checkSelect(_ select: JSON, type: Int, at path: FormPath, _ errors: inout FormErrors) {
        checkCustomID(select, at: path, &errors)
        _ = errors.text(select["placeholder"], 0...150, at: path["placeholder"])
        _ = errors.boolean(select["disabled"], at: path["disabled"])
        let least = errors.integer(select["min_values"], 0...25, at: path["min_values"]) ?? 1
        let most = errors.integer(select["max_values"], 1...25, at: path["max_values"]) ?? 1
        if least > most {
            errors.add(
                "SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX", "The minimum number of values exceeds the maximum.",
                at: path["min_values"])
        }
        guard type == 3 else { return checkObjects(select, type: type, most: most, at: path, &errors) }
        let place = path["options"]
        guard let options = errors.list(select["options"], 1...25, required: true, at: place) else { return }
        if most > options.count {
            errors.add(
                "BASE_TYPE_MAX_LENGTH", "The maximum number of values exceeds the number of options.",
                at: path["max_values"])
        }
        var values: Set<String> = []
        for (index, option) in options.enumerated() {
            _ = errors.text(option["label"], 1...100, required: true, at: place[index]["label"])
            _ = errors.text(option["description"], 0...100, at: place[index]["description"])
            _ = errors.boolean(option["default"], at: place[index]["default"])
            checkEmoji(option["emoji"], code: "COMPONENT_INVALID_EMOJI", at: place[index]["emoji"], &errors)
            let value = errors.text(option["value"], 1...100, required: true, at: place[index]["value"])
            if let value, !values.insert(value).inserted {
                errors.add(
                    "SELECT_OPTION_VALUE_DUPLICATED", "The specified option value is already used",
                    at: place[index]["value"])
            }
        }
        if options.count(where: { $0["default"].bool == true }) > most {
            errors.add(
                "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "The number of default values exceeds the maximum.",
                at: place)
        }
    }

    /// What only selects of people, roles and channels have.
    private func checkObjects(_ select: JSON, type: Int, most: Int, at path: FormPath, _ errors: inout FormErrors) {
        let kinds = [5: ["user"], 6: ["role"], 7: ["user", "role"], 8: ["channel"]][type] ?? []
        let place = path["default_values"]
        let values = errors.list(select["default_values"], 0...25, at: place) ?? []
        var ids: Set<Snowflake> = []
        for (index, value) in values.enumerated() {
            let kind = errors.text(value["type"], 1...32, required: true, at: place[index]["type"])
            if let kind, !kinds.contains(kind) {
                let list = kinds.map { "'\($0)'" }.joined(separator: ", ")
                errors.add("BASE_TYPE_CHOICES", "Value must be one of {\(list)}.", at: place[index]["type"])
            }
            let id = errors.snowflake(value["id"], required: true, at: place[index]["id"])
            if let id, !ids.insert(id).inserted {
                errors.add("SET_TYPE_CONTAINS_DUPLICATES", "Set contains duplicate values.", at: place)
            }
        }
        if values.count > most {
            errors.add(
                "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "The number of default values exceeds the maximum.",
                at: place)
        }
        guard type == 8 else { return }
        let types = errors.list(select["channel_types"], 0...13, at: path["channel_types"]) ?? []
        for (index, kind) in types.enumerated() {
            _ = errors.choice(
                kind, of: [0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16], at: path["channel_types"][index])
        }
    }

    mutating func checkCustomID(_ component: JSON, at path: FormPath, _ errors: inout FormErrors) {
        guard let id = errors.text(component["custom_id"], 1...100, required: true, at: path["custom_id"])
        else { return }
        if !customIDs.insert(id).inserted {
            errors.add(
                "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated",
                at: path["custom_id"])
        }
    }

    private func checkEmoji(_ emoji: JSON, code: String, at path: FormPath, _ errors: inout FormErrors) {
        guard errors.dictionary(emoji, at: path) != nil else { return }
        // There are no custom emoji on this machine, so an emoji with an id cannot exist.
        let isKnown = emoji["id"].present == nil && emoji["name"].string.map(Emoji.isUnicodeEmoji) == true
        if !isKnown { errors.add(code, "Invalid emoji", at: path["name"]) }
    }

    // MARK: Components V2

    private mutating func checkLayout(
        _ component: JSON, isNested: Bool, at path: FormPath, _ errors: inout FormErrors
    ) {
        let types = isNested ? [1, 9, 10, 12, 13, 14] : [1, 9, 10, 12, 13, 14, 17]
        guard let type = errors.choice(component["type"], of: types, required: true, at: path["type"]) else { return }
        if type == 1 { return checkRow(component, at: path, &errors) }
        total += 1
        switch type {
        case 9: checkSection(component, at: path, &errors)
        case 10: checkText(component, at: path, &errors)
        case 12:
            let place = path["items"]
            for (index, item) in (errors.list(component["items"], 1...10, required: true, at: place) ?? []).enumerated()
            {
                checkMedia(item["media"], at: place[index]["media"], &errors)
                _ = errors.text(item["description"], 0...1024, at: place[index]["description"])
            }
        case 13: checkMedia(component["file"], at: path["file"], &errors)
        case 14: _ = errors.choice(component["spacing"], of: [1, 2], at: path["spacing"])
        default:
            let place = path["components"]
            let children = errors.list(component["components"], 1...39, required: true, at: place) ?? []
            for (index, child) in children.enumerated() {
                checkLayout(child, isNested: true, at: place[index], &errors)
            }
            _ = errors.integer(component["accent_color"], 0...0xFFFFFF, at: path["accent_color"])
        }
    }

    private mutating func checkSection(_ section: JSON, at path: FormPath, _ errors: inout FormErrors) {
        let place = path["components"]
        let texts = errors.list(section["components"], 1...3, required: true, at: place) ?? []
        for (index, text) in texts.enumerated() {
            total += 1
            guard errors.choice(text["type"], of: [10], required: true, at: place[index]["type"]) != nil
            else { continue }
            checkText(text, at: place[index], &errors)
        }
        let accessory = section["accessory"]
        total += 1
        guard errors.dictionary(accessory, required: true, at: path["accessory"]) != nil else { return }
        switch errors.choice(accessory["type"], of: [2, 11], required: true, at: path["accessory"]["type"]) {
        case 2: checkButton(accessory, at: path["accessory"], &errors)
        case 11: checkMedia(accessory["media"], at: path["accessory"]["media"], &errors)
        default: break
        }
    }

    private mutating func checkText(_ text: JSON, at path: FormPath, _ errors: inout FormErrors) {
        let content = errors.text(text["content"], 1...4000, required: true, at: path["content"])
        displayedText += content?.utf16.count ?? 0
    }

    private func checkMedia(_ media: JSON, at path: FormPath, _ errors: inout FormErrors) {
        guard errors.dictionary(media, required: true, at: path) != nil else { return }
        errors.address(
            media["url"], required: true, schemes: ["http", "https", "attachment"], at: path["url"])
    }
}
