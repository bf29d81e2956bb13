/// The table `meta`, which every database here has: what is known of the database as a whole, by key.
extension Connection {
    /// What stands under a key; nil where nothing does.
    public func meta(_ key: String) throws -> String? {
        try queryOne("SELECT value FROM meta WHERE key = ?", [key]) { $0.optionalText(0) } ?? nil
    }

    /// Writes under a key, over what stands there.
    public func setMeta(_ key: String, _ value: String) throws(DatabaseError) {
        try execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value])
    }
}
