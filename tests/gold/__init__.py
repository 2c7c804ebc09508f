"""The gold articles: whole, and an example of every decision."""
