internal import JSON

/// The body of `POST /interactions/{id}/{token}/callback`, checked against the interaction that it answers
/// (Discord, interactions/receiving-and-responding).
enum CallbackForm: Sendable {
    case message(MessageForm)
    case deferredMessage(isEphemeral: Bool)
    case deferredUpdate
    case update(MessageForm)
    case choices([JSON])
    case modal(JSON)

    static func check(
        _ body: JSON, files: [UploadedFile], answering interaction: LocalInteraction, editing: MessageFlags
    ) throws(APIError) -> CallbackForm {
        var errors = FormErrors()
        let data = body["data"]
        let path = FormPath()["data"]
        let types = allowedTypes(for: interaction)
        let type = errors.choice(body["type"], of: types, required: true, at: FormPath()["type"])
        let form: CallbackForm
        switch type {
        case 4:
            let message = MessageForm.check(data, files: files, for: .response, editing: [], at: path, &errors)
            if errors.isEmpty && message.isEmpty { throw .emptyMessage }
            form = .message(message)
        case 5: form = .deferredMessage(isEphemeral: checkDeferral(data, at: path, &errors))
        case 7:
            form = .update(
                MessageForm.check(data, files: files, for: .edit, editing: editing, at: path, &errors))
        case 8: form = .choices(checkChoices(data, of: interaction, at: path, &errors))
        case 9: form = .modal(ModalForm.check(data, at: path, &errors))
        default: form = .deferredUpdate
        }
        try errors.check()
        return form
    }

    private static func allowedTypes(for interaction: LocalInteraction) -> [Int] {
        switch interaction.kind {
        case .command: [4, 5, 9]
        case .component: [4, 5, 6, 7, 9]
        case .autocomplete: [8]
        // A modal that a component opened may also change that component's message; none answers another modal.
        case .modal: interaction.message == nil ? [4, 5] : [4, 5, 6, 7]
        }
    }

    private static func checkDeferral(_ data: JSON, at path: FormPath, _ errors: inout FormErrors) -> Bool {
        let form = MessageForm.check(data, files: [], for: .deferral, editing: [], at: path, &errors)
        for key in ["content", "embeds", "components"] where data[key].present != nil {
            errors.add("FIELD_NOT_ALLOWED", "A deferred message carries nothing but its flags", at: path[key])
        }
        return form.flags?.contains(.ephemeral) == true
    }

    private static func checkChoices(
        _ data: JSON, of interaction: LocalInteraction, at path: FormPath, _ errors: inout FormErrors
    ) -> [JSON] {
        let place = path["choices"]
        let choices = errors.list(data["choices"], 0...25, required: true, at: place) ?? []
        for (index, choice) in choices.enumerated() {
            _ = errors.text(choice["name"], 1...100, required: true, at: place[index]["name"])
            OptionForm.checkChoiceValue(
                choice["value"], type: interaction.focusedOptionType, at: place[index]["value"], &errors)
        }
        return choices
    }
}
