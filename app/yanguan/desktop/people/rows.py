"""The rows of people in the table of actions."""

from yanguan.desktop.action import Action

PEOPLE_ROWS: tuple[Action, ...] = (
    Action("show_people", "view", ("Ctrl+Shift+P",), is_parted=True),
    Action("show_career", "view", ("Ctrl+Shift+J",), needs="span", spots=("span",)),
    Action("show_events", "view"),
    Action("show_post", "link", ("Ctrl+Shift+X",), needs="span", spots=("span",)),
)
