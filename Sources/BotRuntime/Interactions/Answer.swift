public import Discord

/// What is answered to an interaction, before it is put into Discord's form.
public enum Answer: Sendable {
    /// A panel in a new message.
    case message(PanelContent, notice: String? = nil, isEphemeral: Bool)
    /// A panel in place of the message whose control was used.
    case update(PanelContent, notice: String? = nil)
    /// A sentence in a new message that only the person sees.
    case text(String)
    /// A sentence in a new message.
    case sentence(String, isEphemeral: Bool)
    /// A sentence in place of the message whose control was used.
    case replacement(String)
    /// A form that opens over the window.
    case form(Modal)
    /// A sentence in a new message that only the person sees, with texts of theirs below it.
    case quotes(String, [String])
    /// A question with two buttons, in a new message that only the person sees.
    case question(String, ComponentID, confirm: String, cancel: String)

    public var response: InteractionResponse {
        switch self {
        case .message(let content, let notice, let isEphemeral):
            .message(
                MessagePayload(
                    content: content.words(below: notice), embeds: [content.embed], components: content.rows,
                    flags: isEphemeral ? .ephemeral : []))
        case .update(let content, let notice):
            .update(
                MessagePayload(
                    content: content.words(below: notice) ?? "", embeds: [content.embed], components: content.rows))
        case .text(let text): .message(MessagePayload(content: text.cut(to: 2000), flags: .ephemeral))
        case .sentence(let text, let isEphemeral):
            .message(MessagePayload(content: text.cut(to: 2000), flags: isEphemeral ? .ephemeral : []))
        case .replacement(let text): .update(MessagePayload(content: text.cut(to: 2000), embeds: [], components: []))
        case .form(let modal): .modal(modal)
        case .quotes(let text, let quotes):
            .message(
                MessagePayload(
                    content: text.cut(to: 2000), embeds: EmbedText.quotes(quotes), flags: .ephemeral))
        case .question(let text, let id, let confirm, let cancel):
            .message(
                MessagePayload(
                    content: text.cut(to: 2000),
                    components: [
                        .actionRow([
                            .button(
                                Button(
                                    style: .danger, label: confirm,
                                    customID: id.with(id.control, step: .confirm).customID)),
                            .button(
                                Button(
                                    style: .secondary, label: cancel,
                                    customID: id.with(id.control, step: .cancel).customID)),
                        ])
                    ], flags: .ephemeral))
        }
    }
}

/// Where a panel is shown.
public enum PanelDelivery: Hashable, Sendable {
    /// In place of the message whose control was used.
    case update
    case message(isEphemeral: Bool)
}

/// What a hand-written function answers.
public enum FunctionReply<Panel: Hashable & Sendable>: Hashable, Sendable {
    /// A panel in place of the message whose control was used, with a sentence above it.
    case show(Panel, notice: String? = nil)
    /// A panel in a new message that only the person sees, with a sentence above it.
    case open(Panel, notice: String? = nil)
    /// A sentence that only the person sees; after a question, in place of that.
    case text(String)
}
