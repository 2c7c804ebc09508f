"""The rows of linking in the table of actions: what `linker` and `offers` do. The row of L itself is in `actions`."""

from yanguan.desktop.action import Action

LINK_ROWS: tuple[Action, ...] = (
    Action("pick_link", "link", ("Shift+L",), scope="canvas", needs="article", spots=("span",), is_parted=True),
    Action("same_speaker", "link", ("=",), scope="canvas", needs="article", spots=("span",)),
    Action("unlink", "link", ("U",), scope="canvas", needs="span", spots=("span",)),
    Action("relink", "link", ("Shift+U",), scope="canvas", needs="span", spots=("span",)),
    Action("follow_link", "link", ("J",), scope="canvas", needs="span", spots=("span",)),
    Action("take_offers", "link", ("Return", "Enter"), scope="canvas", needs="offer", is_parted=True),
    Action("take_first_offer", "link", ("Y",), scope="canvas", needs="offer"),
    Action("refuse_offer", "link", ("Shift+Y",), scope="canvas", needs="offer"),
    Action("refuse_offers", "link", ("Shift+Backspace",), scope="canvas", needs="offer"),
    *(
        Action(
            f"take_offer_{number}", "text", (f"Alt+{number}",), scope="canvas", needs="offer",
            in_menu=False, method="take_offer", argument=str(number),
        )
        for number in range(1, 10)
    ),
)  # fmt: skip
