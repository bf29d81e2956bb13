internal import BotSchema

extension DataDefinition {
    /// What always holds between the rows of turns and pieces although no rule of the tables says it, because every step of
    /// a turn is one transaction: for `db check`.
    var runtimeInvariants: [Invariant] {
        guard bot.conversationTable != nil else { return [] }
        return [
            Invariant(
                "Turns that are not over belong to no session",
                """
                SELECT "id" FROM "turn" WHERE "state" IN ('received', 'answered') AND "session_id" IS NULL
                """),
            Invariant(
                "Turns are answered and have no answer",
                """
                SELECT "id" FROM "turn" WHERE "state" = 'answered' AND ("answer" IS NULL
                OR NOT EXISTS (SELECT 1 FROM "piece" WHERE "piece"."turn_id" = "turn"."id"))
                """),
            Invariant(
                "Turns have an answer before they are answered, or keep it when they are over",
                """
                SELECT "id" FROM "turn" WHERE "state" <> 'answered' AND "answer" IS NOT NULL
                """),
            Invariant(
                "Turns are posted and pieces of them are not",
                """
                SELECT "id" FROM "turn" WHERE "state" = 'posted'
                AND EXISTS (SELECT 1 FROM "piece" WHERE "piece"."turn_id" = "turn"."id" AND "message_id" IS NULL)
                """),
            Invariant(
                "Pieces of turns are missing",
                """
                SELECT "turn_id" FROM "piece" WHERE "number" >= 0 GROUP BY "turn_id"
                HAVING min("number") <> 0 OR max("number") <> count(*) - 1
                """),
            Invariant(
                "Pieces of turns share a nonce or a message with another",
                """
                SELECT "turn_id" FROM "piece" WHERE "nonce" IN (SELECT "nonce" FROM "piece" GROUP BY "nonce" HAVING count(*) > 1)
                OR "message_id" IN (SELECT "message_id" FROM "piece" WHERE "message_id" IS NOT NULL
                GROUP BY "message_id" HAVING count(*) > 1)
                """),
        ]
    }

    struct Invariant {
        /// What is wrong where it does not hold, before a list of ids.
        let violation: String
        /// Selects the ids of the rows that break it.
        let sql: String

        init(_ violation: String, _ sql: String) {
            self.violation = violation
            self.sql = sql
        }
    }
}
