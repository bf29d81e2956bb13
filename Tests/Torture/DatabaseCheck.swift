internal import ProcessSupport

/// What must be so in the bot's database once everything is over.
enum DatabaseCheck {
    /// Each rule as a query that finds what breaks it.
    private static let rules: [(name: String, sql: String)] = [
        ("integrity", "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
        ("foreign keys", "SELECT * FROM pragma_foreign_key_check"),
        ("turns that are not over", "SELECT id, state FROM turn WHERE state IN ('received', 'answered')"),
        (
            "posted turns with a piece that has no message",
            """
            SELECT turn.id, piece.number FROM turn JOIN piece ON piece.turn_id = turn.id
            WHERE turn.state = 'posted' AND piece.message_id IS NULL
            """
        ),
        (
            "posted turns without a piece",
            "SELECT id FROM turn WHERE state = 'posted' AND id NOT IN (SELECT turn_id FROM piece)"
        ),
        ("nonces that stand twice", "SELECT nonce FROM piece GROUP BY nonce HAVING count(*) > 1"),
        (
            "messages that stand twice",
            "SELECT message_id FROM piece WHERE message_id IS NOT NULL GROUP BY message_id HAVING count(*) > 1"
        ),
        (
            "answers that were kept after their turn",
            "SELECT id FROM turn WHERE state = 'posted' AND answer IS NOT NULL"
        ),
        (
            "questions that stand in a transcript more than once",
            "SELECT turn_id FROM message WHERE role = 'user' GROUP BY turn_id HAVING count(*) > 1"
        ),
        (
            "answers that stand in a transcript more than once",
            "SELECT turn_id FROM message WHERE role = 'assistant' GROUP BY turn_id HAVING count(*) > 1"
        ),
        (
            "posted turns without an answer in their transcript",
            """
            SELECT id FROM turn WHERE state = 'posted' AND session_id IS NOT NULL
            AND id NOT IN (SELECT turn_id FROM message WHERE role = 'assistant')
            """
        ),
    ]

    /// What is wrong; empty where nothing is.
    static func complaints(about path: String) throws -> [String] {
        let file = SQLiteFile(path)
        return try rules.compactMap { rule in
            let rows = try file.rows(rule.sql)
            guard !rows.isEmpty else { return nil }
            let shown = rows.prefix(5).map { row in row.map { $0 ?? "NULL" }.joined(separator: " ") }
            return "\(rule.name): \(rows.count), such as \(shown.joined(separator: "; "))"
        }
    }

    /// The turns with the first reply to each, which the bot's database does not know for sentences that nobody kept.
    static func turns(in path: String, firstReplies: [UInt64: UInt64]) throws -> [SeenTurn] {
        try SQLiteFile(path).rows("SELECT id, session_id, author_id, question_id FROM turn ORDER BY id").compactMap {
            row in
            guard let id = row[0].flatMap({ Int64($0) }), let session = row[1].flatMap({ Int64($0) }),
                let question = row[3].flatMap({ UInt64($0) })
            else { return nil }
            return SeenTurn(
                id: id, session: session, author: row[2] ?? "", question: question, reply: firstReplies[question])
        }
    }

    /// The state of each question's turn.
    static func states(in path: String) throws -> [UInt64: String] {
        let rows = try SQLiteFile(path).rows("SELECT question_id, state FROM turn")
        let pairs = rows.compactMap { row in
            row[0].flatMap { UInt64($0) }.flatMap { question in row[1].map { (question, $0) } }
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}
