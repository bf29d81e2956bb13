internal import JSON

/// Reading single fields: each function gives the value where it is well, and otherwise notes what is wrong and gives nil.
/// A field that is `null` counts as one that is absent.
extension FormErrors {
    mutating func require(at path: FormPath) {
        add("BASE_TYPE_REQUIRED", "This field is required", at: path)
    }

    /// A text whose length is counted in UTF-16 units.
    mutating func text(
        _ field: JSON, _ length: ClosedRange<Int>, required: Bool = false, at path: FormPath
    ) -> String? {
        guard field.exists, !field.isNull else {
            if required { require(at: path) }
            return nil
        }
        guard let text = field.string else {
            add("STRING_TYPE_CONVERT", "Could not interpret \"\(field.text)\" as string.", at: path)
            return nil
        }
        let count = text.utf16.count
        if required && count == 0 && length.lowerBound > 0 {
            require(at: path)
        } else if length.lowerBound > 0 && !length.contains(count) {
            add(
                "BASE_TYPE_BAD_LENGTH",
                "Must be between \(length.lowerBound) and \(length.upperBound) in length.", at: path)
        } else if count > length.upperBound {
            add("BASE_TYPE_MAX_LENGTH", "Must be \(length.upperBound) or fewer in length.", at: path)
        }
        return text
    }

    mutating func integer(
        _ field: JSON, _ range: ClosedRange<Int> = Int.min...Int.max, required: Bool = false, at path: FormPath
    ) -> Int? {
        guard field.exists, !field.isNull else {
            if required { require(at: path) }
            return nil
        }
        guard let number = field.int else {
            add("NUMBER_TYPE_COERCE", "Value \"\(field.string ?? field.text)\" is not int.", at: path)
            return nil
        }
        if number > range.upperBound {
            add("NUMBER_TYPE_MAX", "int value should be less than or equal to \(range.upperBound).", at: path)
        } else if number < range.lowerBound {
            add("NUMBER_TYPE_MIN", "int value should be greater than or equal to \(range.lowerBound).", at: path)
        }
        return number
    }

    mutating func number(_ field: JSON, at path: FormPath) -> Double? {
        guard field.exists, !field.isNull else { return nil }
        guard let number = field.double else {
            add("NUMBER_TYPE_COERCE", "Value \"\(field.string ?? field.text)\" is not float.", at: path)
            return nil
        }
        return number
    }

    mutating func choice(_ field: JSON, of values: [Int], required: Bool = false, at path: FormPath) -> Int? {
        guard field.exists, !field.isNull else {
            if required { require(at: path) }
            return nil
        }
        guard let number = field.int, values.contains(number) else {
            addChoiceError(values, at: path)
            return nil
        }
        return number
    }

    mutating func addChoiceError(_ values: [Int], at path: FormPath) {
        let list = values.map(String.init).joined(separator: ", ")
        add("BASE_TYPE_CHOICES", "Value must be one of {\(list)}.", at: path)
    }

    mutating func boolean(_ field: JSON, at path: FormPath) -> Bool? {
        guard field.exists, !field.isNull else { return nil }
        guard let truth = field.bool else {
            add("BOOLEAN_TYPE_CONVERT", "Must be either true or false.", at: path)
            return nil
        }
        return truth
    }

    /// The elements of a list, at most as many as are allowed, so that a check of each stays bounded.
    mutating func list(
        _ field: JSON, _ count: ClosedRange<Int>, required: Bool = false, at path: FormPath
    ) -> [JSON]? {
        guard field.exists, !field.isNull else {
            if required { require(at: path) }
            return nil
        }
        guard let elements = field.array else {
            add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.", at: path)
            return nil
        }
        if elements.count > count.upperBound && count.lowerBound == 0 {
            add("BASE_TYPE_MAX_LENGTH", "Must be \(count.upperBound) or fewer in length.", at: path)
        } else if !count.contains(elements.count) {
            add(
                "BASE_TYPE_BAD_LENGTH",
                "Must be between \(count.lowerBound) and \(count.upperBound) in length.", at: path)
        }
        return Array(elements.prefix(count.upperBound))
    }

    mutating func snowflake(_ field: JSON, required: Bool = false, at path: FormPath) -> Snowflake? {
        guard field.exists, !field.isNull else {
            if required { require(at: path) }
            return nil
        }
        guard let id = field.string.flatMap({ Snowflake($0) }) ?? field.int.flatMap({ Snowflake(String($0)) })
        else {
            add("NUMBER_TYPE_COERCE", "Value \"\(field.string ?? field.text)\" is not snowflake.", at: path)
            return nil
        }
        return id
    }

    mutating func dictionary(_ field: JSON, required: Bool = false, at path: FormPath) -> JSON? {
        guard field.exists, !field.isNull else {
            if required { require(at: path) }
            return nil
        }
        guard field.object != nil else {
            add("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType", at: path)
            return nil
        }
        return field
    }

    mutating func address(_ field: JSON, required: Bool = false, schemes: [String], at path: FormPath) {
        guard let text = text(field, 0...2048, required: required, at: path), !text.isEmpty else { return }
        if !schemes.contains(where: { text.hasPrefix($0 + "://") && text.utf8.count > $0.utf8.count + 3 }) {
            add("URL_TYPE_INVALID_URL", "Not a well formed URL.", at: path)
        }
    }
}

extension JSON {
    /// The field, where it is there and not `null`.
    var present: JSON? {
        // Not `? self : nil`: there `nil` would be JSON's own `null`.
        if exists && !isNull { self } else { nil }
    }
}
