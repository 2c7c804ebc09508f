"""Errors of our own: caught at one place, kept in a log without a word of any article, told with a report to copy."""
