import Discord
import Testing

@Suite struct AttachmentSourceTests {
    private let discord = AttachmentSource(apiURL: "https://discord.com/api/v10")

    @Test(arguments: [
        "https://cdn.discordapp.com/attachments/1/2/message.txt?ex=66&is=65&hm=0a&",
        "https://media.discordapp.net/attachments/1/2/message.txt", "https://cdn.discordapp.com:443/attachments/1/2/a",
        "HTTPS://CDN.DiscordApp.com/attachments/1/2/a", "https://cdn.discordapp.com/a?to=https://evil.example/@",
    ])
    func filesComeFromDiscordsOwnHosts(url: String) {
        #expect(discord.allows(url))
    }

    @Test(arguments: [
        // Another scheme, or none.
        "http://cdn.discordapp.com/a", "ftp://cdn.discordapp.com/a", "wss://cdn.discordapp.com/a",
        "file:///etc/passwd", "file://cdn.discordapp.com/etc/passwd", "gopher://cdn.discordapp.com/a",
        "cdn.discordapp.com/a", "//cdn.discordapp.com/a", "https:cdn.discordapp.com/a", "https:/cdn.discordapp.com/a",
        "https:///cdn.discordapp.com/a", "https:////cdn.discordapp.com/a", "data:text/plain,a", "", "https://",
        // Another port.
        "https://cdn.discordapp.com:444/a", "https://cdn.discordapp.com:80/a", "https://cdn.discordapp.com:0/a",
        "https://cdn.discordapp.com:/a", "https://cdn.discordapp.com:0443/a", "https://cdn.discordapp.com:65979/a",
        "https://cdn.discordapp.com:443:443/a", "https://cdn.discordapp.com:x/a",
        // A user.
        "https://cdn.discordapp.com@evil.example/a", "https://cdn.discordapp.com:443@evil.example/a",
        "https://evil@cdn.discordapp.com/a", "https://evil:word@cdn.discordapp.com/a", "https://@cdn.discordapp.com/a",
        "https://evil.example#@cdn.discordapp.com/a", "https://evil.example?@cdn.discordapp.com/a",
        "https://evil.example/@cdn.discordapp.com/a", "https://cdn.discordapp.com%40evil.example/a",
        // Another host that looks like it.
        "https://cdn.discordapp.com.evil.example/a", "https://xcdn.discordapp.com/a", "https://evil.example/a",
        "https://evil.cdn.discordapp.com/a", "https://discordapp.com/a", "https://discord.com/a",
        "https://cdn.discordapp.net/a", "https://media.discordapp.com/a", "https://cdn-discordapp.com/a",
        "https://cdn.discordapp.com./a", "https://cdn.discordapp.com.:443/a", "https://.cdn.discordapp.com/a",
        "https://cdn..discordapp.com/a", "https://cdn．discordapp．com/a", "https://ｃdn.discordapp.com/a",
        "https://cdn.dіscordapp.com/a",
        // Numbers.
        "https://127.0.0.1/a", "https://2130706433/a", "https://0x7f.1/a", "https://[::1]/a", "https://localhost/a",
        "https://[::ffff:127.0.0.1]/a", "https://[cdn.discordapp.com]/a", "https://169.254.169.254/a",
        // Backslashes, escapes and what cannot be seen.
        "https:\\\\cdn.discordapp.com\\a", "https://cdn.discordapp.com\\a",
        "https://cdn.discordapp.com\\@evil.example/a",
        "https://evil.example\\@cdn.discordapp.com/a", "https://cdn%2ediscordapp.com/a",
        "https://cdn.discordapp.com%2f@evil.example/a", "https://cdn.discordapp.com%00.evil.example/a",
        "https://cdn.discordapp.com /a", " https://cdn.discordapp.com/a", "https://cdn.discordapp.com\t/a",
        "https://cdn.discordapp.com\r\nHost: evil.example/a", "https://cdn.discordapp.com/a\u{0}b",
        "https://cdn.discordapp.com\u{0}.evil.example/a", "https://cdn.discordapp.com\u{200B}/a",
    ])
    func nothingComesFromAnywhereElse(url: String) {
        #expect(!discord.allows(url))
        #expect(!AttachmentSource(apiURL: "http://127.0.0.1:8080/api/v10").allows(url))
    }

    @Test func anotherDiscordMayServeFilesAsWell() {
        let local = AttachmentSource(apiURL: "http://127.0.0.1:8080/api/v10")
        #expect(local.allows("http://127.0.0.1:8080/attachments/1/2/a.txt"))
        #expect(local.allows("https://cdn.discordapp.com/attachments/1/2/a.txt"))
        for other in [
            "https://127.0.0.1:8080/a", "http://127.0.0.1/a", "http://127.0.0.1:8081/a", "http://localhost:8080/a",
            "http://127.1:8080/a", "http://0x7f000001:8080/a", "http://127.0.0.1:8080@evil.example/a",
            "http://evil@127.0.0.1:8080/a", "http://127.0.0.1:08080/a", "http://[::1]:8080/a",
            "http://127.0.0.1:8080.evil.example/a",
        ] { #expect(!local.allows(other), "\(other)") }

        let secure = AttachmentSource(apiURL: "https://discord.example/api/v10")
        #expect(secure.allows("https://discord.example/attachments/1/2/a.txt"))
        #expect(!secure.allows("http://discord.example/attachments/1/2/a.txt"))
        let six = AttachmentSource(apiURL: "http://[::1]:8080/api")
        #expect(six.allows("http://[::1]:8080/a.txt") && !six.allows("http://[::2]:8080/a.txt"))
    }
}
