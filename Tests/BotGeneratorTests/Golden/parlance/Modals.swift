// Generated from Schema/bot.json by botgen; edit that file instead.
