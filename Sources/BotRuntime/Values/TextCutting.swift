extension String {
    /// The length that Discord's limits are safely measured in (a character may have many UTF-16 units).
    var length: Int { utf16.count }

    /// The text where it fits into `limit` UTF-16 units, else its beginning and an ellipsis.
    func cut(to limit: Int) -> String {
        guard length > limit else { return self }
        guard limit > 0 else { return "" }
        let end = boundary(atOrBefore: limit - 1)
        // One character may be longer than everything that fits.
        return self[..<(end > startIndex ? end : scalarBoundary(atOrBefore: limit - 1))] + "…"
    }

    /// The last place between two characters at or before that many UTF-16 units.
    func boundary(atOrBefore units: Int) -> Index {
        var place = utf16Index(units)
        while Index(place, within: self) == nil { place = utf16.index(before: place) }
        return place
    }

    /// The first place between two characters at or after that many UTF-16 units.
    func boundary(atOrAfter units: Int) -> Index {
        var place = utf16Index(units)
        while Index(place, within: self) == nil { place = utf16.index(after: place) }
        return place
    }

    /// The last place between two scalars at or before that many UTF-16 units. It may be inside of a character.
    func scalarBoundary(atOrBefore units: Int) -> Index {
        var place = utf16Index(units)
        while Index(place, within: unicodeScalars) == nil { place = utf16.index(before: place) }
        return place
    }

    /// How many UTF-16 units lie before the place.
    func units(before place: Index) -> Int { utf16.distance(from: startIndex, to: place) }

    private func utf16Index(_ units: Int) -> Index {
        utf16.index(startIndex, offsetBy: max(0, units), limitedBy: endIndex) ?? endIndex
    }

    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
