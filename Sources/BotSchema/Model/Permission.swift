/// What members of a server may do (Discord, topics/permissions), by the names that Discord gives it, in lower case.
public enum Permission: String, Sendable, CaseIterable {
    case createInstantInvite = "create_instant_invite"
    case kickMembers = "kick_members"
    case banMembers = "ban_members"
    case administrator
    case manageChannels = "manage_channels"
    case manageGuild = "manage_guild"
    case addReactions = "add_reactions"
    case viewAuditLog = "view_audit_log"
    case prioritySpeaker = "priority_speaker"
    case stream
    case viewChannel = "view_channel"
    case sendMessages = "send_messages"
    case sendSpeechMessages = "send_tts_messages"
    case manageMessages = "manage_messages"
    case embedLinks = "embed_links"
    case attachFiles = "attach_files"
    case readMessageHistory = "read_message_history"
    case mentionEveryone = "mention_everyone"
    case useExternalEmojis = "use_external_emojis"
    case viewGuildInsights = "view_guild_insights"
    case connect
    case speak
    case muteMembers = "mute_members"
    case deafenMembers = "deafen_members"
    case moveMembers = "move_members"
    case useVoiceActivity = "use_vad"
    case changeNickname = "change_nickname"
    case manageNicknames = "manage_nicknames"
    case manageRoles = "manage_roles"
    case manageWebhooks = "manage_webhooks"
    case manageGuildExpressions = "manage_guild_expressions"
    case useApplicationCommands = "use_application_commands"
    case requestToSpeak = "request_to_speak"
    case manageEvents = "manage_events"
    case manageThreads = "manage_threads"
    case createPublicThreads = "create_public_threads"
    case createPrivateThreads = "create_private_threads"
    case useExternalStickers = "use_external_stickers"
    case sendMessagesInThreads = "send_messages_in_threads"
    case useEmbeddedActivities = "use_embedded_activities"
    case moderateMembers = "moderate_members"
    case viewCreatorMonetizationAnalytics = "view_creator_monetization_analytics"
    case useSoundboard = "use_soundboard"
    case createGuildExpressions = "create_guild_expressions"
    case createEvents = "create_events"
    case useExternalSounds = "use_external_sounds"
    case sendVoiceMessages = "send_voice_messages"
    case sendPolls = "send_polls"
    case useExternalApps = "use_external_apps"
    case pinMessages = "pin_messages"
    case bypassSlowmode = "bypass_slowmode"

    /// Its place in Discord's set of bits.
    public var bit: Int {
        switch self {
        case .sendPolls: 49
        case .useExternalApps: 50
        case .pinMessages: 51
        case .bypassSlowmode: 52
        // The others stand one behind the other, as they do here.
        default: Self.allCases.firstIndex(of: self) ?? 0
        }
    }
}
