/// The place in the checks' own source that found something wrong.
struct ReportSite: Hashable {
    /// The file's path inside of its module: `BotSchema/Keys.swift`.
    var file: String
    var line: Int
}
