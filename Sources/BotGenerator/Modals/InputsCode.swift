internal import BotSchema

/// What was written into one form, as a struct that checks it while it reads it.
struct InputsCode {
    let modal: Modal
    let bot: Bot

    private var inputs: [InputCode] { modal.inputs.map { InputCode(input: $0) } }

    func write(_ lines: inout LineWriter) {
        lines.documentation("What was written into the form `\(modal.name)`.", modal.origin.pointer + "/inputs")
        let access = modal.action.callsFunction ? "public " : ""
        lines.openBlock("\(access)struct \(modal.inputsType): Sendable") { lines in
            for input in inputs {
                lines.documentation(input.input.origin.pointer)
                lines.line("\(access)let \(Names.declared(input.input.name)): \(input.type)")
            }
            lines.line()
            lines.openBlock("init(_ submission: ModalSubmission) throws(InvalidInput)") { lines in
                for input in inputs {
                    lines.list("\(input.assigned) = try submission.\(input.function)(", input.arguments)
                }
            }
        }
    }
}

/// One input as Swift: the type of what was written and how it is read.
struct InputCode {
    let input: Modal.Input

    var property: String { Names.bare(input.name) }
    fileprivate var assigned: String { Names.assigned(input.name, besides: ["submission"]) }
    var isOptional: Bool { !input.isRequired }
    var type: String { plainType + (isOptional ? "?" : "") }

    private var plainType: String {
        switch input.type {
        case .string: "String"
        case .integer: "Int64"
        case .number: "Double"
        }
    }

    var function: String {
        let name = input.type == .string ? "text" : input.type.rawValue
        return isOptional ? "optional" + name.prefix(1).uppercased() + name.dropFirst() : name
    }

    var arguments: [String] {
        let lengths = (
            input.minimumLength == 0 ? nil : input.minimumLength,
            input.maximumLength == 4000 ? nil : input.maximumLength
        )
        return [SwiftLiteral.string(input.name)]
            + BoundsCode.arguments((input.minimum, input.maximum), lengths: lengths)
    }

    /// How long Discord lets the text be; numbers are texts to it.
    var length: String {
        guard input.type == .string else { return input.isRequired ? "1...40" : "0...40" }
        let least = input.isRequired ? max(1, input.minimumLength ?? 1) : input.minimumLength ?? 0
        return "\(SwiftLiteral.integer(least))...\(SwiftLiteral.integer(max(least, input.maximumLength ?? 4000)))"
    }
}
