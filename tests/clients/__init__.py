"""`make verify-exports`: the real tools, each in an environment of its own, load the gold as we export it.

`python -m clients` runs it. Nothing here is collected by pytest but `test_…`, which asks no real tool.
"""
