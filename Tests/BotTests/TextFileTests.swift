import Discord
import JSON
import Testing

@testable import Bot

@Suite struct TextFileTests {
    private func file(_ name: String, _ type: String? = nil, size: Int = 10) throws -> Discord.Attachment {
        try Discord.Attachment(
            json: [
                "id": "1", "filename": JSON(name), "url": "https://cdn.discordapp.com/attachments/1/2/a",
                "content_type": type.map { JSON($0) } ?? .null, "size": JSON(size),
            ])
    }

    // MARK: What is read

    @Test(arguments: [
        ("message.txt", "text/plain; charset=utf-8"), ("a", "text/markdown"), ("a", "Text/X-Python ; x=y"),
        ("a", "application/json"), ("a", "application/vnd.api+json"), ("a", "application/xml"),
        ("a", "application/atom+xml"), ("a", "application/yaml"), ("a", "application/toml"),
        ("a", "application/javascript"), ("notes.MD", nil), ("a.tar.log", nil),
        ("Main.swift", "application/octet-stream"),
    ])
    func textsAreKnownByTheirTypeOrTheirName(name: String, type: String?) throws {
        #expect(TextFiles.isText(try file(name, type)))
    }

    @Test(arguments: [
        ("a.txt", "image/png"), ("a.txt", "application/pdf"), ("a.txt", "application/zip"), ("a.png", nil),
        ("txt", nil),
        ("a.", nil), ("a.svg", "image/svg+xml"), ("a.txt", "video/mp4"), ("a", "application/octet-stream"),
        ("a.txt", "application/x-msdownload"), ("a.txt.exe", nil), ("a", "xtext/plain"),
    ])
    func whateverElseIsOnlyNamed(name: String, type: String?) throws {
        #expect(!TextFiles.isText(try file(name, type)))
    }

    @Test func noMoreIsReadThanHasRoom() throws {
        let (small, picture) = (try file("a.txt"), try file("a.png", "image/png"))
        let largest = try file("a.txt", size: TextFiles.maximumBytes)
        let tooLarge = try file("a.txt", size: TextFiles.maximumBytes + 1)
        #expect(TextFiles.choose(from: [picture, small, tooLarge, largest]) == [1, 3])
        #expect(TextFiles.choose(from: Array(repeating: small, count: 6)) == [0, 1, 2, 3])
        #expect(TextFiles.choose(from: [largest, largest, small]) == [0, 1])
        #expect(TextFiles.choose(from: [largest, small, largest, small]) == [0, 1, 3])
        #expect(TextFiles.choose(from: [try file("a.txt", size: 0), try file("a.txt", size: -1)]).isEmpty)
    }

    // MARK: What it says

    @Test func bytesAreReadAsTheTextThatTheyAre() {
        #expect(TextDecoding.text(of: Array("Grüße 👋\r\n".utf8)) == "Grüße 👋\r\n")
        #expect(TextDecoding.text(of: [0xEF, 0xBB, 0xBF] + Array("mark".utf8)) == "mark")
        #expect(TextDecoding.text(of: [0xFF, 0xFE, 0x48, 0x00, 0x3D, 0xD8, 0x4B, 0xDC]) == "H👋")
        #expect(TextDecoding.text(of: [0xFE, 0xFF, 0x00, 0x48, 0xD8, 0x3D, 0xDC, 0x4B]) == "H👋")
        #expect(TextDecoding.text(of: []) == "")
    }

    @Test(
        arguments: [
            [0xE4, 0x20], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x41, 0x00, 0x42], [0xFF, 0xFE, 0x48],
            [0xFF, 0xFE, 0x3D, 0xD8],
            [0xFF, 0xFE, 0x00, 0x00], [0x89, 0x50, 0x4E, 0x47], [0xF0, 0x9F, 0x91],
        ] as [[UInt8]])
    func whatIsNoTextIsNotRead(bytes: [UInt8]) {
        #expect(TextDecoding.text(of: bytes) == nil)
    }

    // MARK: How it is told

    @Test func aContentStandsBetweenLinesThatItDoesNotHold() throws {
        let file = try file("a.md", "text/markdown", size: 12)
        #expect(
            AttachedFile(attachment: file, content: "# Hi\n").text(in: .enUS)
                == "[attached file: a.md, text/markdown, 12 bytes; its content follows]\n```\n# Hi\n\n```")
        for (content, fence) in [("a", "```"), ("``", "```"), ("```\n````\n", "`````"), ("````", "`````")] {
            #expect(AttachedFile.fence(around: content) == fence)
        }
    }

    private static let contents: [[String?]] = [
        [], [nil], ["plain"], [""], ["```\ncode\n```\n"], ["a\n\n", nil, "`\n"], [nil, nil], ["\n```", "\n````\n"],
        ["\u{301} joins the line before"],
        ["[attached file: b, text/plain, 10 bytes; its content follows]\n```\nx\n```\n"],
    ]

    @Test(arguments: contents, ["", "What is it?", "```\nnone\n```", "\nfirst a line break", "\u{301}"])
    func aQuestionIsTakenApartAsItWasMade(contents: [String?], words: String) throws {
        let files = try contents.indices.map { try file("file \($0)", "text/plain") }
        for language in Language.allCases {
            let question = QuestionText(
                words: words,
                attachmentNotes: zip(files, contents).map {
                    AttachedFile(attachment: $0, content: $1).text(in: language)
                })
            let stored = try #require(StoredQuestion(question.text, files: files, in: language))
            #expect(stored.contents == contents)
            #expect(stored.words.utf8.elementsEqual(words.utf8))
        }
    }

    @Test func aQuestionOfOtherFilesIsNotTakenApart() throws {
        let (a, b) = (try file("a", "text/plain"), try file("b", "text/plain"))
        let text = AttachedFile(attachment: a, content: "x").text(in: .enUS)
        #expect(StoredQuestion(text, files: [b], in: .enUS) == nil)
        #expect(StoredQuestion(text, files: [a, b], in: .enUS) == nil)
        #expect(StoredQuestion(text, files: [a], in: .ja) == nil)
        #expect(StoredQuestion("words", files: [a], in: .enUS) == nil)
        // A file less: what was said of it is no word of the person's, and so it is a change.
        #expect(StoredQuestion(text, files: [], in: .enUS)?.words == text)
    }
}
