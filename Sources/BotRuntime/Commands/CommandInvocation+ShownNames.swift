internal import Discord
internal import JSON

extension CommandInvocation {
    /// What an option is called where the person sees it: its name in their language, as it is registered.
    ///
    /// - Parameters:
    ///   - payload: what registers the bot's commands (interactions/application-commands), as JSON.
    ///   - locale: the person's, as Discord writes it.
    func shownName(of option: String, in payload: String, locale: String?) -> String {
        guard var entries = try? JSON(parsing: Array(payload.utf8)).array else { return option }
        for name in [name] + path {
            entries = entries.first { $0["name"].string == name }?["options"].array ?? []
        }
        guard let locale, let entry = entries.first(where: { $0["name"].string == option }) else { return option }
        return entry["name_localizations"][locale].string ?? option
    }
}
