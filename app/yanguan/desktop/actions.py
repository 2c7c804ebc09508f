"""The one table of what the window can do: menus, tool bar, keys, palette, sheet, settings and `keys.md` come from it.

Its texts are `action-…` of the translations; what an action does is the method of its name in one of the window's
handlers. Tables of other modules (`action.Action` rows) join it in `ACTIONS`; labels come from the scheme.
"""

from yanguan.desktop.action import Action, label_rows
from yanguan.desktop.figures.rows import FIGURE_ROWS
from yanguan.desktop.inspector.rows import INSPECTOR_ROWS
from yanguan.desktop.labelling.rows import LABELLING_ROWS, arm_rows
from yanguan.desktop.links.link_actions import LINK_ROWS
from yanguan.desktop.moves import MOVES
from yanguan.desktop.past.rows import PAST_ROWS
from yanguan.desktop.people.rows import PEOPLE_ROWS
from yanguan.desktop.scheme_editor.rows import SCHEME_ROWS
from yanguan.desktop.seeing.rows import SEEING_ROWS, layer_rows
from yanguan.desktop.walking.rows import WALK_ROWS
from yanguan.domain.scheme import Scheme

_ROWS: tuple[Action, ...] = (
    Action("new_project", "file", ("Ctrl+N",)),
    Action("open_project", "file", ("Ctrl+O",)),
    Action("import_files", "file", ("Ctrl+I",), is_parted=True),
    Action("import_folder", "file"),
    Action("import_pair", "file"),
    Action("paste_article", "file", ("Ctrl+Shift+V",), spots=("text",)),
    Action("export_dataset", "file", ("Ctrl+E",), is_parted=True),
    Action("save_elsewhere", "file"),
    Action("try_again", "file", needs="refused"),
    Action("back_up_now", "file"),
    Action("restore_backup", "file"),
    Action("check_project", "file"),
    Action("quit", "file", ("Ctrl+Q",), is_parted=True),
    Action("undo", "edit", ("Ctrl+Z",), needs="undo"),
    Action("redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), needs="redo"),
    Action(
        "copy",
        "edit",
        ("Ctrl+C",),
        scope="canvas",
        needs="marked",
        spots=("selection", "span"),
        is_parted=True,
        method="copy_text",
    ),
    Action("remove_span", "edit", ("Del", "Backspace"), scope="canvas", needs="span", spots=("span",)),
    Action("link", "link", ("L",), scope="canvas", needs="article", spots=("span",)),
    Action("next_span", "select", ("]",), scope="canvas", needs="article"),
    Action("previous_span", "select", ("[",), scope="canvas", needs="article"),
    Action("correct_text", "edit", ("E",), scope="canvas", needs="selection", spots=("selection",)),
    Action("show_corrections", "edit", ("Ctrl+Shift+E",)),
    Action("find_words", "edit", ("Ctrl+F",), needs="article", is_parted=True),
    Action("find_next", "edit", ("F3", "Ctrl+G"), needs="article"),
    Action("find_previous", "edit", ("Shift+F3", "Ctrl+Shift+G"), needs="article"),
    Action("find_everywhere", "edit", ("Ctrl+Shift+F",), needs="article"),
    Action("label_found", "edit", ("Ctrl+Shift+D",), needs="article"),
    Action("show_settings", "edit", ("Ctrl+,",), is_parted=True),
    Action("change_profile", "article", needs="article"),
    Action("next_doubt", "article", ("F8",), needs="article", is_parted=True),
    Action("previous_doubt", "article", ("Shift+F8",), needs="article"),
    Action("correct_doubt", "article", ("Ctrl+.",), needs="doubt", spots=("doubt",)),
    Action("correct_doubt_everywhere", "article", needs="doubt", spots=("doubt",)),
    Action("ignore_doubt", "article", ("Ctrl+Shift+I",), needs="doubt", spots=("doubt",)),
    Action("next_difference", "article", ("F7",), needs="article", spots=("difference",), is_parted=True),
    Action("previous_difference", "article", ("Shift+F7",), needs="article", spots=("difference",)),
    Action("show_difference", "article", needs="difference", spots=("difference",)),
    Action("previous_article", "article", ("Alt+Up",), is_parted=True),
    Action("next_article", "article", ("Alt+Down",)),
    Action("done_and_next", "article", ("Ctrl+Return",), needs="article", spots=("text",)),
    Action("status_new", "article", needs="article", group="status", is_parted=True),
    Action("status_in_work", "article", needs="article", group="status"),
    Action("status_done", "article", needs="article", group="status"),
    Action("status_skipped", "article", needs="article", group="status"),
    Action("zoom_in", "view", ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "view", ("Ctrl+-",)),
    Action("zoom_reset", "view", ("Ctrl+0",)),
    Action("panes_both", "view", ("Ctrl+1",), group="panes", is_parted=True),
    Action("panes_hant", "view", ("Ctrl+2",), group="panes"),
    Action("panes_hans", "view", ("Ctrl+3",), group="panes"),
    Action("toggle_articles", "view", ("Ctrl+B",), is_toggle=True, is_parted=True),
    Action("toggle_inspector", "view", ("Ctrl+Shift+B",), is_toggle=True),
    Action("show_places", "view", ("Ctrl+P",), is_toggle=True, is_parted=True),
    Action("theme_system", "view", group="theme", is_parted=True),
    Action("theme_light", "view", group="theme"),
    Action("theme_dark", "view", group="theme"),
    Action("language_en", "view", group="language", is_parted=True),
    Action("language_zh_hant", "view", group="language"),
    Action("language_zh_hans", "view", group="language"),
    Action("show_palette", "view", ("Ctrl+K",), spots=("text",), is_parted=True),
    Action("show_reading_pane", "view", ("F9",), is_parted=True),
    Action("focus_articles", "view", ("Ctrl+L",)),
    Action("focus_text", "view", ("Ctrl+T",)),
    Action("focus_inspector", "view", ("Ctrl+R",)),
    Action("show_shortcuts", "help", ("F1",)),
    Action("show_documents", "help"),
    Action("show_notices", "help", ("Ctrl+Shift+M",)),
    Action("copy_report", "help"),
    Action("about", "help", is_parted=True),
)

ACTIONS: tuple[Action, ...] = (
    *_ROWS, *LINK_ROWS, *INSPECTOR_ROWS, *LABELLING_ROWS, *WALK_ROWS, *PAST_ROWS, *FIGURE_ROWS, *PEOPLE_ROWS,
    *SEEING_ROWS, *SCHEME_ROWS, *MOVES,
)  # fmt: skip
"""Every row but those of the labels: another module's table joins here."""

TOOL_BAR = ("import_files", "export_dataset", "undo", "redo", "link", "done_and_next")
GESTURES = (
    "sweep", "sweep_characters", "word", "clause", "sentence", "paragraph", "fragment", "drop_fragment", "handle",
)  # fmt: skip
"""What the pointer does in the text: `canvas-…` says what, `canvas-…-keys` how."""


def rows_of_scheme(scheme: Scheme) -> tuple[Action, ...]:
    """The rows that come from a scheme's labels: making each, arming it, showing its marks."""
    return (*label_rows(scheme), *arm_rows(scheme), *layer_rows(scheme))
