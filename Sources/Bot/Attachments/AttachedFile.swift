internal import Discord

/// A file on a question, as the model is to read it: a line that names it and, where it was read, what is in it.
struct AttachedFile {
    let attachment: Attachment
    /// nil: it was not read.
    let content: String?

    /// - Parameter language: Of the line that names the file.
    func text(in language: Language) -> String {
        guard let content else { return Self.note(on: attachment, isRead: false, in: language) }
        let fence = Self.fence(around: content)
        return "\(Self.note(on: attachment, isRead: true, in: language))\n\(fence)\n\(content)\n\(fence)"
    }

    static func note(on file: Attachment, isRead: Bool, in language: Language) -> String {
        let type = file.contentType ?? "application/octet-stream"
        return isRead
            ? Texts.chatAttachmentRead(name: file.filename, type: type, size: file.size, in: language)
            : Texts.chatAttachment(name: file.filename, type: type, size: file.size, in: language)
    }

    /// A line that shows where the content ends, whatever is in it: more backticks than stand together anywhere in it.
    static func fence(around content: String) -> String {
        var (run, longest) = (0, 0)
        for byte in content.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "`", count: max(3, longest + 1))
    }
}
