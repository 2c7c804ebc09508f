"""The table of other tools' formats: how a file of each is recognised, and its reader.

A new one is a module here, and a row.
"""

from collections.abc import Callable

from yanguan.domain.frozen import dataclass
from yanguan.exchange.labels_in import brat, conll, doccano, label_studio, prodigy, uima
from yanguan.exchange.labels_in.sheet import Reader
from yanguan.exchange.reading.sources import Source


@dataclass(frozen=True, slots=True)
class Tool:
    """One format: of the files with one of its `suffixes`, `recognises` tells by its start which are of this one.

    brat's texts are known by the file beside them, so that it has none of its own.
    """

    name: str
    suffixes: frozenset[str]
    recognises: Callable[[bytes], bool]
    read: Reader


def _never(start: bytes) -> bool:
    del start
    return False


_JSON = frozenset({".jsonl", ".ndjson", ".json"})
TOOLS: tuple[Tool, ...] = (
    Tool(label_studio.NAME, _JSON, label_studio.recognises, label_studio.read),
    Tool(prodigy.NAME, _JSON, prodigy.recognises, prodigy.read),
    Tool(doccano.NAME, _JSON, doccano.recognises, doccano.read),
    Tool(brat.NAME, frozenset(), _never, brat.read),
    Tool(
        conll.NAME,
        frozenset({".conll", ".bio", ".iob", ".bioes", ".bmes", ".txt", ".tsv"}),
        conll.recognises,
        conll.read,
    ),
    Tool(uima.NAME, frozenset({".xmi", ".xml"}), uima.recognises, uima.read),
)
BRAT = next(tool for tool in TOOLS if tool.name == brat.NAME)
CONLL = next(tool for tool in TOOLS if tool.name == conll.NAME)


def tool_of(source: Source) -> Tool | None:
    """The tool whose file this is; None where it is text, or our own."""
    return next((tool for tool in TOOLS if source.suffix in tool.suffixes and tool.recognises(source.start)), None)


def tool_named(name: str) -> Tool | None:
    """The tool with this name."""
    return next((tool for tool in TOOLS if tool.name == name), None)
