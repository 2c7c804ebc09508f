"""What was: the history of an article and its objects, and the bin, as windows beside the text."""
