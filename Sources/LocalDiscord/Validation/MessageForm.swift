internal import JSON

/// A message's body, checked: of a new message, of an edit or of an interaction's response.
///
/// Fields that the body does not name are nil, so that an edit leaves them as they are; `null` empties them.
struct MessageForm: Sendable {
    static let longestContent = 2000

    var content: String?
    var embeds: [JSON]?
    var components: [JSON]?
    var flags: MessageFlags?
    var allowedMentions = AllowedMentions()
    /// The attachments that the body describes: kept ones of an edit by id, new ones by the index of their file.
    var attachments: [JSON]?
    var replyTo: Snowflake?
    var failsIfReplyIsGone = true
    var nonce: JSON = .missing
    var enforcesNonce = false
    var hasPoll = false
    var files: [UploadedFile] = []

    /// Where the body comes from, which decides the flags that it may carry.
    enum Purpose: Sendable { case message, edit, response, deferral }

    static func check(
        _ body: JSON, files: [UploadedFile] = [], for purpose: Purpose, editing: MessageFlags = [],
        at path: FormPath = FormPath()
    ) throws(APIError) -> MessageForm {
        var errors = FormErrors()
        let form = check(body, files: files, for: purpose, editing: editing, at: path, &errors)
        try errors.check()
        return form
    }

    static func check(
        _ body: JSON, files: [UploadedFile], for purpose: Purpose, editing: MessageFlags, at path: FormPath,
        _ errors: inout FormErrors
    ) -> MessageForm {
        var form = MessageForm()
        form.files = files
        form.readFlags(body["flags"], for: purpose, editing: editing, at: path["flags"], &errors)
        let isV2 = form.flags?.contains(.componentsV2) == true || editing.contains(.componentsV2)
        if body["content"].exists {
            form.content = errors.text(body["content"], 0...longestContent, at: path["content"]) ?? ""
        }
        form.embeds = EmbedForm.check(body["embeds"], at: path["embeds"], &errors)
        form.components = ComponentForm.checkMessage(
            body["components"], isV2: isV2, at: path["components"], &errors)
        form.allowedMentions = AllowedMentions.check(
            body["allowed_mentions"], at: path["allowed_mentions"], &errors)
        _ = errors.boolean(body["tts"], at: path["tts"])
        form.readAttachments(body["attachments"], at: path["attachments"], &errors)
        form.hasPoll = errors.dictionary(body["poll"], at: path["poll"]) != nil
        if let stickers = errors.list(body["sticker_ids"], 0...3, at: path["sticker_ids"]), !stickers.isEmpty {
            errors.add("STICKER_INVALID", "Unknown sticker", at: path["sticker_ids"])
        }
        if isV2 { form.refuseLegacyParts(at: path, &errors) }
        if purpose == .message { form.readMessageParts(body, at: path, &errors) }
        return form
    }

    /// Whether nothing would be shown (Discord's 50006).
    var isEmpty: Bool {
        (content ?? "").allSatisfy(\.isWhitespace) && (embeds ?? []).isEmpty && (components ?? []).isEmpty
            && files.isEmpty && !hasPoll
    }

    private mutating func readFlags(
        _ field: JSON, for purpose: Purpose, editing: MessageFlags, at path: FormPath, _ errors: inout FormErrors
    ) {
        guard let value = errors.integer(field, 0...Int(Int32.max), at: path) else { return }
        let given = MessageFlags(rawValue: value)
        let settable: MessageFlags =
            switch purpose {
            case .message: [.suppressEmbeds, .suppressNotifications, .componentsV2]
            case .edit: [.suppressEmbeds, .componentsV2, .ephemeral]
            case .response: [.suppressEmbeds, .ephemeral, .suppressNotifications, .componentsV2]
            case .deferral: [.ephemeral]
            }
        if !given.isSubset(of: settable) {
            errors.add("FLAGS_INVALID", "These flags cannot be set here.", at: path)
        }
        if purpose == .edit, editing.contains(.componentsV2), !given.contains(.componentsV2) {
            errors.add(
                "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "The components v2 flag cannot be removed.", at: path)
        }
        flags = given
    }

    private mutating func readAttachments(_ field: JSON, at path: FormPath, _ errors: inout FormErrors) {
        guard field.exists else { return }
        let described = errors.list(field, 0...10, at: path) ?? []
        for (index, attachment) in described.enumerated() {
            _ = errors.snowflake(attachment["id"], required: true, at: path[index]["id"])
            _ = errors.text(attachment["description"], 0...1024, at: path[index]["description"])
            _ = errors.text(attachment["filename"], 0...1024, at: path[index]["filename"])
        }
        attachments = described
    }

    /// Beside components of the second kind nothing else may stand (Discord, components/reference).
    private func refuseLegacyParts(at path: FormPath, _ errors: inout FormErrors) {
        let message = "The 'MessageFlags.IS_COMPONENTS_V2' flag does not allow this field."
        let parts = [
            ("content", content?.isEmpty == false), ("embeds", embeds?.isEmpty == false), ("poll", hasPoll),
        ]
        for (name, isThere) in parts where isThere {
            errors.add("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message, at: path[name])
        }
    }

    private mutating func readMessageParts(_ body: JSON, at path: FormPath, _ errors: inout FormErrors) {
        nonce = body["nonce"].present ?? .missing
        if let text = nonce.string {
            if text.utf16.count > 25 {
                errors.add("BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.", at: path["nonce"])
            }
        } else if nonce.exists, nonce.int == nil {
            errors.add("NONCE_TYPE_COERCE", "A nonce is a text or a whole number.", at: path["nonce"])
        }
        enforcesNonce = errors.boolean(body["enforce_nonce"], at: path["enforce_nonce"]) ?? false
        let place = path["message_reference"]
        guard let reference = errors.dictionary(body["message_reference"], at: place) else { return }
        replyTo = errors.snowflake(reference["message_id"], required: true, at: place["message_id"])
        failsIfReplyIsGone =
            errors.boolean(reference["fail_if_not_exists"], at: place["fail_if_not_exists"]) ?? true
        _ = errors.choice(reference["type"], of: [0], at: place["type"])
    }
}

/// A file that came with a request.
struct UploadedFile: Sendable {
    /// The field's name, `files[0]`, whose number the body's `attachments` refer to.
    var field: String
    var filename: String
    var contentType: String?
    var bytes: [UInt8]
    /// Where the file is said to be; nil for where it is.
    var url: String?
}
