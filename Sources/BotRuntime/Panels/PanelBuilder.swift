internal import Discord

/// Puts a panel together so that Discord accepts it, whatever people have written into its row.
///
/// Its text is in `PanelBuilder+Text.swift`, its components in `PanelBuilder+Components.swift`.
public struct PanelBuilder<Control: PanelControl> {
    private let record: String
    private let page: PanelPages
    var text: EmbedText
    var words = ""
    private var rows: [Row] = []

    enum Row {
        case components([Component])
        /// Turns a list; its labels are known at the end.
        case turning(previous: PageTurn?, next: PageTurn?)
    }

    /// - Parameters:
    ///   - key: the key of the panel's row.
    ///   - page: the pages that are shown; every control keeps them.
    public init(of key: some ControlValue, page: PanelPages, title: String) {
        record = key.controlText
        self.page = page
        text = EmbedText(heading: title.trimmed)
    }

    static func filled(_ value: String, _ empty: String) -> String {
        let value = value.trimmed
        return value.isEmpty ? empty : value
    }

    mutating func add(_ row: Row) { rows.append(row) }

    /// Buttons that turn a list, where it has another page.
    mutating func addTurns(_ previous: PageTurn?, _ next: PageTurn?) {
        if previous != nil || next != nil { rows.append(.turning(previous: previous, next: next)) }
    }

    /// The custom id of a control; with `turn`, of one that turns a page.
    func id(_ control: ControlID, turn: PageTurn? = nil) -> String {
        let page = turn.map(page.turning) ?? page
        return ComponentID(view: Control.view, record: record, control: control, page: page).customID
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
                    turn.map { Button(label: label, customID: id(ControlID(""), turn: $0)) }
                }
                return .actionRow(buttons.map { .button($0) })
            }
        }
        return PanelContent(words: words, embed: text.embed, rows: rows)
    }
}
