"""The path through the articles: the next, the one before; and where the keyboard goes in the window.

That an article is done stands in `finishing`.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from yanguan.desktop.articles.article_list import ArticleList
from yanguan.desktop.inspector.panel import Inspector
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Status
from yanguan.editing.commands import SetStatus


class Going(QObject):
    """What these actions do: one method for each, by its id in the table of actions.

    `sides_changed` tells that the list or the inspector was hidden or shown.
    """

    sides_changed = Signal()

    def __init__(self, bench: Workbench, articles: ArticleList, view: ParallelView, inspector: Inspector) -> None:
        """Ready."""
        super().__init__(view)
        self._bench, self._articles, self._view, self._inspector = bench, articles, view, inspector

    def previous_article(self) -> None:
        """Open the article above."""
        self._articles.step(-1)

    def next_article(self) -> None:
        """Open the article below."""
        self._articles.step(1)

    def status_new(self) -> None:
        """The article is new."""
        self._set_status("new")

    def status_in_work(self) -> None:
        """The article is in work."""
        self._set_status("in_work")

    def status_skipped(self) -> None:
        """The article is left out."""
        self._set_status("skipped")

    def focus_articles(self) -> None:
        """The keyboard to the article search; where the list is hidden it comes back."""
        self._show(self._articles)
        self._articles.search.setFocus()

    def focus_text(self) -> None:
        """The keyboard to the text."""
        self._view.setFocus()

    def focus_inspector(self) -> None:
        """The keyboard to the inspector's list; where it is hidden it comes back."""
        self._show(self._inspector)
        self._inspector.take_up()
        self._inspector.tabs.currentWidget().setFocus()

    def toggle_articles(self) -> None:
        """Hide the list of articles, or show it: more room for the text."""
        self._show(self._articles, self._articles.isHidden())

    def toggle_inspector(self) -> None:
        """Hide the inspector, or show it."""
        self._show(self._inspector, self._inspector.isHidden())

    def _show(self, side: QWidget, is_wanted: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt's own form
        has_keyboard = side.isAncestorOf(QApplication.focusWidget() or self._view)
        side.setVisible(is_wanted)
        if has_keyboard and not is_wanted:
            self._view.setFocus()
        self.sides_changed.emit()

    def _set_status(self, status: Status) -> None:
        if self._bench.article is not None:
            self._bench.apply(SetStatus(self._bench.article.id, status))
