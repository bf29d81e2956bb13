import Testing

@testable import BotCommandLine

@Suite struct PaintTests {
    @Test(
        arguments: [
            (Paint.Choice.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
            (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
            (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
        ] as [(Paint.Choice, Bool, [String: String], Bool)])
    func coloursAreForTerminalsUnlessSomebodySaysSo(
        choice: Paint.Choice, isTerminal: Bool, environment: [String: String], isOn: Bool
    ) {
        #expect(Paint(choice, isTerminal: isTerminal, environment: environment).isOn == isOn)
    }

    @Test func aPaintedTextEndsItsColour() {
        #expect(Paint(isOn: true).green("a") == "\u{1B}[32ma\u{1B}[0m")
        #expect(Paint(isOn: false).green("a") == "a")
    }
}
