/// What the runtime itself says to people. A document needs none of these texts; it replaces one by giving the same key.
///
/// A new one takes a case here and its words below, in every language that the project speaks.
public enum StandardText: String, CaseIterable, Sendable {
    case confirm = "panel.confirm"
    case cancel = "panel.cancel"
    case cancelled = "panel.cancelled"
    case next = "panel.next"
    case previous = "panel.previous"
    case denied = "panel.denied"
    case outdated = "panel.outdated"
    case failed = "panel.failed"
    case notAllowed = "panel.not_allowed"
    case notSent = "panel.not_sent"
    case cooldown = "panel.cooldown"
    case yes = "panel.yes"
    case no = "panel.no"
    case invalidText = "panel.invalid_text"
    case invalidInteger = "panel.invalid_integer"
    case invalidNumber = "panel.invalid_number"
    case taken = "panel.taken"

    public var key: String { rawValue }

    /// Whether only some bots say it: those whose documents use what it belongs to.
    var isOptional: Bool {
        switch self {
        case .yes, .no, .cooldown: true
        default: false
        }
    }

    var words: StandardWords {
        switch self {
        case .confirm: .button(enUS: "Confirm", zhCN: "确认", ja: "確認")
        case .cancel: .button(enUS: "Cancel", zhCN: "取消", ja: "キャンセル")
        case .cancelled: .sentence(enUS: "Nothing was changed.", zhCN: "未做任何更改。", ja: "変更は行われていません。")
        case .next: .button(enUS: "Next", zhCN: "下一页", ja: "次へ")
        case .previous: .button(enUS: "Previous", zhCN: "上一页", ja: "前へ")
        case .yes: .button(enUS: "yes", zhCN: "是", ja: "はい")
        case .no: .button(enUS: "no", zhCN: "否", ja: "いいえ")
        case .invalidText:
            .sentence(
                enUS: "{label} takes {least} to {most} characters.",
                zhCN: "“{label}”需要 {least} 到 {most} 个字符。",
                ja: "「{label}」は{least}～{most}文字で入力してください。",
                given: ["label", "least", "most"])
        case .invalidInteger:
            .sentence(
                enUS: "“{given}” is no whole number from {least} to {most}, which {label} takes.",
                zhCN: "“{label}”需要 {least} 到 {most} 之间的整数，“{given}”不符合要求。",
                ja: "「{label}」には{least}～{most}の整数を入力してください（入力値：{given}）。",
                given: StandardWords.ofInputs)
        case .invalidNumber:
            .sentence(
                enUS: "“{given}” is no number from {least} to {most}, which {label} takes.",
                zhCN: "“{label}”需要 {least} 到 {most} 之间的数字，“{given}”不符合要求。",
                ja: "「{label}」には{least}～{most}の数値を入力してください（入力値：{given}）。",
                given: StandardWords.ofInputs)
        case .taken:
            .sentence(
                enUS: "“{given}” is taken already. Please choose another one.",
                zhCN: "“{given}”已被占用，请换一个。",
                ja: "「{given}」はすでに使われています。別のものをお試しください。",
                given: ["given"])
        case .denied:
            .sentence(
                enUS: "Only the owner of this can do that.",
                zhCN: "只有所有者才能执行此操作。",
                ja: "この操作は所有者だけが行えます。")
        case .outdated:
            .sentence(
                enUS: "This panel is out of date. Here is a fresh one.",
                zhCN: "此面板已过期，以下为最新内容。",
                ja: "このパネルは古くなっています。最新の内容を表示しました。")
        case .failed:
            .sentence(
                enUS: "Something went wrong on my side. Please try again.",
                zhCN: "我这边出了点问题，请重试。",
                ja: "こちらで問題が発生しました。もう一度お試しください。")
        case .cooldown:
            .sentence(
                enUS: "That was a little too often. You can do it again {time}.",
                zhCN: "操作过于频繁，请在 {time} 再试。", ja: "回数が多すぎます。{time} にもう一度お試しください。", given: ["time"])
        case .notSent:
            .sentence(
                enUS: "I could not write there. Ask whoever runs this server to let me, or open your direct messages.",
                zhCN: "我无法在那里发送消息。请联系服务器管理员为我开通权限，或允许接收私信。",
                ja: "そこには書き込めませんでした。サーバーの管理者に権限を依頼するか、ダイレクトメッセージを許可してください。")
        case .notAllowed:
            .sentence(
                enUS: "This bot is not available here. Ask whoever runs it to allow you or this server.",
                zhCN: "这里无法使用此机器人。请联系机器人的运营者，为你或此服务器开通使用权限。",
                ja: "ここではこのボットを利用できません。あなたまたはこのサーバーを許可するよう、ボットの運営者に依頼してください。")
        }
    }
}

/// One standard text in the languages that the project speaks, and how long what replaces it may be.
struct StandardWords {
    var length: ClosedRange<Int>
    /// The placeholders that the runtime has values for.
    var given: [String]
    var translations: [String: String]

    static func button(enUS: String, zhCN: String, ja: String) -> StandardWords {
        StandardWords(enUS: enUS, zhCN: zhCN, ja: ja, length: Limits.buttonLabel)
    }

    /// What is known of something that does not fit its option or its input.
    static let ofInputs = ["label", "given", "least", "most"]

    static func sentence(enUS: String, zhCN: String, ja: String, given: [String] = []) -> StandardWords {
        StandardWords(enUS: enUS, zhCN: zhCN, ja: ja, length: Limits.content, given: given)
    }

    init(enUS: String, zhCN: String, ja: String, length: ClosedRange<Int>, given: [String] = []) {
        self.length = length
        self.given = given
        translations = ["en-US": enUS, "zh-CN": zhCN, "ja": ja]
    }

    /// The words for a language of a document: its own, or those of another variety of it.
    func words(in language: String) -> String? {
        Locales.spoken(in: language, among: Self.languages).flatMap { translations[$0] }
    }

    static let languages = ["en-US", "zh-CN", "ja"]
    var english: String { translations["en-US"] ?? "" }
}
