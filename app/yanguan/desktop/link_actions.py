"""The rows of linking in the table of actions: what `linker` and `offers` do. The row of L itself is in `actions`."""

from yanguan.desktop.action import Action

LINK_ROWS: tuple[Action, ...] = (
    Action("pick_link", "edit", ("Shift+L",), scope="canvas", needs="article", spots=("span",), is_parted=True),
    Action("same_speaker", "edit", ("=",), scope="canvas", needs="article", spots=("span",)),
    Action("unlink", "edit", ("U",), scope="canvas", needs="span", spots=("span",)),
    Action("relink", "edit", ("Shift+U",), scope="canvas", needs="span", spots=("span",)),
    Action("follow_link", "edit", ("J",), scope="canvas", needs="span", spots=("span",)),
)
