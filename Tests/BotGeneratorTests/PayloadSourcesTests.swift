import BotGenerator
import BotSchema
import JSON
import Testing

/// Where each part of the registration payload comes from.
@Suite struct PayloadSourcesTests {
    /// From a path in the payload to the pointers, which go on from those around them.
    private func sources(of sample: Samples.Sample) throws -> [String: [String]] {
        var sources: [String: [String]] = [:]
        for line in Generator.payloadSources(try sample.bot()).split(separator: "\n") {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            var pointers = Array(parts.dropFirst())
            if pointers[0].hasPrefix(".") {
                var path = parts[0].split(separator: ".").dropLast()
                while sources[path.joined(separator: ".")] == nil { path.removeLast() }
                pointers[0] = sources[path.joined(separator: "."), default: []][0] + pointers[0].dropFirst()
            }
            sources[parts[0]] = pointers
        }
        return sources
    }

    @Test(arguments: [
        ("", ["/commands"]), ("0", ["/commands/user"]),
        ("0.description", ["/commands/user/description", "/texts/en-US/user.description"]),
        ("0.options", ["/commands/user/options"]), ("0.options.1", ["/commands/user/options/max_tokens"]),
        (
            "0.options.1.description",
            ["/commands/user/options/max_tokens/description", "/texts/en-US/user.option.max_tokens"]
        ),
        // The option inherits it from its column.
        ("0.options.1.max_value", ["/tables/user/columns/max_tokens/maximum"]),
        ("2.name", ["/commands/show_session/name", "/texts/en-US/show_session.name"]),
    ]) func aPartHasThePlaceThatMadeIt(path: String, pointers: [String]) throws {
        #expect(try sources(of: Samples.parlance)[path] == pointers)
    }

    @Test func choicesAndNarrowedBoundsHaveTheirs() throws {
        let sources = try sources(of: Samples.garden)
        let options = try #require(try JSON(parsing: Generator.payload(try Samples.garden.bot()))[0]["options"].array)
        let beds = try #require(options.firstIndex { $0["name"].string == "beds" })
        #expect(sources["0.options.\(beds).max_value"] == ["/commands/garden/options/beds/maximum"])
        let soil = try #require(options.firstIndex { $0["name"].string == "soil" })
        #expect(sources["0.options.\(soil).choices.0.name"] == ["/enums/soil/clay", "/texts/en-US/soil.clay"])
    }

    @Test(arguments: Samples.all) func everyPointerLeadsIntoTheDocument(sample: Samples.Sample) throws {
        let places = DocumentPlaces(of: try sample.bytes())
        // These two have defaults.
        let spoken = try sources(of: sample).filter { path, _ in
            !path.hasSuffix("contexts") && !path.hasSuffix("integration_types")
        }
        for (path, pointers) in spoken {
            for pointer in pointers {
                let parent = pointer.split(separator: "/").dropLast().map { "/" + $0 }.joined()
                #expect(
                    places.position(of: pointer) != places.position(of: parent), "\(path) \(pointer) is not there")
            }
        }
    }
}
