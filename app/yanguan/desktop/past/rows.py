"""The actions of the history, for the table."""

from yanguan.desktop.action import Action

PAST_ROWS: tuple[Action, ...] = (
    Action("show_history", "edit", ("Ctrl+H",), needs="article", spots=("text",), is_parted=True),
    Action("show_object_history", "edit", ("Ctrl+Shift+H",), needs="span", spots=("span",)),
    Action("show_bin", "edit", ("Ctrl+Shift+Del",)),
)
