extension Checker {
    /// Where a command can be used and who finds it.
    func registration(_ fields: Fields) -> Command.Registration {
        let contexts = wordList(fields["contexts"], as: Command.Context.self, "context") ?? [.guild, .botDM]
        if let place = fields["contexts"], contexts.isEmpty, isEmptyList(place) {
            report(.structure, "the command could be used nowhere", at: place)
        }
        // Installations by single users come with private channels, where a bot of the server's is not.
        let standard: [Command.Installation] = contexts.contains(.privateChannel) ? [.guild, .user] : [.guild]
        let installations = wordList(fields["installs"], as: Command.Installation.self, "installation") ?? standard
        if let place = fields["installs"], isEmptyList(place) {
            report(.structure, "nobody could add the command", at: place)
        }
        if let place = fields["contexts"], contexts.contains(.privateChannel), !installations.contains(.user) {
            report(
                .structure, "only a command that people add for themselves is found in private channels", at: place,
                hint: "add \"user\" to \"installs\"")
        }
        let permissions = wordList(fields["permissions"], as: Permission.self, "permission")
        if let place = fields["permissions"], !contexts.contains(.guild), !contexts.isEmpty {
            report(.structure, "permissions are asked in servers only, where this command is not", at: place.atName)
        }
        return Command.Registration(
            contexts: contexts, installations: installations, permissions: permissions,
            isAgeRestricted: boolean(fields["nsfw"])?.value ?? false)
    }

    /// A list of different words; nil where there is none.
    func wordList<Word: RawRepresentable<String> & CaseIterable & Equatable>(
        _ place: Placed<Node>?, as kind: Word.Type, _ what: String
    ) -> [Word]? {
        guard let list = elements(place) else { return nil }
        var words: [Word] = []
        for element in list {
            guard let word = word(element, as: kind) else { continue }
            if words.contains(word.value) {
                report(.structure, "the \(what) \(quoted(word.value.rawValue)) stands here twice", at: element)
            } else {
                words.append(word.value)
            }
        }
        return words
    }

    func isEmptyList(_ place: Placed<Node>) -> Bool {
        if case .array(let list) = place.value.kind { list.isEmpty } else { false }
    }
}
