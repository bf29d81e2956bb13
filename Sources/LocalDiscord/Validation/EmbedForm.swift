internal import JSON

/// What Discord allows in embeds (Discord, resources/message, embed limits).
enum EmbedForm {
    static let mostTogether = 6000

    /// Checks the embeds of one message and gives them as Discord gives them back.
    static func check(_ field: JSON, at path: FormPath, _ errors: inout FormErrors) -> [JSON]? {
        guard field.exists else { return nil }
        let embeds = errors.list(field, 0...10, at: path) ?? []
        var total = 0
        for (index, embed) in embeds.enumerated() { total += check(embed, at: path[index], &errors) }
        if total > mostTogether {
            errors.add(
                "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of \(mostTogether)", at: path)
        }
        return embeds.map(normalized)
    }

    /// Gives the number of characters that count towards the message's sum.
    private static func check(_ embed: JSON, at path: FormPath, _ errors: inout FormErrors) -> Int {
        guard let members = errors.dictionary(embed, required: true, at: path)?.object else { return 0 }
        var texts: [String?] = []
        texts.append(errors.text(embed["title"], 0...256, at: path["title"]))
        texts.append(errors.text(embed["description"], 0...4096, at: path["description"]))
        if let footer = errors.dictionary(embed["footer"], at: path["footer"]) {
            texts.append(errors.text(footer["text"], 1...2048, required: true, at: path["footer"]["text"]))
        }
        if let author = errors.dictionary(embed["author"], at: path["author"]) {
            texts.append(errors.text(author["name"], 1...256, required: true, at: path["author"]["name"]))
            errors.address(author["url"], schemes: ["http", "https"], at: path["author"]["url"])
        }
        for (index, field) in (errors.list(embed["fields"], 0...25, at: path["fields"]) ?? []).enumerated() {
            let place = path["fields"][index]
            texts.append(errors.text(field["name"], 1...256, required: true, at: place["name"]))
            texts.append(errors.text(field["value"], 1...1024, required: true, at: place["value"]))
            _ = errors.boolean(field["inline"], at: place["inline"])
        }
        _ = errors.integer(embed["color"], 0...0xFFFFFF, at: path["color"])
        errors.address(embed["url"], schemes: ["http", "https"], at: path["url"])
        for name in ["image", "thumbnail"] {
            guard let picture = errors.dictionary(embed[name], at: path[name]) else { continue }
            errors.address(
                picture["url"], required: true, schemes: ["http", "https", "attachment"], at: path[name]["url"])
        }
        if let timestamp = errors.text(embed["timestamp"], 1...64, at: path["timestamp"]), !isDate(timestamp) {
            errors.add(
                "DATE_TYPE_COERCE", "Could not parse \(timestamp). Should be ISO8601.", at: path["timestamp"])
        }
        let shown = ["title", "description", "footer", "author", "fields", "image", "thumbnail", "url", "timestamp"]
        if !members.contains(where: { shown.contains($0.key) && !isEmpty($0.value) }) {
            errors.require(at: path["description"])
        }
        return texts.reduce(0) { $0 + ($1?.utf16.count ?? 0) }
    }

    private static func isEmpty(_ value: JSON) -> Bool {
        value.isNull || value.string == "" || value.array?.isEmpty == true
    }

    private static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count >= 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
            && [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
    }

    private static func normalized(_ embed: JSON) -> JSON {
        var members = (embed.object ?? []).filter { !isEmpty($0.value) && $0.key != "type" }
        members.insert(("type", "rich"), at: 0)
        if let fields = embed["fields"].array, !fields.isEmpty {
            members = members.map { key, value in
                guard key == "fields" else { return (key, value) }
                return (
                    key,
                    JSON(
                        fields.map {
                            ["name": $0["name"], "value": $0["value"], "inline": JSON($0["inline"].bool ?? false)]
                        })
                )
            }
        }
        return JSON(object: members)
    }
}
