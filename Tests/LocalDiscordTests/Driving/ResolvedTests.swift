import EventLoop
import HTTPClient
import JSON
import TestSupport
import Testing

@testable import LocalDiscord

/// What goes along with values that are ids: people, roles, channels, files and messages.
@Suite(.onLoop) struct ResolvedTests {
    /// Registers commands as a bot would, without one that answers.
    @LoopActor private static func rig(_ commands: JSON) async throws -> Rig {
        let rig = try await Rig { $0.interactionTimes.response = .milliseconds(20) }
        let answer = try await rig.request(.put, "/applications/\(rig.seeds.bot.id)/commands", commands)
        #expect(answer.response.status == 200)
        return rig
    }

    private static let choosing: JSON = [
        [
            "name": "staff", "description": "d",
            "options": [
                [
                    "name": "add", "description": "d", "type": 1,
                    "options": [
                        ["name": "who", "description": "d", "type": 6],
                        ["name": "role", "description": "d", "type": 8],
                        ["name": "where", "description": "d", "type": 7, "channel_types": [0]],
                        ["name": "any", "description": "d", "type": 9],
                        ["name": "file", "description": "d", "type": 11],
                    ],
                ]
            ],
        ],
        ["name": "Warnings", "type": 2],
    ]

    @Test @LoopActor func optionsCarryTheObjectsTheyName() async throws {
        let rig = try await Self.rig(Self.choosing)
        let (server, seeds) = (rig.server, rig.seeds)
        let role = server.addRole("Staff", [.manageThreads], to: [seeds.bob])
        let file = server.upload(.init(filename: "a.txt", contentType: "text/plain", bytes: [65]))
        let interaction = try server.begin(
            "staff add", as: seeds.alice, in: seeds.general,
            options: [
                "who": JSON(seeds.bob.id), "role": JSON(role.id), "where": JSON(seeds.secret.id),
                "any": JSON(role.id), "file": JSON(file.id),
            ])
        let resolved = interaction.data["resolved"]
        #expect(resolved["users"][seeds.bob.id.description]["username"].string == "bob")
        let member = resolved["members"][seeds.bob.id.description]
        let permissions = member["permissions"].string.flatMap { UInt64($0) } ?? 0
        #expect(Permissions(rawValue: permissions).contains(.manageThreads))
        #expect(!member["user"].exists && !member["deaf"].exists)
        #expect(resolved["roles"][role.id.description]["name"].string == "Staff")
        #expect(resolved["channels"][seeds.secret.id.description]["name"].string == "private")
        #expect(resolved["channels"][seeds.secret.id.description]["permissions"].string != nil)
        let attachment = resolved["attachments"][file.id.description]
        #expect(attachment["filename"].string == "a.txt" && attachment["size"].int == 1)
        await rig.stop()
    }

    @Test @LoopActor func aChannelOfAnotherKindOrThatIsNotSeenCannotBeChosen() async throws {
        let rig = try await Self.rig(Self.choosing)
        let (server, seeds) = (rig.server, rig.seeds)
        let thread = server.addThread("aside", in: seeds.general)
        for (user, channel) in [(seeds.alice, thread), (seeds.carol, seeds.secret)] {
            #expect(throws: LocalDiscordError.self) {
                try server.begin(
                    "staff add", as: user, in: seeds.general, options: ["where": JSON(channel.id)])
            }
        }
        await rig.stop()
    }

    @Test @LoopActor func aUserCommandNamesThePersonItWasUsedOn() async throws {
        let rig = try await Self.rig(Self.choosing)
        let (server, seeds) = (rig.server, rig.seeds)
        let interaction = try server.beginUserCommand("Warnings", to: seeds.bob, as: seeds.alice, in: seeds.general)
        #expect(interaction.data["type"].int == 2)
        #expect(interaction.data["target_id"].string == seeds.bob.id.description)
        #expect(interaction.data["resolved"]["members"][seeds.bob.id.description].exists)
        await rig.stop()
    }

    @Test @LoopActor func selectsOfPeopleRolesAndChannelsAreFilledInByNameAndCarryTheObjects() async throws {
        let rig = try await Rig { $0.interactionTimes.response = .milliseconds(20) }
        let (server, seeds) = (rig.server, rig.seeds)
        server.addRole("Staff", to: [seeds.bob])
        let rows: JSON = [
            row(["type": 5, "custom_id": "people", "max_values": 2]), row(["type": 6, "custom_id": "roles"]),
            row(["type": 8, "custom_id": "channels", "channel_types": [0]]),
            row(["type": 7, "custom_id": "any", "default_values": [["type": "user", "id": JSON(seeds.alice.id)]]]),
        ]
        let sent = try await rig.request(
            .post, "/channels/\(seeds.general.id)/messages", ["content": "choose", "components": rows])
        let message = try #require(sent.json["id"].string.flatMap { Snowflake($0) }.flatMap { server.message($0) })
        func choose(_ values: [String], _ select: String) throws -> JSON {
            try server.beginSelect(values, in: select, on: message, as: seeds.alice).data
        }
        let people = try choose(["Bob", "Carol"], "people")
        #expect(people["values"] == [JSON(seeds.bob.id), JSON(seeds.carol.id)])
        #expect(people["resolved"]["users"].object?.count == 2)
        #expect(people["component_type"].int == 5)
        #expect(try choose(["Staff"], "roles")["resolved"]["roles"].object?.count == 1)
        #expect(try choose(["private"], "channels")["resolved"]["channels"].object?.count == 1)
        #expect(try choose(["Staff"], "any")["resolved"]["roles"].object?.count == 1)
        #expect(throws: LocalDiscordError.self) { try choose(["Bob", "Bob"], "people") }
        #expect(throws: LocalDiscordError.self) { try choose(["nobody"], "roles") }
        await rig.stop()
    }
}
