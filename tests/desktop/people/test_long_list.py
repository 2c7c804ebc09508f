"""A long list: only what is in sight is put into words; rows are told of by key and pointer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from yanguan.desktop import pictures
from yanguan.desktop.app import make_application
from yanguan.desktop.people.long_list import LongList

MANY = 50_000


def test_only_lines_in_sight_are_put_into_words() -> None:
    make_application()
    asked: list[int] = []

    def text(row: int) -> str:
        asked.append(row)
        return f"第{row}行"

    shown = LongList("行")
    shown.resize(200, 300)
    changed, entered = QSignalSpy(shown.row_changed), QSignalSpy(shown.row_entered)
    shown.show_lines(MANY, text, lambda row: f"tip {row}")
    assert (shown.count(), shown.current_row(), changed.count()) == (MANY, -1, 0)
    shown.show()
    pictures.settle()
    assert 0 < len(set(asked)) < 100
    shown.choose(MANY - 2)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert [changed.at(number)[0] for number in range(changed.count())][-2:] == [MANY - 2, MANY - 1]
    assert entered.at(0) == [MANY - 1]
    assert shown.model().index(3, 0).data(Qt.ItemDataRole.ToolTipRole) == "tip 3"
    shown.show_lines(2, text)
    assert (shown.count(), shown.current_row(), shown.text(1)) == (2, -1, "第1行")
    shown.close()
