"""The word lists in `resources/lexicon`: tables with a heading line, columns apart by tabs, `#` before a remark."""

from functools import cache

from yanguan.resources import resource

PERSON_TITLE_CLASSES = frozenset(
    {"party", "gov_cn", "npc_cppcc_justice", "military_police", "corporate", "academic_media_culture", "tw", "hk_mo",
     "foreign"}
)  # fmt: skip


_SPEECH_CLASSES = frozenset({"say_neutral", "official", "disclose", "stance", "written"})


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a list by their column names; a line that ends early has empty columns."""
    lines = resource("lexicon", f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    heading, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(dict(zip(heading, row + [""] * (len(heading) - len(row)), strict=True)) for row in rows)


@cache
def titles() -> frozenset[str]:
    """Titles that stand before a person's name, in traditional script."""
    return frozenset(row["trad"] for row in table("posts") if row["class"] in PERSON_TITLE_CLASSES)


@cache
def simplified_titles() -> frozenset[str]:
    """Titles that stand before a person's name, in simplified script."""
    return frozenset(row["simp"] for row in table("posts") if row["class"] in PERSON_TITLE_CLASSES)


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs that a speaker's name stands before, two characters or 說 and its like, in traditional script."""
    return frozenset(
        row["trad"] for row in table("cues") if row["class"] in _SPEECH_CLASSES and row["trad"] not in "電訊載著傳曝"
    )


def choices(cell: str) -> tuple[str, ...]:
    """What a cell offers, apart by `|`."""
    return tuple(choice for choice in cell.split("|") if choice)


def listed(words: str) -> frozenset[str]:
    """The words of a list apart by blanks."""
    return frozenset(words.split())
