// Generated from Schema/Examples/poll/bot.json by botgen; edit that file instead.
