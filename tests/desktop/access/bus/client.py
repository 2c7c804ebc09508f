"""A screen reader's client on the AT-SPI bus, run by the system's own Python: prints the tree and what it hears.

It listens until it has heard two characters and the letters, or for so many seconds as it is told.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def described(node: "Atspi.Accessible") -> dict[str, object]:
    """A node with all that hangs on it."""
    below = [node.get_child_at_index(number) for number in range(node.get_child_count())]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "focused": node.get_state_set().contains(Atspi.StateType.FOCUSED),
        "children": [described(each) for each in below if each is not None],
    }


def find(node: "Atspi.Accessible", role: str) -> "Atspi.Accessible | None":
    """The first node with this role, from the top."""
    if node.get_role_name() == role:
        return node
    below = (node.get_child_at_index(number) for number in range(node.get_child_count()))
    return next((found for each in below if each is not None and (found := find(each, role)) is not None), None)


def look() -> bool:
    """End the listening once all has been heard; GLib asks again where True comes back."""
    letters = any(text.startswith("Pick by letter. ") for text in heard)
    if letters and sum(len(text) == 1 for text in heard) > 1:
        loop.quit()
    return True


heard: list[str] = []
listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
listener.register("object:announcement")
loop = GLib.MainLoop()
GLib.timeout_add(200, look)
GLib.timeout_add_seconds(int(sys.argv[1]), loop.quit)
loop.run()
document = find(Atspi.get_desktop(0), "document frame")
print(json.dumps({"document": document and described(document), "heard": heard}))
