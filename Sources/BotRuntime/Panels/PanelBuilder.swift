internal import Discord

/// Puts a panel together so that Discord accepts it, whatever people have written into its row.
public struct PanelBuilder<Control: PanelControl> {
    private let record: String
    private let page: PageTurn?
    private var text: EmbedText
    private var rows: [Row] = []

    private enum Row {
        case components([Component])
        /// Turns a list; its labels are known at the end.
        case turning(previous: PageTurn?, next: PageTurn?)
    }

    /// - Parameters:
    ///   - key: the key of the panel's row.
    ///   - page: the page that is shown; every control keeps it.
    public init(of key: some ControlValue, page: PageTurn?, title: String) {
        record = key.controlText
        self.page = page
        text = EmbedText(heading: title.trimmed)
    }

    // MARK: Text

    /// A field of the embed; Discord refuses an empty value, so `empty` stands for it.
    public mutating func field(_ label: String, _ value: String, empty: String = "—", isInline: Bool = false) {
        text.parts.append(.init(label: label, value: Self.filled(value, empty), isInline: isInline))
    }

    /// A text of up to about 4000 UTF-16 units, in the embed's description.
    public mutating func block(_ label: String, _ value: String, empty: String = "—") {
        text.parts.append(.init(label: label, value: Self.filled(value, empty), isBlock: true))
    }

    /// A field with a line for each element; what does not fit is counted in the last line.
    ///
    /// - Parameters:
    ///   - count: how many there are, `lines` being the first of them.
    ///   - more: what says that so many are not shown.
    public mutating func list(
        _ label: String, _ lines: [String], count: Int? = nil, empty: String = "—", isInline: Bool = false,
        more: (Int) -> String = { "… +\($0)" }
    ) {
        let lines = lines.map { Self.filled($0, "—").cut(to: 200) }
        let count = max(count ?? lines.count, lines.count)
        var shown = lines.count
        var value = ""
        repeat {
            let rest = count - shown
            value = (lines.prefix(shown) + (rest > 0 ? [more(rest)] : [])).joined(separator: "\n")
            shown -= 1
        } while value.length > EmbedText.fieldValue && shown >= 0
        field(label, value, empty: empty, isInline: isInline)
    }

    /// A text that is turned page by page, in the embed's description.
    public mutating func text(_ label: String, _ page: TextPage, empty: String = "—") {
        let value = Self.filled(page.text, empty)
        text.parts.append(.init(label: label, value: value, isBlock: true, isWhole: true))
        if page.older != nil || page.newer != nil { rows.append(.turning(previous: page.older, next: page.newer)) }
    }

    private static func filled(_ value: String, _ empty: String) -> String {
        let value = value.trimmed
        return value.isEmpty ? empty : value
    }

    // MARK: Components

    /// A row of up to five buttons.
    public mutating func row(_ buttons: [PanelButton<Control>]) {
        guard !buttons.isEmpty else { return }
        rows.append(
            .components(
                buttons.map { button in
                    .button(
                        Button(
                            style: button.discordStyle, label: Self.filled(button.label, "—").cut(to: 80),
                            customID: id(button.control.id, page: page)))
                }))
    }

    /// A row with a button for each value.
    public mutating func row<Value>(of values: some Sequence<Value>, _ button: (Value) -> PanelButton<Control>) {
        row(values.map(button))
    }

    /// A select over a page of rows, and buttons that turn it; nothing where there is nothing to choose.
    public mutating func select<Element>(
        _ name: String, _ rows: SelectPage<Element>, placeholder: String? = nil,
        option: (Element) throws -> SelectOption
    ) rethrows {
        // Discord refuses a select without options.
        guard !rows.elements.isEmpty else { return }
        var hasDefault = false
        let options = try rows.elements.map { element in
            let option = try option(element)
            let isDefault = option.isSelected && !hasDefault
            if isDefault { hasDefault = true }
            let description = option.description.map { $0.trimmed.cut(to: 100) }
            return StringSelect.Option(
                label: Self.filled(option.label, "—").cut(to: 100), value: element.key.controlText,
                description: description.flatMap { $0.isEmpty ? nil : $0 }, isDefault: isDefault)
        }
        let select = StringSelect(
            customID: id(ControlID(name), page: page), options: options, placeholder: placeholder?.cut(to: 150))
        self.rows.append(.components([.stringSelect(select)]))
        if rows.previous != nil || rows.next != nil {
            self.rows.append(.turning(previous: rows.previous, next: rows.next))
        }
    }

    private func id(_ control: ControlID, page: PageTurn?) -> String {
        ComponentID(view: Control.view, record: record, control: control, page: page).customID
    }

    /// The whole panel.
    ///
    /// - Parameters:
    ///   - previous: the label of the buttons that turn back.
    ///   - next: the label of the buttons that turn on.
    public func content(previous: String, next: String) -> PanelContent {
        let rows = rows.map { row in
            switch row {
            case .components(let components): return Component.actionRow(components)
            case .turning(let before, let after):
                let buttons = [(previous, before), (next, after)].compactMap { label, turn in
                    turn.map { Button(label: label, customID: id(ControlID(""), page: $0)) }
                }
                return .actionRow(buttons.map { .button($0) })
            }
        }
        return PanelContent(embed: text.embed, rows: rows)
    }
}
