import Testing

@testable import Discord

struct EmojiTests {
    @Test func emojiAreEncodedForPaths() {
        #expect(Emoji.done.pathComponent == "%F0%9F%91%8C")
        #expect(Emoji.writing.pathComponent == "%E2%9C%8D%F0%9F%8F%BB")
        #expect(Emoji("party", id: 5).pathComponent == "party%3A5")
    }

    @Test func whatCouldEndAPathComponentIsEncoded() {
        #expect(percentEncoded("a/b?c#d%e ü-._~") == "a%2Fb%3Fc%23d%25e%20%C3%BC-._~")
    }
}
