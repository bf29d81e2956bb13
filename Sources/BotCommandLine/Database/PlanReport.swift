internal import Database
internal import JSON

/// A plan as `db plan` prints it.
struct PlanReport {
    private let path: String
    /// Nil where there is no database yet.
    private let plan: MigrationPlan?

    init(_ path: String, _ plan: MigrationPlan?) {
        self.path = path
        self.plan = plan
    }

    /// An SQL script whose comments say what each statement is for.
    var text: String {
        guard let plan else { return "-- There is no database at \(path) yet: the first start makes it." }
        if plan.isEmpty { return "-- \(path) has the tables of this program." }
        return """
            -- \(path), from revision \(plan.fromRevision) to \(plan.toRevision), in one transaction after a backup

            \(plan)

            -- \(verdict(on: plan))
            """
    }

    private func verdict(on plan: MigrationPlan) -> String {
        if plan.isImpossible { return "It cannot be done before what is impossible has been changed." }
        if plan.losesData { return "It loses data, so it waits for 'db migrate --allow-data-loss'." }
        return "It loses nothing: the next start does it, or 'db migrate'."
    }

    var json: String {
        var members: [(key: String, value: JSON)] = [("database", JSON(path)), ("exists", JSON(plan != nil))]
        if let plan {
            members += [
                ("from", JSON(plan.fromRevision)), ("to", JSON(plan.toRevision)),
                ("safe", JSON(plan.isSafe)), ("losesData", JSON(plan.losesData)),
                ("impossible", JSON(plan.isImpossible)), ("steps", JSON(plan.steps.map(json))),
            ]
        }
        return JSON(object: members).text
    }

    private func json(_ step: MigrationStep) -> JSON {
        JSON(object: [
            ("kind", JSON(step.kind.rawValue)), ("changes", JSON(step.changes.map(json))),
            ("statements", JSON(step.statements.map { JSON($0) })),
        ])
    }

    private func json(_ change: MigrationChange) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("kind", JSON(change.kind.rawValue)), ("table", JSON(change.table)), ("text", JSON(change.text)),
            ("rows", JSON(change.rows)),
        ]
        if let hint = change.hint { members.append(("hint", JSON(hint))) }
        return JSON(object: members)
    }
}
