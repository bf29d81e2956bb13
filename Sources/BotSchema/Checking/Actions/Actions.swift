extension Checker {
    /// What something of the document does: what is asked before, the effects, and what is answered. Who may do it is
    /// left to whoever knows what it belongs to.
    func action(_ fields: Fields, _ scope: ActionScope) -> Action? {
        var scope = scope
        let effects = self.effects(fields["effect"], &scope)
        let confirm = phrase(fields["confirm"], Limits.content)
        let requirements = (elements(fields["require"]) ?? []).compactMap { requirement($0, effects, scope) }
        let reply = fields["reply"].flatMap { self.reply($0, scope) }
        let cooldown = self.cooldown(fields["cooldown"])
        let defers = self.defers(fields["defers"], effects ?? [])
        guard let effects else { return nil }
        if case .schedule = scope.carrier {
            checkAnswer(effects, fields, isSchedule: true)
        } else {
            checkAnswer(effects, fields, isSchedule: false)
        }
        return Action(
            origin: fields.place.origin, allow: [], confirm: confirm, requirements: requirements, effects: effects,
            reply: reply, cooldown: cooldown, defers: defers)
    }

    private func checkAnswer(_ effects: [Effect], _ fields: Fields, isSchedule: Bool) {
        if case .call? = effects.last {
            refuse(["reply"], of: fields, because: "the function says what is answered")
        }
        guard effects.contains(.delete(.record)), effects.last?.endsAction != true, fields["reply"] == nil,
            let place = fields["effect"], !isSchedule
        else { return }
        reportName(
            .structure, "the row is gone then, and nothing says what is answered", at: place,
            hint: "add \"reply\", or open a view")
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
