"""Positions in another unit than ours, at the border of the formats that count so. Everywhere else: code points."""

from collections.abc import Sequence

from yanguan.exchange.datasets.options import Offsets

_BEYOND = 0xFFFF


class Counted:
    """A text's positions in code points and in UTF-16 units, which differ after each character outside the BMP."""

    def __init__(self, text: str, unit: Offsets) -> None:
        """Count the characters once."""
        self._there: Sequence[int] | None = None
        if unit == "utf16" and any(ord(character) > _BEYOND for character in text):
            there, at = [0], 0
            for character in text:
                at += 2 if ord(character) > _BEYOND else 1
                there.append(at)
            self._there = there
            self._back = {at: place for place, at in enumerate(there)}

    def there(self, place: int) -> int:
        """The position in the format's unit."""
        return place if self._there is None else self._there[place]

    def back(self, place: int) -> int:
        """The position in code points. Raises KeyError inside a surrogate pair."""
        return place if self._there is None else self._back[place]
