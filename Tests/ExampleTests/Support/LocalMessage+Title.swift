import JSON
import LocalDiscord

extension LocalMessage {
    /// The title of its first embed.
    var title: String? { embeds.first?["title"].string }
}
