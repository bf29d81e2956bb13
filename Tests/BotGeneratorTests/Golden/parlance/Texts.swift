// Generated from Schema/bot.json by botgen; edit that file instead.

public import BotRuntime

/// The languages that the bot speaks, by Discord's locales; the first is the fallback.
///
/// /texts
public enum Language: String, BotLanguage {
    case enUS = "en-US"
}

/// Everything that people read, in their language.
///
/// /texts
public enum Texts {
    /// /texts/en-US/none
    public static func none(in language: Language) -> String {
        "none"
    }

    /// /texts/en-US/created_at
    public static func createdAt(in language: Language) -> String {
        "Created"
    }

    /// /texts/en-US/updated_at
    public static func updatedAt(in language: Language) -> String {
        "Last conversation"
    }

    /// /texts/en-US/modified_at
    public static func modifiedAt(in language: Language) -> String {
        "Settings changed"
    }

    /// /texts/en-US/system_msg
    public static func systemMsg(in language: Language) -> String {
        "System message"
    }

    /// /texts/en-US/user.description
    public static func userDescription(in language: Language) -> String {
        "Show and change your settings and choose a conversation"
    }

    /// /texts/en-US/user.title
    public static func userTitle(in language: Language) -> String {
        "Your settings"
    }

    /// /texts/en-US/user.name
    public static func userName(in language: Language) -> String {
        "Name"
    }

    /// /texts/en-US/user.max_tokens
    public static func userMaxTokens(in language: Language) -> String {
        "Longest answer (tokens)"
    }

    /// /texts/en-US/user.temperature
    public static func userTemperature(in language: Language) -> String {
        "Temperature"
    }

    /// /texts/en-US/user.sessions
    public static func userSessions(in language: Language) -> String {
        "Sessions"
    }

    /// /texts/en-US/user.more_sessions
    public static func userMoreSessions(count: some CustomStringConvertible, in language: Language) -> String {
        "… and \(count) more"
    }

    /// /texts/en-US/user.choose_session
    public static func userChooseSession(in language: Language) -> String {
        "Choose a session to enter"
    }

    /// /texts/en-US/user.no_session
    public static func userNoSession(in language: Language) -> String {
        "You have no current session yet. Choose one in the list below, or press *new* and write a message to open one."
    }

    /// /texts/en-US/user.option.system_msg
    public static func userOptionSystemMsg(in language: Language) -> String {
        "How the assistant should behave in new sessions"
    }

    /// /texts/en-US/user.option.max_tokens
    public static func userOptionMaxTokens(in language: Language) -> String {
        "How long an answer may be, in tokens"
    }

    /// /texts/en-US/user.option.temperature
    public static func userOptionTemperature(in language: Language) -> String {
        "0 is matter-of-fact, 2 is wild"
    }

    /// /texts/en-US/user.clear.confirm
    public static func userClearConfirm(in language: Language) -> String {
        "Delete all of your sessions and everything said in them? This cannot be undone."
    }

    /// /texts/en-US/user.clear.done
    public static func userClearDone(count: some CustomStringConvertible, in language: Language) -> String {
        "Sessions deleted: \(count)."
    }

    /// /texts/en-US/session.description
    public static func sessionDescription(in language: Language) -> String {
        "Show and change your current session"
    }

    /// /texts/en-US/session.none
    public static func sessionNone(in language: Language) -> String {
        "You have no current session. Open one: press *new* in /user and write a message, or choose a session there."
    }

    /// /texts/en-US/session.denied
    public static func sessionDenied(in language: Language) -> String {
        "That session is private."
    }

    /// /texts/en-US/session.creator
    public static func sessionCreator(in language: Language) -> String {
        "Creator"
    }

    /// /texts/en-US/session.conversation
    public static func sessionConversation(in language: Language) -> String {
        "Conversation"
    }

    /// /texts/en-US/session.no_messages
    public static func sessionNoMessages(in language: Language) -> String {
        "Nothing has been said yet."
    }

    /// /texts/en-US/session.numbered
    public static func sessionNumbered(number: some CustomStringConvertible, in language: Language) -> String {
        "Session \(number)"
    }

    /// /texts/en-US/session.option.name
    public static func sessionOptionName(in language: Language) -> String {
        "A new name for this session"
    }

