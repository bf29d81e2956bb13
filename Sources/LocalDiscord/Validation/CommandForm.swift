internal import JSON

/// What Discord allows in an application command (Discord, interactions/application-commands).
enum CommandForm {
    /// The most characters that all names, descriptions and choice values of one command have together.
    static let largest = 8000

    /// Checks one command's body. `needsName` is false for a change, which names only what it changes.
    static func check(_ body: JSON, at path: FormPath, _ errors: inout FormErrors) {
        guard errors.dictionary(body, required: true, at: path) != nil else { return }
        let type = errors.choice(body["type"], of: [1, 2, 3, 4], at: path["type"]) ?? 1
        if type == 4 {
            _ = errors.text(body["name"], 1...32, required: true, at: path["name"])
            _ = errors.choice(body["handler"], of: [1, 2], at: path["handler"])
        } else if type == 1 {
            checkName(body["name"], at: path["name"], &errors)
            _ = errors.text(body["description"], 1...100, required: true, at: path["description"])
        } else {
            _ = errors.text(body["name"], 1...32, required: true, at: path["name"])
            refuseSlashParts(body, at: path, &errors)
        }
        checkLocalizations(body, isSlash: type == 1, at: path, &errors)
        checkSettings(body, at: path, &errors)
        if type == 1 {
            OptionForm.check(body["options"], depth: 0, at: path["options"], &errors)
            if size(of: body) > largest {
                errors.add("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (\(largest))", at: path)
            }
        }
    }

    private static func refuseSlashParts(_ body: JSON, at path: FormPath, _ errors: inout FormErrors) {
        if body["description"].present.map({ $0.string != "" }) == true {
            errors.add(
                "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
                "Context menu commands cannot have a description", at: path["description"])
        }
        if body["options"].present.map({ $0.array?.isEmpty != true }) == true {
            errors.add(
                "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options",
                at: path["options"])
        }
    }

    private static func checkSettings(_ body: JSON, at path: FormPath, _ errors: inout FormErrors) {
        _ = errors.boolean(body["nsfw"], at: path["nsfw"])
        _ = errors.boolean(body["dm_permission"], at: path["dm_permission"])
        if let permissions = body["default_member_permissions"].present, permissions.int == nil {
            let digits = permissions.string.flatMap { Snowflake($0) }
            if digits == nil || (digits?.rawValue ?? 0) > Permissions.all.rawValue {
                errors.add(
                    "BITFIELD_TYPE_CONVERT",
                    "Value \"\(permissions.string ?? permissions.text)\" is no permission set.",
                    at: path["default_member_permissions"])
            }
        }
        for (name, values) in [("contexts", [0, 1, 2]), ("integration_types", [0, 1])] {
            guard let list = errors.list(body[name], 1...values.count, at: path[name]) else { continue }
            for (index, value) in list.enumerated() {
                _ = errors.choice(value, of: values, required: true, at: path[name][index])
            }
            if Set(list.compactMap(\.int)).count < list.count {
                errors.add("SET_TYPE_CONTAINS_DUPLICATES", "Values must be unique.", at: path[name])
            }
        }
    }

    /// - Parameter longestName: Of names that may be any text: 32 of a command, 100 of a choice.
    static func checkLocalizations(
        _ body: JSON, isSlash: Bool, longestName: Int = 32, at path: FormPath, _ errors: inout FormErrors
    ) {
        for key in ["name_localizations", "description_localizations"] {
            guard let texts = errors.dictionary(body[key], at: path[key])?.object else { continue }
            for (locale, text) in texts {
                if !locales.contains(locale) {
                    errors.add("LOCALE_INVALID", "Unknown locale \(locale)", at: path[key][locale])
                } else if key == "name_localizations" && isSlash {
                    checkName(text, at: path[key][locale], &errors)
                } else {
                    let longest = key == "name_localizations" ? longestName : 100
                    _ = errors.text(text, 1...longest, required: true, at: path[key][locale])
                }
            }
        }
    }

    /// `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, in lower case wherever a letter has one.
    static func checkName(_ field: JSON, at path: FormPath, _ errors: inout FormErrors) {
        guard let name = errors.text(field, 1...32, required: true, at: path), !name.isEmpty else { return }
        if !name.unicodeScalars.allSatisfy(isNameScalar) {
            errors.add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid", at: path)
        } else if name.unicodeScalars.contains(where: {
            $0.properties.isUppercase && $0.properties.lowercaseMapping != String($0)
        }) {
            errors.add("APPLICATION_COMMAND_INVALID_NAME", "Command name must be lower case", at: path)
        }
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" || scalar == "_" || scalar == "'" { return true }
        if (0x0900...0x097F).contains(scalar.value) || (0x0E01...0x0E5B).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    /// The characters that count towards ``largest``: of each text its longest localization.
    private static func size(of node: JSON) -> Int {
        func longest(_ key: String) -> Int {
            let own = node[key].string?.utf16.count ?? 0
            let localized = node["\(key)_localizations"].object ?? []
            return localized.reduce(own) { max($0, $1.value.string?.utf16.count ?? 0) }
        }
        var size = longest("name") + longest("description") + (node["value"].string?.utf16.count ?? 0)
        for key in ["options", "choices"] {
            for child in node[key].array ?? [] { size += self.size(of: child) }
        }
        return size
    }

    /// Discord, reference, locales.
    static let locales: Set<String> = [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
        "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ]
}
