// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.

public import BotRuntime

/// The languages that the bot speaks, by Discord's locales; the first is the fallback.
///
/// /texts
public enum Language: String, BotLanguage {
    case enUS = "en-US"
    case zhCN = "zh-CN"
    case ja
}

/// Everything that people read, in their language.
///
/// /texts
public enum Texts {
    /// /texts/en-US/poll.description
    public static func pollDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Ask everyone in this channel a question"
        case .zhCN: "向频道里的所有人发起投票"
        case .ja: "チャンネルのみんなにアンケートを取る"
        }
    }

    /// /texts/en-US/poll.option.question
    public static func pollOptionQuestion(in language: Language) -> String {
        switch language {
        case .enUS: "What you want to know"
        case .zhCN: "你想问什么"
        case .ja: "聞きたいこと"
        }
    }

    /// /texts/en-US/poll.option.first
    public static func pollOptionFirst(in language: Language) -> String {
        switch language {
        case .enUS: "The first answer to choose from"
        case .zhCN: "第一个选项"
        case .ja: "1つ目の選択肢"
        }
    }

    /// /texts/en-US/poll.option.second
    public static func pollOptionSecond(in language: Language) -> String {
        switch language {
        case .enUS: "The second answer to choose from"
        case .zhCN: "第二个选项"
        case .ja: "2つ目の選択肢"
        }
    }

    /// /texts/en-US/poll.option.hours
    public static func pollOptionHours(in language: Language) -> String {
        switch language {
        case .enUS: "After how many hours the poll closes"
        case .zhCN: "多少小时后截止"
        case .ja: "何時間後に締め切るか"
        }
    }

    /// /texts/en-US/poll.option.more
    public static func pollOptionMore(in language: Language) -> String {
        switch language {
        case .enUS: "Another answer to choose from"
        case .zhCN: "再加一个选项"
        case .ja: "ほかの選択肢"
        }
    }

    /// /texts/en-US/poll.choices
    public static func pollChoices(in language: Language) -> String {
        switch language {
        case .enUS: "Answers"
        case .zhCN: "选项"
        case .ja: "選択肢"
        }
    }

    /// /texts/en-US/poll.nothing
    public static func pollNothing(in language: Language) -> String {
        switch language {
        case .enUS: "There is nothing to choose from."
        case .zhCN: "没有可选的选项。"
        case .ja: "選択肢がありません。"
        }
    }

    /// /texts/en-US/poll.votes
    public static func pollVotes(in language: Language) -> String {
        switch language {
        case .enUS: "Votes"
        case .zhCN, .ja: "票数"
        }
    }

    /// /texts/en-US/poll.closes
    public static func pollCloses(in language: Language) -> String {
        switch language {
        case .enUS: "Closes"
        case .zhCN: "截止时间"
        case .ja: "締め切り"
        }
    }

    /// /texts/en-US/poll.closed
    public static func pollClosed(in language: Language) -> String {
        switch language {
        case .enUS: "Closed"
        case .zhCN: "已结束"
        case .ja: "締め切り済み"
        }
    }

    /// /texts/en-US/poll.withdraw
    public static func pollWithdraw(in language: Language) -> String {
        switch language {
        case .enUS: "Take my vote back"
        case .zhCN: "撤回我的票"
        case .ja: "投票を取り消す"
        }
    }

    /// /texts/en-US/poll.close
    public static func pollClose(in language: Language) -> String {
        switch language {
        case .enUS: "Close"
        case .zhCN: "结束投票"
        case .ja: "締め切る"
        }
    }

    /// The language's own `panel.next`.
    public static func panelNext(in language: Language) -> String {
        switch language {
        case .enUS: "Next"
        case .zhCN: "下一页"
        case .ja: "次へ"
        }
    }

    /// The language's own `panel.previous`.
    public static func panelPrevious(in language: Language) -> String {
        switch language {
        case .enUS: "Previous"
        case .zhCN: "上一页"
        case .ja: "前へ"
        }
    }

    /// The language's own `panel.denied`.
    public static func panelDenied(in language: Language) -> String {
        switch language {
        case .enUS: "Only the owner of this can do that."
        case .zhCN: "只有所有者才能执行此操作。"
        case .ja: "この操作は所有者だけが行えます。"
        }
    }

    /// The language's own `panel.outdated`.
    public static func panelOutdated(in language: Language) -> String {
        switch language {
        case .enUS: "This panel is out of date. Here is a fresh one."
        case .zhCN: "此面板已过期，以下为最新内容。"
        case .ja: "このパネルは古くなっています。最新の内容を表示しました。"
        }
    }

    /// The language's own `panel.failed`.
    public static func panelFailed(in language: Language) -> String {
        switch language {
        case .enUS: "Something went wrong on my side. Please try again."
        case .zhCN: "我这边出了点问题，请重试。"
        case .ja: "こちらで問題が発生しました。もう一度お試しください。"
        }
    }

    /// The language's own `panel.not_allowed`.
    public static func panelNotAllowed(in language: Language) -> String {
        switch language {
        case .enUS: "This bot is not available here. Ask whoever runs it to allow you or this server."
        case .zhCN: "这里无法使用此机器人。请联系机器人的运营者，为你或此服务器开通使用权限。"
        case .ja: "ここではこのボットを利用できません。あなたまたはこのサーバーを許可するよう、ボットの運営者に依頼してください。"
        }
    }

    /// The language's own `panel.not_sent`.
    public static func panelNotSent(in language: Language) -> String {
        switch language {
        case .enUS: "I could not write there. Ask whoever runs this server to let me, or open your direct messages."
        case .zhCN: "我无法在那里发送消息。请联系服务器管理员为我开通权限，或允许接收私信。"
        case .ja: "そこには書き込めませんでした。サーバーの管理者に権限を依頼するか、ダイレクトメッセージを許可してください。"
        }
    }

    /// The language's own `panel.invalid_text`.
    public static func panelInvalidText(
        label: some CustomStringConvertible,
        least: some CustomStringConvertible,
        most: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "\(label) takes \(least) to \(most) characters."
        case .zhCN: "“\(label)”需要 \(least) 到 \(most) 个字符。"
        case .ja: "「\(label)」は\(least)～\(most)文字で入力してください。"
        }
    }

    /// The language's own `panel.invalid_integer`.
    public static func panelInvalidInteger(
        label: some CustomStringConvertible,
        given: some CustomStringConvertible,
        least: some CustomStringConvertible,
        most: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "“\(given)” is no whole number from \(least) to \(most), which \(label) takes."
        case .zhCN: "“\(label)”需要 \(least) 到 \(most) 之间的整数，“\(given)”不符合要求。"
        case .ja: "「\(label)」には\(least)～\(most)の整数を入力してください（入力値：\(given)）。"
        }
    }

    /// The language's own `panel.invalid_number`.
    public static func panelInvalidNumber(
        label: some CustomStringConvertible,
        given: some CustomStringConvertible,
        least: some CustomStringConvertible,
        most: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "“\(given)” is no number from \(least) to \(most), which \(label) takes."
        case .zhCN: "“\(label)”需要 \(least) 到 \(most) 之间的数字，“\(given)”不符合要求。"
        case .ja: "「\(label)」には\(least)～\(most)の数値を入力してください（入力値：\(given)）。"
        }
    }

    /// The language's own `panel.taken`.
    public static func panelTaken(given: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "“\(given)” is taken already. Please choose another one."
        case .zhCN: "“\(given)”已被占用，请换一个。"
        case .ja: "「\(given)」はすでに使われています。別のものをお試しください。"
        }
    }
}
