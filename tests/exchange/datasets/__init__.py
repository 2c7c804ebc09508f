"""Datasets out."""
