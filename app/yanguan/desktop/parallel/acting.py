"""What a person does on the canvas: pointer, keys, links. Each part is made when it is asked for, not before the paint.

What the parts do stands in their own modules; what the window may ask, in `widget`.
"""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QMouseEvent

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.area import SheetArea

if TYPE_CHECKING:
    from yanguan.desktop.parallel.keyboard import Keyboard
    from yanguan.desktop.parallel.link_layer import LinkLayer
    from yanguan.desktop.parallel.mouse import Mouse
    from yanguan.desktop.parallel.widget import ParallelView


@guarded
class ActingArea(SheetArea):
    """The area with the hands that work on it; made as the whole canvas only."""

    @cached_property
    def links(self) -> "LinkLayer":
        """What is done with links."""
        from yanguan.desktop.parallel.link_layer import LinkLayer

        return LinkLayer(self, self._place_name, self.mouse.forget)

    @cached_property
    def keyboard(self) -> "Keyboard":
        """What keys do."""
        from yanguan.desktop.parallel.keyboard import Keyboard

        return Keyboard(cast("ParallelView", self))

    @cached_property
    def mouse(self) -> "Mouse":
        """What the pointer does."""
        from yanguan.desktop.parallel.mouse import Leaving, Mouse

        mouse = Mouse(cast("ParallelView", self))
        self.viewport().installEventFilter(Leaving(self.viewport(), mouse))
        return mouse

    def let_go(self) -> None:
        """Another article comes; parts that nobody has asked for yet hold nothing of the one before."""
        if "links" in vars(self):
            self.mouse.forget()
            self.links.let_go()
            self.keyboard.forget()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        self.mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self.mouse.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Sweep, or show what is under the pointer."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a sweep, or pick a mark."""
        self.mouse.release(event)

    def _place_name(self, place: str) -> str:
        """What a place of a frame is called."""
        scheme = self.look.scheme
        kind = scheme.roles.get(place) or scheme.labels.get(place)
        return self.look.words.pick(kind.names) if kind else place
