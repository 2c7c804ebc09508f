"""The actions of seeing, for the table: legend and overview, and what is shown, by family and by label."""

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
        *(_row("family", family, {_key(each): family_name(family, each) for each in LANGUAGES}) for family in families),
        *(_row("label", kind.name, dict(kind.names)) for kind in scheme.labels.values()),
    )


def family_name(family: str, language: Language) -> str:
    """What a family is called; as the scheme has it where it is one of hers."""
    key = f"family-{family}"
    found = words(language)(key)
    return family if found == key else found


def _row(what: str, name: str, names: dict[str, str]) -> Action:
    texts = {_key(language): words(language)("show-marks-of", name=names[_key(language)]) for language in LANGUAGES}
    return Action(
        f"show_{what}_{name}",
        "view",
        is_toggle=True,
        in_menu=False,
        method=f"toggle_{what}",
        argument=name,
        names=texts,
    )


def _key(language: str) -> str:
    return language.lower().replace("-", "_")
