"""Values out of a stranger's JSON, of the type that they must have. What they mean is their readers' business."""

from collections.abc import Mapping
from typing import Any

from yanguan.domain.article import Meta, Range
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.dates import edtf

_GREATEST = 1 << 40


class Fields:
    """The fields of one object. `file` is what refusals call it; `form` the format whose rules it keeps not."""

    def __init__(self, value: Any, file: str, form: str, what: str = "object") -> None:
        """Raises Refusal for what is no object."""
        self._file, self._form, self._what = file, form, what
        if not isinstance(value, dict):
            raise self.refusal(what)
        self._value: Mapping[str, Any] = value

    def refusal(self, field: str) -> Refusal:
        """That a field is not as the format has it."""
        return Refusal("labels-shape", file=self._file, form=self._form, field=field[:100])

    def has(self, name: str) -> bool:
        """Whether the field is there, and not null."""
        return self._value.get(name) is not None

    def is_text(self, name: str) -> bool:
        """Whether the field is a text, and not blank."""
        value = self._value.get(name)
        return isinstance(value, str) and bool(value.strip())

    def flag(self, name: str) -> bool:
        """Whether the field is true."""
        return self._value.get(name) is True

    def names(self) -> list[str]:
        """The names of all fields."""
        return list(self._value)

    def text(self, name: str) -> str:
        """A text. Raises Refusal where it is none."""
        value = self._value.get(name)
        if not isinstance(value, str):
            raise self.refusal(name)
        return value

    def name(self, name: str) -> str:
        """A text, or a number as one: what ids may be."""
        value = self._value.get(name)
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self.refusal(name)
        return str(value)

    def whole(self, name: str) -> int:
        """A whole number."""
        return self.as_whole(self._value.get(name), name)

    def as_whole(self, value: Any, name: str) -> int:
        """This value as a whole number; Label Studio writes some as texts."""
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < len(str(_GREATEST)):
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not abs(value) < _GREATEST:
            raise self.refusal(name)
        return value

    def range(self, start: str, end: str) -> Range:
        """A range of two whole numbers."""
        return self.whole(start), self.whole(end)

    def all(self, name: str) -> list[Any]:
        """A list; an empty one where there is none."""
        value = self._value.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.refusal(name)
        return value

    def objects(self, name: str) -> "list[Fields]":
        """A list of objects."""
        return [self.within(each, name) for each in self.all(name)]

    def object(self, name: str) -> "Fields":
        """An object inside this one."""
        return self.within(self._value.get(name), name)

    def within(self, value: Any, name: str) -> "Fields":
        """This value as an object inside this one."""
        return Fields(value, self._file, self._form, name)

    def meta(self) -> Meta:
        """What the fields say about the article, where they are texts."""

        def said(name: str) -> str | None:
            value = self._value.get(name)
            return value if isinstance(value, str) and value else None

        return Meta(
            title=said("title"),
            published=edtf(said("published") or ""),
            outlet=said("outlet"),
            byline=said("byline"),
            url=said("url"),
        )
