extension Checker {
    /// What something of the document does: who may, what is asked before, and the effects.
    func action(_ fields: Fields, _ scope: ActionScope) -> Action? {
        let effects = self.effects(fields["effect"], scope)
        let confirm = phrase(fields["confirm"], Limits.content)
        let requirements = (elements(fields["require"]) ?? []).compactMap { requirement($0, effects, scope) }
        return effects.map {
            Action(
                origin: fields.place.origin, allow: [], confirm: confirm, requirements: requirements, effects: $0)
        }
    }

    /// What must hold for one of the values that buttons set.
    private func requirement(
        _ place: Placed<Node>, _ effects: [Effect]?, _ scope: ActionScope
    ) -> Action.Requirement? {
        guard let fields = fields(place, "a requirement", Keys.requirement), let table = scope.record else {
            return nil
        }
        let otherwise = phrase(required("otherwise", of: fields), Limits.content)
        let needed = column(required("column", of: fields), of: table)
        if let needed, !needed.isNullable, let place = fields["column"] {
            report(
                .reference, "\(quoted("\(table.name).\(needed.name)")) is never null, so this always holds", at: place)
        }
        guard case .set(let name)? = effects?.first, let type = table.columns[name]?.type,
            let value = required("value", of: fields).flatMap({ literal($0, for: type) }), let needed, let otherwise
        else { return nil }
        return Action.Requirement(origin: place.origin, value: value, column: needed.name, otherwise: otherwise)
    }
}