    /// /texts/en-US/session.option.system_msg
    public static func sessionOptionSystemMsg(in language: Language) -> String {
        "How the assistant should behave in this session"
    }

    /// /texts/en-US/session.remove.confirm
    public static func sessionRemoveConfirm(in language: Language) -> String {
        "Remove this session and everything said in it? This cannot be undone."
    }

    /// /texts/en-US/session.remove.done
    public static func sessionRemoveDone(in language: Language) -> String {
        "The session is removed."
    }

    /// /texts/en-US/session.entered_public
    public static func sessionEnteredPublic(in language: Language) -> String {
        "This session is public: members of its server can read along."
    }

    /// /texts/en-US/show_session.name
    public static func showSessionName(in language: Language) -> String {
        "Show session"
    }

    /// /texts/en-US/show_session.none
    public static func showSessionNone(in language: Language) -> String {
        "That message belongs to no session that still exists."
    }

    /// /texts/en-US/chat.hint
    public static func chatHint(in language: Language) -> String {
        "I do not answer you yet. To switch me on, use /user and press *new* (every message opens a new session) or *activate* (go on in your current one)."
    }

    /// /texts/en-US/chat.private_session
    public static func chatPrivateSession(in language: Language) -> String {
        "The session that you are in is private, so I answer only its creator there. Choose another one with /user."
    }

    /// /texts/en-US/chat.empty
    public static func chatEmpty(in language: Language) -> String {
        "There is no text in that message that I could answer. Write me something."
    }

    /// /texts/en-US/chat.attachment
    public static func chatAttachment(
        name: some CustomStringConvertible,
        type: some CustomStringConvertible,
        size: some CustomStringConvertible,
        in language: Language
    ) -> String {
        "[attached file: \(name), \(type), \(size) bytes; its content cannot be read here]"
    }

    /// /texts/en-US/chat.truncated
    public static func chatTruncated(count: some CustomStringConvertible, in language: Language) -> String {
        "*The answer ended at its limit of \(count) tokens. Raise* max_tokens *with /user, or ask me to go on.*"
    }

    /// /texts/en-US/failure.unauthorized
    public static func failureUnauthorized(in language: Language) -> String {
        "The model's provider refused this bot's key. Whoever runs the bot has to check OPENAI_API_KEY."
    }

    /// /texts/en-US/failure.model_not_found
    public static func failureModelNotFound(in language: Language) -> String {
        "The provider does not offer this model here. Choose another one with /user or /session."
    }

    /// /texts/en-US/failure.rate_limited
    public static func failureRateLimited(in language: Language) -> String {
        "The model is overloaded right now. Please try again in a minute."
    }

    /// /texts/en-US/failure.quota
    public static func failureQuota(in language: Language) -> String {
        "The account behind this bot has used up its quota at the provider. Please tell whoever runs the bot."
    }

    /// /texts/en-US/failure.too_long
    public static func failureTooLong(in language: Language) -> String {
        "That is more text than this model can read at once. Send a shorter message or open a new session."
    }

    /// /texts/en-US/failure.refused
    public static func failureRefused(in language: Language) -> String {
        "The provider's content filter stopped this answer. Please put the question differently."
    }

    /// /texts/en-US/failure.bad_request
    public static func failureBadRequest(in language: Language) -> String {
        "The model's provider did not accept this request. Choose another model with /user or /session, or open a new session."
    }

    /// /texts/en-US/failure.server
    public static func failureServer(in language: Language) -> String {
        "The model's provider has a fault right now. Please try again in a few minutes."
    }

    /// /texts/en-US/failure.timeout
    public static func failureTimeout(in language: Language) -> String {
        "The model did not answer in time. Please try again."
    }

    /// /texts/en-US/failure.unreachable
    public static func failureUnreachable(in language: Language) -> String {
        "The model's provider cannot be reached right now. Please try again in a few minutes."
    }

    /// /texts/en-US/failure.incomplete
    public static func failureIncomplete(in language: Language) -> String {
        "The model's answer broke off. Please try again."
    }

    /// /texts/en-US/failure.garbled
    public static func failureGarbled(in language: Language) -> String {
        "The model's answer could not be understood. Please try again, or choose another model with /user or /session."
    }

