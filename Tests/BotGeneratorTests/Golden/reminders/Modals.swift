// Generated from Schema/Examples/reminders/bot.json by botgen; edit that file instead.
