"""Finding words in the article: the bar, and what is found in either script."""
