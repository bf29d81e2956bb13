extension Checker {
    func viewFields(_ place: Placed<Node>?, _ table: TableSymbols, view: String) -> [View.Field] {
        let fields = (elements(place) ?? []).compactMap { viewField($0, table, view: view) }
        let inEmbed = fields.filter { !$0.isBlock && !$0.isPaged }
        if let place, inEmbed.count > Limits.embedFields {
            report(
                .limit, "a panel has at most \(Limits.embedFields) fields, not \(inEmbed.count)", at: place,
                hint: "\"block\": true puts a field above them")
        }
        for field in fields.filter(\.isPaged).dropFirst() {
            report(.structure, "a view turns the pages of one field only", at: field.origin)
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
            more: more, isPaged: isPaged, empty: empty, isInline: boolean(fields["inline"])?.value ?? false,
            isBlock: boolean(fields["block"])?.value ?? false)
    }

    /// Which of a field's words fit together.
    private func checkRows(_ fields: Fields, isPaged: Bool) {
        guard fields["query"] != nil else {
            return refuse(["limit", "more", "paged"], of: fields, because: "the field shows one row, not a query's")
        }
        if isPaged {
            refuse(["limit", "more", "inline"], of: fields, because: "the field is turned page by page")
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
