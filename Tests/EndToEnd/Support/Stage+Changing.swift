import EventLoop
import JSON
import LocalDiscord
import ProcessSupport

extension Stage {
    /// Changes the bot's database from outside, as nobody but a test does: to let a day pass, say.
    func change(_ sql: String) throws { try SQLiteFile(databasePath).change(sql) }

    /// Lets Discord find the preview of a link, and waits until the bot has been told.
    func addPreview(of url: String, to message: LocalMessage) async throws {
        discord.addPreview(["type": "link", "url": JSON(url)], to: message)
        let other = Talk(of: bob, on: self)
        try await other.press("new")
        try await other.ask("By now it is told.")
    }
}
