"""The rows of the table of actions that move the caret and select text; what they do stands in `parallel.keyboard`.

Each move has two rows: one to go there, one with Shift to select up to there.
"""

from yanguan.desktop.action import Action

_MOVES: tuple[tuple[str, str], ...] = (
    ("left", "Left"),
    ("right", "Right"),
    ("up", "Up"),
    ("down", "Down"),
    ("page_up", "PgUp"),
    ("page_down", "PgDown"),
    ("line_start", "Home"),
    ("line_end", "End"),
    ("text_start", "Ctrl+Home"),
    ("text_end", "Ctrl+End"),
    ("word_left", "Ctrl+Left"),
    ("word_right", "Ctrl+Right"),
    ("clause_left", "Alt+Home"),
    ("clause_right", "Alt+End"),
    ("sentence_left", "Ctrl+PgUp"),
    ("sentence_right", "Ctrl+PgDown"),
    ("paragraph_left", "Ctrl+Up"),
    ("paragraph_right", "Ctrl+Down"),
    ("quote_mark_left", "Alt+PgUp"),
    ("quote_mark_right", "Alt+PgDown"),
)
"""Names that `Keyboard` knows, and keys."""


def _move(name: str, key: str) -> Action:
    return Action(
        f"move_{name}", "text", (key,), scope="canvas", needs="article", in_menu=False,
        method="move_caret", argument=name,
    )  # fmt: skip


def _extend(name: str, key: str) -> Action:
    *modifiers, last = key.split("+")
    return Action(
        f"extend_{name}", "text", ("+".join((*modifiers, "Shift", last)),), scope="canvas", needs="article",
        in_menu=False, method="extend_selection", argument=name,
    )  # fmt: skip


SELECTING: tuple[Action, ...] = (
    Action("select_everything", "select", ("Ctrl+A",), scope="canvas", needs="article", is_parted=True),
    Action("select_paragraph", "select", ("Ctrl+Shift+A",), scope="canvas", needs="article", spots=("text",)),
    Action("select_quoted", "select", ("I",), scope="canvas", needs="article", spots=("text",)),
    Action("select_quoted_with_marks", "select", ("Shift+I",), scope="canvas", needs="article", spots=("text",)),
    Action("grow_selection", "select", ("W",), scope="canvas", needs="article"),
    Action("shrink_selection", "select", ("Shift+W",), scope="canvas", needs="article"),
    Action("keep_fragment", "select", ("F",), scope="canvas", needs="selection"),
    Action("drop_fragment", "select", ("Shift+F",), scope="canvas", needs="article"),
    Action("snap_to_words", "select", is_toggle=True),
    Action("switch_pane", "text", ("F6", "Ctrl+Tab"), scope="canvas", needs="article", in_menu=False),
    Action("clear_selection", "text", ("Esc",), scope="canvas", needs="article", in_menu=False),
)

MOVES: tuple[Action, ...] = (
    *(_move(name, key) for name, key in _MOVES),
    *(_extend(name, key) for name, key in _MOVES),
    *SELECTING,
)
