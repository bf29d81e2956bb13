internal import Discord

/// Which attached files are read to the model: texts, and not too much of them.
enum TextFiles {
    /// Bytes of a file; a longer one is only named.
    static let maximumBytes = 64 << 10
    /// Files of one message.
    static let maximumCount = 4
    /// Bytes of all files of one message together.
    static let maximumTotalBytes = 128 << 10

    /// The places of the files to read among `files`, in their order. What comes first has precedence.
    static func choose(from files: [Attachment]) -> [Int] {
        var chosen: [Int] = []
        var total = 0
        for (index, file) in files.enumerated() where chosen.count < maximumCount {
            guard isText(file), (1...maximumBytes).contains(file.size), total + file.size <= maximumTotalBytes else {
                continue
            }
            chosen.append(index)
            total += file.size
        }
        return chosen
    }

    /// Whether a file is text, by its media type, or by its name where Discord did not recognise one.
    static func isText(_ file: Attachment) -> Bool {
        let type = (file.contentType ?? "").prefix { $0 != ";" }.trimmingWhitespace().lowercased()
        if type.isEmpty || type == "application/octet-stream" { return endings.contains(ending(of: file.filename)) }
        if type.hasPrefix("text/") { return true }
        guard type.hasPrefix("application/") else { return false }
        let name = type.dropFirst("application/".count)
        return types.contains(String(name)) || ["+json", "+xml", "+yaml"].contains { name.hasSuffix($0) }
    }

    private static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Media types of texts below `application/`.
    private static let types: Set<String> = [
        "ecmascript", "graphql", "javascript", "json", "json5", "jsonl", "ld+json", "sql", "toml", "typescript",
        "x-httpd-php", "x-javascript", "x-ndjson", "x-sh", "x-toml", "x-typescript", "x-yaml", "xml", "xml-dtd", "yaml",
    ]

    private static let endings: Set<String> = [
        "bash", "c", "cc", "cfg", "conf", "cpp", "cs", "css", "csv", "diff", "go", "h", "hpp", "htm", "html", "ini",
        "java",
        "js", "json", "jsonl", "jsx", "kt", "log", "lua", "md", "mjs", "patch", "php", "pl", "py", "rb", "rs", "rst",
        "sh",
        "sql", "swift", "tex", "toml", "ts", "tsv", "tsx", "txt", "xml", "yaml", "yml",
    ]
}
