/// An object of the document whose names are fixed by the language.
struct Fields {
    let place: Placed<Node>
    /// What the object is, with its article, for messages.
    let what: String
    private let members: [String: Placed<Node>]

    init(place: Placed<Node>, what: String, members: [String: Placed<Node>]) {
        self.place = place
        self.what = what
        self.members = members
    }

    subscript(_ key: String) -> Placed<Node>? { members[key] }
}

extension Checker {
    /// Reads an object whose names are fixed, and reports every other name in it.
    /// - Parameter what: What it is, with its article, such as `a column`.
    func fields(_ place: Placed<Node>, _ what: String, _ keys: [String]) -> Fields? {
        guard case .object(let list) = place.value.kind else {
            report(.structure, "\(what) is an object, not \(place.value.article)", at: place)
            return nil
        }
        var members: [String: Placed<Node>] = [:]
        for member in list {
            let placed = place.member(member)
            if keys.contains(member.name) {
                members[member.name] = placed
            } else {
                reportName(
                    .structure, "\(what) has no \(quoted(member.name))", at: placed,
                    hint: suggestion(for: member.name, among: keys) ?? "it can have \(list: keys)")
            }
        }
        return Fields(place: place, what: what, members: members)
    }

    /// What stands behind a name of an object; reports where nothing does.
    func required(_ key: String, of fields: Fields) -> Placed<Node>? {
        if let value = fields[key] { return value }
        reportName(.structure, "\(fields.what) needs \(quoted(key))", at: fields.place)
        return nil
    }

    /// Reports what an object may not say in the present circumstances.
    func refuse(_ keys: [String], of fields: Fields, because reason: String) {
        for key in keys {
            guard let value = fields[key] else { continue }
            reportName(.structure, "\(quoted(key)) does not belong here: \(reason)", at: value, hint: "remove it")
        }
    }
}

extension DefaultStringInterpolation {
    /// Words with commas between them.
    mutating func appendInterpolation(list words: some Sequence<String>) {
        appendInterpolation(words.joined(separator: ", "))
    }
}
