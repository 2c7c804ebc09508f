"""The sheets of what goes out and what comes in, and who keeps them. Formats and readers stand in `exchange`."""
