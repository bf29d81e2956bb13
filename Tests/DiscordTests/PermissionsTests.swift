import Discord
import JSON
import Testing

struct PermissionsTests {
    static let view = "1024"

    static func roles(everyone: String) -> [Role] {
        let json: JSON = [
            ["id": "1", "permissions": JSON(everyone)], ["id": "2", "permissions": "1024"],
        ]
        return json.array?.compactMap { try? Role(json: $0) } ?? []
    }

    static func channel(type: Int = 0, id: String = "10", parent: String? = nil, _ overwrites: JSON = []) throws
        -> Channel
    {
        try Channel(
            json: [
                "id": JSON(id), "type": JSON(type), "parent_id": JSON(parent), "permission_overwrites": overwrites,
            ])
    }

    static func overwrite(_ id: String, type: Int = 0, allow: String = "0", deny: String = "0") -> JSON {
        ["id": JSON(id), "type": JSON(type), "allow": JSON(allow), "deny": JSON(deny)]
    }

    @Test(arguments: [
        ("1024", "0", "0", true),  // the base alone
        ("0", "0", "0", false),
        ("1024", "0", "1024", false),  // denied here
        ("0", "1024", "0", true),  // allowed here
        ("1024", "1024", "1024", true),  // allowing is applied last
        ("8", "0", "1024", true),  // administrators see everything
        ("2048", "0", "0", false),  // another permission
    ])
    func everyoneSeesAChannelByBaseAndOverwrite(base: String, allow: String, deny: String, expected: Bool) throws {
        let channel = try Self.channel([Self.overwrite("1", allow: allow, deny: deny)])
        #expect(
            Permissions.everyoneMayView(channel, inGuild: 1, roles: Self.roles(everyone: base)) == expected)
    }

    @Test func overwritesOfOthersDoNotCount() throws {
        let roles = Self.roles(everyone: Self.view)
        let channel = try Self.channel([
            Self.overwrite("2", deny: Self.view), Self.overwrite("1", type: 1, deny: Self.view),
        ])
        #expect(Permissions.everyoneMayView(channel, inGuild: 1, roles: roles))
        let hidden = try Self.channel([Self.overwrite("1", deny: Self.view), Self.overwrite("2", allow: Self.view)])
        #expect(!Permissions.everyoneMayView(hidden, inGuild: 1, roles: roles))
    }

    @Test func aPublicThreadIsAsVisibleAsItsChannel() throws {
        let roles = Self.roles(everyone: Self.view)
        let open = try Self.channel()
        let hidden = try Self.channel([Self.overwrite("1", deny: Self.view)])
        let thread = try Self.channel(type: 11, id: "11", parent: "10")
        #expect(Permissions.everyoneMayView(thread, inGuild: 1, roles: roles, parent: open))
        #expect(!Permissions.everyoneMayView(thread, inGuild: 1, roles: roles, parent: hidden))
        #expect(!Permissions.everyoneMayView(thread, inGuild: 1, roles: roles))
        let other = try Self.channel(id: "12")
        #expect(!Permissions.everyoneMayView(thread, inGuild: 1, roles: roles, parent: other))
    }

    @Test(arguments: [1, 3, 12]) func directMessagesAndPrivateThreadsAreForFew(type: Int) throws {
        let channel = try Self.channel(type: type, id: "11", parent: "10")
        #expect(
            try !Permissions.everyoneMayView(
                channel, inGuild: 1, roles: Self.roles(everyone: Self.view), parent: Self.channel()))
    }

    @Test func whereTheRolesAreUnknownNothingIsPublic() throws {
        #expect(try !Permissions.everyoneMayView(Self.channel(), inGuild: 1, roles: []))
    }

    @Test func aChannelWithAnUnreadableOverwriteIsNotTakenForAnOpenOne() {
        #expect(throws: MalformedPayload.self) {
            try Self.channel([["id": "1", "type": 0, "allow": "0", "deny": "?"]])
        }
    }
}
