"""Articles in: from bytes, pages and pasted text to articles with blocks. Nothing here stores anything."""
