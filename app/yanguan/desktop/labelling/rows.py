"""The actions of labelling, for the table: keys, menu and needs of each; an armed label's key is Shift with its own."""

from yanguan.desktop.action import Action, Needs
from yanguan.domain.scheme import Scheme


def _text(identifier: str, *keys: str, needs: Needs = "article", is_parted: bool = False) -> Action:
    """A row of the text: its key works on the canvas, it is in no menu."""
    return Action(identifier, "text", keys, "canvas", needs, in_menu=False, is_parted=is_parted)


LABELLING_ROWS: tuple[Action, ...] = (
    Action("repeat_label", "label", ("R",), "canvas", "article", is_parted=True),
    Action("choose_label", "label", ("Space",), "canvas", "article", spots=("selection", "span")),
    Action("palette_after_sweep", "label", is_toggle=True),
    Action("disarm", "label", needs="article"),
    Action("every_occurrence", "label", ("Ctrl+D",), needs="article", spots=("selection", "span"), is_parted=True),
    Action("frame_elsewhere", "label", ("Ctrl+Alt+D",), needs="article", spots=("span",)),
    Action("next_alike", "select", ("}",), "canvas", "article"),
    Action("previous_alike", "select", ("{",), "canvas", "article"),
    Action("next_frame", "select", ("Ctrl+]",), "canvas", "article"),
    Action("previous_frame", "select", ("Ctrl+[",), "canvas", "article"),
    Action("next_overlapping", "select", ("X",), "canvas", "article", spots=("span",)),
    _text("grow_end", "Alt+Right", needs="span", is_parted=True),
    _text("shrink_end", "Alt+Left", needs="span"),
    _text("grow_start", "Alt+Shift+Left", needs="span"),
    _text("shrink_start", "Alt+Shift+Right", needs="span"),
    _text("grow_end_word", ".", needs="span"),
    _text("shrink_end_word", ",", needs="span"),
    _text("grow_start_word", "<", needs="span"),
    _text("shrink_start_word", ">", needs="span"),
)


def arm_rows(scheme: Scheme) -> tuple[Action, ...]:
    """A row for each visible label, which arms it and puts it away."""
    return tuple(
        Action(
            f"arm_{kind.name}", "label", (f"Shift+{kind.key}",) if len(kind.key) == 1 and kind.key.isalpha() else (),
            "canvas", "article", in_menu=False, method="arm", argument=kind.name,
            names=kind.names, message="arm-label",
        )
        for kind in scheme.labels.values()
        if not kind.hidden
    )  # fmt: skip
