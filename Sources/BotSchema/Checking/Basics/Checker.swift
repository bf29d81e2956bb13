/// What the checks of one document share: what is known by name so far, and what is wrong.
///
/// The sections are checked in the order in which they refer to each other. Every check reports what is wrong and goes on;
/// it gives nil only for what cannot be used, and what merely depends on that is not reported again.
final class Checker {
    private let path: String
    private(set) var diagnostics: Set<Diagnostic> = []
    private(set) var hasErrors = false
    /// Where in the checks something was reported: tests look whether every check has been seen to find what it looks for.
    private(set) var sites: Set<ReportSite> = []
    /// How much is reported at most; nobody reads so far, and a small document can have very many faults.
    private static let most = 1000
    /// How many names have been compared for hints.
    private var comparisons = 0
    private static let mostComparisons = 100_000

    var texts = TextCatalog()
    var enums = Symbols<Enumeration>()
    var models = Symbols<LanguageModel>()
    var settings = Symbols<Setting>()
    var tables = Symbols<TableSymbols>()
    var queries = Symbols<QuerySymbols>()
    var views = Symbols<Placed<Fields>>()
    var schedules = Symbols<ScheduleSymbols>()
    var modals = Symbols<Placed<Fields>>()
    /// The modals that commands open: when they are sent there is no panel to return to.
    var commandModals: Set<String> = []
    var actor: Bot.Actor?
    var functions: [String: FunctionRole] = [:]
    /// What `$option` means, while a command is read.
    var optionScope: OptionScope?

    init(path: String) {
        self.path = path
    }

    /// Reports an error at a value.
    func report<Value>(
        _ category: Diagnostic.Category, _ message: String, at place: Placed<Value>, hint: String? = nil,
        file: String = #fileID, line: Int = #line
    ) {
        report(category, message, at: place.valueOrigin, hint: hint, file: file, line: line)
    }

    /// Reports an error at the name that a value stands behind.
    func reportName<Value>(
        _ category: Diagnostic.Category, _ message: String, at place: Placed<Value>, hint: String? = nil,
        file: String = #fileID, line: Int = #line
    ) {
        report(category, message, at: place.origin, hint: hint, file: file, line: line)
    }

    func report(
        _ category: Diagnostic.Category, _ message: String, at origin: Origin, hint: String? = nil,
        severity: Diagnostic.Severity = .error, file: String = #fileID, line: Int = #line
    ) {
        sites.insert(ReportSite(file: file, line: line))
        if severity == .error { hasErrors = true }
        guard diagnostics.count < Self.most else { return }
        diagnostics.insert(
            Diagnostic(
                path: path, severity: severity, category: category, pointer: origin.pointer,
                position: origin.position, message: message, hint: hint))
    }

    /// The hint that names what was probably meant.
    ///
    /// Looking for it costs time, so a large document with many errors gets hints for the first ones only.
    func suggestion(for name: String, among candidates: some Collection<String>, prefix: String = "") -> String? {
        guard comparisons < Self.mostComparisons else { return nil }
        comparisons += candidates.count
        guard let nearest = nearestName(to: name, in: candidates) else { return nil }
        return "did you mean \(quoted(prefix + nearest))?"
    }
}
