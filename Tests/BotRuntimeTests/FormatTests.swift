import Database
import Discord
import Testing

@testable import BotRuntime

@Suite struct FormatTests {
    enum Tongue: String, BotLanguage {
        case enUS = "en-US"
        case de, fr, ru, ja
        case latinSpanish = "es-419"
        case spanish = "es-ES"
    }

    @Test(arguments: [
        (Tongue.enUS, "1,234,567", "0.5", "12.5%"), (.ja, "1,234,567", "0.5", "12.5%"),
        (.de, "1.234.567", "0,5", "12,5\u{A0}%"), (.fr, "1\u{202F}234\u{202F}567", "0,5", "12,5\u{202F}%"),
        (.ru, "1\u{A0}234\u{A0}567", "0,5", "12,5\u{A0}%"), (.latinSpanish, "1,234,567", "0.5", "12.5%"),
        (.spanish, "1.234.567", "0,5", "12,5\u{A0}%"),
    ])
    func numbersAreWrittenAsTheLanguageDoes(language: Tongue, whole: String, half: String, percent: String) {
        #expect(Int64(1_234_567).shown(as: .number, in: language) == whole)
        #expect(0.5.shown(as: .number, in: language) == half)
        #expect(0.125.shown(as: .percent, in: language) == percent)
    }

    @Test(arguments: [
        (Int64(0), "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (-100, "-100"),
        (.min, "-9,223,372,036,854,775,808"),
    ])
    func digitsAreGroupedByThree(number: Int64, text: String) {
        #expect(number.shown(as: .number, in: Tongue.enUS) == text)
    }

    @Test(arguments: [
        (0.0, "0"), (1234.567, "1,234.57"), (-0.005, "-0.01"), (2.0, "2"), (1e20, "1e+20"), (.infinity, "inf"),
    ])
    func fractionsHaveTwoDigitsAtMost(number: Double, text: String) {
        #expect(number.shown(as: .number, in: Tongue.enUS) == text)
    }

    @Test func momentsAndIDsAreLeftToDiscord() {
        let moment = Timestamp(milliseconds: 1_500_900)
        let formats: [TimeFormat] = [.relative, .date, .time, .dateTime]
        #expect(formats.map { moment.shown(as: $0) } == ["<t:1500:R>", "<t:1500:D>", "<t:1500:t>", "<t:1500:f>"])
        let id = Snowflake(42)
        #expect([.mention, .channel, .role].map { id.shown(as: $0) } == ["<@42>", "<#42>", "<@&42>"])
    }

    @Test(arguments: [
        ("", ""), ("a", "`a`"), ("a`b", "`` a`b ``"), ("```", "`` `\u{200B}`` ``"), ("  ", ""),
    ])
    func codeShowsEverySignAsItIs(text: String, code: String) {
        #expect(text.shown(as: .code) == code)
    }

    @Test func everyLineOfAQuoteIsMarked() {
        #expect("a\nb\r\n\nc".shown(as: .quote) == "> a\n> b\n> \n> c")
        #expect("".shown(as: .quote) == "")
    }

    @Test(arguments: [
        (0, 0, "░░░░░░░░░░ 0%"), (0, 7, "░░░░░░░░░░ 0%"), (1, 3, "███░░░░░░░ 33%"), (3, 3, "██████████ 100%"),
        (9, 3, "██████████ 100%"), (-1, 3, "░░░░░░░░░░ 0%"), (1, 200, "░░░░░░░░░░ 1%"),
    ])
    func aBarIsAsFullAsThePart(count: Int, total: Int, text: String) {
        #expect(ProportionBar.text(count, of: total, in: Tongue.enUS) == text)
    }

    @Test func whatIsLookedForStandsForItself() {
        #expect(LikePattern(containing: "100%_!").databaseValue == .text("%100!%!_!!%"))
        #expect(LikePattern(startingWith: "a").databaseValue == .text("a%"))
        #expect(LikePattern(containing: nil).databaseValue == .text("%%"))
    }

    @Test func aTimeFarAwayStaysATime() {
        let now = Timestamp(milliseconds: 5000)
        #expect(now.adding(seconds: -3) == Timestamp(milliseconds: 2000))
        #expect(now.adding(seconds: .max) == Timestamp(milliseconds: .max))
        #expect(now.adding(seconds: .min) == Timestamp(milliseconds: .min))
    }
}

@Suite struct ComparedTests {
    @Test func whatIsMissingIsNeitherMoreNorLess() {
        let (none, one, two) = (Int64?.none, Int64?.some(1), Int64?.some(2))
        typealias Number = Compared<Int64>
        for comparison in [Number.isBelow, Number.isAbove, Number.isAtLeast, Number.isAtMost] {
            #expect(!comparison(Compared(none))(one) && !comparison(Compared(one))(none))
            #expect(!comparison(Compared(none))(none))
        }
        #expect(Compared(one).isBelow(two) && !Compared(two).isBelow(two))
        #expect(Compared(two).isAbove(one) && Compared(two).isAtLeast(two) && Compared(two).isAtMost(two))
    }

    @Test(arguments: [
        ("Rose", "OS", true), ("Rose", "", true), ("", "", true), ("", "a", false), ("Rosé", "É", false),
        ("%a", "%", true), ("ab", "abc", false), ("xab", "AB", true),
    ])
    func aTextIsFoundWhateverTheCaseOfLatinLetters(text: String, part: String, isFound: Bool) {
        let (whole, longer) = (Compared<String>(text), Compared<String>(text + "x"))
        let missing = Compared<String>(nil)
        #expect(whole.contains(part) == isFound)
        #expect(longer.starts(with: text))
        #expect(whole.starts(with: nil))
        #expect(!missing.contains(part))
    }
}
