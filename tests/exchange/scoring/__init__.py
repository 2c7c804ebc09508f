"""Two datasets compared."""
