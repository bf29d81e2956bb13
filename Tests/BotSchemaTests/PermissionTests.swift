import BotSchema
import Testing

@Suite struct PermissionTests {
    /// (Discord, topics/permissions)
    @Test(arguments: [
        (Permission.createInstantInvite, 0), (.administrator, 3), (.manageGuild, 5), (.viewChannel, 10),
        (.manageMessages, 13), (.useVoiceActivity, 25), (.manageRoles, 28), (.useApplicationCommands, 31),
        (.manageThreads, 34), (.sendMessagesInThreads, 38), (.moderateMembers, 40), (.sendVoiceMessages, 46),
        (.sendPolls, 49), (.useExternalApps, 50), (.pinMessages, 51), (.bypassSlowmode, 52),
    ])
    func eachHasTheBitThatDiscordGaveIt(permission: Permission, bit: Int) { #expect(permission.bit == bit) }

    @Test func noTwoHaveTheSameBit() {
        #expect(Set(Permission.allCases.map(\.bit)).count == Permission.allCases.count)
    }
}
