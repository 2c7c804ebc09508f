"""How well labels agree with a gold set: spans, frames and their roles, counted. `yanguan score` shows it."""
