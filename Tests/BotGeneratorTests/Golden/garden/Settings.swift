// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime

/// What whoever runs the bot gives it through the environment.
///
/// /settings
public struct Settings: Sendable {
    /// The bot's token.
    ///
    /// `GARDEN_TOKEN`. /settings/token
    public var token: String

    /// How much weed is tolerated.
    ///
    /// `GARDEN_TOLERANCE`. /settings/tolerance
    public var tolerance: Double

    /// Whether it is winter.
    ///
    /// `GARDEN_WINTER`. /settings/winter
    public var winter: Bool

    /// The season.
    ///
    /// `GARDEN_SEASON`. /settings/season
    public var season: Season

    /// What `GARDEN_SEASON` can be. /settings/season/choices
    public enum Season: String, Sendable, CaseIterable {
        case spring, lateAutumn = "late_autumn"
    }

    /// A port to listen on.
    ///
    /// `GARDEN_PORT`. /settings/port
    public var port: Int?

    /// Reads them all, and throws every problem of all of them at once.
    public init(from source: SettingsSource) throws(SettingsProblems) {
        var reader = SettingsReader(source, Self.descriptions)
        token = reader.text("GARDEN_TOKEN")
        tolerance = reader.number("GARDEN_TOLERANCE")
        winter = reader.boolean("GARDEN_WINTER")
        season = reader.choice("GARDEN_SEASON", default: .spring)
        port = reader.optionalInteger("GARDEN_PORT")
        try reader.finish()
    }

    /// What each is for, in the order of the document.
    public static let descriptions: [SettingDescription] = [
        SettingDescription(
            name: "token",
            variable: "GARDEN_TOKEN",
            kind: .text,
            isSecret: true,
            isRequired: true,
            text: "The bot's token"
        ),
        SettingDescription(
            name: "tolerance",
            variable: "GARDEN_TOLERANCE",
            kind: .number(minimum: 0, maximum: 1),
            defaultText: "0.5",
            text: "How much weed is tolerated"
        ),
        SettingDescription(
            name: "winter",
            variable: "GARDEN_WINTER",
            kind: .boolean,
            defaultText: "false",
            text: "Whether it is winter"
        ),
        SettingDescription(
            name: "season",
            variable: "GARDEN_SEASON",
            kind: .choice(["spring", "late_autumn"]),
            defaultText: "spring",
            text: "The season"
        ),
        SettingDescription(
            name: "port",
            variable: "GARDEN_PORT",
            kind: .integer(minimum: 1, maximum: 65_535),
            text: "A port to listen on"
        ),
    ]
}
