// Generated from Schema/Examples/tickets/bot.json by botgen; edit that file instead.
