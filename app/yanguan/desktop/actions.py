"""The one table of what the window can do: menus, tool bar, shortcuts and the shortcut sheet are made from it.

Its texts are `action-…` of the translations; what an action does is the window's method of the same name.
"""

from dataclasses import dataclass
from typing import Literal

Menu = Literal["file", "edit", "label", "article", "view", "help"]
Scope = Literal["window", "canvas"]
Needs = Literal["nothing", "article", "selection", "span", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Action:
    """`keys` in Qt's portable form; a `canvas` key works only while the text has the keyboard.

    `group` joins the choices of which one is checked, a toggle is checked by itself; `needs` says when it is enabled.
    """

    id: str
    menu: Menu
    keys: tuple[str, ...] = ()
    scope: Scope = "window"
    needs: Needs = "nothing"
    group: str = ""
    is_toggle: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("new_project", "file", ("Ctrl+N",)),
    Action("open_project", "file", ("Ctrl+O",)),
    Action("import_files", "file", ("Ctrl+I",)),
    Action("import_folder", "file"),
    Action("import_pair", "file"),
    Action("paste_article", "file", ("Ctrl+Shift+V",)),
    Action("export_dataset", "file", ("Ctrl+E",)),
    Action("check_project", "file"),
    Action("quit", "file", ("Ctrl+Q",)),
    Action("undo", "edit", ("Ctrl+Z",), needs="undo"),
    Action("redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), needs="redo"),
    Action("copy", "edit", ("Ctrl+C",), scope="canvas", needs="selection"),
    Action("remove_span", "edit", ("Del", "Backspace"), scope="canvas", needs="span"),
    Action("link", "edit", ("L",), scope="canvas", needs="article"),
    Action("next_span", "edit", ("]",), scope="canvas", needs="article"),
    Action("previous_span", "edit", ("[",), scope="canvas", needs="article"),
    Action("correct_text", "edit", ("E",), scope="canvas", needs="selection"),
    Action("change_profile", "article", needs="article"),
    Action("previous_article", "article", ("Alt+Up",)),
    Action("next_article", "article", ("Alt+Down",)),
    Action("done_and_next", "article", ("Ctrl+Return",), needs="article"),
    Action("status_new", "article", needs="article", group="status"),
    Action("status_in_work", "article", needs="article", group="status"),
    Action("status_done", "article", needs="article", group="status"),
    Action("status_skipped", "article", needs="article", group="status"),
    Action("zoom_in", "view", ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "view", ("Ctrl+-",)),
    Action("zoom_reset", "view", ("Ctrl+0",)),
    Action("panes_both", "view", ("Ctrl+1",), group="panes"),
    Action("panes_hant", "view", ("Ctrl+2",), group="panes"),
    Action("panes_hans", "view", ("Ctrl+3",), group="panes"),
    Action("show_places", "view", ("Ctrl+P",), is_toggle=True),
    Action("theme_system", "view", group="theme"),
    Action("theme_light", "view", group="theme"),
    Action("theme_dark", "view", group="theme"),
    Action("language_en", "view", group="language"),
    Action("language_zh_hant", "view", group="language"),
    Action("language_zh_hans", "view", group="language"),
    Action("focus_articles", "view", ("Ctrl+L",)),
    Action("focus_text", "view", ("Ctrl+T",)),
    Action("focus_inspector", "view", ("Ctrl+R",)),
    Action("show_shortcuts", "help", ("F1",)),
    Action("show_documents", "help"),
    Action("about", "help"),
)

MENUS: tuple[Menu, ...] = ("file", "edit", "label", "article", "view", "help")
TOOL_BAR = ("import_files", "export_dataset", "undo", "redo", "link", "done_and_next")
