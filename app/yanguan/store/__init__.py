"""The project file: SQLite through sqlite-utils. The only room with SQL; no decision about labels is taken here."""
