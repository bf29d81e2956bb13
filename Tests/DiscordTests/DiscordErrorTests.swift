import Testing

@testable import Discord

struct DiscordErrorTests {
    @Test func theTreeOfErrorsBecomesPaths() {
        let error = DiscordError(
            status: 400,
            body: Array(
                """
                {"code": 50035, "message": "Invalid Form Body", "errors": {
                    "content": {"_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 2000 or fewer in length."}]},
                    "embeds": {"0": {"title": {"_errors": [{"code": "X", "message": "Too long"}]}}}}}
                """.utf8))
        #expect(error.kind == .invalidForm && error.code == 50035)
        #expect(
            error.refusals == [
                FormRefusal(
                    path: ["content"], code: "BASE_TYPE_MAX_LENGTH", message: "Must be 2000 or fewer in length."),
                FormRefusal(path: ["embeds", "0", "title"], code: "X", message: "Too long"),
            ])
        #expect(error.description == "Discord refuses what was sent (code 50035): content, embeds.0.title")
        #expect(error.debugDescription.contains("Must be 2000"))
    }

    @Test(arguments: [
        (400, DiscordError.Kind.invalidForm), (401, .unauthorized), (403, .forbidden), (404, .notFound),
        (405, .other), (429, .rateLimited), (500, .server), (503, .server),
    ])
    func theStatusTellsTheKind(status: Int, kind: DiscordError.Kind) {
        let error = DiscordError(status: status, body: Array("<html>not JSON</html>".utf8))
        #expect(error.kind == kind && error.status == status && error.code == 0)
    }

    @Test func aHugeTreeIsCutOff() {
        let deep = String(repeating: #"{"a": "#, count: 200) + "{}" + String(repeating: "}", count: 200)
        let wide = (0..<300).map { #""f\#($0)": {"_errors": [{"message": "m"}]}"# }.joined(separator: ",")
        #expect(DiscordError(status: 400, body: Array(#"{"errors": \#(deep)}"#.utf8)).refusals.isEmpty)
        #expect(DiscordError(status: 400, body: Array(#"{"errors": {\#(wide)}}"#.utf8)).refusals.count == 100)
    }
}
