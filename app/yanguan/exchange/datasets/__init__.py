"""Datasets out: one way through which every format is chosen, cut, split, written, reported and read back."""
