import JSON
import Testing

@Suite struct JSONTests {
    @Test func membersAndElementsAreFoundByKeyAndIndex() throws {
        let json = try JSON(parsing: #"{"author": {"id": "42", "bot": false}, "sizes": [1, 2.5, null]}"#)
        #expect(json["author"]["id"].string == "42")
        #expect(json["author"]["bot"].bool == false)
        #expect(json["sizes"][0].int == 1)
        #expect(json["sizes"][1].double == 2.5)
        #expect(json["sizes"][2].isNull)
    }

    @Test func whatIsNotThereIsMissingAndNotNull() throws {
        let json = try JSON(parsing: "{}")
        #expect(!json["a"]["b"][3].exists)
        #expect(!json["a"].isNull)
    }

    @Test func aLiteralIsWrittenCompactlyAndInItsOrder() {
        let json: JSON = ["b": 1, "a": [true, nil, "x", 0.5], "gone": JSON(String?.none)]
        #expect(json.text == #"{"b":1,"a":[true,null,"x",0.5]}"#)
    }

    @Test(arguments: ["", "\u{0}", "a\u{0}b", "👨‍👩‍👧‍👦 \u{2028} \"\\", String(repeating: "é", count: 5000)])
    func everyTextSurvivesTheRoundTrip(text: String) throws {
        #expect(try JSON(parsing: JSON(text).text).string == text)
    }

    @Test(arguments: ["", "{", "[1,]", "nul", "\"\\ud800\"", "{\"a\":1} x"])
    func whatIsNotJSONIsAnErrorWithItsPosition(text: String) {
        #expect(throws: JSONError.self) { try JSON(parsing: text) }
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0xff, 0x22]) }
    }

    @Test func equalityDoesNotLookAtTheOrderOfMembers() {
        let left: JSON = ["a": 1, "b": [2]]
        let right: JSON = ["b": [2], "a": 1]
        #expect(left == right)
        #expect(left != ["a": 1])
    }
}
