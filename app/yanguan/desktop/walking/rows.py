"""The rows of the walk, of titles and of the related items in the table of actions."""

from yanguan.desktop.action import Action

WALK_ROWS: tuple[Action, ...] = (
    Action("next_mark", "article", ("M",), "canvas", "article", is_parted=True),
    Action("previous_mark", "article", ("Shift+M",), "canvas", "article"),
    Action("rest_nonquote", "article", ("Ctrl+Alt+M",), needs="article"),
    Action("next_open", "article", ("K",), "canvas", "article"),
    Action("previous_open", "article", ("Shift+K",), "canvas", "article"),
    Action("list_titles", "article", ("Ctrl+Shift+T",), needs="article"),
    Action("open_tail", "article", ("Ctrl+J",), needs="article"),
    Action("tail_skip", "article", group="tail", is_parted=True),
    Action("tail_appointments", "article", group="tail"),
    Action("tail_all", "article", group="tail"),
)
