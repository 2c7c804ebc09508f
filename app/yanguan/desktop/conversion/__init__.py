"""The other text of an article: how it is converted, what is doubtful in it, and its corrections."""
