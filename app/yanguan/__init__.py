"""Yanguan: tag speakers, quotes and appointments in Chinese news, in two scripts at once."""

__version__ = "0.1.0"
