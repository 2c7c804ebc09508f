"""The table of formats: what each is called, what it can hold, what it takes by default, and which module knows it.

A format's module is imported when it is asked for, and offers `write(entries, out)`, `read(place)` and, where the
labels that it holds are not those of `carried`, `expected(entries, options)`. It may offer `finish(out, report)`, which
is called once, after all parts, for what is said of the whole (a card, a settings file).
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.datasets.carried import EVERYTHING, Found, carried
from yanguan.exchange.datasets.options import BODY_KINDS, CUTTING, EVERYWHERE, Offsets, Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in

_ROOM = "yanguan.exchange.datasets"
_BODY, _BOTH, _HANS = Options(blocks=BODY_KINDS), Options(script="both"), Options(script="hans")
_TOLD = frozenset({"fragments", "links", "implied", "frames"})
_TABLES = _TOLD | {"attributes", "dates", "events", "persons", "meta", "blocks", "provenance"}
"""What stands in frames, and what a table says beside."""
_CAS = frozenset({"fragments", "links", "attributes", "persons", "provenance"})
_LINKED = frozenset({"links", "meta"})


@dataclass(frozen=True, slots=True)
class Format:
    """One row of the table. `carries` names what the format has room for (`carried`); the rest is counted as lost.

    `needs` is the optional extra without which it cannot be written, and the library that tells whether it is there.
    """

    name: str
    suffix: str
    module: str
    carries: frozenset[str]
    defaults: Options = Options()
    offsets: tuple[Offsets, ...] = ("codepoint",)
    is_folder: bool = False
    is_whole: bool = False
    needs: tuple[str, str] | None = None

    @property
    def takes(self) -> tuple[str, ...]:
        """The options that it can be asked for."""
        if self.is_whole:
            return EVERYWHERE
        return (*EVERYWHERE, *(name for name in CUTTING if name != "offsets" or len(self.offsets) > 1))

    def write(self, entries: Iterable[Entry], out: Out) -> None:
        """Write one part."""
        self._known.write(entries, out)

    def finish(self, out: Out, report: dict[str, Any]) -> None:
        """Write what is said of the whole, where the format has such a thing."""
        if finish := getattr(self._known, "finish", None):
            finish(out, report)

    def read(self, place: Place) -> Iterator[Found]:
        """The labels of one part as the format's own reader sees them."""
        found: Iterator[Found] = self._known.read(place)
        return found

    def expected(self, entries: Iterable[Entry], options: Options) -> Iterator[Found]:
        """The labels that the written file must give back."""
        expected: Callable[..., Iterator[Found]] | None = getattr(self._known, "expected", None)
        if expected is not None:
            return expected(entries, options)
        return (carried(view, self.carries) for view in views_in(entries))

    def refuse(self, options: Options, given: Iterable[str] = ()) -> None:
        """Raise Refusal where the format cannot be had so; `given` are the options that somebody named."""
        for name in given:
            if name not in self.takes and (name != "offsets" or self.is_whole):
                raise Refusal("export-option-refused", form=self.name, option="status" if name == "statuses" else name)
        if options.offsets not in self.offsets:
            raise Refusal("export-offsets-refused", form=self.name, offsets=", ".join(self.offsets))

    def prove_installed(self) -> None:
        """Raise Refusal where the library that writes it is not there, naming what to install."""
        if self.needs is not None and find_spec(self.needs[1]) is None:
            raise Refusal("export-needs-extra", form=self.name, library=self.needs[1], extra=self.needs[0])

    @property
    def _known(self) -> Any:
        return import_module(f"{_ROOM}.{self.module}")


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("yanguan-jsonl", ".jsonl", "native", EVERYTHING, is_whole=True),
        Format("doccano", ".jsonl", "doccano", _LINKED, offsets=("codepoint", "utf16")),
        Format("prodigy", ".jsonl", "prodigy", _LINKED, _BODY),
        Format("label-studio", "", "label_studio", _LINKED, Options(script="both"), is_folder=True),
        Format("brat", "", "brat", frozenset({"fragments", "links", "attributes", "notes"}), is_folder=True),
        Format("spacy", ".spacy", "spacy_docs", EVERYTHING, _BODY, needs=("spacy", "spacy")),
        Format("huggingface", "", "huggingface", EVERYTHING, _BODY, is_folder=True),
        Format("huggingface-parquet", "", "parquet", EVERYTHING, _BODY, is_folder=True, needs=("parquet", "pyarrow")),
        Format("conll", "", "conll", frozenset(), _BODY, is_folder=True),
        Format("uima-cas", "", "uima", _CAS, Options(offsets="utf16"), offsets=("utf16",), is_folder=True),
        Format("chat", ".jsonl", "chat", _TOLD | {"attributes", "dates"}, _BODY),
        Format("duee-fin", ".json", "duee_fin", frozenset({"links", "implied", "frames", "fragments"}), _BODY),
        Format("uie", ".txt", "uie", frozenset({"links", "frames", "coverage"}), _BODY),
        Format("cofenet", "", "cofenet", frozenset({"coverage"}), _BODY, is_folder=True),
        Format("popolo", ".json", "popolo", _TOLD | {"dates", "persons", "posts"}, _HANS),
        Format("csv", "", "csv_files", _TABLES, _BOTH, is_folder=True),
        Format("xlsx", ".xlsx", "xlsx", _TABLES, _BOTH),
    )
}  # fmt: skip
"""Every format by its name, in the order in which it is offered."""


def format_named(name: str) -> Format:
    """The format of this name. Raises Refusal for one that is not known."""
    if name not in FORMATS:
        raise Refusal("export-unknown-format", form=name, known=", ".join(FORMATS))
    return FORMATS[name]
