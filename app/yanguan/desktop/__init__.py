"""The window. The only room with Qt."""

# Before Qt: once it is loaded, PySide reads the source of every module that is imported, to see whether it uses Qt's
# features. That made a third of the start (measured, PySide6 6.11.3); what is here already is spared.
import yanguan.desktop.memory
import yanguan.editing.session
import yanguan.words  # noqa: F401
