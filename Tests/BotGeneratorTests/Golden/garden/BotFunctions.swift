// Generated from Tests/SecondBotTests/bot.json by botgen; edit that file instead.
