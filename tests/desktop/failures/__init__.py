"""The tests of `desktop/failures`."""