    /// /texts/en-US/failure.limit_before_text
    public static func failureLimitBeforeText(in language: Language) -> String {
        "The model used up the longest answer before it wrote a word. Raise *max_tokens* with /user and ask again."
    }

    /// /texts/en-US/failure.daily_limit
    public static func failureDailyLimit(in language: Language) -> String {
        "This bot has used up its tokens for today. Please try again tomorrow (after midnight UTC)."
    }

    /// /texts/en-US/settings.discord_token
    public static func settingsDiscordToken(in language: Language) -> String {
        "The bot's token from the Discord developer portal"
    }

    /// /texts/en-US/settings.discord_api
    public static func settingsDiscordAPI(in language: Language) -> String {
        "Where Discord's REST interface is"
    }

    /// /texts/en-US/settings.discord_requests
    public static func settingsDiscordRequests(in language: Language) -> String {
        "How many requests a second Discord allows the bot; more only where Discord has granted it"
    }

    /// /texts/en-US/settings.openai_key
    public static func settingsOpenaiKey(in language: Language) -> String {
        "The key for the model's provider; any word for a server that wants none"
    }

    /// /texts/en-US/settings.openai_organization
    public static func settingsOpenaiOrganization(in language: Language) -> String {
        "The organization that is billed, for keys that belong to several"
    }

    /// /texts/en-US/settings.openai_base
    public static func settingsOpenaiBase(in language: Language) -> String {
        "Where an OpenAI-compatible interface is"
    }

    /// /texts/en-US/settings.database
    public static func settingsDatabase(in language: Language) -> String {
        "The file that everything is kept in"
    }

    /// /texts/en-US/settings.log
    public static func settingsLog(in language: Language) -> String {
        "How the log on standard error is written"
    }

    /// /texts/en-US/settings.allowed_guilds
    public static func settingsAllowedGuilds(in language: Language) -> String {
        "Ids of the servers that the bot works in, separated by commas; empty allows all"
    }

    /// /texts/en-US/settings.allowed_users
    public static func settingsAllowedUsers(in language: Language) -> String {
        "Ids of the people that the bot works for, separated by commas; empty allows all"
    }

    /// /texts/en-US/settings.daily_tokens
    public static func settingsDailyTokens(in language: Language) -> String {
        "How many tokens all people together may use a day (UTC); 0 is no limit"
    }

    /// /texts/en-US/settings.context_messages
    public static func settingsContextMessages(in language: Language) -> String {
        "How many messages of a session the model is shown at most"
    }

    /// /texts/en-US/settings.model_silence
    public static func settingsModelSilence(in language: Language) -> String {
        "Seconds that a model may stay silent before a turn is given up"
    }

    /// /texts/en-US/settings.ca_file
    public static func settingsCaFile(in language: Language) -> String {
        "A file of certificate authorities to trust instead of the system's"
    }

    /// /texts/en-US/settings.plain_http_hosts
    public static func settingsPlainHttpHosts(in language: Language) -> String {
        "Hosts besides loopback that a key may be sent to without TLS, separated by commas"
    }

    /// The language's own `panel.confirm`.
    public static func panelConfirm(in language: Language) -> String {
        "Confirm"
    }

    /// The language's own `panel.cancel`.
    public static func panelCancel(in language: Language) -> String {
        "Cancel"
    }

    /// The language's own `panel.cancelled`.
    public static func panelCancelled(in language: Language) -> String {
        "Nothing was changed."
    }

    /// The language's own `panel.next`.
    public static func panelNext(in language: Language) -> String {
        "Next"
    }

    /// The language's own `panel.previous`.
    public static func panelPrevious(in language: Language) -> String {
        "Previous"
    }

    /// The language's own `panel.denied`.
    public static func panelDenied(in language: Language) -> String {
        "Only the owner of this can do that."
    }

    /// The language's own `panel.outdated`.
    public static func panelOutdated(in language: Language) -> String {
        "This panel is out of date. Here is a fresh one."
    }

    /// The language's own `panel.failed`.
    public static func panelFailed(in language: Language) -> String {
        "Something went wrong on my side. Please try again."
    }

    /// The language's own `panel.not_allowed`.
    public static func panelNotAllowed(in language: Language) -> String {
        "This bot is not available here. Ask whoever runs it to allow you or this server."
    }
}
