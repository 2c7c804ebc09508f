"""The rows of the inspector in the table of actions: what `inspector.desk` and `finishing` do."""

from yanguan.desktop.action import Action

INSPECTOR_ROWS: tuple[Action, ...] = (
    Action("edit_frame", "link", ("F4",), needs="article", is_parted=True),
    Action("set_person", "link", ("H",), scope="canvas", needs="span", spots=("span",)),
    Action("say_implicit", "link", ("B",), scope="canvas", needs="article"),
    Action("add_note", "article", ("Ctrl+Shift+N",), needs="article", spots=("span", "text"), is_parted=True),
    Action("label_article", "article", needs="article"),
    Action("edit_meta", "article", ("Ctrl+Alt+I",), needs="article", is_parted=True),
    Action("show_open", "article", ("Ctrl+Shift+K",), needs="article"),
)
