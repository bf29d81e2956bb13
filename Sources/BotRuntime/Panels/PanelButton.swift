public import Discord

/// A button of a panel, before it has its custom id.
public struct PanelButton<Control: PanelControl> {
    public enum Style: Sendable { case primary, secondary, success, danger }

    private enum Target {
        case control(Control)
        case address(String)
    }

    private let label: String
    private let emoji: Emoji?
    private let style: Style
    private let isVisible: Bool
    private let isEnabled: Bool
    private let target: Target

    /// A button that does something. One that is not visible is left out, one that is not enabled is grey.
    public static func button(
        _ label: String, _ control: Control, style: Style = .secondary, emoji: Emoji? = nil, isVisible: Bool = true,
        isEnabled: Bool = true
    ) -> PanelButton {
        PanelButton(
            label: label, emoji: emoji, style: style, isVisible: isVisible, isEnabled: isEnabled,
            target: .control(control))
    }

    /// A button that turns something on or off. Its label stays; its style shows the state.
    public static func toggle(
        _ label: String, _ control: Control, isOn: Bool, emoji: Emoji? = nil, isVisible: Bool = true,
        isEnabled: Bool = true
    ) -> PanelButton {
        button(
            label, control, style: isOn ? .success : .secondary, emoji: emoji, isVisible: isVisible,
            isEnabled: isEnabled)
    }

    /// One of several buttons of which each sets a value.
    public static func choice(
        _ label: String, _ control: Control, isCurrent: Bool = false, isVisible: Bool = true, isEnabled: Bool = true
    ) -> PanelButton {
        button(
            label, control, style: isCurrent ? .primary : .secondary, isVisible: isVisible, isEnabled: isEnabled)
    }

    /// A button that leads to an address; it is left out where Discord would not take the address.
    public static func link(
        _ label: String, _ address: String, emoji: Emoji? = nil, isVisible: Bool = true, isEnabled: Bool = true
    ) -> PanelButton {
        PanelButton(
            label: label, emoji: emoji, style: .secondary, isVisible: isVisible, isEnabled: isEnabled,
            target: .address(address))
    }

    /// The button with its custom id or its address; nil where it is left out.
    func button(id: (ControlID) -> String) -> Button? {
        guard isVisible else { return nil }
        let label = PanelBuilder<Control>.filled(label, "—").cut(to: 80)
        switch target {
        case .control(let control):
            return Button(
                style: discordStyle, label: label, emoji: emoji, customID: id(control.id), isDisabled: !isEnabled)
        case .address(let text):
            guard let address = EmbedFrame.address(text), address.length <= 512 else { return nil }
            var button = Button(label: label, url: address, isDisabled: !isEnabled)
            button.emoji = emoji
            return button
        }
    }

    private var discordStyle: Button.Style {
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
