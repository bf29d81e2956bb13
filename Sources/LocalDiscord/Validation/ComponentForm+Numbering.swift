internal import JSON

extension ComponentForm {
    /// The components with the `id` that Discord gives each of them, depth first from 1, and with the defaults filled in.
    func numbered(_ components: [JSON]) -> [JSON] {
        var last = 0
        return components.map { Self.number($0, &last) }
    }

    private static func number(_ component: JSON, _ last: inout Int) -> JSON {
        last += 1
        var members: [(key: String, value: JSON)] = [
            ("type", component["type"]), ("id", component["id"].present ?? JSON(last)),
        ]
        for (key, value) in component.object ?? [] where key != "type" && key != "id" && !value.isNull {
            switch key {
            case "components": members.append((key, JSON((value.array ?? []).map { number($0, &last) })))
            case "accessory", "component": members.append((key, number(value, &last)))
            default: members.append((key, value))
            }
        }
        if [3, 5, 6, 7, 8].contains(component["type"].int) {
            for key in ["min_values", "max_values"] where component[key].present == nil { members.append((key, 1)) }
        }
        return JSON(object: members)
    }
}
