"""The two scripts: convert, align, detect. Pure functions of text."""
