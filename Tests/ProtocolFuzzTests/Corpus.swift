import Glibc
import JSON
import Mutation

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

    private static let folder = "\(#filePath)".split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Corpus"

    var path: String { "\(Self.folder)/\(kind.rawValue).jsonl" }

    var lines: [[UInt8]] {
        get throws {
            guard let file = fopen(path, "r") else { throw Missing(path: path) }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
            return bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
        }
    }

    func write(_ lines: [JSON]) throws {
        guard let file = fopen(path, "w") else { throw Missing(path: path) }
        defer { fclose(file) }
        for line in lines {
            let bytes = line.bytes + [UInt8(ascii: "\n")]
            fwrite(bytes, 1, bytes.count, file)
        }
    }

    struct Missing: Error { let path: String }
}
