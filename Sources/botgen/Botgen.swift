internal import BotGenerator
internal import BotSchema
internal import Glibc

/// `botgen PACKAGE SCHEMA OUTPUT_FOLDER`: makes the Swift files of a bot from its document, which the files call by its
/// path within the package. With `--program` there is also the program's main entry among them.
///
/// Prints what is wrong with the document as compilers do, and ends with 0, with 1 when it failed, or with 2 when it was
/// called wrongly.
@main enum Botgen {
    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        let isProgram = arguments.contains("--program")
        arguments.removeAll { $0 == "--program" }
        guard let package = arguments.popFirst(), let schema = arguments.popFirst(), let folder = arguments.popFirst(),
            arguments.isEmpty
        else {
            printError("usage: botgen PACKAGE SCHEMA OUTPUT_FOLDER [--program]")
            exit(2)
        }
        do {
            exit(try generate(from: schema, of: package, into: folder, isProgram: isProgram) ? 0 : 1)
        } catch {
            printError("error: \(error)")
            exit(1)
        }
    }

    /// - Returns: false when the document has errors; nothing is written then.
    private static func generate(
        from schema: String, of package: String, into folder: String, isProgram: Bool
    ) throws -> Bool {
        let (bot, diagnostics) = Compiler.compile(path: shownPath(schema), bytes: try SourceFile.bytes(of: schema))
        for diagnostic in diagnostics { printError("\(diagnostic)") }
        guard let bot else { return false }
        let output = try OutputFolder(folder)
        let source = path(schema, within: package)
        let program = isProgram ? [Generator.program(for: bot, source: source)] : []
        for file in Generator.files(for: bot, source: source) + program {
            try output.write(file.text, to: file.name)
        }
        return true
    }

    /// The path as messages name it: without the folder that the build was started in.
    private static func shownPath(_ path: String) -> String {
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return self.path(path, within: String(cString: folder))
    }

    /// A path without the part that differs from machine to machine.
    private static func path(_ path: String, within folder: String) -> String {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    private static func printError(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
