// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.

public import BotRuntime

/// The languages that the bot speaks, by Discord's locales; the first is the fallback.
///
/// /texts
public enum Language: String, BotLanguage {
    case enUS = "en-US"
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
        case .ja: "なし"
        }
    }

    /// /texts/en-US/panel.confirm
    public static func panelConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Confirm"
        case .ja: "はい"
        }
    }

    /// /texts/en-US/panel.cancel
    public static func panelCancel(in language: Language) -> String {
        switch language {
        case .enUS: "Cancel"
        case .ja: "やめる"
        }
    }

    /// /texts/en-US/panel.cancelled
    public static func panelCancelled(in language: Language) -> String {
        switch language {
        case .enUS: "Nothing was changed."
        case .ja: "何も変わっていません。"
        }
    }

    /// /texts/en-US/panel.next
    public static func panelNext(in language: Language) -> String {
        switch language {
        case .enUS: "Next"
        case .ja: "次"
        }
    }

    /// /texts/en-US/panel.previous
    public static func panelPrevious(in language: Language) -> String {
        switch language {
        case .enUS: "Previous"
        case .ja: "前"
        }
    }

    /// /texts/en-US/panel.denied
    public static func panelDenied(in language: Language) -> String {
        switch language {
        case .enUS: "That is somebody else's garden."
        case .ja: "ほかの人の庭です。"
        }
    }

    /// /texts/en-US/panel.outdated
    public static func panelOutdated(in language: Language) -> String {
        switch language {
        case .enUS: "This panel is out of date."
        case .ja: "古い表示です。"
        }
    }

    /// /texts/en-US/panel.failed
    public static func panelFailed(in language: Language) -> String {
        switch language {
        case .enUS: "Something went wrong."
        case .ja: "失敗しました。"
        }
    }

    /// /texts/en-US/panel.not_allowed
    public static func panelNotAllowed(in language: Language) -> String {
        switch language {
        case .enUS: "There is no garden here."
        case .ja: "ここに庭はありません。"
        }
    }

    /// /texts/en-US/soil.clay
    public static func soilClay(in language: Language) -> String {
        switch language {
        case .enUS: "clay"
        case .ja: "粘土"
        }
    }

    /// /texts/en-US/soil.sand
    public static func soilSand(in language: Language) -> String {
        switch language {
        case .enUS: "sand"
        case .ja: "砂"
        }
    }

    /// /texts/en-US/soil.default
    public static func soilDefault(in language: Language) -> String {
        switch language {
        case .enUS: "whatever there is"
        case .ja: "そのまま"
        }
    }

    /// /texts/en-US/garden.description
    public static func gardenDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show your garden"
        case .ja: "庭を見る"
        }
    }

    /// /texts/en-US/garden.title
    public static func gardenTitle(in language: Language) -> String {
        switch language {
        case .enUS: "Your \"garden\""
        case .ja: "あなたの庭"
        }
    }

    /// /texts/en-US/garden.owner
    public static func gardenOwner(in language: Language) -> String {
        switch language {
        case .enUS: "Gardener"
        case .ja: "庭師"
        }
    }

    /// /texts/en-US/garden.motto
    public static func gardenMotto(in language: Language) -> String {
        switch language {
        case .enUS: "Motto"
        case .ja: "座右の銘"
        }
    }

    /// /texts/en-US/garden.beds
    public static func gardenBeds(in language: Language) -> String {
        switch language {
        case .enUS: "Beds"
        case .ja: "花壇"
        }
    }

    /// /texts/en-US/garden.patience
    public static func gardenPatience(in language: Language) -> String {
        switch language {
        case .enUS: "Patience"
        case .ja: "根気"
        }
    }

    /// /texts/en-US/garden.soil
    public static func gardenSoil(in language: Language) -> String {
        switch language {
        case .enUS: "Soil"
        case .ja: "土"
        }
    }

    /// /texts/en-US/garden.soil.confirm
    public static func gardenSoilConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Really dig up the whole garden?"
        case .ja: "庭全体を掘り返しますか？"
        }
    }

    /// /texts/en-US/garden.night
    public static func gardenNight(in language: Language) -> String {
        switch language {
        case .enUS: "Water at night"
        case .ja: "夜に水をやる"
        }
    }

    /// /texts/en-US/garden.favourite
    public static func gardenFavourite(in language: Language) -> String {
        switch language {
        case .enUS: "Favourite"
        case .ja: "お気に入り"
        }
    }

    /// /texts/en-US/garden.unplanted
    public static func gardenUnplanted(in language: Language) -> String {
        switch language {
        case .enUS: "Not planted yet"
        case .ja: "まだ植えていない"
        }
    }

    /// /texts/en-US/garden.more
    public static func gardenMore(count: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "and \(count) more"
        case .ja: "ほか \(count) 件"
        }
    }

    /// /texts/en-US/garden.plants
    public static func gardenPlants(in language: Language) -> String {
        switch language {
        case .enUS: "To eat"
        case .ja: "食べられる"
        }
    }

    /// /texts/en-US/night.description
    public static func nightDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Water at night or not"
        case .ja: "夜に水をやるかどうか"
        }
    }

    /// /texts/en-US/night.on
    public static func nightOn(in language: Language) -> String {
        switch language {
        case .enUS: "Whether to"
        case .ja: "やるかどうか"
        }
    }

    /// /texts/en-US/favourite.description
    public static func favouriteDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show your favourite plant"
        case .ja: "お気に入りを見る"
        }
    }

    /// /texts/en-US/favourite.none
    public static func favouriteNone(in language: Language) -> String {
        switch language {
        case .enUS: "You have no favourite plant."
        case .ja: "お気に入りがありません。"
        }
    }

    /// /texts/en-US/favourite.name
    public static func favouriteName(in language: Language) -> String {
        switch language {
        case .enUS: "A new name"
        case .ja: "新しい名前"
        }
    }

    /// /texts/en-US/plant.description
    public static func plantDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Plants"
        case .ja: "植物"
        }
    }

    /// /texts/en-US/plant.show
    public static func plantShow(in language: Language) -> String {
        switch language {
        case .enUS: "Show a plant"
        case .ja: "植物を見る"
        }
    }

    /// /texts/en-US/plant.missing
    public static func plantMissing(in language: Language) -> String {
        switch language {
        case .enUS: "There is no such plant."
        case .ja: "その植物はありません。"
        }
    }

    /// /texts/en-US/plant.number
    public static func plantNumber(in language: Language) -> String {
        switch language {
        case .enUS: "Its number"
        case .ja: "番号"
        }
    }

    /// /texts/en-US/plant.label
    public static func plantLabel(in language: Language) -> String {
        switch language {
        case .enUS: "What its label says"
        case .ja: "札の文字"
        }
    }

    /// /texts/en-US/plant.height
    public static func plantHeight(in language: Language) -> String {
        switch language {
        case .enUS: "Its height"
        case .ja: "高さ"
        }
    }

    /// /texts/en-US/plant.small
    public static func plantSmall(in language: Language) -> String {
        switch language {
        case .enUS: "small"
        case .ja: "小さい"
        }
    }

    /// /texts/en-US/plant.find
    public static func plantFind(in language: Language) -> String {
        switch language {
        case .enUS: "Find a plant"
        case .ja: "植物を探す"
        }
    }

    /// /texts/en-US/plant.oldest
    public static func plantOldest(in language: Language) -> String {
        switch language {
        case .enUS: "The oldest one that is not planted yet"
        case .ja: "まだ植えていないもののうち一番古いもの"
        }
    }

    /// /texts/en-US/neighbour.description
    public static func neighbourDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show somebody's garden"
        case .ja: "誰かの庭を見る"
        }
    }

    /// /texts/en-US/neighbour.missing
    public static func neighbourMissing(in language: Language) -> String {
        switch language {
        case .enUS: "They have no garden."
        case .ja: "その人の庭はありません。"
        }
    }

    /// /texts/en-US/neighbour.who
    public static func neighbourWho(in language: Language) -> String {
        switch language {
        case .enUS: "Whose"
        case .ja: "誰の"
        }
    }

    /// /texts/en-US/neighbour.patron
    public static func neighbourPatron(in language: Language) -> String {
        switch language {
        case .enUS: "Who helps you"
        case .ja: "手伝う人"
        }
    }

    /// /texts/en-US/neighbour.meeting
    public static func neighbourMeeting(in language: Language) -> String {
        switch language {
        case .enUS: "Where you meet"
        case .ja: "集まる場所"
        }
    }

    /// /texts/en-US/announce.description
    public static func announceDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Tell everybody about your garden"
        case .ja: "みんなに庭を知らせる"
        }
    }

    /// /texts/en-US/announce.openly
    public static func announceOpenly(in language: Language) -> String {
        switch language {
        case .enUS: "Say that you do"
        case .ja: "知らせたことも伝える"
        }
    }

    /// /texts/en-US/announce.quietly
    public static func announceQuietly(in language: Language) -> String {
        switch language {
        case .enUS: "Say nothing of it"
        case .ja: "知らせたことは伝えない"
        }
    }

    /// /texts/en-US/announce.written
    public static func announceWritten(in language: Language) -> String {
        switch language {
        case .enUS: "With a new motto"
        case .ja: "新しい言葉とともに"
        }
    }

    /// /texts/en-US/announce.done
    public static func announceDone(in language: Language) -> String {
        switch language {
        case .enUS: "Everybody knows now."
        case .ja: "みんなに知らせました。"
        }
    }

    /// /texts/en-US/board.title
    public static func boardTitle(in language: Language) -> String {
        switch language {
        case .enUS: "The board"
        case .ja: "掲示板"
        }
    }

    /// /texts/en-US/board.tell
    public static func boardTell(in language: Language) -> String {
        switch language {
        case .enUS: "Tell"
        case .ja: "知らせる"
        }
    }

    /// /texts/en-US/board.again
    public static func boardAgain(in language: Language) -> String {
        switch language {
        case .enUS: "Tell again"
        case .ja: "もう一度知らせる"
        }
    }

    /// /texts/en-US/board.again.confirm
    public static func boardAgainConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Tell everybody once more?"
        case .ja: "もう一度みんなに知らせますか？"
        }
    }

    /// /texts/en-US/board.show
    public static func boardShow(in language: Language) -> String {
        switch language {
        case .enUS: "Show the shed"
        case .ja: "物置を見せる"
        }
    }

    /// /texts/en-US/garden_of.name
    public static func gardenOfName(in language: Language) -> String {
        switch language {
        case .enUS: "Garden of"
        case .ja: "庭"
        }
    }

    /// /texts/en-US/shed.description
    public static func shedDescription(in language: Language) -> String {
        switch language {
        case .enUS: "Show your shed"
        case .ja: "物置を見る"
        }
    }

    /// /texts/en-US/shed.title
    public static func shedTitle(in language: Language) -> String {
        switch language {
        case .enUS: "Your shed"
        case .ja: "物置"
        }
    }

    /// /texts/en-US/shed.lend
    public static func shedLend(in language: Language) -> String {
        switch language {
        case .enUS: "Lend a bed"
        case .ja: "花壇を貸す"
        }
    }

    /// /texts/en-US/shed.dismiss
    public static func shedDismiss(in language: Language) -> String {
        switch language {
        case .enUS: "Dismiss"
        case .ja: "一人でやる"
        }
    }

    /// /texts/en-US/shed.dismiss.confirm
    public static func shedDismissConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Really alone?"
        case .ja: "一人でやりますか？"
        }
    }

    /// /texts/en-US/shed.meet
    public static func shedMeet(in language: Language) -> String {
        switch language {
        case .enUS: "Meet"
        case .ja: "集まる"
        }
    }

    /// /texts/en-US/plant.edit
    public static func plantEdit(in language: Language) -> String {
        switch language {
        case .enUS: "Edit a plant"
        case .ja: "植物を直す"
        }
    }

    /// /texts/en-US/plant.sow
    public static func plantSow(in language: Language) -> String {
        switch language {
        case .enUS: "Sow"
        case .ja: "蒔く"
        }
    }

    /// /texts/en-US/plant.label_short
    public static func plantLabelShort(in language: Language) -> String {
        switch language {
        case .enUS: "Label"
        case .ja: "札"
        }
    }

    /// /texts/en-US/plant.example
    public static func plantExample(in language: Language) -> String {
        switch language {
        case .enUS: "Fern"
        case .ja: "シダ"
        }
    }

    /// /texts/en-US/plant.days
    public static func plantDays(in language: Language) -> String {
        switch language {
        case .enUS: "In how many days"
        case .ja: "何日後に"
        }
    }

    /// /texts/en-US/plant.gardener
    public static func plantGardener(in language: Language) -> String {
        switch language {
        case .enUS: "Gardener"
        case .ja: "庭師"
        }
    }

    /// /texts/en-US/plant.planted
    public static func plantPlanted(in language: Language) -> String {
        switch language {
        case .enUS: "Planted"
        case .ja: "植えた日"
        }
    }

    /// /texts/en-US/plant.edible
    public static func plantEdible(in language: Language) -> String {
        switch language {
        case .enUS: "To eat"
        case .ja: "食べられる"
        }
    }

    /// /texts/en-US/settings.token
    public static func settingsToken(in language: Language) -> String {
        switch language {
        case .enUS: "The bot's token"
        case .ja: "トークン"
        }
    }

    /// /texts/en-US/settings.tolerance
    public static func settingsTolerance(in language: Language) -> String {
        switch language {
        case .enUS: "How much weed is tolerated"
        case .ja: "雑草の許容"
        }
    }

    /// /texts/en-US/settings.winter
    public static func settingsWinter(in language: Language) -> String {
        switch language {
        case .enUS: "Whether it is winter"
        case .ja: "冬かどうか"
        }
    }

    /// /texts/en-US/settings.season
    public static func settingsSeason(in language: Language) -> String {
        switch language {
        case .enUS: "The season"
        case .ja: "季節"
        }
    }

    /// /texts/en-US/garden.sow
    public static func gardenSow(in language: Language) -> String {
        switch language {
        case .enUS: "Sow"
        case .ja: "蒔く"
        }
    }

    /// /texts/en-US/garden.sown
    public static func gardenSown(
        name: some CustomStringConvertible,
        beds: some CustomStringConvertible,
        in language: Language
    ) -> String {
        switch language {
        case .enUS: "\(name) is sown, in \(beds) beds."
        case .ja: "\(name)を蒔きました（花壇 \(beds)）。"
        }
    }

    /// /texts/en-US/garden.clear
    public static func gardenClear(in language: Language) -> String {
        switch language {
        case .enUS: "Clear"
        case .ja: "片付ける"
        }
    }

    /// /texts/en-US/garden.cleared
    public static func gardenCleared(in language: Language) -> String {
        switch language {
        case .enUS: "All that was not planted is gone."
        case .ja: "片付けました。"
        }
    }

    /// /texts/en-US/plant.grow
    public static func plantGrow(in language: Language) -> String {
        switch language {
        case .enUS: "Grow"
        case .ja: "育てる"
        }
    }

    /// /texts/en-US/plant.care
    public static func plantCare(in language: Language) -> String {
        switch language {
        case .enUS: "Care"
        case .ja: "世話"
        }
    }

    /// /texts/en-US/plant.harvest
    public static func plantHarvest(in language: Language) -> String {
        switch language {
        case .enUS: "Harvest"
        case .ja: "収穫"
        }
    }

    /// /texts/en-US/plant.harvested
    public static func plantHarvested(in language: Language) -> String {
        switch language {
        case .enUS: "That is harvested already."
        case .ja: "もう収穫しました。"
        }
    }

    /// /texts/en-US/plant.uproot
    public static func plantUproot(in language: Language) -> String {
        switch language {
        case .enUS: "Uproot"
        case .ja: "抜く"
        }
    }

    /// /texts/en-US/plant.dry
    public static func plantDry(in language: Language) -> String {
        switch language {
        case .enUS: "Dry"
        case .ja: "乾かす"
        }
    }

    /// /texts/en-US/plant.signed
    public static func plantSigned(thread: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "There is a sign: \(thread)"
        case .ja: "札：\(thread)"
        }
    }

    /// /texts/en-US/plant.sign
    public static func plantSign(in language: Language) -> String {
        switch language {
        case .enUS: "Sign"
        case .ja: "札"
        }
    }

    /// /texts/en-US/plant.uproot.confirm
    public static func plantUprootConfirm(in language: Language) -> String {
        switch language {
        case .enUS: "Really?"
        case .ja: "本当に？"
        }
    }

    /// /texts/en-US/settings.wardens
    public static func settingsWardens(in language: Language) -> String {
        switch language {
        case .enUS: "Who may let things grow"
        case .ja: "育てられる人"
        }
    }

    /// /texts/en-US/settings.port
    public static func settingsPort(in language: Language) -> String {
        switch language {
        case .enUS: "A port to listen on"
        case .ja: "ポート"
        }
    }

    /// The language's own `panel.not_sent`.
    public static func panelNotSent(in language: Language) -> String {
        switch language {
        case .enUS: "I could not write there. Ask whoever runs this server to let me, or open your direct messages."
        case .ja: "そこには書き込めませんでした。サーバーの管理者に権限を依頼するか、ダイレクトメッセージを許可してください。"
        }
    }

    /// The language's own `panel.cooldown`.
    public static func panelCooldown(time: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "That was a little too often. You can do it again \(time)."
        case .ja: "回数が多すぎます。\(time) にもう一度お試しください。"
        }
    }

    /// The language's own `panel.yes`.
    public static func panelYes(in language: Language) -> String {
        switch language {
        case .enUS: "yes"
        case .ja: "はい"
        }
    }

    /// The language's own `panel.no`.
    public static func panelNo(in language: Language) -> String {
        switch language {
        case .enUS: "no"
        case .ja: "いいえ"
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
        case .ja: "「\(label)」には\(least)～\(most)の数値を入力してください（入力値：\(given)）。"
        }
    }

    /// The language's own `panel.taken`.
    public static func panelTaken(given: some CustomStringConvertible, in language: Language) -> String {
        switch language {
        case .enUS: "“\(given)” is taken already. Please choose another one."
        case .ja: "「\(given)」はすでに使われています。別のものをお試しください。"
        }
    }
}
