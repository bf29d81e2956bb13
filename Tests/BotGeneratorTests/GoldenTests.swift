import BotGenerator
import BotSchema
import Glibc
import ProcessSupport
import Testing

/// Everything that is generated from the documents, as it was read and found good.
///
/// With RECORD_GOLDEN=1 the files are written anew, and the run fails so that nobody leaves it switched on.
@Suite struct GoldenTests {
    @Test(arguments: Samples.all)
    func whatIsGeneratedIsWhatWasFoundGood(sample: Samples.Sample) throws {
        let bot = try sample.bot()
        var files = Generator.files(for: bot, source: sample.path).map { ($0.name, $0.text) }
        files.append(("schema.sql", Generator.ddl(bot).map { $0 + ";\n" }.joined(separator: "\n")))
        files.append(("commands.json", Generator.payload(bot) + "\n"))
        for (name, text) in files {
            let path = "\(Samples.tests)/Golden/\(sample.name)/\(name)"
            if getenv("RECORD_GOLDEN") != nil {
                try Files.write(text.utf8, to: path)
                Issue.record("recorded \(sample.name)/\(name)")
                continue
            }
            let golden = String(decoding: try Files.read(path), as: UTF8.self)
            #expect(text == golden, "\(sample.name)/\(name) differs: \(Self.firstDifference(text, golden))")
        }
    }

    private static func firstDifference(_ text: String, _ golden: String) -> String {
        let pairs = zip(text.split(separator: "\n"), golden.split(separator: "\n"))
        guard let (new, old) = pairs.first(where: { $0 != $1 }) else { return "one ends before the other" }
        return "'\(new)' instead of '\(old)'"
    }

    @Test(arguments: Samples.all)
    func theSameDocumentGivesTheSameBytes(sample: Samples.Sample) throws {
        let bytes = try sample.bytes()
        let first = Generator.files(for: try Samples.compile(bytes, path: sample.path), source: sample.path)
        let second = Generator.files(for: try Samples.compile(bytes, path: sample.path), source: sample.path)
        #expect(first == second)
    }

    @Test func thePluginExpectsTheFilesThatAreWritten() throws {
        let plugin = String(
            decoding: try Files.read("\(Samples.package)/Plugins/GenerateBot/GenerateBot.swift"), as: UTF8.self)
        for name in Generator.fileNames {
            #expect(plugin.contains("\"\(name.dropLast(6))\""), "\(name)")
        }
        #expect(try Generator.files(for: Samples.garden.bot(), source: "").map(\.name) == Generator.fileNames)
    }

    @Test(arguments: Samples.all)
    func everyFileSaysWhatItCameFromAndWhereEachDeclarationDid(sample: Samples.Sample) throws {
        for file in Generator.files(for: try sample.bot(), source: sample.path) {
            #expect(file.text.hasPrefix("// Generated from \(sample.path) by botgen; edit that file instead.\n"))
            #expect(!file.text.contains("Foundation"))
        }
        let tables = try #require(
            Generator.files(for: try sample.bot(), source: sample.path).first { $0.name == "Tables.swift" })
        for table in try sample.bot().tables where !table.isRuntime {
            for column in table.columns {
                #expect(tables.text.contains("/// \(column.origin.pointer)\n"), "\(column.origin.pointer)")
            }
        }
    }
}
