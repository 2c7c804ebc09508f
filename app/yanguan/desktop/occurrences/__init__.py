"""Every occurrence of a text as a list to look through: found off the thread, chosen, labelled as one step."""
