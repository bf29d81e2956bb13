internal import BotGenerator
internal import BotSchema
internal import Glibc

/// `botgen SCHEMA OUTPUT_FOLDER`: makes the Swift files of a bot from its document.
///
/// Prints what is wrong with the document as compilers do, and ends with 0, with 1 when it failed, or with 2 when it was
/// called wrongly.
@main enum Botgen {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            printError("usage: botgen SCHEMA OUTPUT_FOLDER")
            exit(2)
        }
        do {
            exit(try generate(from: arguments[1], into: arguments[2]) ? 0 : 1)
        } catch {
            printError("error: \(error)")
            exit(1)
        }
    }

    /// - Returns: false when the document has errors; nothing is written then.
    private static func generate(from schema: String, into folder: String) throws -> Bool {
        let (bot, diagnostics) = Compiler.compile(path: shownPath(schema), bytes: try SourceFile.bytes(of: schema))
        for diagnostic in diagnostics { printError("\(diagnostic)") }
        guard let bot else { return false }
        let output = try OutputFolder(folder)
        for file in Generator.files(for: bot, source: sourceName(schema)) {
            try output.write(file.text, to: file.name)
        }
        return true
    }

    /// The path as messages name it: without the folder that the build was started in.
    private static func shownPath(_ path: String) -> String {
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        let prefix = String(cString: folder) + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    /// The document's path without the part that differs from machine to machine: its folder and its name.
    private static func sourceName(_ path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }

    private static func printError(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
