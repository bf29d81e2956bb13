// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime

/// /enums/soil
public enum Soil: String, BotEnumeration {
    /// /enums/soil/clay
    case clay
    /// /enums/soil/sand
    case sand
    /// /enums/soil/default
    case `default`

    /// What people see for it.
    public func label(in language: Language) -> String {
        switch self {
        case .clay: Texts.soilClay(in: language)
        case .sand: Texts.soilSand(in: language)
        case .default: Texts.soilDefault(in: language)
        }
    }
}
