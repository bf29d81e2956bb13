import BotSchema
import ProcessSupport
import Testing

@Suite struct ModelTextTests {
    private let path = "\(Files.tests)/Diagnostics/base.json"

    private func modelText(_ text: String) throws -> String {
        let (bot, diagnostics) = Compiler.compile(path: "bot.json", bytes: Array(text.utf8))
        try #require(diagnostics.map(\.description) == [])
        return ModelText.text(of: try #require(bot))
    }

    @Test func itSaysWhatTheTablesAre() throws {
        let text = try modelText(
            String(decoding: try Files.read(path), as: UTF8.self))
        #expect(
            text == """
                {
                  "name": "notes",
                  "revision": 1,
                  "conversation": {"table": "note"},
                  "tables": {
                    "note": {
                      "key": ["id"],
                      "columns": {
                        "author_id": {"type": "snowflake", "references": "person.id", "onDelete": "cascade"},
                        "body": {"type": "text", "nullable": true},
                        "id": {"type": "integer", "generated": true},
                        "title": {"type": "text", "minLength": 1, "maxLength": 80}
                      },
                      "indexes": [["author_id"]]
                    },
                    "person": {
                      "key": ["id"],
                      "columns": {
                        "factor": {"type": "number", "default": 0.5},
                        "id": {"type": "snowflake"},
                        "is_shown": {"type": "boolean", "default": false},
                        "level": {"type": "integer", "default": 5, "minimum": 1, "maximum": 10},
                        "model": {"type": "enum", "values": ["fast-1", "slow-1"], "default": "fast-1"},
                        "mood": {"type": "enum", "values": ["busy", "calm"], "default": "calm"},
                        "name": {"type": "text", "maxLength": 100},
                        "note_id": {"type": "integer", "nullable": true, "references": "note.id", "onDelete": "set null"},
                        "seen_at": {"type": "time", "onCreate": "now"}
                      },
                      "indexes": []
                    }
                  }
                }
                """)
    }

    @Test func whatDoesNotChangeTheTablesDoesNotChangeIt() throws {
        let document = String(decoding: try Files.read(path), as: UTF8.self)
        let changes = [
            Edit(old: #""Shows yourself""#, new: #""Shows you""#),
            Edit(old: #""calm": "calm", "busy": "@busy""#, new: #""busy": "@busy", "calm": "calm""#),
            Edit(
                old: #""key": ["id"],\#n      "owner": "id","#, new: #""owner": "id",\#n      "key": ["id"],"#),
        ]
        let before = try modelText(document)
        for change in changes { #expect(try modelText(change.applied(to: document)) == before) }
    }

    @Test func whatChangesATableChangesIt() throws {
        let document = String(decoding: try Files.read(path), as: UTF8.self)
        let changes = [
            Edit(old: #""default": 5,"#, new: #""default": 6,"#),
            Edit(old: #""indexes": [["author_id"]]"#, new: #""indexes": []"#),
            Edit(old: #""revision": 1"#, new: #""revision": 2"#),
            Edit(old: #""maxLength": 80 }"#, new: #""maxLength": 80, "unique": true }"#),
            Edit(old: #""maxLength": 80 }"#, new: #""maxLength": 80, "renamedFrom": "heading" }"#),
            Edit(old: #""indexes": [["author_id"]]"#, new: #""indexes": [["author_id"]], "renamedFrom": "memo""#),
            Edit(old: #""minimum": 1, "maximum": 10 }"#, new: #""minimum": 1, "maximum": 20 }"#),
            Edit(old: #""calm": "calm", "busy": "@busy""#, new: #""calm": "calm", "busy": "@busy", "sad": "@busy""#),
        ]
        let before = try modelText(document)
        for change in changes { #expect(try modelText(change.applied(to: document)) != before) }
    }
}
