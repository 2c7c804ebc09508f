"""The window. The only room with Qt."""

# In this order: how often garbage is looked for, then what needs no Qt (PySide would watch its import), then Qt.
import yanguan.desktop.memory
import yanguan.editing.session
import yanguan.words  # noqa: F401
from yanguan.desktop.qt_imports import spare_sources

spare_sources()
