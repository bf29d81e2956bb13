/// The options that `$option` can name while a command is read, and those that something has named.
struct OptionScope {
    fileprivate var options = Symbols<Command.Option>()
    fileprivate var used: Set<String> = []
    let kind: Command.Kind

    init(_ options: [Command.Option], _ kind: Command.Kind) {
        for option in options { self.options.declare(option.name, option) }
        self.kind = kind
    }
}

/// What a use of an option stands for.
struct CheckedOptionUse {
    var use: OptionUse
    var type: ColumnType
    /// Whether people may leave it out.
    var isNullable: Bool
}

extension Checker {
    /// What `$option.name` or `$option.name.property` stands for; reports what there is not, and gives nil.
    func optionUse(_ text: Placed<String>) -> CheckedOptionUse? {
        guard let scope = optionScope, scope.kind == .slash else {
            report(.structure, "'$option' means an option of a slash command, and there is none here", at: text)
            return nil
        }
        let parts = text.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts[0] == "$option", parts.count == 2 || parts.count == 3 else {
            report(
                .structure, "\(quoted(text.value)) is no option", at: text,
                hint: "write \"$option.name\", or \"$option.name.url\" for a part of a file")
            return nil
        }
        guard let option = resolve("option", parts[1], in: scope.options, at: text) else { return nil }
        optionScope?.used.insert(option.name)
        let property = parts.count == 3 ? Command.Option.Property(rawValue: parts[2]) : nil
        guard parts.count == 2 || property != nil, let type = option.valueType(of: property) else {
            let properties = Command.Option.Property.allCases.filter { option.valueType(of: $0) != nil }
                .map { quoted("$option.\(option.name).\($0.rawValue)") }
            report(
                .reference,
                parts.count == 2
                    ? "a file itself is no value" : "the option \(quoted(option.name)) has no \(quoted(parts[2]))",
                at: text, hint: properties.isEmpty ? nil : "there is \(list: properties)")
            return nil
        }
        let isNullable = !option.isRequired || (option.type == .attachment && property == .type)
        return CheckedOptionUse(
            use: OptionUse(name: option.name, property: property), type: type, isNullable: isNullable)
    }

    /// Notes that something takes the option's value.
    func noteUse(ofOption name: String) { optionScope?.used.insert(name) }

    /// Notes that something takes all options, as hand-written functions do.
    func useAllOptions() {
        guard let scope = optionScope else { return }
        optionScope?.used.formUnion(scope.options.names)
    }

    /// Reports options that change nothing and that nothing asks for.
    func checkUses(of options: [Command.Option]) {
        for option in options where option.binding == nil && optionScope?.used.contains(option.name) == false {
            report(
                .structure, "nothing is done with the option \(quoted(option.name))", at: option.origin,
                hint: "bind it to a column, or use it as \(quoted("$option.\(option.name)"))")
        }
    }
}
