/// The types of columns as the document writes them.
private enum ColumnWord: String, CaseIterable {
    case integer, number, text, boolean, time, snowflake
    case enumeration = "enum"
}

private enum Stamp: String, CaseIterable { case now }

extension Checker {
    /// A column without its reference, which can be to a table that is not known yet.
    func column(_ name: String, _ fields: Fields) -> Column? {
        guard let type = columnType(fields) else { return nil }
        var column = Column(
            origin: fields.place.origin, name: name, type: type,
            isNullable: boolean(fields["nullable"])?.value ?? false,
            isUnique: boolean(fields["unique"])?.value ?? false,
            isGenerated: boolean(fields["generated"])?.value ?? false, isStampedOnCreate: false, stampedByColumns: [])
        readBounds(&column, fields)
        readStamps(&column, fields)
        if let place = fields["default"] {
            // One that does not fit has been reported; it still is a default.
            column.defaultValue = literal(place, for: type) ?? .null
            checkDefault(of: column, place)
        }
        if column.isGenerated { checkGenerated(column, fields) }
        if fields["references"] == nil {
            refuse(["onDelete"], of: fields, because: "the column refers to no other table")
        }
        return column
    }

    private func columnType(_ fields: Fields) -> ColumnType? {
        guard let word = word(required("type", of: fields), as: ColumnWord.self) else { return nil }
        if word.value != .enumeration {
            refuse(["enum"], of: fields, because: "only a column of type 'enum' has one")
        }
        switch word.value {
        case .integer: return .integer
        case .number: return .number
        case .text: return .text
        case .boolean: return .boolean
        case .time: return .time
        case .snowflake: return .snowflake
        case .enumeration:
            guard let name = string(required("enum", of: fields)) else { return nil }
            return enumerationType(name)
        }
    }

    /// The type that the values of an enumeration, or of `models`, have.
    func enumerationType(_ name: Placed<String>) -> ColumnType? {
        guard name.value == "models" else {
            return resolve("enum", name.value, in: enums, at: name).map { .enumeration($0.name) }
        }
        if models.names.isEmpty {
            report(.reference, "this document has no models", at: name, hint: "add them under \"models\"")
        }
        return .model
    }

    private func readBounds(_ column: inout Column, _ fields: Fields) {
        switch column.type {
        case .integer:
            let (minimum, maximum) = (integer(fields["minimum"]), integer(fields["maximum"]))
            (column.minimum, column.maximum) = (minimum.map { Double($0.value) }, maximum.map { Double($0.value) })
            checkBounds(minimum?.map(Double.init), maximum?.map(Double.init))
        case .number:
            let (minimum, maximum) = (number(fields["minimum"]), number(fields["maximum"]))
            (column.minimum, column.maximum) = (minimum?.value, maximum?.value)
            checkBounds(minimum, maximum)
        default:
            refuse(["minimum", "maximum"], of: fields, because: "only numbers have bounds")
        }
        guard column.type == .text else {
            return refuse(["minLength", "maxLength"], of: fields, because: "only texts have a length")
        }
        let minimum = integer(fields["minLength"], in: 0...Limits.exactIntegers.upperBound)
        let maximum = integer(fields["maxLength"], in: 1...Limits.exactIntegers.upperBound)
        (column.minimumLength, column.maximumLength) = (minimum?.value, maximum?.value)
        checkBounds(minimum?.map(Double.init), maximum?.map(Double.init))
    }

    private func readStamps(_ column: inout Column, _ fields: Fields) {
        guard column.type == .time else {
            return refuse(["onCreate", "onUpdate"], of: fields, because: "only times are stamped")
        }
        column.isStampedOnCreate = word(fields["onCreate"], as: Stamp.self) != nil
        // Whether they exist is checked when the whole table is known.
        column.stampedByColumns = (elements(fields["onUpdate"]) ?? []).compactMap { string($0)?.value }
    }

    private func checkDefault(of column: Column, _ place: Placed<Node>) {
        guard let value = column.defaultValue else { return }
        checkBounds(of: value, column, "the default", place)
    }

    /// Whether a value that the document gives a column is within the column's bounds.
    func checkBounds(of value: Literal, _ column: Column, _ what: String, _ place: Placed<Node>) {
        let number: Double
        switch value {
        case .integer(let value): number = Double(value)
        case .number(let value): number = value
        case .text(let value) where column.type == .text:
            let length = value.utf16.count
            if length < column.minimumLength ?? 0 || length > column.maximumLength ?? .max {
                report(.limit, "\(what) is not as long as the column's bounds say", at: place)
            }
            return
        default: return
        }
        if number < column.minimum ?? -.infinity || number > column.maximum ?? .infinity {
            report(.limit, "\(what) is outside of the column's bounds", at: place)
        }
    }

    private func checkGenerated(_ column: Column, _ fields: Fields) {
        if column.type != .integer, let place = fields["generated"] {
            reportName(.structure, "only whole numbers are generated", at: place)
        }
        refuse(
            ["nullable", "default", "references", "minimum", "maximum"], of: fields,
            because: "the database gives the column its value")
    }
}
