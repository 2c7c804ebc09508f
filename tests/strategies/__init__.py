"""Random and ready-made things that tests of several rooms share. Nothing here asserts."""
