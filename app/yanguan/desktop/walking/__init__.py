"""The way through an article by key: from one open place to the next, each with what it probably is."""
