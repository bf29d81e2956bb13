internal import BotSchema

/// What a bot has to be allowed in a server, by what its document makes it do there: an invitation asks for this and for
/// nothing more.
enum NeededPermissions {
    static func all(of bot: Bot) -> [Permission] {
        // Panels are answers to interactions, which need nothing but what they show.
        var needed: Set<Permission> = [.viewChannel, .embedLinks]
        for effect in bot.actions.flatMap(\.effects) {
            switch effect {
            // A message may go to a thread, which has a permission of its own.
            case .send: needed.formUnion([.sendMessages, .sendMessagesInThreads])
            case .startThread(let thread):
                needed.formUnion([
                    .sendMessagesInThreads, thread.isPrivate ? .createPrivateThreads : .createPublicThreads,
                ])
            default: break
            }
        }
        return Permission.allCases.filter(needed.contains)
    }
}
