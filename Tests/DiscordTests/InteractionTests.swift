import Discord
import JSON
import Testing

struct InteractionTests {
    static func interaction(type: Int, data: String, more: String = #""user": {"id": "2", "username": "alice"}"#) throws
        -> Interaction
    {
        try Interaction(
            json: JSON(
                parsing: """
                    {"id": "1", "application_id": "9", "token": "secret", "type": \(type), "data": \(data), "locale": "ja",
                     "channel_id": "3", "context": 1, "novelty": [], \(more)}
                    """))
    }

    @Test func aSlashCommandCarriesItsOptions() throws {
        let interaction = try Self.interaction(
            type: 2,
            data: """
                {"id": "5", "name": "user", "type": 1, "options": [
                    {"name": "max_tokens", "type": 4, "value": 300}, {"name": "system_msg", "type": 3, "value": "Hi"}]}
                """)
        guard case .command(let command) = interaction.data else { Issue.record("no command"); return }
        #expect(command.name == "user" && command.kind == .chatInput && command.path.isEmpty)
        #expect(command["max_tokens"]?.value.int == 300)
        #expect(command["system_msg"]?.value.string == "Hi")
        #expect(command["temperature"] == nil)
        #expect(interaction.user.id == 2 && interaction.context == .botDirectMessage && interaction.locale == "ja")
    }

    @Test func aSubcommandInAGroupIsAPathOfTwoNames() throws {
        let interaction = try Self.interaction(
            type: 2,
            data: """
                {"id": "5", "name": "admin", "type": 1, "options": [{"name": "limits", "type": 2, "options": [
                    {"name": "set", "type": 1, "options": [{"name": "tokens", "type": 4, "value": 7}]}]}]}
                """)
        guard case .command(let command) = interaction.data else { Issue.record("no command"); return }
        #expect(command.path == ["limits", "set"])
        #expect(command["tokens"]?.value.int == 7)
    }

    @Test func aMessageCommandResolvesItsTarget() throws {
        let interaction = try Self.interaction(
            type: 2,
            data: """
                {"id": "5", "name": "Show session", "type": 3, "target_id": "77", "resolved": {"messages": {"77":
                    {"id": "77", "channel_id": "3", "author": {"id": "9", "username": "bot", "bot": true}, "content": "x"}}}}
                """)
        guard case .command(let command) = interaction.data else { Issue.record("no command"); return }
        #expect(command.kind == .message && command.targetID == 77)
        #expect(command.resolved.messages[77]?.content == "x")
    }

    @Test func aPressCarriesItsCustomIDItsValuesAndItsMessage() throws {
        let interaction = try Self.interaction(
            type: 3, data: #"{"custom_id": "status", "component_type": 3, "values": ["new"]}"#,
            more: """
                "guild_id": "4", "member": {"user": {"id": "8", "username": "bob"}, "permissions": "32", "roles": []},
                "message": {"id": "6", "channel_id": "3", "author": {"id": "9", "username": "bot"}}
                """)
        guard case .component(let press) = interaction.data else { Issue.record("no press"); return }
        #expect(press.customID == "status" && press.values == ["new"])
        #expect(interaction.user.id == 8)
        #expect(interaction.member?.permissions == .manageGuild)
        #expect(interaction.message?.id == 6)
    }

    @Test func autocompletionKnowsWhichOptionIsBeingTyped() throws {
        let interaction = try Self.interaction(
            type: 4,
            data: """
                {"id": "5", "name": "session", "type": 1, "options": [{"name": "a", "type": 3, "value": "1"},
                    {"name": "b", "type": 3, "value": "ty", "focused": true}]}
                """)
        guard case .autocomplete(let command) = interaction.data else { Issue.record("no command"); return }
        #expect(command.focusedOption?.name == "b")
    }

    @Test(arguments: [
        #"[{"type": 1, "components": [{"type": 4, "custom_id": "name", "value": "New"}]}]"#,
        #"[{"type": 18, "component": {"type": 4, "custom_id": "name", "value": "New"}}]"#,
    ])
    func aModalIsReadFromRowsAndFromLabels(components: String) throws {
        let interaction = try Self.interaction(type: 5, data: #"{"custom_id": "m", "components": \#(components)}"#)
        guard case .modal(let modal) = interaction.data else { Issue.record("no modal"); return }
        #expect(modal.customID == "m" && modal["name"] == "New")
    }

    @Test func aKindThatIsNotKnownIsNoError() throws {
        guard case .unknown(type: 42) = try Self.interaction(type: 42, data: "null").data else {
            Issue.record("not unknown")
            return
        }
    }

    @Test func aReferenceDoesNotShowItsToken() throws {
        let reference = try Self.interaction(type: 1, data: "null").reference
        #expect(!"\(reference)".contains("secret"))
    }
}
