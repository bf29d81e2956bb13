internal import HTTPClient

/// Which addresses files of messages may be fetched from: Discord's own, and nobody else's.
///
/// A message tells where its files are, and what comes from there is read to a model and kept. So the address is no more
/// than a claim: it has to lead, over TLS, to one of the hosts that serve Discord's files. Where the bot is led to another
/// Discord than Discord's own (`DISCORD_API_URL`), such as one on this machine, that server may serve files as well.
public struct AttachmentSource: Sendable, Hashable {
    /// Discord, reference: CDN endpoints. `media.discordapp.net` is what a file's `proxy_url` names.
    private static let hosts = ["cdn.discordapp.com", "media.discordapp.net"]
    private static let discord = "discord.com"

    /// The server that the bot takes for Discord, where it is another one.
    private let other: Destination?

    /// - Parameter apiURL: where Discord's REST interface is, as the bot is configured.
    public init(apiURL: String) {
        other = Destination(url: apiURL).flatMap { $0.host == Self.discord ? nil : $0 }
    }

    /// Whether a file may be fetched from this address. Redirects must not be followed from it.
    ///
    /// The address has to name scheme, host and port in so many words: one that only comes to the same by an escape or a
    /// user name is refused, as is any that curl itself would not take.
    public func allows(_ url: String) -> Bool {
        guard let destination = Destination(url: url), let origin = Destination.origin(of: url)?.lowercased(),
            Destination(url: origin) == destination, Self.spellings(of: destination).contains(origin)
        else { return false }
        return destination == other
            || destination.isTLS && destination.port == 443 && Self.hosts.contains(destination.host)
    }

    /// The ways to write the part of an address before its path, in lower case.
    private static func spellings(of destination: Destination) -> [String] {
        let host = destination.host.contains(":") ? "[\(destination.host)]" : destination.host
        let plain = "\(destination.isTLS ? "https" : "http")://\(host)"
        let isStandard = destination.port == (destination.isTLS ? 443 : 80)
        return ["\(plain):\(destination.port)"] + (isStandard ? [plain] : [])
    }
}
