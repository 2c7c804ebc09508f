"""The actions of seeing, for the table: legend and overview, and what is shown, by family and by label."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from yanguan.desktop.action import Action
from yanguan.domain.scheme import Scheme
from yanguan.words import LANGUAGES, Language, words

SEEING_ROWS: tuple[Action, ...] = (
    Action("show_legend", "view", ("Ctrl+Shift+L",), is_toggle=True, is_parted=True),
    Action("show_overview", "view", ("Ctrl+Shift+O",), is_toggle=True),
    Action("toggle_suggestions", "view", ("Ctrl+Shift+S",), is_toggle=True),
    Action("show_all_marks", "view"),
)


def layer_rows(scheme: Scheme) -> tuple[Action, ...]:
    """A toggle for each family and each label of the scheme: in the palette and the settings, in no menu."""
    families = dict.fromkeys(kind.family for kind in scheme.labels.values())
    return (
        *(_row("family", family, _Texts(partial(family_name, family))) for family in families),
        *(_row("label", kind.name, kind.names) for kind in scheme.labels.values()),
    )


def family_name(family: str, language: Language) -> str:
    """What a family is called; as the scheme has it where it is one of hers."""
    key = f"family-{family}"
    found = words(language)(key)
    return family if found == key else found


class _Texts(Mapping[str, str]):
    """A text by language, each found when it is asked for: the window starts with one language."""

    def __init__(self, text_in: Callable[[Language], str]) -> None:
        """Nothing is looked up yet."""
        self._text_in = text_in

    def __getitem__(self, key: str) -> str:
        """The text under a language's key."""
        return self._text_in(_BY_KEY[key])

    def __iter__(self) -> Iterator[str]:
        """The languages' keys."""
        return iter(_BY_KEY)

    def __len__(self) -> int:
        """How many languages there are."""
        return len(_BY_KEY)


def _row(what: str, name: str, names: Mapping[str, str]) -> Action:
    def text_in(language: Language) -> str:
        return words(language)("show-marks-of", name=names[_key(language)])

    return Action(
        f"show_{what}_{name}",
        "view",
        is_toggle=True,
        in_menu=False,
        method=f"toggle_{what}",
        argument=name,
        names=_Texts(text_in),
    )


def _key(language: str) -> str:
    return language.lower().replace("-", "_")


_BY_KEY = {_key(language): language for language in LANGUAGES}
