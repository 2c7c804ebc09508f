"""Yanguan: tag speakers, quotes and appointments in Chinese news, in two scripts at once.

`yanguan.read(path)` gives the articles of a dataset to whoever trains on it.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "read"]

if TYPE_CHECKING:
    from yanguan.exchange.training.reading import read
else:

    def __getattr__(name: str) -> Any:
        """Load `read` when it is first asked for: the window starts without it."""
        if name != "read":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from yanguan.exchange.training.reading import read  # noqa: PLC0415

        return read
