"""People in the window: the registry, careers as pictures, posts and their holders, events, contradictions."""
