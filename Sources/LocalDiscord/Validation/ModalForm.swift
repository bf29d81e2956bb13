internal import JSON

/// What Discord allows in a modal (Discord, interactions/receiving-and-responding, and components/reference).
enum ModalForm {
    /// Checks the data of a callback of type 9 and gives the modal with its components numbered.
    static func check(_ data: JSON, at path: FormPath, _ errors: inout FormErrors) -> JSON {
        _ = errors.text(data["title"], 1...45, required: true, at: path["title"])
        _ = errors.text(data["custom_id"], 1...100, required: true, at: path["custom_id"])
        var form = ComponentForm()
        let place = path["components"]
        let components = errors.list(data["components"], 1...5, required: true, at: place) ?? []
        for (index, component) in components.enumerated() {
            switch errors.choice(component["type"], of: [1, 10, 18], required: true, at: place[index]["type"]) {
            case 1: checkRow(component, &form, at: place[index], &errors)
            case 10: _ = errors.text(component["content"], 1...4000, required: true, at: place[index]["content"])
            case 18: checkLabel(component, &form, at: place[index], &errors)
            default: break
            }
        }
        return [
            "title": data["title"], "custom_id": data["custom_id"], "components": JSON(form.numbered(components)),
        ]
    }

    private static func checkRow(
        _ row: JSON, _ form: inout ComponentForm, at path: FormPath, _ errors: inout FormErrors
    ) {
        let place = path["components"]
        let inputs = errors.list(row["components"], 1...1, required: true, at: place) ?? []
        for (index, input) in inputs.enumerated() {
            guard errors.choice(input["type"], of: [4], required: true, at: place[index]["type"]) != nil
            else { continue }
            _ = errors.text(input["label"], 1...45, required: true, at: place[index]["label"])
            checkInput(input, &form, at: place[index], &errors)
        }
    }

    private static func checkLabel(
        _ label: JSON, _ form: inout ComponentForm, at path: FormPath, _ errors: inout FormErrors
    ) {
        _ = errors.text(label["label"], 1...45, required: true, at: path["label"])
        _ = errors.text(label["description"], 0...100, at: path["description"])
        let place = path["component"]
        guard let child = errors.dictionary(label["component"], required: true, at: place) else { return }
        let types = [3, 4, 5, 6, 7, 8, 19]
        switch errors.choice(child["type"], of: types, required: true, at: place["type"]) {
        case .none: break
        case 4: checkInput(child, &form, at: place, &errors)
        case 19: form.checkCustomID(child, at: place, &errors)
        case .some(let type): form.checkSelect(child, type: type, at: place, &errors)
        }
    }

    private static func checkInput(
        _ input: JSON, _ form: inout ComponentForm, at path: FormPath, _ errors: inout FormErrors
    ) {
        form.checkCustomID(input, at: path, &errors)
        _ = errors.choice(input["style"], of: [1, 2], required: true, at: path["style"])
        let least = errors.integer(input["min_length"], 0...4000, at: path["min_length"])
        let most = errors.integer(input["max_length"], 1...4000, at: path["max_length"])
        if let least, let most, least > most {
            errors.add(
                "TEXT_INPUT_COMPONENT_MIN_LENGTH_EXCEEDS_MAX", "The minimum length exceeds the maximum.",
                at: path["min_length"])
        }
        _ = errors.text(input["placeholder"], 0...100, at: path["placeholder"])
        _ = errors.text(input["value"], 0...(most ?? 4000), at: path["value"])
        _ = errors.boolean(input["required"], at: path["required"])
    }
}
