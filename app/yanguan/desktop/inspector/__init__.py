"""Quotes and appointments of the open article: lists that follow the caret and move it, and the frame in work."""
