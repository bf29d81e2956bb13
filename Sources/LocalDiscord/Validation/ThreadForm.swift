internal import JSON

/// The body that opens or changes a thread, checked (Discord, resources/channel: Start Thread, Modify Channel).
struct ThreadForm: Sendable {
    private static let archiveTimes = [60, 1440, 4320, 10_080]

    /// Empty where a change does not name it.
    var name = ""
    var isPrivate = false
    var isArchived: Bool?
    var isLocked: Bool?
    var isInvitable: Bool?
    var autoArchiveMinutes: Int?
    var secondsBetweenMessages: Int?

    /// - Parameter hasMessage: Whether the thread hangs on a message, and then is of the channel's own kind.
    static func check(_ body: JSON, hasMessage: Bool) throws(APIError) -> ThreadForm {
        var errors = FormErrors()
        var form = ThreadForm()
        let path = FormPath()
        form.name = errors.text(body["name"], 1...100, required: true, at: path["name"]) ?? ""
        form.readCommon(body, &errors)
        if !hasMessage {
            // Discord opens a private one where nothing is said.
            let type = errors.choice(body["type"], of: [10, 11, 12], at: path["type"]) ?? 12
            form.isPrivate = type == 12
        }
        try errors.check()
        return form
    }

    static func checkChange(_ body: JSON) throws(APIError) -> ThreadForm {
        var errors = FormErrors()
        var form = ThreadForm()
        let path = FormPath()
        form.name = errors.text(body["name"], 1...100, at: path["name"]) ?? ""
        form.isArchived = errors.boolean(body["archived"], at: path["archived"])
        form.isLocked = errors.boolean(body["locked"], at: path["locked"])
        form.readCommon(body, &errors)
        try errors.check()
        return form
    }

    private mutating func readCommon(_ body: JSON, _ errors: inout FormErrors) {
        let path = FormPath()
        autoArchiveMinutes = errors.choice(
            body["auto_archive_duration"], of: Self.archiveTimes, at: path["auto_archive_duration"])
        secondsBetweenMessages = errors.integer(
            body["rate_limit_per_user"], 0...21_600, at: path["rate_limit_per_user"])
        isInvitable = errors.boolean(body["invitable"], at: path["invitable"])
    }

    /// Changes what the body names.
    func apply(to channel: inout LocalChannel) {
        if !name.isEmpty { channel.name = name }
        if let isArchived { channel.thread?.isArchived = isArchived }
        if let isLocked { channel.thread?.isLocked = isLocked }
        if let isInvitable { channel.thread?.isInvitable = isInvitable }
        if let autoArchiveMinutes { channel.thread?.autoArchiveMinutes = autoArchiveMinutes }
        if let secondsBetweenMessages { channel.thread?.secondsBetweenMessages = secondsBetweenMessages }
    }
}
