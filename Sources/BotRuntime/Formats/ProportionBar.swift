/// A bar of blocks for a part of a whole: `████░░░░░░ 40%`.
public enum ProportionBar {
    private static let width = 10

    /// - Parameter total: how many there are in all; the bar is empty where there are none.
    public static func text(_ count: Int, of total: Int, in language: some BotLanguage) -> String {
        let part = total > 0 ? min(1, max(0, Double(count) / Double(total))) : 0
        let full = Int((part * Double(width)).rounded())
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
        let signs = NumberSigns(language.rawValue)
        return "\(bar) \(signs.percentage(String(Int((part * 100).rounded()))))"
    }
}
