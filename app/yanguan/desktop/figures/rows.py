"""The action of the figures, for the table."""

from yanguan.desktop.action import Action

FIGURE_ROWS: tuple[Action, ...] = (Action("show_figures", "view", ("F5",), is_parted=True),)
