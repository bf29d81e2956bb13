internal import Bot
internal import BotCommandLine

BotProgram<Parlance>(document: "Schema/bot.json").main()
