"""The actions of the guide and of the scheme, for the table."""

from yanguan.desktop.action import Action

SCHEME_ROWS: tuple[Action, ...] = (
    Action("show_guide", "help", ("F2",)),
    Action("show_scheme", "edit", ("Ctrl+Shift+,",)),
    Action("import_scheme", "file", in_menu=False),
    Action("export_scheme", "file", in_menu=False),
)
