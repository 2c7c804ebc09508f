"""The side-by-side canvas: one row for each paragraph, both scripts. Knows nothing of files."""
