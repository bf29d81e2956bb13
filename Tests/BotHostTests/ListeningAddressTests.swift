import BotHost
import Testing

struct ListeningAddressTests {
    @Test(arguments: [
        (":8080", "127.0.0.1", 8080), ("127.0.0.1:0", "127.0.0.1", 0), ("0.0.0.0:80", "0.0.0.0", 80),
        ("[::1]:8080", "::1", 8080), ("[::]:65535", "::", 65535),
    ]) func nothingListensBeyondThisMachineUnlessItIsTold(text: String, host: String, port: UInt16) {
        let address = ListeningAddress(text)
        #expect(address?.host == host && address?.port == port)
    }

    @Test(arguments: ["", "8080", ":", ":65536", ":-1", "localhost:80", "::1:80", "[1.2.3.4]:80", "a b:80"])
    func whatIsNoAddressIsRefused(text: String) { #expect(ListeningAddress(text) == nil) }
}
