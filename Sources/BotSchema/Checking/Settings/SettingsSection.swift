extension Checker {
    /// Reads the settings; they are known by name afterwards.
    func readSettings(_ place: Placed<Node>?) -> [Setting] {
        var variables: [String: String] = [:]
        for (name, value) in namedEntries(place, .camelCase) {
            settings.declare(name, setting(name, value, &variables))
        }
        return settings.values
    }

    private func setting(_ name: String, _ place: Placed<Node>, _ variables: inout [String: String]) -> Setting? {
        if StandardSettings.find(name: name) != nil {
            reportName(
                .name, "\(quoted(name)) is a standard setting, which every bot has", at: place,
                hint: "leave it out, or choose another name")
        }
        guard let fields = fields(place, "a setting", Keys.setting) else { return nil }
        let variable = string(required("env", of: fields))
        if let variable { check(variable: variable, of: name, among: &variables) }
        let isSecret = boolean(fields["secret"])?.value ?? false
        let isRequired = boolean(fields["required"])?.value ?? false
        let text = phrase(required("text", of: fields), Limits.content)
        guard let word = word(required("type", of: fields), as: SettingKind.self) else { return nil }
        checkPresence(of: word, fields, isSecret: isSecret, isRequired: isRequired)
        guard let kind = settingKind(word.value, fields), let variable, let text else { return nil }
        return Setting(
            origin: place.origin, name: name, variable: variable.value, type: kind, isSecret: isSecret,
            isRequired: isRequired, isStandard: false, text: text)
    }

    private func check(variable: Placed<String>, of name: String, among variables: inout [String: String]) {
        var atValue = variable
        atValue.namePosition = nil
        guard isWellFormed(variable.value, .environmentVariable, at: atValue) else { return }
        if let standard = StandardSettings.find(variable: variable.value) {
            report(
                .name, "the standard setting \(quoted(standard.name)) is read from \(quoted(variable.value))",
                at: variable)
        }
        if let other = variables.updateValue(name, forKey: variable.value) {
            report(.name, "the setting \(quoted(other)) is read from \(quoted(variable.value)) already", at: variable)
        }
    }

    /// What a setting of each kind may and must say besides its kind.
    private func checkPresence(of kind: Placed<SettingKind>, _ fields: Fields, isSecret: Bool, isRequired: Bool) {
        if !kind.value.isNumber {
            refuse(["minimum", "maximum"], of: fields, because: "only numbers have bounds")
        }
        if kind.value != .choice {
            refuse(["choices"], of: fields, because: "only a setting of type 'choice' has choices")
        }
        if kind.value == .ids || kind.value == .list {
            refuse(["default"], of: fields, because: "a list is empty where nothing is said")
        }
        if kind.value == .choice, isRequired {
            refuse(["required"], of: fields, because: "a choice has a default")
        } else if isRequired {
            refuse(["default"], of: fields, because: "a setting that is required has no default")
        }
        guard isSecret else { return }
        refuse(["default"], of: fields, because: "a secret in this document would be none")
        if kind.value != .text && kind.value != .url, let secret = fields["secret"] {
            reportName(.structure, "only texts and addresses can be secret", at: secret)
        }
    }

    private func settingKind(_ kind: SettingKind, _ fields: Fields) -> Setting.Kind? {
        let value = fields["default"]
        switch kind {
        case .text: return .text(default: string(value)?.value)
        case .path: return .path(default: string(value)?.value)
        case .boolean: return .boolean(default: boolean(value)?.value ?? false)
        case .ids: return .ids
        case .list: return .list
        case .url:
            let address = string(value)
            if let address, !address.value.hasPrefix("https://"), !address.value.hasPrefix("http://") {
                report(.structure, "an address begins with 'https://' or 'http://'", at: address)
            }
            return .url(default: address?.value)
        case .integer:
            let (minimum, maximum) = (integer(fields["minimum"]), integer(fields["maximum"]))
            let standard = integer(value)
            checkBounds(minimum?.map(Double.init), maximum?.map(Double.init), standard?.map(Double.init))
            return .integer(default: standard?.value, minimum: minimum?.value, maximum: maximum?.value)
        case .number:
            let (minimum, maximum) = (number(fields["minimum"]), number(fields["maximum"]))
            let standard = number(value)
            checkBounds(minimum, maximum, standard)
            return .number(default: standard?.value, minimum: minimum?.value, maximum: maximum?.value)
        case .choice:
            return choices(fields)
        }
    }

    private func choices(_ fields: Fields) -> Setting.Kind? {
        guard let list = elements(required("choices", of: fields)) else { return nil }
        let words = list.compactMap { string($0) }
        if list.isEmpty { report(.structure, "there is nothing to choose from", at: fields.place) }
        var seen: Set<String> = []
        for word in words where !seen.insert(word.value).inserted {
            report(.structure, "the choice \(quoted(word.value)) stands here twice", at: word)
        }
        guard let standard = string(required("default", of: fields)) else { return nil }
        guard seen.contains(standard.value) else {
            report(
                .reference, "the default \(quoted(standard.value)) is not among the choices", at: standard,
                hint: suggestion(for: standard.value, among: words.map(\.value)))
            return nil
        }
        return .choice(words.map(\.value), default: standard.value)
    }

    /// Whether a minimum, a maximum and a default agree.
    func checkBounds(_ minimum: Placed<Double>?, _ maximum: Placed<Double>?, _ standard: Placed<Double>? = nil) {
        if let minimum, let maximum, minimum.value > maximum.value {
            report(.limit, "the maximum is less than the minimum", at: maximum)
        }
        guard let standard else { return }
        if let minimum, standard.value < minimum.value {
            report(.limit, "the default is less than the minimum", at: standard)
        }
        if let maximum, standard.value > maximum.value {
            report(.limit, "the default is more than the maximum", at: standard)
        }
    }
}

/// The types of settings as the document writes them.
enum SettingKind: String, CaseIterable {
    case text, url, path, integer, number, boolean, choice, ids, list

    var isNumber: Bool { self == .integer || self == .number }
}
