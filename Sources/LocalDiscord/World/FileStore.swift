/// The bytes of attachments; the oldest are dropped when all together become too much.
struct FileStore: Sendable {
    let maximumBytes: Int
    private var files: [Snowflake: (bytes: [UInt8], contentType: String?)] = [:]
    private var order: [Snowflake] = []
    private var total = 0

    init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

    mutating func insert(_ bytes: [UInt8], contentType: String?, for id: Snowflake) {
        files[id] = (bytes, contentType)
        order.append(id)
        total += bytes.count
        while total > maximumBytes, order.count > 1 {
            total -= files.removeValue(forKey: order.removeFirst())?.bytes.count ?? 0
        }
    }

    subscript(id: Snowflake) -> (bytes: [UInt8], contentType: String?)? { files[id] }
}
