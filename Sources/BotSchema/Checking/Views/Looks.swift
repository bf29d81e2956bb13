extension Checker {
    /// What a view's embed shows besides its title and fields.
    func look(_ fields: Fields, _ table: TableSymbols) -> View.Look {
        func words(_ key: String, _ limit: Int) -> Template? {
            template(fields[key], of: table, limit: limit)?.template
        }
        func address(_ key: String) -> Template? {
            fields[key].flatMap { addressTemplate($0, of: table, longest: Limits.address) }
        }
        let color = fields["color"].flatMap { self.color($0, table) }
        let timestamp = column(fields["timestamp"], of: table)
        if let timestamp, let place = fields["timestamp"] { checkSameType(timestamp.type, .time, at: place) }
        var look = View.Look()
        look.content = words("content", Limits.content.upperBound)
        look.description = words("description", Limits.embedDescription)
        look.color = color
        look.author = words("author", Limits.embedAuthor)
        look.footer = words("footer", Limits.embedFooter)
        look.timestamp = timestamp?.name
        look.url = address("url")
        look.image = address("image")
        look.thumbnail = address("thumbnail")
        return look
    }

    /// An address, perhaps with values in it: it begins with its scheme, or with a value.
    func addressTemplate(_ place: Placed<Node>, of table: TableSymbols, longest: Int) -> Template? {
        guard let template = template(place, of: table, limit: longest)?.template else { return nil }
        guard case .literal(let start)? = template.parts.first else { return template }
        guard ["https://", "http://"].contains(where: { start.hasPrefix($0) }) else {
            report(
                .structure, "an address begins with https:// or http://", at: place,
                hint: "or with a column that holds one, as in \"{picture}\"")
            return nil
        }
        return template
    }

    private func color(_ place: Placed<Node>, _ table: TableSymbols) -> View.Color? {
        if case .string = place.value.kind { return shade(place).map { .fixed($0) } }
        guard let entries = entries(place) else { return nil }
        guard entries.count == 1, let (name, section) = entries.first else {
            report(
                .structure, "one column with colours for its values stands here", at: place,
                hint: "as in {\"status\": {\"open\": \"#00aa00\"}}")
            return nil
        }
        guard let column = column(name, of: table, at: section.atName) else { return nil }
        switch column.type {
        case .enumeration, .boolean, .model: break
        default:
            report(
                .reference, "\(column.type.plural) have no colours; an enumeration or a yes/no column does",
                at: section.atName)
            return nil
        }
        let shades = (self.entries(section) ?? []).compactMap { value, color -> View.Color.Shade? in
            guard let literal = named(value, at: color, for: column.type), let shade = shade(color) else { return nil }
            return View.Color.Shade(value: literal, color: shade)
        }
        return .byValue(column: column.name, shades)
    }

    /// A value that stands as a name: `true`, or a word of an enumeration.
    private func named(_ value: String, at place: Placed<Node>, for type: ColumnType) -> Literal? {
        var node = place.atName
        node.value = Node(kind: .string(value), position: place.namePosition ?? place.position)
        if type == .boolean, let truth = Bool(value) { node.value.kind = .boolean(truth) }
        return literal(node, for: type)
    }

    /// `#rrggbb` as a number.
    private func shade(_ place: Placed<Node>) -> Int? {
        guard let text = string(place) else { return nil }
        let digits = text.value.dropFirst()
        guard text.value.hasPrefix("#"), digits.utf8.count == 6, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let color = Int(digits, radix: 16)
        else {
            report(
                .structure, "\(quoted(text.value)) is no colour", at: text,
                hint: "write red, green and blue in hexadecimal digits, as in \"#5865f2\"")
            return nil
        }
        return color
    }
}
