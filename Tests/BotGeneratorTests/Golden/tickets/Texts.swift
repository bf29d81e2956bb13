// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.

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
    /// /texts/en-US/settings.staff
    public static func settingsStaff(in language: Language) -> String {
        switch language {
        case .enUS: "Ids of the people and the roles that answer tickets"
        case .zhCN: "处理工单的人员和身份组的 ID"
        case .ja: "チケットに対応する人とロールの ID"
        }
    }

    /// /texts/en-US/state.open
    public static func stateOpen(in language: Language) -> String {
        switch language {
        case .enUS: "open"
        case .zhCN: "待处理"
        case .ja: "未対応"
        }
    }

    /// /texts/en-US/state.claimed
    public static func stateClaimed(in language: Language) -> String {
        switch language {
        case .enUS: "in work"
        case .zhCN: "处理中"
        case .ja: "対応中"
        }
    }

    /// /texts/en-US/state.closed
    public static func stateClosed(in language: Language) -> String {
        switch language {
        case .enUS: "closed"
        case .zhCN: "已关闭"
        case .ja: "終了"
        }
    }

    /// /texts/en-US/priority.low
    public static func priorityLow(in language: Language) -> String {
        switch language {
        case .enUS: "low"
        case .zhCN, .ja: "低"
        }
    }

    /// /texts/en-US/priority.normal
    public static func priorityNormal(in language: Language) -> String {
        switch language {
        case .enUS: "normal"
        case .zhCN: "普通"
        case .ja: "通常"
        }
    }

    /// /texts/en-US/priority.urgent
    public static func priorityUrgent(in language: Language) -> String {
        switch language {
        case .enUS: "urgent"
        case .zhCN: "紧急"
        case .ja: "緊急"
        }
    }

    /// /texts/en-US/ticket.description
    public static func ticketDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Ask for help"
        case .zhCN: "寻求帮助"
        case .ja: "問い合わせる"
        }
    }

    /// /texts/en-US/ticket.open.description
    public static func ticketOpenDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Ask a question in a thread of your own"
        case .zhCN: "在专属的子区中提问"
        case .ja: "専用のスレッドで質問します"
        }
    }

    /// /texts/en-US/ticket.open.subject
    public static func ticketOpenSubject(in language: Language) -> String {
        switch language {
        case .enUS: "What it is about, in a few words"
        case .zhCN: "用几个词概括问题"
        case .ja: "件名"
        }
    }

    /// /texts/en-US/ticket.open.body
    public static func ticketOpenBody(in language: Language) -> String {
        switch language {
        case .enUS: "What has happened"
        case .zhCN: "发生了什么"
        case .ja: "何が起きましたか"
        }
    }

    /// /texts/en-US/ticket.opened
    public static func ticketOpened(thread: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "Your ticket is open: <#\(thread)>"
        case .zhCN: "你的工单已创建：<#\(thread)>"
        case .ja: "チケットを作成しました：<#\(thread)>"
        }
    }

    /// /texts/en-US/ticket.list.description
    public static func ticketListDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show the tickets that wait for an answer"
        case .zhCN: "查看等待处理的工单"
        case .ja: "対応待ちのチケットを表示します"
        }
    }

    /// /texts/en-US/ticket.denied
    public static func ticketDenied(in language: Language) -> String {
        switch language {
        case .enUS: "That ticket is somebody else's."
        case .zhCN: "这是别人的工单。"
        case .ja: "ほかの人のチケットです。"
        }
    }

    /// /texts/en-US/ticket.body
    public static func ticketBody(in language: Language) -> String {
        switch language {
        case .enUS: "Question"
        case .zhCN: "问题"
        case .ja: "質問"
        }
    }

    /// /texts/en-US/ticket.opener
    public static func ticketOpener(in language: Language) -> String {
        switch language {
        case .enUS: "From"
        case .zhCN: "提问者"
        case .ja: "質問者"
        }
    }

    /// /texts/en-US/ticket.state
    public static func ticketState(in language: Language) -> String {
        switch language {
        case .enUS: "State"
        case .zhCN: "状态"
        case .ja: "状態"
        }
    }

    /// /texts/en-US/ticket.priority
    public static func ticketPriority(in language: Language) -> String {
        switch language {
        case .enUS: "Priority"
        case .zhCN: "优先级"
        case .ja: "優先度"
        }
    }

    /// /texts/en-US/ticket.staff
    public static func ticketStaff(in language: Language) -> String {
        switch language {
        case .enUS: "In the hands of"
        case .zhCN: "负责人"
        case .ja: "担当者"
        }
    }

    /// /texts/en-US/ticket.nobody
    public static func ticketNobody(in language: Language) -> String {
        switch language {
        case .enUS: "nobody yet"
        case .zhCN: "暂无"
        case .ja: "未定"
        }
    }

    /// /texts/en-US/ticket.claim
    public static func ticketClaim(in language: Language) -> String {
        switch language {
        case .enUS: "Claim"
        case .zhCN: "接手"
        case .ja: "担当する"
        }
    }

    /// /texts/en-US/ticket.assign
    public static func ticketAssign(in language: Language) -> String {
        switch language {
        case .enUS: "Put it into somebody's hands"
        case .zhCN: "指定负责人"
        case .ja: "担当者を選ぶ"
        }
    }

    /// /texts/en-US/ticket.close
    public static func ticketClose(in language: Language) -> String {
        switch language {
        case .enUS: "Close"
        case .zhCN: "关闭"
        case .ja: "終了"
        }
    }

    /// /texts/en-US/ticket.close.confirm
    public static func ticketCloseConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Close this ticket?"
        case .zhCN: "要关闭这个工单吗？"
        case .ja: "このチケットを終了しますか？"
        }
    }

    /// /texts/en-US/ticket.reopen
    public static func ticketReopen(in language: Language) -> String {
        switch language {
        case .enUS: "Reopen"
        case .zhCN: "重新打开"
        case .ja: "再開"
        }
    }

    /// /texts/en-US/desk.denied
    public static func deskDenied(in language: Language) -> String {
        switch language {
        case .enUS: "Only the staff sees the tickets."
        case .zhCN: "只有工作人员可以查看工单。"
        case .ja: "チケットを見られるのはスタッフだけです。"
        }
    }

    /// /texts/en-US/desk.heading
    public static func deskHeading(in language: Language) -> String {
        switch language {
        case .enUS: "Tickets"
        case .zhCN: "工单"
        case .ja: "チケット"
        }
    }

    /// /texts/en-US/desk.waiting
    public static func deskWaiting(in language: Language) -> String {
        switch language {
        case .enUS: "Waiting"
        case .zhCN: "等待处理"
        case .ja: "対応待ち"
        }
    }

    /// /texts/en-US/desk.more
    public static func deskMore(count: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "and \(count) more"
        case .zhCN: "还有 \(count) 个"
        case .ja: "ほか \(count) 件"
        }
    }

    /// /texts/en-US/desk.none
    public static func deskNone(in language: Language) -> String {
        switch language {
        case .enUS: "nothing to do"
        case .zhCN: "没有待办"
        case .ja: "対応待ちはありません"
        }
    }

    /// /texts/en-US/desk.choose
    public static func deskChoose(in language: Language) -> String {
        switch language {
        case .enUS: "Look at a ticket"
        case .zhCN: "查看工单"
        case .ja: "チケットを見る"
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
