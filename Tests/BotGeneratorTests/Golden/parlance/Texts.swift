// Generated from Schema/bot.json by botgen; edit that file instead.

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
    /// /texts/en-US/none
    public static func none(in language: Language) -> String {
        switch language {
        case .enUS: "none"
        case .zhCN: "无"
        case .ja: "なし"
        }
    }

    /// /texts/en-US/created_at
    public static func createdAt(in language: Language) -> String {
        switch language {
        case .enUS: "Created"
        case .zhCN: "创建时间"
        case .ja: "作成日時"
        }
    }

    /// /texts/en-US/updated_at
    public static func updatedAt(in language: Language) -> String {
        switch language {
        case .enUS: "Last conversation"
        case .zhCN: "最近对话"
        case .ja: "最後の会話"
        }
    }

    /// /texts/en-US/modified_at
    public static func modifiedAt(in language: Language) -> String {
        switch language {
        case .enUS: "Settings changed"
        case .zhCN: "设置更改时间"
        case .ja: "設定の変更日時"
        }
    }

    /// /texts/en-US/system_msg
    public static func systemMsg(in language: Language) -> String {
        switch language {
        case .enUS: "System message"
        case .zhCN: "系统提示词"
        case .ja: "システムプロンプト"
        }
    }

    /// /texts/en-US/status.disable
    public static func statusDisable(in language: Language) -> String {
        switch language {
        case .enUS: "disable"
        case .zhCN: "停用"
        case .ja: "オフ"
        }
    }

    /// /texts/en-US/status.new
    public static func statusNew(in language: Language) -> String {
        switch language {
        case .enUS: "new"
        case .zhCN: "新会话"
        case .ja: "新規セッション"
        }
    }

    /// /texts/en-US/status.activate
    public static func statusActivate(in language: Language) -> String {
        switch language {
        case .enUS: "activate"
        case .zhCN: "继续会话"
        case .ja: "セッション継続"
        }
    }

    /// /texts/en-US/option.system_msg
    public static func optionSystemMsg(in language: Language) -> String {
        switch language {
        case .enUS: "system_msg"
        case .zhCN: "系统提示词"
        case .ja: "システムプロンプト"
        }
    }

    /// /texts/en-US/option.max_tokens
    public static func optionMaxTokens(in language: Language) -> String {
        switch language {
        case .enUS: "max_tokens"
        case .zhCN: "最大token数"
        case .ja: "最大トークン数"
        }
    }

    /// /texts/en-US/option.temperature
    public static func optionTemperature(in language: Language) -> String {
        switch language {
        case .enUS: "temperature"
        case .zhCN, .ja: "温度"
        }
    }

    /// /texts/en-US/option.name
    public static func optionName(in language: Language) -> String {
        switch language {
        case .enUS: "name"
        case .zhCN: "名称"
        case .ja: "名前"
        }
    }

    /// /texts/en-US/user.command
    public static func userCommand(in language: Language) -> String {
        switch language {
        case .enUS: "user"
        case .zhCN: "设置"
        case .ja: "設定"
        }
    }

    /// /texts/en-US/user.description
    public static func userDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show and change your settings and choose a conversation"
        case .zhCN: "查看和更改你的设置，选择会话"
        case .ja: "設定の確認・変更とセッションの選択"
        }
    }

    /// /texts/en-US/user.title
    public static func userTitle(in language: Language) -> String {
        switch language {
        case .enUS: "Your settings"
        case .zhCN: "你的设置"
        case .ja: "あなたの設定"
        }
    }

    /// /texts/en-US/user.name
    public static func userName(in language: Language) -> String {
        switch language {
        case .enUS: "Name"
        case .zhCN: "名称"
        case .ja: "名前"
        }
    }

    /// /texts/en-US/user.max_tokens
    public static func userMaxTokens(in language: Language) -> String {
        switch language {
        case .enUS: "Longest answer (tokens)"
        case .zhCN: "回答长度上限（token）"
        case .ja: "回答の最大長（トークン）"
        }
    }

    /// /texts/en-US/user.temperature
    public static func userTemperature(in language: Language) -> String {
        switch language {
        case .enUS: "Temperature"
        case .zhCN, .ja: "温度"
        }
    }

    /// /texts/en-US/user.sessions
    public static func userSessions(in language: Language) -> String {
        switch language {
        case .enUS: "Sessions"
        case .zhCN: "会话"
        case .ja: "セッション"
        }
    }

    /// /texts/en-US/user.more_sessions
    public static func userMoreSessions(count: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "… and \(count) more"
        case .zhCN: "……还有 \(count) 个"
        case .ja: "… ほか \(count) 件"
        }
    }

    /// /texts/en-US/user.choose_session
    public static func userChooseSession(in language: Language) -> String {
        switch language {
        case .enUS: "Choose a session to enter"
        case .zhCN: "选择要进入的会话"
        case .ja: "参加するセッションを選択"
        }
    }

    /// /texts/en-US/user.no_session
    public static func userNoSession(in language: Language) -> String {
        switch language {
        case .enUS:
            "You have no current session yet. Choose one in the list below, or press *new* and write a message to open one."
        case .zhCN: "你还没有当前会话。请从下方列表中选择一个，或点击“新会话”并发送一条消息来开启。"
        case .ja: "現在のセッションがまだありません。下の一覧から選ぶか、「新規セッション」を押してメッセージを送ると始められます。"
        }
    }

    /// /texts/en-US/user.show_public
    public static func userShowPublic(in language: Language) -> String {
        switch language {
        case .enUS: "Show public"
        case .zhCN: "显示公开会话"
        case .ja: "公開セッションも表示"
        }
    }

    /// /texts/en-US/user.attach
    public static func userAttach(in language: Language) -> String {
        switch language {
        case .enUS: "attach"
        case .zhCN: "新建后继续"
        case .ja: "作成後に継続"
        }
    }

    /// /texts/en-US/user.option.system_msg
    public static func userOptionSystemMsg(in language: Language) -> String {
        switch language {
        case .enUS: "How the assistant should behave in new sessions"
        case .zhCN: "助手在新会话中的行为方式"
        case .ja: "新しいセッションでのアシスタントの振る舞い"
        }
    }

    /// /texts/en-US/user.option.max_tokens
    public static func userOptionMaxTokens(in language: Language) -> String {
        switch language {
        case .enUS: "How long an answer may be, in tokens"
        case .zhCN: "回答的最大长度，以 token 计"
        case .ja: "回答の長さの上限（トークン数）"
        }
    }

    /// /texts/en-US/user.option.temperature
    public static func userOptionTemperature(in language: Language) -> String {
        switch language {
        case .enUS: "0 is matter-of-fact, 2 is wild"
        case .zhCN: "0 最严谨，2 最天马行空"
        case .ja: "0 は堅実、2 は奔放"
        }
    }

    /// /texts/en-US/user.clear
    public static func userClear(in language: Language) -> String {
        switch language {
        case .enUS: "clear"
        case .zhCN: "清空会话"
        case .ja: "すべて削除"
        }
    }

    /// /texts/en-US/user.clear.confirm
    public static func userClearConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Delete all of your sessions and everything said in them? This cannot be undone."
        case .zhCN: "要删除你的所有会话及其中的全部内容吗？此操作无法撤销。"
        case .ja: "あなたのすべてのセッションと会話内容を削除しますか？この操作は取り消せません。"
        }
    }

    /// /texts/en-US/user.clear.done
    public static func userClearDone(count: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "Sessions deleted: \(count)."
        case .zhCN: "已删除 \(count) 个会话。"
        case .ja: "セッションを \(count) 件削除しました。"
        }
    }

    /// /texts/en-US/session.command
    public static func sessionCommand(in language: Language) -> String {
        switch language {
        case .enUS: "session"
        case .zhCN: "会话"
        case .ja: "セッション"
        }
    }

    /// /texts/en-US/session.description
    public static func sessionDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show and change your current session"
        case .zhCN: "查看和更改当前会话"
        case .ja: "現在のセッションの確認・変更"
        }
    }

    /// /texts/en-US/session.none
    public static func sessionNone(in language: Language) -> String {
        switch language {
        case .enUS:
            "You have no current session. Open one: press *new* in /user and write a message, or choose a session there."
        case .zhCN: "你没有当前会话。要开启一个，请在 /设置 中点击“新会话”并发送一条消息，或在那里选择一个会话。"
        case .ja: "現在のセッションがありません。/設定 で「新規セッション」を押してメッセージを送るか、一覧からセッションを選んでください。"
        }
    }

    /// /texts/en-US/session.denied
    public static func sessionDenied(in language: Language) -> String {
        switch language {
        case .enUS: "That session is private."
        case .zhCN: "该会话为私密会话。"
        case .ja: "このセッションは非公開です。"
        }
    }

    /// /texts/en-US/session.creator
    public static func sessionCreator(in language: Language) -> String {
        switch language {
        case .enUS: "Creator"
        case .zhCN: "创建者"
        case .ja: "作成者"
        }
    }

    /// /texts/en-US/session.conversation
    public static func sessionConversation(in language: Language) -> String {
        switch language {
        case .enUS: "Conversation"
        case .zhCN: "对话"
        case .ja: "会話"
        }
    }

    /// /texts/en-US/session.no_messages
    public static func sessionNoMessages(in language: Language) -> String {
        switch language {
        case .enUS: "Nothing has been said yet."
        case .zhCN: "还没有任何对话。"
        case .ja: "まだ会話がありません。"
        }
    }

    /// /texts/en-US/session.numbered
    public static func sessionNumbered(number: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "Session \(number)"
        case .zhCN: "会话 \(number)"
        case .ja: "セッション \(number)"
        }
    }

    /// /texts/en-US/session.public
    public static func sessionPublic(in language: Language) -> String {
        switch language {
        case .enUS: "public"
        case .zhCN: "公开"
        case .ja: "公開"
        }
    }

    /// /texts/en-US/session.option.name
    public static func sessionOptionName(in language: Language) -> String {
        switch language {
        case .enUS: "A new name for this session"
        case .zhCN: "此会话的新名称"
        case .ja: "このセッションの新しい名前"
        }
    }

    /// /texts/en-US/session.option.system_msg
    public static func sessionOptionSystemMsg(in language: Language) -> String {
        switch language {
        case .enUS: "How the assistant should behave in this session"
        case .zhCN: "助手在此会话中的行为方式"
        case .ja: "このセッションでのアシスタントの振る舞い"
        }
    }

    /// /texts/en-US/session.remove
    public static func sessionRemove(in language: Language) -> String {
        switch language {
        case .enUS: "remove"
        case .zhCN: "删除"
        case .ja: "削除"
        }
    }

    /// /texts/en-US/session.remove.confirm
    public static func sessionRemoveConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Remove this session and everything said in it? This cannot be undone."
        case .zhCN: "要删除此会话及其中的全部内容吗？此操作无法撤销。"
        case .ja: "このセッションと会話内容を削除しますか？この操作は取り消せません。"
        }
    }

    /// /texts/en-US/session.remove.done
    public static func sessionRemoveDone(in language: Language) -> String {
        switch language {
        case .enUS: "The session is removed."
        case .zhCN: "会话已删除。"
        case .ja: "セッションを削除しました。"
        }
    }

    /// /texts/en-US/session.entered_public
    public static func sessionEnteredPublic(in language: Language) -> String {
        switch language {
        case .enUS: "This session is public: members of its server can read along."
        case .zhCN: "此会话是公开的，所在服务器的成员都能看到内容。"
        case .ja: "このセッションは公開されています。サーバーのメンバーも内容を読めます。"
        }
    }

    /// /texts/en-US/show_session.name
    public static func showSessionName(in language: Language) -> String {
        switch language {
        case .enUS: "Show session"
        case .zhCN: "查看会话"
        case .ja: "セッションを表示"
        }
    }

    /// /texts/en-US/show_session.none
    public static func showSessionNone(in language: Language) -> String {
        switch language {
        case .enUS: "That message belongs to no session that still exists."
        case .zhCN: "这条消息不属于任何现存的会话。"
        case .ja: "このメッセージのセッションは存在しないか、すでに削除されています。"
        }
    }

    /// /texts/en-US/chat.hint
    public static func chatHint(in language: Language) -> String {
        switch language {
        case .enUS:
            "I do not answer you yet. To switch me on, use /user and press *new* (every message opens a new session) or *activate* (go on in your current one)."
        case .zhCN: "我目前还不会回答你。要启用我，请使用 /设置 并点击“新会话”（每条消息开启一个新会话）或“继续会话”（在当前会话中继续）。"
        case .ja: "まだ返信がオフになっています。/設定 で「新規セッション」（メッセージごとに新しいセッションを開始）または「セッション継続」（現在のセッションの続き）を押すと、返信するようになります。"
        }
    }

    /// /texts/en-US/chat.private_session
    public static func chatPrivateSession(in language: Language) -> String {
        switch language {
        case .enUS:
            "The session that you are in is private, so I answer only its creator there. Choose another one with /user."
        case .zhCN: "你所在的会话是私密的，我在其中只回答它的创建者。请用 /设置 选择其他会话。"
        case .ja: "参加中のセッションは非公開のため、作成者にだけ返信します。/設定 で別のセッションを選んでください。"
        }
    }

    /// /texts/en-US/chat.empty
    public static func chatEmpty(in language: Language) -> String {
        switch language {
        case .enUS: "There is no text in that message that I could answer. Write me something."
        case .zhCN: "这条消息里没有我能回答的文字。请写点什么给我。"
        case .ja: "このメッセージには返信できる文章がありません。何か書いて送ってください。"
        }
    }

    /// /texts/en-US/chat.attachment
    public static func chatAttachment(
        name: some CustomStringConvertible,
        type: some CustomStringConvertible,
        size: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "[attached file: \(name), \(type), \(size) bytes; its content cannot be read here]"
        case .zhCN: "[附件：\(name)，\(type)，\(size) 字节；此处无法读取其内容]"
        case .ja: "[添付ファイル: \(name)、\(type)、\(size) バイト。ここでは内容を読み取れません]"
        }
    }

    /// /texts/en-US/chat.attachment.read
    public static func chatAttachmentRead(
        name: some CustomStringConvertible,
        type: some CustomStringConvertible,
        size: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "[attached file: \(name), \(type), \(size) bytes; its content follows]"
        case .zhCN: "[附件：\(name)，\(type)，\(size) 字节；其内容如下]"
        case .ja: "[添付ファイル: \(name)、\(type)、\(size) バイト。内容は次のとおりです]"
        }
    }

    /// /texts/en-US/chat.truncated
    public static func chatTruncated(count: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS:
            "*The answer ended at its limit of \(count) tokens. Raise* max_tokens *with /user, or ask me to go on.*"
        case .zhCN: "*回答已达到 \(count) 个 token 的上限。可以用 /设置 调高“最大token数”，或让我继续。*"
        case .ja: "*回答が上限の \(count) トークンに達しました。/設定 で「最大トークン数」を上げるか、続きを頼んでください。*"
        }
    }

    /// /texts/en-US/failure.unauthorized
    public static func failureUnauthorized(in language: Language) -> String {
        switch language {
        case .enUS: "The model's provider refused this bot's key. Whoever runs the bot has to check OPENAI_API_KEY."
        case .zhCN: "模型服务商拒绝了此机器人的密钥。请机器人的运营者检查 OPENAI_API_KEY。"
        case .ja: "モデルの提供元がこのボットのキーを拒否しました。ボットの運営者が OPENAI_API_KEY を確認する必要があります。"
        }
    }

    /// /texts/en-US/failure.model_not_found
    public static func failureModelNotFound(in language: Language) -> String {
        switch language {
        case .enUS: "The provider does not offer this model here. Choose another one with /user or /session."
        case .zhCN: "服务商没有提供该模型。请用 /设置 或 /会话 选择其他模型。"
        case .ja: "提供元でこのモデルは利用できません。/設定 または /セッション で別のモデルを選んでください。"
        }
    }

    /// /texts/en-US/failure.rate_limited
    public static func failureRateLimited(in language: Language) -> String {
        switch language {
        case .enUS: "The model is overloaded right now. Please try again in a minute."
        case .zhCN: "模型目前负载过高。请一分钟后再试。"
        case .ja: "現在モデルが混み合っています。1 分ほどしてからもう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.quota
    public static func failureQuota(in language: Language) -> String {
        switch language {
        case .enUS:
            "The account behind this bot has used up its quota at the provider. Please tell whoever runs the bot."
        case .zhCN: "此机器人在服务商处的额度已用完。请告知机器人的运营者。"
        case .ja: "このボットは提供元での利用枠を使い切りました。ボットの運営者にお知らせください。"
        }
    }

    /// /texts/en-US/failure.too_long
    public static func failureTooLong(in language: Language) -> String {
        switch language {
        case .enUS: "That is more text than this model can read at once. Send a shorter message or open a new session."
        case .zhCN: "内容超出了该模型一次能读取的长度。请发送更短的消息，或开启新会话。"
        case .ja: "このモデルが一度に読める長さを超えています。メッセージを短くするか、新しいセッションを始めてください。"
        }
    }

    /// /texts/en-US/failure.refused
    public static func failureRefused(in language: Language) -> String {
        switch language {
        case .enUS: "The provider's content filter stopped this answer. Please put the question differently."
        case .zhCN: "服务商的内容过滤器拦截了这个回答。请换一种方式提问。"
        case .ja: "提供元のコンテンツフィルターが回答を中止しました。質問の表現を変えてみてください。"
        }
    }

    /// /texts/en-US/failure.bad_request
    public static func failureBadRequest(in language: Language) -> String {
        switch language {
        case .enUS:
            "The model's provider did not accept this request. Choose another model with /user or /session, or open a new session."
        case .zhCN: "模型服务商没有接受此请求。请用 /设置 或 /会话 选择其他模型，或开启新会话。"
        case .ja: "モデルの提供元がこのリクエストを受け付けませんでした。/設定 または /セッション で別のモデルを選ぶか、新しいセッションを始めてください。"
        }
    }

    /// /texts/en-US/failure.server
    public static func failureServer(in language: Language) -> String {
        switch language {
        case .enUS: "The model's provider has a fault right now. Please try again in a few minutes."
        case .zhCN: "模型服务商目前出现故障。请几分钟后再试。"
        case .ja: "モデルの提供元で障害が起きています。数分後にもう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.timeout
    public static func failureTimeout(in language: Language) -> String {
        switch language {
        case .enUS: "The model did not answer in time. Please try again."
        case .zhCN: "模型没有及时回答。请再试一次。"
        case .ja: "モデルから時間内に回答がありませんでした。もう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.unreachable
    public static func failureUnreachable(in language: Language) -> String {
        switch language {
        case .enUS: "The model's provider cannot be reached right now. Please try again in a few minutes."
        case .zhCN: "目前无法连接到模型服务商。请几分钟后再试。"
        case .ja: "現在モデルの提供元に接続できません。数分後にもう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.incomplete
    public static func failureIncomplete(in language: Language) -> String {
        switch language {
        case .enUS: "The model's answer broke off. Please try again."
        case .zhCN: "模型的回答中断了。请再试一次。"
        case .ja: "モデルの回答が途中で途切れました。もう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.garbled
    public static func failureGarbled(in language: Language) -> String {
        switch language {
        case .enUS:
            "The model's answer could not be understood. Please try again, or choose another model with /user or /session."
        case .zhCN: "无法理解模型返回的内容。请再试一次，或用 /设置 或 /会话 选择其他模型。"
        case .ja: "モデルの回答を読み取れませんでした。もう一度お試しいただくか、/設定 または /セッション で別のモデルを選んでください。"
        }
    }

    /// /texts/en-US/failure.limit_before_text
    public static func failureLimitBeforeText(in language: Language) -> String {
        switch language {
        case .enUS:
            "The model used up the longest answer before it wrote a word. Raise *max_tokens* with /user and ask again."
        case .zhCN: "模型还没写出一个字就用完了回答长度上限。请用 /设置 调高“最大token数”后再问一次。"
        case .ja: "モデルが何も書かないうちに回答の長さの上限に達しました。/設定 で「最大トークン数」を上げて、もう一度質問してください。"
        }
    }

    /// /texts/en-US/failure.storage
    public static func failureStorage(in language: Language) -> String {
        switch language {
        case .enUS: "My database cannot be used right now. Please try again in a few minutes."
        case .zhCN: "目前无法使用我的数据库。请几分钟后再试。"
        case .ja: "現在データベースを使えません。数分後にもう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.daily_limit
    public static func failureDailyLimit(in language: Language) -> String {
        switch language {
        case .enUS: "This bot has used up its tokens for today. Please try again tomorrow (after midnight UTC)."
        case .zhCN: "此机器人今天的 token 额度已用完。请明天（UTC 零点后）再试。"
        case .ja: "このボットは本日のトークンの上限に達しました。明日（UTC の午前 0 時以降）もう一度お試しください。"
        }
    }

    /// /texts/en-US/failure.interrupted
    public static func failureInterrupted(in language: Language) -> String {
        switch language {
        case .enUS: "I was interrupted before I had answered this. Please ask again."
        case .zhCN: "我在回答这个问题之前被中断了。请再问一次。"
        case .ja: "この質問に答える前に中断されました。もう一度質問してください。"
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
