"""Tests of what other tools labelled, coming in."""
