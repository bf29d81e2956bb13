/// What an action knows where it stands in the document.
struct ActionScope {
    /// What it belongs to.
    var carrier: Carrier
    /// The row that it is about.
    var record: TableSymbols?
    /// The row that is chosen in its control.
    var chosen: TableSymbols?
    /// The row that an effect before has made.
    var created: TableSymbols?
    /// What its control stands for, or what is chosen in it: `$value`.
    var control: ValueType?
    /// What a command's options and their parts are, by the names behind `$option.`.
    var options: [String: ValueType] = [:]
    /// What a modal's inputs are, by name.
    var inputs: [String: ValueType] = [:]
    /// The columns that options or inputs set.
    var bindings: [Binding] = []
    /// Whether it is used on a user or a message.
    var hasTarget = false
    /// Whether a person does it, somewhere in Discord; false for what is done at a time.
    var hasInteraction = true

    enum Carrier: Equatable {
        case button, valueButtons, select
        case command(key: String)
        case modal(name: String)
        case schedule(name: String)
    }

    /// A column that is set by an option or an input.
    struct Binding: Equatable {
        var name: String
        var value: Value
        var table: String
        var column: String
        /// Whether there always is a value.
        var isRequired: Bool
    }

    var isComponent: Bool { carrier == .button || carrier == .valueButtons || carrier == .select }
}

/// What a value is and whether there can be none.
struct ValueType: Equatable {
    var type: ColumnType
    var isNullable: Bool
}

extension Checker {
    /// What the effects of a component know.
    func scope(of kind: Component.Kind, record: TableSymbols) -> ActionScope {
        switch kind {
        case .button, .link: ActionScope(carrier: .button, record: record)
        case .enumerationButtons(let name):
            ActionScope(
                carrier: .valueButtons, record: record,
                control: ValueType(type: .enumeration(name), isNullable: false))
        case .modelButtons:
            ActionScope(
                carrier: .valueButtons, record: record, control: ValueType(type: .model, isNullable: false))
        case .enumerationSelect(let name):
            ActionScope(
                carrier: .select, record: record, control: ValueType(type: .enumeration(name), isNullable: false))
        case .modelSelect:
            ActionScope(carrier: .select, record: record, control: ValueType(type: .model, isNullable: false))
        case .entitySelect:
            ActionScope(carrier: .select, record: record, control: ValueType(type: .snowflake, isNullable: false))
        case .querySelect(let query, _, _, _), .queryButtons(let query, _, _):
            ActionScope(carrier: .select, record: record, chosen: queries[query].flatMap { tables[$0.query.table] })
        }
    }
}
