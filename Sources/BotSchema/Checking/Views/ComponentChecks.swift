extension Checker {
    /// What each kind of component may not say.
    func checkPresence(_ kind: Component.Kind, _ action: Action?, _ fields: Fields) {
        if !kind.isSelect {
            refuse(["placeholder"], of: fields, because: "only a select has it")
        }
        switch kind {
        case .button, .link:
            if action?.toggledColumn != nil {
                refuse(["style"], of: fields, because: "a toggle shows its state by its style")
            }
        case .enumerationButtons, .modelButtons:
            refuse(["style", "emoji"], of: fields, because: "these buttons show the present value by their style")
        case .queryButtons:
            refuse(["style", "emoji"], of: fields, because: "the style stands beside the query")
        case .enumerationSelect, .modelSelect, .querySelect, .entitySelect:
            refuse(["style", "emoji"], of: fields, because: "it belongs to buttons")
        }
        if let action, action.chosenColumn == nil {
            refuse(["require"], of: fields, because: "only a value that is set can require something")
        }
    }

    /// A character, or a server's own emoji as `name:123`.
    func emoji(_ place: Placed<Node>?) -> String? {
        guard let text = string(place) else { return nil }
        let parts = text.value.split(separator: ":", omittingEmptySubsequences: false)
        let isOwn =
            parts.count == 2 && UInt64(parts[1]) != nil && (2...32).contains(parts[0].utf8.count)
            && parts[0].utf8.allSatisfy { Self.isNameByte($0) }
        let isCharacter =
            text.value.count == 1 && text.value.utf16.count <= 60
            && text.value.unicodeScalars.contains { $0.properties.isEmoji }
        guard isOwn || (isCharacter && text.value.utf8.contains { $0 > 0x7F }) else {
            report(
                .structure, "\(quoted(text.value)) is no emoji", at: text,
                hint: "write one character, or the name and the id of a server's own as in \"party:123456789\"")
            return nil
        }
        return text.value
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    func checkLength(_ name: String, _ kind: Component.Kind, view: String, _ place: Placed<Node>) {
        var length = ComponentIDLength.press(view: view, component: name, values: values(of: kind))
        if case .querySelect(let query, _, _, _) = kind {
            length = max(length, ComponentIDLength.turn(view: view, list: name.count > query.count ? name : query))
        }
        checkLength(length, at: place, hint: "shorten the names of the view, the component or the values")
    }

    /// Whether a custom id of this length fits.
    func checkLength(_ length: Int, at place: Placed<Node>, hint: String) {
        guard length > ComponentIDLength.maximum else { return }
        reportName(
            .limit, "a custom id here can get \(length) characters long; Discord takes \(ComponentIDLength.maximum)",
            at: place, hint: hint)
    }

    private func values(of kind: Component.Kind) -> [String] {
        switch kind {
        case .button: ["1"]
        case .enumerationButtons(let name): enums[name]?.values.map(\.name) ?? []
        case .modelButtons: models.names
        case .queryButtons: [ComponentIDLength.longestKey]
        case .link, .enumerationSelect, .modelSelect, .querySelect, .entitySelect: []
        }
    }
}
