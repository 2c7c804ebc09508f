"""Titles before names: one gesture where a name is labelled, and the list of all of them to be looked through."""
