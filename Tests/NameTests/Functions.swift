import BotRuntime
import Discord

/// What the document calls, by names that mean something in Swift.
struct Functions: BotFunctions {
    func `class`(in context: Context) async throws -> [Int64] { [] }
    func `is`(_ record: SelfRow, in context: Context) async throws -> Bool { true }
    func `try`(_ typed: String, in context: Context) async throws -> [AutocompleteChoice] { [] }
    func `any`(in context: Context) async throws -> Int64? { nil }
    func selfValue(options: InitSelfOptions, in context: Context) async throws -> Reply { .text(options.invocation) }
    func initValue(_ record: SelfRow, in context: Context) async throws -> Reply { .text(record.default) }
    func `default`(inputs: InitInputs, in context: Context) async throws -> Reply { .text(inputs.selfValue) }
}
