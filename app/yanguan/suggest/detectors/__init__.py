"""The detectors of conversion doubt: each finds one kind of mistake and knows nothing of the others."""
