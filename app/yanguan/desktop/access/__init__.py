"""The window without sight: the canvas as a tree for screen readers, what is said aloud, a plain pane to read."""
