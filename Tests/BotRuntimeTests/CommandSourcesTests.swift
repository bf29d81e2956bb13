import Testing

@testable import BotRuntime
@testable import Discord

/// From what Discord refuses to what the document says.
@Suite struct CommandSourcesTests {
    static let sources = CommandSources(
        """
         /commands
        0 ./user
        0.description ./description /texts/en-US/user.description
        0.options ./options
        0.options.1 ./max_tokens
        0.options.1.max_value /tables/user/columns/max_tokens/maximum
        0.options.1.name ./name
        1 ./session
        """
    ) { locale in locale == "ja" ? "ja" : "en-US" }

    private func refusals(_ body: String, ofCommand index: Int? = nil, status: Int = 400) -> [CommandRefusal] {
        Self.sources.refusals(in: DiscordError(status: status, body: Array(body.utf8)), ofCommand: index)
    }

    private func form(_ errors: String) -> String {
        #"{"code": 50035, "message": "Invalid Form Body", "errors": \#(errors)}"#
    }

    private static let length =
        #"{"_errors": [{"code": "BASE_TYPE_BAD_LENGTH", "message": "Must be between 1 and 100 in length."}]}"#

    @Test(arguments: [
        (#"{"0": {"description": @}}"#, "/commands/user/description", "/texts/en-US/user.description", ""),
        (
            #"{"0": {"description_localizations": {"ja": @}}}"#, "/commands/user/description",
            "/texts/ja/user.description", ""
        ),
        (#"{"0": {"options": {"1": {"max_value": @}}}}"#, "/tables/user/columns/max_tokens/maximum", nil, ""),
        (#"{"0": {"options": {"1": {"type": @}}}}"#, "/commands/user/options/max_tokens", nil, "type"),
        (
            #"{"0": {"options": {"1": {"name_localizations": {"ja": @}}}}}"#, "/commands/user/options/max_tokens/name",
            nil, ""
        ),
        (#"{"0": {"name_localizations": {"ja": @}}}"#, "/commands/user", nil, "name_localizations.ja"),
        (#"{"0": {"options": @}}"#, "/commands/user/options", nil, ""),
        (#"{"0": {"options": {"7": {"type": @}}}}"#, "/commands/user/options", nil, "7.type"),
        (#"{"1": @}"#, "/commands/session", nil, ""),
        (#"{"9": {"name": @}}"#, "/commands", nil, "9.name"),
        ("@", "/commands", nil, ""),
    ]) func aRefusedFieldIsTracedToItsPlace(errors: String, pointer: String, words: String?, field: String) {
        let errors = errors.replacing("@", with: Self.length)
        #expect(
            refusals(form(errors)) == [
                CommandRefusal(
                    pointer: pointer, words: words, field: field, code: "BASE_TYPE_BAD_LENGTH",
                    message: "Must be between 1 and 100 in length.")
            ])
    }

    @Test func aCommandThatWasSentAloneHasItsOwnPlace() {
        let found = refusals(form(#"{"description": \#(Self.length)}"#), ofCommand: 0)
        #expect(found.map(\.pointer) == ["/commands/user/description"])
    }

    @Test func everyRefusalIsTold() {
        let found = refusals(form(#"{"1": {"name": \#(Self.length)}, "0": \#(Self.length)}"#))
        #expect(
            found.map(\.description) == [
                "/commands/session: name: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)",
                "/commands/user: Must be between 1 and 100 in length. (BASE_TYPE_BAD_LENGTH)",
            ])
    }

    @Test func aRefusalOfTheWholeIsOneOfTheCommands() {
        let body = #"{"code": 30032, "message": "Maximum number of application commands reached (100)."}"#
        let found = refusals(body)
        #expect(
            found.map(\.description) == ["/commands: Maximum number of application commands reached (100). (30032)"])
        #expect(refusals(body, ofCommand: 1).map(\.pointer) == ["/commands/session"])
    }

    @Test(arguments: [401, 403, 404, 500]) func whatIsNotAboutTheFormIsNone(status: Int) {
        #expect(refusals(#"{"code": 50001, "message": "Missing Access"}"#, status: status).isEmpty)
    }

    @Test func linesThatAreNoneArePassedOver() {
        let sources = CommandSources("\nnothing\n0 /a\n") { $0 }
        let error = DiscordError(status: 400, body: Array(form(#"{"1": \#(Self.length)}"#).utf8))
        #expect(sources.refusals(in: error).map(\.pointer) == [""])
    }
}
