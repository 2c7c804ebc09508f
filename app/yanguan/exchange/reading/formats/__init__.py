"""One module for each kind of file that articles come in; `table` says how each is recognised and read."""
