// Everything that this bot does is in bot.json; a program needs a file of its own to be built from.
