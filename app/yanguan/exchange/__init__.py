"""Articles in, datasets out."""
