import OpenAI
import Testing

/// WHATWG HTML, section 9.2.6.
@Suite struct ServerSentEventTests {
    private func events(_ text: String, inPiecesOf size: Int = .max) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser()
        var rest = Array(text.utf8)[...]
        var events: [ServerSentEvent] = []
        while !rest.isEmpty {
            events += try parser.parse(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return events
    }

    private func event(_ data: String, name: String? = nil) -> ServerSentEvent {
        ServerSentEvent(name: name, data: Array(data.utf8))
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineBreakEndsALine(lineBreak: String) throws {
        let text = ["data: one", "", "event: named", "data: two", "data:three", "", ": a comment", "data:", "", ""]
            .joined(separator: lineBreak)
        let expected = [event("one"), event("two\nthree", name: "named"), event("")]
        for size in [1, 2, 3, 7, .max] { #expect(try events(text, inPiecesOf: size) == expected) }
    }

    @Test func charactersAreNotHurtByTheEdgesOfPieces() throws {
        for size in 1...5 { #expect(try events("data: 👨‍👩‍👧 日本\n\n", inPiecesOf: size) == [event("👨‍👩‍👧 日本")]) }
    }

    @Test func onlyOneSpaceAfterTheColonIsLeftOut() throws {
        #expect(try events("data:  two\n\ndata\n\n") == [event(" two"), event("")])
    }

    @Test func commentsUnknownFieldsAndEmptyEventsAreLeftOut() throws {
        #expect(try events(": ping\n\n\nid: 1\nretry: 5\nevent: x\n\nnonsense\n\ndata: a\n\n") == [event("a")])
    }

    @Test func aByteOrderMarkBeforeTheFirstFieldIsLeftOut() throws {
        #expect(try events("\u{FEFF}data: a\n\n") == [event("a")])
    }

    @Test func anEventThatHasNotEndedIsNotHandedOut() throws {
        #expect(try events("data: a\n\ndata: b\n") == [event("a")])
    }

    @Test func aLineOrAnEventThatIsTooLongIsRefused() throws {
        var line = ServerSentEventParser(maximumBytes: 10)
        #expect(throws: ServerSentEventParser.TooLong.self) { try line.parse(Array("data: 1234567".utf8)) }
        var event = ServerSentEventParser(maximumBytes: 10)
        #expect(throws: ServerSentEventParser.TooLong.self) {
            for _ in 0..<4 { _ = try event.parse(Array("data:123\n".utf8)) }
        }
    }
}
