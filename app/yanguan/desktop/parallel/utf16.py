"""Code points and UTF-16 units of one text: the only place that knows both. Qt counts units, all else code points."""

from bisect import bisect_left

_LAST_OF_BMP = 0xFFFF


class Utf16:
    """Positions of one text in both counts; a text without astral characters costs nothing."""

    __slots__ = ("_astral", "_astral16", "length", "length16")

    def __init__(self, text: str) -> None:
        """Note where the characters stand that take two units."""
        self.length = len(text)
        self._astral: tuple[int, ...] = ()
        if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._astral = tuple(place for place, char in enumerate(text) if ord(char) > _LAST_OF_BMP)
        self._astral16 = tuple(place + index for index, place in enumerate(self._astral))
        self.length16 = self.length + len(self._astral)

    def units(self, position: int) -> int:
        """The UTF-16 position of a code point position."""
        return position + bisect_left(self._astral, position)

    def code_points(self, position16: int) -> int:
        """The code point position of a UTF-16 position; inside a pair, that of the pair's start."""
        return position16 - bisect_left(self._astral16, position16)
