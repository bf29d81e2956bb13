import BotSchema
import Testing

@Suite struct DocumentPlacesTests {
    static let places = DocumentPlaces(
        of: Array(
            """
            {
              "commands": {
                "user": { "description": "d", "contexts": ["guild",
                  "bot_dm"] }
              },
              "a/b~c": 1
            }
            """.utf8))

    @Test(arguments: [
        ("", 1, 1), ("/commands", 2, 3), ("/commands/user/description", 3, 15), ("/commands/user/contexts/1", 4, 7),
        ("/a~1b~0c", 6, 3),
        // What is not there: the nearest part around it.
        ("/commands/user/options/x", 3, 5), ("/commands/user/contexts/9", 3, 35),
        ("/commands/user/description/0", 3, 15),
        ("/views", 1, 1), ("nonsense", 1, 1),
    ]) func aPointerLeadsToItsPlace(pointer: String, line: Int, column: Int) {
        #expect(Self.places.position(of: pointer) == Position(line: line, column: column))
    }

    @Test func aDocumentThatCannotBeReadHasNoPlaces() {
        #expect(DocumentPlaces(of: Array("{".utf8)).position(of: "") == nil)
    }
}
