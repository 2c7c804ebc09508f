"""Random pairs of texts that hold all that is hard about Chinese text, with the places where they do not run alike."""

from dataclasses import dataclass

from hypothesis import strategies as st

from yanguan.domain.article import Place, Range

PAIRS = [
    *[(c, c) for c in '人大表示市「」，。\n\n  \t\u3000\u2028e\u0301A"\\😀👨\u200d🚒𠮷葛\U000e0100'],
    ("說", "说"), ("書", "书"), ("記", "记"), ("長", "长"), ("齾", "𫜰"),
]  # fmt: skip
SIDES = "網路資訊息软件\n\n 😀𠮷。"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, and the places where they do not run character by character."""

    source: str
    counterpart: str
    places: tuple[Place, ...]


@st.composite
def pairs(draw: st.DrawFn, mark: str, places: str) -> Pair:
    """A pair of texts that hold `mark`, with places of the kind `alignment`, `differences` or `none`."""
    runs = draw(st.lists(st.lists(st.sampled_from(PAIRS), max_size=14), min_size=1, max_size=6))
    runs[draw(st.integers(0, len(runs) - 1))].insert(0, (mark, mark))
    source = counterpart = ""
    found: list[Place] = []
    for number, run in enumerate(runs):
        if number and places != "none":
            own, other = draw(_sides(one_sided=places == "differences"))
            at = len(source), len(source) + len(own), len(counterpart), len(counterpart) + len(other)
            found.append(at)
            source, counterpart = source + own, counterpart + other
        source += "".join(own for own, _ in run)
        counterpart += "".join(other for _, other in run)
    return Pair(source, counterpart, tuple(found))


def _sides(*, one_sided: bool) -> st.SearchStrategy[tuple[str, str]]:
    some, none = st.text(SIDES, min_size=1, max_size=5), st.just("")
    both = st.tuples(some, some)
    if not one_sided:
        return both
    long = st.text(SIDES, min_size=1, max_size=9) | st.text(SIDES, min_size=1, max_size=6).map(lambda it: f"\n{it}路\n")
    return both | st.tuples(long, none) | st.tuples(none, long)


def trimmed(text: str, start: int, end: int) -> Range | None:
    """The range without the blank space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def lines_of(text: str) -> list[Range]:
    """The lines that are not blank."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found
