// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.

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
    /// /texts/en-US/remind.description
    public static func remindDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Reminders"
        case .zhCN: "提醒"
        case .ja: "リマインダー"
        }
    }

    /// /texts/en-US/remind.me.description
    public static func remindMeDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Remind me of something in this channel"
        case .zhCN: "在本频道提醒我一件事"
        case .ja: "このチャンネルで何かを知らせます"
        }
    }

    /// /texts/en-US/remind.me.what
    public static func remindMeWhat(in language: Language) -> String {
        switch language {
        case .enUS: "What to remind you of"
        case .zhCN: "提醒的内容"
        case .ja: "知らせる内容"
        }
    }

    /// /texts/en-US/remind.me.minutes
    public static func remindMeMinutes(in language: Language) -> String {
        switch language {
        case .enUS: "In how many minutes"
        case .zhCN: "多少分钟之后"
        case .ja: "何分後か"
        }
    }

    /// /texts/en-US/remind.me.done
    public static func remindMeDone(
        time: some CustomStringConvertible,
        what: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "I will remind you at \(time): \(what)"
        case .zhCN: "我会在 \(time) 提醒你：\(what)"
        case .ja: "\(time) にお知らせします：\(what)"
        }
    }

    /// /texts/en-US/remind.list.description
    public static func remindListDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show what you will be reminded of"
        case .zhCN: "查看你的提醒"
        case .ja: "予定しているリマインダーを表示します"
        }
    }

    /// /texts/en-US/list.heading
    public static func listHeading(in language: Language) -> String {
        switch language {
        case .enUS: "Your reminders"
        case .zhCN: "你的提醒"
        case .ja: "リマインダー"
        }
    }

    /// /texts/en-US/list.pending
    public static func listPending(in language: Language) -> String {
        switch language {
        case .enUS: "To come"
        case .zhCN: "即将到来"
        case .ja: "これから"
        }
    }

    /// /texts/en-US/list.more
    public static func listMore(count: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "and \(count) more"
        case .zhCN: "还有 \(count) 项"
        case .ja: "ほか \(count) 件"
        }
    }

    /// /texts/en-US/list.none
    public static func listNone(in language: Language) -> String {
        switch language {
        case .enUS: "nothing"
        case .zhCN: "无"
        case .ja: "なし"
        }
    }

    /// /texts/en-US/list.forget
    public static func listForget(in language: Language) -> String {
        switch language {
        case .enUS: "Forget one of them"
        case .zhCN: "取消其中一项"
        case .ja: "取り消すものを選択"
        }
    }

    /// /texts/en-US/list.forget.confirm
    public static func listForgetConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Forget this reminder?"
        case .zhCN: "要取消这条提醒吗？"
        case .ja: "このリマインダーを取り消しますか？"
        }
    }

    /// /texts/en-US/list.forgotten
    public static func listForgotten(what: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "Forgotten: \(what)"
        case .zhCN: "已取消：\(what)"
        case .ja: "取り消しました：\(what)"
        }
    }

    /// /texts/en-US/due.heading
    public static func dueHeading(in language: Language) -> String {
        switch language {
        case .enUS: "A reminder"
        case .zhCN: "提醒"
        case .ja: "リマインダー"
        }
    }

    /// /texts/en-US/due.what
    public static func dueWhat(in language: Language) -> String {
        switch language {
        case .enUS: "You asked me to say"
        case .zhCN: "你让我告诉你"
        case .ja: "頼まれていたこと"
        }
    }

    /// /texts/en-US/due.snooze
    public static func dueSnooze(in language: Language) -> String {
        switch language {
        case .enUS: "In ten minutes"
        case .zhCN: "十分钟后再说"
        case .ja: "10分後にもう一度"
        }
    }

    /// /texts/en-US/due.snoozed
    public static func dueSnoozed(in language: Language) -> String {
        switch language {
        case .enUS: "I will come back to it in ten minutes."
        case .zhCN: "十分钟后我会再次提醒。"
        case .ja: "10分後にもう一度お知らせします。"
        }
    }

    /// /texts/en-US/due.done
    public static func dueDone(in language: Language) -> String {
        switch language {
        case .enUS: "Done"
        case .zhCN: "完成"
        case .ja: "完了"
        }
    }

    /// /texts/en-US/due.finished
    public static func dueFinished(what: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "Done: \(what)"
        case .zhCN: "已完成：\(what)"
        case .ja: "完了しました：\(what)"
        }
    }

    /// The language's own `panel.confirm`.
    public static func panelConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Confirm"
        case .zhCN: "确认"
        case .ja: "確認"
        }
    }

    /// The language's own `panel.cancel`.
    public static func panelCancel(in language: Language) -> String {
        switch language {
        case .enUS: "Cancel"
        case .zhCN: "取消"
        case .ja: "キャンセル"
        }
    }

    /// The language's own `panel.cancelled`.
    public static func panelCancelled(in language: Language) -> String {
        switch language {
        case .enUS: "Nothing was changed."
        case .zhCN: "未做任何更改。"
        case .ja: "変更は行われていません。"
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

    /// The language's own `panel.cooldown`.
    public static func panelCooldown(time: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "That was a little too often. You can do it again \(time)."
        case .zhCN: "操作过于频繁，请在 \(time) 再试。"
        case .ja: "回数が多すぎます。\(time) にもう一度お試しください。"
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
