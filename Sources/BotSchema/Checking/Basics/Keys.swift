/// The names that each kind of object can have. `Schema/bot.schema.json` says the same; a test compares the two.
enum Keys {
    static let document = [
        "$schema", "name", "description", "revision", "actor", "conversation", "code", "settings", "models", "enums",
        "tables",
        "queries", "schedules", "commands", "views", "modals", "texts",
    ]
    static let actor = ["table", "id", "name"]
    static let conversation = ["table"]
    static let code = ["texts"]
    static let setting = [
        "env", "type", "secret", "required", "default", "choices", "minimum", "maximum", "text",
    ]
    static let model = ["endpoint", "vision", "context", "limit", "temperature", "prices"]
    static let prices = ["input", "output"]
    static let table = ["key", "owner", "columns", "indexes", "renamedFrom"]
    static let column = [
        "type", "enum", "nullable", "unique", "generated", "default", "references", "onDelete", "minimum", "maximum",
        "minLength", "maxLength", "onCreate", "onUpdate", "renamedFrom",
    ]
    static let query = ["table", "where", "order", "limit"]
    static let call = ["call"]
    static let comparison = ["not", "below", "above", "atLeast", "atMost", "in", "contains", "startsWith"]
    static let command = subcommand + ["kind", "contexts", "installs", "permissions", "nsfw"]
    static let subcommand = [
        "name", "description", "commands", "ephemeral", "defers", "target", "options", "allow", "cooldown", "effect",
        "reply", "view",
    ]
    static let target = ["table", "row", "missing"]
    static let having = ["column", "is"]
    static let firstRow = ["query"]
    static let offeredEnum = ["enum"]
    static let offeredQuery = ["query", "label", "value"]
    static let choice = ["name", "value"]
    static let option = [
        "binds", "name", "type", "choices", "autocomplete", "channelTypes", "description", "required", "minimum",
        "maximum",
        "minLength", "maxLength", "allow",
    ]
    static let view = [
        "record", "allow", "denied", "gone", "content", "title", "url", "description", "color", "author", "footer",
        "timestamp", "image", "thumbnail", "fields", "rows",
    ]
    static let field = [
        "label", "value", "query", "limit", "more", "paged", "separator", "numbered", "empty", "inline", "block",
        "visible",
    ]
    static let component = [
        "button", "buttons", "select", "url", "style", "emoji", "placeholder", "effect", "reply", "confirm",
        "allow", "cooldown", "defers", "require", "visible", "enabled",
    ]
    static let cooldown = ["seconds", "per", "uses"]
    static let queryButtons = ["query", "label", "style"]
    static let select = ["query", "users", "roles", "channels", "mentionables", "label", "description", "selected"]
    static let channels = ["types"]
    /// Each effect has one of these words.
    static let effects = [
        "toggle", "set", "increment", "insert", "delete", "open", "send", "schedule", "unschedule", "call",
    ]
    static let effect = effects + ["of", "values", "conflict", "to", "mention", "save", "at"]
    static let thread = ["thread", "in", "private", "save"]
    static let recipient = ["user"]
    static let schedule = ["record", "effect"]
    static let deletion = ["query"]
    static let opening = ["view", "of", "as"]
    static let openingModal = ["modal", "of"]
    static let modal = ["record", "title", "allow", "cooldown", "defers", "inputs", "effect", "reply", "view"]
    static let input = [
        "label", "description", "binds", "type", "style", "required", "minimum", "maximum", "minLength", "maxLength",
        "placeholder", "value",
    ]
    static let moment = ["now", "unit"]
    static let rule = ["call", "permission", "setting"]
    static let requirement = ["value", "column", "otherwise"]
}
