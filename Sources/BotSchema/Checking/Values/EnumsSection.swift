extension Checker {
    /// Names that would hide a type of Swift's, of the runtime's or of the generated code's, which stands there by that name;
    /// 'models' stands for the models of the document.
    private static let reservedEnums: Set<String> = [
        "models", "any", "array", "bool", "case_iterable", "character", "custom_string_convertible", "dictionary",
        "double", "error", "hashable", "int", "int64", "never", "optional", "protocol", "result", "self", "sendable",
        "set", "string", "substring", "type", "u_int64", "void",

        "action_refusal", "answer", "autocomplete_choice", "bot_definition", "bot_enumeration",
        "bot_language", "bot_program", "bot_services", "bot_settings", "command_invocation", "component",
        "component_id", "component_press", "connection", "control_id", "database", "database_schema", "emoji",
        "form_id", "function_reply", "hosted_bot", "interaction_context", "invalid_input", "invalid_option",
        "like_pattern", "list_page", "list_value", "log_format", "loop_actor", "modal",
        "modal_submission", "model_info", "panel_builder", "panel_content", "panel_control", "panel_outcome",
        "panel_pages", "permissions", "proportion_bar", "row", "row_update", "row_window", "schedule_store",
        "scheduled_run", "select_option", "setting_description", "settings_problems", "settings_reader",
        "settings_source", "snowflake", "standard_sentence", "suggestions", "superseded_run", "table_row",
        "changeable_row", "text_page", "timestamp", "user", "value_convertible",

        "bot", "bot_functions", "change", "context", "functions", "generated_bot", "host", "language", "model", "panel",
        "program", "queries", "refusal", "reply", "settings", "texts",
    ]

    /// The types of rows, controls and options end so.
    private static let reservedEndings = ["_row", "_control", "_options", "_inputs"]

    /// Reads the enumerations; they are known by name afterwards.
    func readEnums(_ place: Placed<Node>?) -> [Enumeration] {
        for (name, value) in namedEntries(place, .snakeCase()) {
            if Self.reservedEnums.contains(name) || Self.reservedEndings.contains(where: name.hasSuffix) {
                reportName(
                    .name, "\(quoted(name)) is what generated code calls something else", at: value,
                    hint: "choose another name")
                enums.declare(name, nil)
                continue
            }
            enums.declare(name, enumeration(name, value))
        }
        return enums.values
    }

    private func enumeration(_ name: String, _ place: Placed<Node>) -> Enumeration? {
        guard let list = entries(place) else { return nil }
        if list.isEmpty { reportName(.structure, "an enumeration has at least one value", at: place) }
        let values = namedEntries(place, .snakeCase()).compactMap { name, value -> Enumeration.Value? in
            guard let label = phrase(value, Limits.buttonLabel) else { return nil }
            return Enumeration.Value(origin: value.origin, name: name, label: label)
        }
        // With a value missing, what refers to it would be reported as well.
        guard values.count == list.count, !list.isEmpty else { return nil }
        return Enumeration(origin: place.origin, name: name, values: values)
    }
}
