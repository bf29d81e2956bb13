import JSON
import ProcessSupport

/// What was recorded of the protocols, a JSON text a line, and what has broken a reader since.
struct Corpus {
    enum Kind: String, CaseIterable {
        /// Frames of the gateway.
        case frames
        /// Answers of Discord's REST: `{"status": 200, "headers": {…}, "body": "…"}`.
        case responses
        /// Answers of a model, in the same form.
        case completions
    }

    let kind: Kind

    private var path: String { "\(Files.folder(of: #filePath))/Corpus/\(kind.rawValue).jsonl" }

    func read() throws -> [[UInt8]] { try Files.read(path).split(separator: UInt8(ascii: "\n")).map(Array.init) }

    func write(_ lines: [JSON]) throws { try Files.write(lines.map { "\($0.text)\n" }.joined().utf8, to: path) }
}
