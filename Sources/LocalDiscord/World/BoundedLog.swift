/// The newest elements of a sequence that never ends: appending past the limit drops the oldest.
struct BoundedLog<Element: Sendable>: Sendable {
    let limit: Int
    private var storage: [Element] = []
    private var start = 0
    /// How many elements have been dropped from the front since the beginning.
    private(set) var dropped = 0

    init(limit: Int) { self.limit = limit }

    var count: Int { storage.count - start }
    var elements: ArraySlice<Element> { storage[start...] }

    /// `index` counts from the oldest element that is still here.
    subscript(index: Int) -> Element {
        get { storage[start + index] }
        set { storage[start + index] = newValue }
    }

    /// Appends an element and returns the one that it pushed out.
    @discardableResult
    mutating func append(_ element: Element) -> Element? {
        guard limit > 0 else { return element }
        storage.append(element)
        guard count > limit else { return nil }
        let oldest = storage[start]
        start += 1
        dropped += 1
        // Dropping them one by one would move the whole array each time.
        if start > limit {
            storage.removeFirst(start)
            start = 0
        }
        return oldest
    }

    @discardableResult
    mutating func remove(at index: Int) -> Element { storage.remove(at: start + index) }

    /// The first index whose element does not lie before the one that is looked for, in a log that is sorted.
    func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
