internal import Discord

/// A button of a panel, before it has its custom id.
public struct PanelButton<Control: PanelControl> {
    public enum Style: Sendable { case primary, secondary, success, danger }

    let label: String
    let control: Control
    let style: Style

    /// A button that does something.
    public static func button(_ label: String, _ control: Control, style: Style) -> PanelButton {
        PanelButton(label: label, control: control, style: style)
    }

    /// A button that turns something on or off. Its label stays; its style shows the state.
    public static func toggle(_ label: String, _ control: Control, isOn: Bool) -> PanelButton {
        PanelButton(label: label, control: control, style: isOn ? .success : .secondary)
    }

    /// One of several buttons of which each sets a value.
    public static func choice(_ label: String, _ control: Control, isCurrent: Bool = false) -> PanelButton {
        PanelButton(label: label, control: control, style: isCurrent ? .primary : .secondary)
    }

    var discordStyle: Button.Style {
        switch style {
        case .primary: .primary
        case .secondary: .secondary
        case .success: .success
        case .danger: .danger
        }
    }
}

/// An option of a select, before it has its value.
public struct SelectOption: Hashable, Sendable {
    public var label: String
    public var description: String?
    public var isSelected: Bool

    public init(_ label: String, description: String? = nil, isSelected: Bool = false) {
        self.label = label
        self.description = description
        self.isSelected = isSelected
    }
}
