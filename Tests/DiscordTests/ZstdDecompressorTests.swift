import Testing

@testable import Discord
@testable import LocalDiscord

struct ZstdDecompressorTests {
    private let compressor = ZstdCompressor()

    private func compress(_ text: String) throws -> [UInt8] { try #require(compressor.compress(Array(text.utf8))) }

    @Test func messagesOfOneStreamComeOutWholeAndOneByOne() throws {
        let decompressor = ZstdDecompressor()
        let messages = [#"{"op":10}"#, "", String(repeating: "語😀", count: 50_000), #"{"op":10}"#, "x"]
        for message in messages {
            #expect(try decompressor.decompress(try compress(message)) == Array(message.utf8))
        }
    }

    @Test func whatWasSaidBeforeMakesAMessageSmaller() throws {
        let text = #"{"t":"MESSAGE_CREATE","s":2,"op":0,"d":{"id":"1","channel_id":"2","content":"hello"}}"#
        let first = try compress(text)
        let second = try compress(text)
        #expect(second.count < first.count / 2)
        let decompressor = ZstdDecompressor()
        _ = try decompressor.decompress(first)
        #expect(try decompressor.decompress(second) == Array(text.utf8))
    }

    @Test func aMessageThatBecomesTooLargeIsRefusedBeforeItIsThere() throws {
        let decompressor = ZstdDecompressor(maximumMessageBytes: 100_000)
        _ = try decompressor.decompress(try compress(String(repeating: " ", count: 100_000)))
        let bomb = try compress(String(repeating: " ", count: 50_000_000))
        #expect(bomb.count < 10_000)
        #expect(throws: ZstdDecompressor.Failure.tooLarge) { try decompressor.decompress(bomb) }
        // The stream has lost its thread.
        #expect(throws: ZstdDecompressor.Failure.tooLarge) { try decompressor.decompress(try compress("x")) }
    }

    @Test func aWindowOfMoreThanEightMegabytesIsRefused() {
        // Magic number, a descriptor without a size, and a window of 2 to the power of 10 + exponent.
        for (exponent, isTaken) in [(8, true), (13, true), (14, false), (21, false)] {
            let header: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, UInt8(exponent << 3)]
            let decompressor = ZstdDecompressor()
            if isTaken {
                #expect(throws: Never.self) { try decompressor.decompress(header) }
            } else {
                #expect(throws: ZstdDecompressor.Failure.self) { try decompressor.decompress(header) }
            }
        }
    }

    @Test func aPieceThatIsMissingIsNoticedOrLeavesNothingBehindThatCrashes() throws {
        let decompressor = ZstdDecompressor()
        _ = try compress("the first piece")
        let second = try compress("the second piece")
        #expect(throws: ZstdDecompressor.Failure.self) { try decompressor.decompress(second) }
    }

    /// Whatever the bytes are, something bounded comes out or an error, and it ends.
    @Test(arguments: 0..<20) func mutatedStreamsNeverCrash(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = try (0..<4).map { try compress(String(repeating: "{\"s\":\($0)}", count: 40)) }
        for _ in 0..<200 {
            let decompressor = ZstdDecompressor(maximumMessageBytes: 1 << 20)
            for piece in pieces {
                var piece = piece
                switch random(below: 4) {
                case 0: piece[random(below: piece.count)] ^= UInt8(1 << random(below: 8))
                case 1: piece.removeLast(1 + random(below: piece.count))
                case 2: piece.insert(UInt8(random(below: 256)), at: random(below: piece.count))
                default: break
                }
                guard let text = try? decompressor.decompress(piece) else { break }
                #expect(text.count <= 1 << 20)
            }
        }
    }
}
