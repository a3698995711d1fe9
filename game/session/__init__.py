"""A running game: history and undo, the journal on disk, saved games, migration."""
