public import Discord

/// What people can do with a panel.
extension PanelBuilder {
    /// A row of up to five buttons; none where all of them are left out.
    public mutating func row(_ buttons: [PanelButton<Control>]) {
        let buttons = buttons.compactMap { $0.button { id($0) } }
        if !buttons.isEmpty { add(.components(buttons.map { .button($0) })) }
    }

    /// A row with a button for each value.
    public mutating func row<Value>(
        of values: some Sequence<Value>, _ button: (Value) throws -> PanelButton<Control>
    ) rethrows {
        row(try values.map(button))
    }

    /// A select over a page of rows, and buttons that turn it; nothing where there is nothing to choose.
    public mutating func select<Element>(
        _ name: String, _ rows: ListPage<Element>, placeholder: String? = nil, isEnabled: Bool = true,
        option: (Element) throws -> SelectOption
    ) rethrows {
        let options = try rows.elements.map { ($0.key.controlText, try option($0)) }
        add(options, to: name, placeholder, isEnabled)
        addTurns(rows.previous, rows.next)
    }

    /// A select over fixed values.
    public mutating func select<Value: ControlValue>(
        _ name: String, of values: some Sequence<Value>, placeholder: String? = nil, isEnabled: Bool = true,
        option: (Value) -> SelectOption
    ) {
        add(values.map { ($0.controlText, option($0)) }, to: name, placeholder, isEnabled)
    }

    private mutating func add(
        _ options: [(value: String, option: SelectOption)], to name: String, _ placeholder: String?, _ isEnabled: Bool
    ) {
        // Discord refuses a select without options, and one with more defaults than may be chosen.
        guard !options.isEmpty else { return }
        var hasDefault = false
        let shown = options.map { value, option in
            let isDefault = option.isSelected && !hasDefault
            if isDefault { hasDefault = true }
            let description = option.description.map { $0.trimmed.cut(to: 100) }
            return StringSelect.Option(
                label: Self.filled(option.label, "—").cut(to: 100), value: value,
                description: description.flatMap { $0.isEmpty ? nil : $0 }, isDefault: isDefault)
        }
        let select = StringSelect(
            customID: id(ControlID(name)), options: shown, placeholder: placeholder?.cut(to: 150),
            isDisabled: !isEnabled)
        add(.components([.stringSelect(select)]))
    }

    /// A select over people, roles or channels, which Discord fills.
    public mutating func select(
        _ name: String, _ kind: EntitySelect.Kind, selected: Snowflake? = nil, placeholder: String? = nil,
        isEnabled: Bool = true
    ) {
        let defaults: [EntitySelect.Default] =
            switch (kind, selected) {
            case (.users, let id?): [.init(id, .user)]
            case (.roles, let id?): [.init(id, .role)]
            case (.channels, let id?): [.init(id, .channel)]
            // Whether it is a person's or a role's is not known.
            case (.mentionables, _), (_, nil): []
            }
        let select = EntitySelect(
            kind, customID: id(ControlID(name)), placeholder: placeholder?.cut(to: 150), defaults: defaults,
            isDisabled: !isEnabled)
        add(.components([.entitySelect(select)]))
    }
}
