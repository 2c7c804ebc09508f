"""Articles with labels out of other tools' files."""
