extension Checker {
    func viewFields(_ place: Placed<Node>?, _ table: TableSymbols, view: String) -> [View.Field] {
        let fields = (elements(place) ?? []).compactMap { viewField($0, table, view: view) }
        let inEmbed = fields.filter { !$0.isBlock && !$0.isPagedText }
        if let place, inEmbed.count > Limits.embedFields {
            report(
                .limit, "a panel has at most \(Limits.embedFields) fields, not \(inEmbed.count)", at: place,
                hint: "\"block\": true puts a field above them")
        }
        for field in fields.filter(\.isPagedText).dropFirst(Limits.pagedTexts) {
            report(
                .limit, "a view has room for \(Limits.pagedTexts) fields over pages", at: field.origin,
                hint: "a list of a few rows a page is shorter: say how many with \"limit\"")
        }
        var lists: Set<String> = []
        for field in fields where field.isPaged {
            guard let query = field.query, !lists.insert(query).inserted else { continue }
            report(
                .structure, "another field turns the pages of \(quoted(query)) as well", at: field.origin,
                hint: "write two queries")
        }
        return fields
    }

    private func viewField(_ place: Placed<Node>, _ record: TableSymbols, view: String) -> View.Field? {
        guard let fields = fields(place, "a field", Keys.field) else { return nil }
        let label = phrase(required("label", of: fields), Limits.embedFieldName)
        let query = fields["query"].map { self.query($0, for: record) }
        let isPaged = boolean(fields["paged"])?.value ?? false
        checkRows(fields, isPaged: isPaged)
        if isPaged, let query, let query, let place = fields["paged"] {
            checkLength(
                ComponentIDLength.turn(view: view, list: query.query.name), at: place,
                hint: "shorten the names of the view or the query")
        }
        let limit = integer(fields["limit"], in: 1...100)
        let more = phrase(fields["more"], Limits.embedFieldValue, given: ["count"])
        let separator = string(fields["separator"])
        if let separator { _ = fits(separator.value, 0...Limits.separator, at: separator) }
        let empty = phrase(fields["empty"], Limits.embedFieldValue)
        // What is wrong with the query has been reported; its columns are unknown.
        if let query, query == nil { return nil }
        let table = (query ?? nil)?.table ?? record
        let value = template(required("value", of: fields), of: table, limit: Limits.embedFieldValue.upperBound)
        guard let label, let value else { return nil }
        if value.canBeEmpty || query != nil, fields["empty"] == nil {
            reportName(
                .limit, "this field can be empty, which Discord refuses", at: place,
                hint: "say with \"empty\" what stands there then")
        }
        return View.Field(
            origin: place.origin, label: label, value: value.template, query: query??.query.name, limit: limit?.value,
            more: more, isPaged: isPaged, visible: condition(fields["visible"], on: record),
            separator: separator?.value,
            isNumbered: boolean(fields["numbered"])?.value ?? false, empty: empty,
            isInline: boolean(fields["inline"])?.value ?? false,
            isBlock: boolean(fields["block"])?.value ?? false)
    }

    /// Which of a field's words fit together.
    private func checkRows(_ fields: Fields, isPaged: Bool) {
        guard fields["query"] != nil else {
            return refuse(
                ["limit", "more", "paged", "separator", "numbered"], of: fields,
                because: "the field shows one row, not a query's")
        }
        if isPaged {
            refuse(["more", "numbered"], of: fields, because: "the field is turned page by page")
            if fields["limit"] == nil {
                refuse(["separator", "inline"], of: fields, because: "the field is a text over pages")
            } else if let place = fields["limit"] {
                _ = integer(place, in: 1...Limits.choices)
            }
        } else if fields["limit"] == nil {
            reportName(
                .structure, "this field does not say how many rows it shows", at: fields.place,
                hint: "add \"limit\", or \"paged\": true")
        }
        if boolean(fields["block"])?.value == true {
            refuse(["inline"], of: fields, because: "a block stands above the fields, not beside one")
        }
    }
}
