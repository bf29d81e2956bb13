internal import Discord

/// A question as it was stored, taken apart again, so that an edit is seen for what it is without a file being fetched.
struct StoredQuestion: Equatable {
    /// What was read of each file, in their order; nil for those that were not.
    let contents: [String?]
    let words: String

    /// Takes `text` apart; nil where it was not made of these files.
    ///
    /// - Parameters:
    ///   - text: What ``QuestionText/text`` was.
    ///   - files: All files of the message. Discord lets people take files off a message, and put none on it.
    ///   - language: In which it was made.
    init?(_ text: String, files: [Attachment], in language: Language) {
        // Bytes, because a character may reach from the end of one part into the next.
        var rest = Array(text.utf8)[...]
        var contents: [String?] = []
        for file in files {
            if rest.drop(AttachedFile.note(on: file, isRead: true, in: language) + "\n") {
                let fence = rest.prefix { $0 == UInt8(ascii: "`") }
                guard fence.count >= 3, rest.drop(String(decoding: fence, as: UTF8.self) + "\n"),
                    let end = rest.firstRange(of: [0x0A] + fence)
                else { return nil }
                contents.append(String(decoding: rest[..<end.lowerBound], as: UTF8.self))
                rest = rest[end.upperBound...]
            } else if rest.drop(AttachedFile.note(on: file, isRead: false, in: language)) {
                contents.append(nil)
            } else {
                return nil
            }
            guard rest.isEmpty || rest.drop("\n") else { return nil }
        }
        self.contents = contents
        words = String(decoding: rest, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Takes `beginning` away, if the bytes begin with it.
    fileprivate mutating func drop(_ beginning: String) -> Bool {
        guard starts(with: beginning.utf8) else { return false }
        removeFirst(beginning.utf8.count)
        return true
    }
}
