"""No error leaves a Qt override: it is logged, shown, and answered with a safe value. Nothing here knows a widget.

On Python 3.11 an ordinary error raised in an override that Qt called from Python can end the process (FACTS.md), so
every class that overrides a Qt virtual is `@guarded`; `unguarded_overrides` lets a test find those that are not.
"""

import functools
import inspect
import logging
import types
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath

ErrorCallback = Callable[[Exception, str], None]
"""Called with the error and the qualified name of the override in which it was raised."""

_log = logging.getLogger(__name__)
_MARK = "_yanguan_guarded"
_callbacks: list[ErrorCallback] = []
_C = TypeVar("_C", bound=type)

_DEFAULTS: dict[str, Callable[[], object]] = {
    "event": bool,
    "eventFilter": bool,
    "viewportEvent": bool,
    "focusNextPrevChild": bool,
    "notify": bool,
    "eventTest": bool,
    "setData": bool,
    "setModelData": lambda: None,
    "insertRows": bool,
    "removeRows": bool,
    "hasChildren": bool,
    "canFetchMore": bool,
    "hasHeightForWidth": bool,
    "filterAcceptsRow": bool,
    "lessThan": bool,
    "editorEvent": bool,
    "helpEvent": bool,
    "dropMimeData": bool,
    "canDropMimeData": bool,
    "isIndexHidden": bool,
    "data": lambda: None,
    "headerData": lambda: None,
    "rowCount": int,
    "columnCount": int,
    "heightForWidth": lambda: -1,
    "horizontalOffset": int,
    "verticalOffset": int,
    "metric": int,
    "flags": lambda: Qt.ItemFlag.NoItemFlags,
    "supportedDropActions": lambda: Qt.DropAction.IgnoreAction,
    "index": QModelIndex,
    "parent": QModelIndex,
    "sibling": QModelIndex,
    "moveCursor": QModelIndex,
    "sizeHint": QSize,
    "minimumSizeHint": QSize,
    "viewportSizeHint": QSize,
    "boundingRect": QRectF,
    "visualRect": QRect,
    "shape": QPainterPath,
    "mimeData": QMimeData,
    "mimeTypes": list,
    "roleNames": dict,
    "text": str,
    "displayText": str,
}


def on_error(callback: ErrorCallback) -> Callable[[], None]:
    """Have every error of an override told to this callback; what comes back takes it off again."""
    _callbacks.append(callback)
    return lambda: _callbacks.remove(callback)


def report(error: Exception, where: str) -> None:
    """Log an error and tell the callbacks; an error of a callback is logged and goes no further."""
    _log.error("in %s", where, exc_info=error)
    for callback in tuple(_callbacks):
        try:
            callback(error, where)
        except Exception:  # noqa: BLE001 - a callback's error must not come back as an override's
            _log.exception("while reporting an error in %s", where)


def guarded(cls: _C) -> _C:
    """Class decorator: wrap each method that stands for a Qt method, those of its plain Python bases too."""
    for name in unguarded_overrides(cls):
        setattr(cls, name, _wrapped(getattr(cls, name), name))
    return cls


def unguarded_overrides(cls: type) -> list[str]:
    """Names of the class's methods that override one of a Qt base class without a guard, sorted."""
    return sorted(name for name in _python_methods(cls) if _is_bare(cls, name) and _is_qt_method(cls, name))


def _python_methods(cls: type) -> set[str]:
    """Every public method that the class has from Python code."""
    own = (base for base in cls.__mro__ if base is not object and not _is_qt(base))
    return {name for base in own for name in vars(base) if not name.startswith("_")}


def _is_bare(cls: type, name: str) -> bool:
    method = inspect.getattr_static(cls, name)
    return isinstance(method, types.FunctionType) and not hasattr(method, _MARK)


def _is_qt_method(cls: type, name: str) -> bool:
    return any(_is_qt(base) and callable(vars(base).get(name)) for base in cls.__mro__)


def _is_qt(cls: type) -> bool:
    return cls.__module__.startswith(("PySide6.", "Shiboken", "shiboken6"))


def _wrapped(method: Callable[..., Any], name: str) -> Callable[..., Any]:
    """The method with its errors held back."""

    @functools.wraps(method)
    def guard(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except Exception as error:  # noqa: BLE001 - this is the one place where every error of an override ends
            _end_painters(error)
            report(error, method.__qualname__)
            return _default(method, name)

    setattr(guard, _MARK, True)
    return guard


def _default(method: Callable[..., Any], name: str) -> object:
    """A harmless value of the override's type: by its name, else by its return annotation, else None."""
    if name in _DEFAULTS:
        return _DEFAULTS[name]()
    try:
        kind = inspect.signature(method, eval_str=True).return_annotation
        return kind() if isinstance(kind, type) and kind is not inspect.Signature.empty else None
    except Exception:  # noqa: BLE001 - an annotation that cannot be read or made gives no better value
        return None


def _end_painters(error: Exception) -> None:
    """End the painters that the failed frames left open: the next one on that device would fail, or crash."""
    trace = error.__traceback__
    while trace is not None:
        for value in tuple(trace.tb_frame.f_locals.values()):
            if isinstance(value, QPainter) and value.isActive():
                value.end()
        trace = trace.tb_next
