"""The list of the project's articles beside the text."""
