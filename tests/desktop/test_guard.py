"""No error leaves an override of Qt."""
# ruff: noqa: N802, FBT001 - names and signatures are Qt's

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QWidget

from yanguan.desktop.guard import guarded, on_error, report, unguarded_overrides

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Seen = list[tuple[Exception, str]]


@guarded
class Broken(QWidget):
    """Fails in every override."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise ZeroDivisionError
        return super().event(event)

    def sizeHint(self) -> QSize:
        raise ValueError

    def heightForWidth(self, width: int) -> int:
        raise IndexError

    def own(self) -> int:
        raise KeyError


@guarded
class BrokenModel(QAbstractTableModel):
    """A model that fails."""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        raise TypeError

    def columnCount(self, parent: Index = NOWHERE) -> int:
        raise TypeError

    def data(self, index: Index, role: int = 0) -> object:
        raise TypeError


@pytest.fixture
def seen(no_guarded_errors: list[str], caplog: pytest.LogCaptureFixture) -> Iterator[Seen]:
    """The errors told to a callback, taken out of what fails the test."""
    caplog.set_level(logging.CRITICAL)
    found: Seen = []
    forget = on_error(lambda error, where: found.append((error, where)))
    yield found
    forget()
    no_guarded_errors.clear()


def test_an_error_called_from_python_is_answered_with_a_safe_value(qapp: QApplication, seen: Seen) -> None:
    widget = Broken()
    assert QApplication.sendEvent(widget, QEvent(QEvent.Type.User)) is False
    assert widget.sizeHint() == QSize()
    assert widget.heightForWidth(3) == -1
    assert [type(error) for error, _ in seen] == [ZeroDivisionError, ValueError, IndexError]
    assert seen[1][1] == "Broken.sizeHint"


def test_an_error_called_from_qt_is_answered_too(qapp: QApplication, seen: Seen) -> None:
    model = BrokenModel()
    assert model.index(0, 0) == QModelIndex()
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None
    assert seen


def test_what_is_no_override_fails_as_it_would(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        Broken().own()


def test_an_error_is_logged_with_its_trace(qapp: QApplication, seen: Seen, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    Broken().sizeHint()
    assert "Broken.sizeHint" in caplog.text
    assert "ValueError" in caplog.text


def test_an_error_of_the_callback_goes_no_further(seen: Seen, caplog: pytest.LogCaptureFixture) -> None:
    def bad(error: Exception, where: str) -> None:
        raise RuntimeError

    forget = on_error(bad)
    report(ValueError(), "here")
    forget()
    report(ValueError(), "there")
    assert [where for _, where in seen] == ["here", "there"]


def test_a_painter_that_was_left_open_is_ended(qapp: QApplication, seen: Seen) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    left: list[QPainter] = []

    @guarded
    class Painting(QWidget):
        def paintEvent(self, event: object) -> None:
            painter = QPainter(image)
            left.append(painter)
            self._deeper(painter)

        def _deeper(self, painter: QPainter) -> None:
            raise ValueError

    Painting().paintEvent(None)
    assert not left[0].isActive()
    again = QPainter(image)
    assert again.isActive()
    again.end()


def test_the_default_follows_the_annotation_where_the_name_is_unknown(qapp: QApplication, seen: Seen) -> None:
    @guarded
    class Timed(QObject):
        def objectName(self) -> str:
            raise ValueError

        def blockSignals(self, block: bool) -> bool:
            raise ValueError

    assert Timed().objectName() == ""
    assert Timed().blockSignals(True) is False


def test_bare_overrides_are_found() -> None:
    class Bare(QStyledItemDelegate):
        def sizeHint(self, option: object, index: object) -> QSize:
            return QSize()

        def own(self) -> None: ...

    assert unguarded_overrides(Bare) == ["sizeHint"]
    assert unguarded_overrides(guarded(Bare)) == []


def test_methods_of_a_plain_base_are_guarded_too(qapp: QApplication, seen: Seen) -> None:
    class Loud:
        def sizeHint(self) -> QSize:
            raise ValueError

    class Mixed(Loud, QWidget):
        pass

    assert unguarded_overrides(Mixed) == ["sizeHint"]
    assert guarded(Mixed)().sizeHint() == QSize()


def test_a_subclass_must_guard_its_own_overrides() -> None:
    class Child(Broken):
        def sizeHint(self) -> QSize:
            return QSize()

    assert unguarded_overrides(Child) == ["sizeHint"]


def test_a_good_value_passes_through(qapp: QApplication) -> None:
    @guarded
    class Good(QAbstractTableModel):
        def rowCount(self, parent: Index = NOWHERE) -> int:
            return 7

        def columnCount(self, parent: Index = NOWHERE) -> int:
            return 2

        def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            return "x"

    assert Good().rowCount() == 7
    assert Good().index(6, 1).isValid()
