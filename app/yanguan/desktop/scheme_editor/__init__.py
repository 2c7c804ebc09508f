"""The scheme edited in a window of its own: labels, how they look, their keys, attributes and values."""
