"""The command palette (Ctrl+K): every action and label, and the articles, by a few letters."""
