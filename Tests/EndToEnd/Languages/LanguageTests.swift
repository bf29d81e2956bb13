import EventLoop
import JSON
import LocalDiscord
import TestSupport
import Testing

/// What people see whose Discord is not in English.
@Suite(.onLoop) struct LanguageTests {
    /// Everything in a panel that is the bot's own word: no names, ids, times or numbers of anybody's.
    private func words(of panel: LocalMessage) -> [String] {
        let embed = panel.embeds.first ?? .missing
        let fields = (embed["fields"].array ?? []).compactMap { $0["name"].string }
        let lines = (embed["description"].string ?? "").split(separator: "\n")
        let blocks = lines.filter { $0.hasPrefix("**") && $0.hasSuffix("**") }.map {
            String($0.dropFirst(2).dropLast(2))
        }
        let labels = panel.labels.joined().filter { $0 != "select" && !UserPanelTests.models.contains($0) }
        let placeholder = panel.select()?["placeholder"].string.map { [$0] } ?? []
        return [embed["title"].string ?? ""] + blocks + fields + labels + placeholder
    }

    @Test @LoopActor func aJapanesePersonReadsTheirSettingsInJapanese() async throws {
        try await Stage.runWithPeople { stage, _, _ in
            let hanako = Person(stage.discord.addUser("hanako", globalName: "花子", locale: "ja"), on: stage)
            try await hanako.run("user")
            try await hanako.press("新規セッション", on: hanako.run("user"))
            try await hanako.ask("こんにちは")
            let panel = try await hanako.run("user")
            #expect(
                words(of: panel) == [
                    "あなたの設定", "システムプロンプト", "名前", "作成日時", "最後の会話", "設定の変更日時", "回答の最大長（トークン）", "温度",
                    "セッション", "公開セッションも表示", "作成後に継続", "すべて削除", "オフ", "新規セッション", "セッション継続",
                    "参加するセッションを選択",
                ])
        }
    }

    @Test @LoopActor func aChinesePersonReadsTheirSettingsInChinese() async throws {
        try await Stage.runWithPeople { stage, _, _ in
            for locale in ["zh-CN", "zh-TW"] {
                let mei = Person(stage.discord.addUser("mei", globalName: "小美", locale: locale), on: stage)
                try await mei.press("新会话", on: mei.run("user"))
                try await mei.ask("你好")
                let panel = try await mei.run("user")
                #expect(
                    words(of: panel) == [
                        "你的设置", "系统提示词", "名称", "创建时间", "最近对话", "设置更改时间", "回答长度上限（token）", "温度", "会话",
                        "显示公开会话", "新建后继续", "清空会话", "停用", "新会话", "继续会话", "选择要进入的会话",
                    ])
            }
        }
    }

    @Test @LoopActor func questionsAndNoticesAreInTheLanguageOfWhoeverPressed() async throws {
        try await Stage.runWithPeople { stage, _, _ in
            let hanako = Person(stage.discord.addUser("hanako", locale: "ja"), on: stage)
            try await hanako.press("新規セッション", on: hanako.run("user"))
            try await hanako.ask("一つ目")
            let panel = try await hanako.run("user")
            let question = try await hanako.press("すべて削除", on: panel)
            #expect(question.content.hasPrefix("あなたのすべてのセッションと会話内容を削除しますか"))
            #expect(question.labels == [["確認", "キャンセル"]])
            #expect(try await hanako.press("キャンセル", on: question).content == "変更は行われていません。")
            let again = try await hanako.press("すべて削除", on: panel)
            #expect(try await hanako.press("確認", on: again).content == "セッションを 1 件削除しました。")
            let refused = try await hanako.press("セッション継続", on: hanako.run("user"))
            #expect(refused.content.hasPrefix("現在のセッションがまだありません。"))
            #expect(try await hanako.run("session").content.hasPrefix("現在のセッションがありません。"))
        }
    }

    @Test @LoopActor func aPanelOfSomebodyElsesIsReadInOnesOwnLanguage() async throws {
        try await Stage.runWithPeople { stage, alice, _ in
            let mei = Person(stage.discord.addUser("mei", locale: "zh-CN"), on: stage)
            try await alice.switchOn()
            let answer = try await alice.ask("Roses")
            let panel = try await mei.showSession(of: answer)
            #expect(
                words(of: panel) == [
                    "Roses", "系统提示词", "对话", "创建者", "创建时间", "最近对话", "设置更改时间", "公开", "删除",
                ])
            #expect(try await mei.press("公开", on: panel).content == "只有所有者才能执行此操作。")
        }
    }

    @Test @LoopActor func commandsAreRegisteredInEveryLanguage() async throws {
        try await Stage.run { stage in
            let commands = stage.discord.commands(for: stage.alice, in: stage.general).map(\.content)
            #expect(commands.count == 3)
            for command in commands {
                for locale in ["zh-CN", "zh-TW", "ja"] {
                    #expect(command["name_localizations"][locale].string != nil)
                    let isSlash = command["description"].string?.isEmpty == false
                    #expect((command["description_localizations"][locale].string != nil) == isSlash)
                    for option in command["options"].array ?? [] {
                        #expect(option["name_localizations"][locale].string != nil)
                        #expect(option["description_localizations"][locale].string != nil)
                    }
                }
            }
        }
    }

    @Test @LoopActor func whoeverSpeaksNoneOfTheBotsLanguagesReadsTheFirst() async throws {
        try await Stage.runWithPeople { stage, _, _ in
            let yves = Person(stage.discord.addUser("yves", locale: "fr"), on: stage)
            let panel = try await yves.run("user")
            #expect(panel.labels.joined().contains("Show public"))
        }
    }

    @Test @LoopActor func pagesAndPanelsThatAreGoneSpeakTheSameLanguage() async throws {
        try await Stage.runWithPeople { stage, _, _ in
            let hanako = Person(stage.discord.addUser("hanako", locale: "ja"), on: stage)
            stage.model.model.behaviour = { _ in .answer(String(repeating: "長い話。", count: 2000)) }
            try await hanako.press("作成後に継続", on: hanako.run("user"))
            try await hanako.press("新規セッション", on: hanako.run("user"))
            try await hanako.ask("お話")
            let panel = try await hanako.run("session")
            let earlier = try await hanako.press("前へ", on: panel)
            #expect(earlier.labels.first == ["前へ", "次へ"])
            let settings = try await hanako.run("user")
            let question = try await hanako.press("すべて削除", on: settings)
            try await hanako.press("確認", on: question)
            let gone = try await hanako.press("公開", on: panel)
            #expect(gone.content == "このパネルは古くなっています。最新の内容を表示しました。")
            #expect(words(of: gone).first == "あなたの設定")
        }
    }

    // MARK: Messages, which do not say in which language they are to be answered

    @Test @LoopActor func whoeverHasUsedACommandIsAnsweredInItsLanguage() async throws {
        try await Stage.run { stage in
            let hanako = Person(stage.discord.addUser("hanako", locale: "ja"), on: stage)
            try await hanako.run("user")
            let hint = try await hanako.ask("聞こえますか", in: hanako.directMessages)
            #expect(hint.content.hasPrefix("まだ返信がオフになっています。"))
            try await hanako.press("新規セッション", on: hanako.run("user"))
            stage.model.model.behaviour = { _ in .status(401) }
            let failure = try await hanako.ask("もしもし")
            #expect(failure.content.hasPrefix("モデルの提供元がこのボットのキーを拒否しました。"))
        }
    }

    @Test @LoopActor func whoeverIsUnknownIsAnsweredInTheLanguageOfTheServer() async throws {
        try await Stage.run { stage in
            let mei = stage.discord.addUser("mei", locale: "zh-CN")
            stage.discord.setLocale("zh-CN", of: stage.discord.seeds.guild)
            let question = try stage.discord.say(
                "<@\(stage.discord.world.bot.id)> 在吗？", as: mei, in: stage.general)
            let reply = try await stage.discord.waitForReply(to: question)
            #expect(reply.content.hasPrefix("我目前还不会回答你。"))
        }
    }

    @Test @LoopActor func inAServerThatHasChosenNoneTheFirstLanguageIsSpoken() async throws {
        try await Stage.run { stage in
            let mei = Person(stage.discord.addUser("mei", locale: "zh-CN"), on: stage)
            let reply = try await mei.ask("在吗？", in: mei.directMessages)
            #expect(reply.content.hasPrefix("I do not answer you yet."))
        }
    }
}
