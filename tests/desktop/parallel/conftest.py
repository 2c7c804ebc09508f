"""A shown canvas, and what it is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parallel.hand import Hand, MakeArticle, MakePair, Show, SpanMaker, converted, given_pair
from yanguan.desktop.moves import MOVES
from yanguan.desktop.parallel import ParallelView
from yanguan.domain.article import Article
from yanguan.domain.label_set import LabelSet
from yanguan.resources import default_scheme
from yanguan.words import Words


@pytest.fixture
def article() -> MakeArticle:
    """Makes an article by conversion from lines, or from (kind, line) pairs."""
    return converted


@pytest.fixture
def pair() -> MakePair:
    """Makes a given pair: source, counterpart, places that differ."""
    return given_pair


@pytest.fixture
def span() -> SpanMaker:
    """Makes spans: label, fragments, state."""
    return SpanMaker()


def give_keys(view: ParallelView) -> None:
    """The keys of the canvas, from the rows of the table of actions, as the window gives them."""
    for row in MOVES:
        if row.scope == "canvas":
            action = QAction(view)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            handler = row.handler((view.keyboard, view))
            action.triggered.connect(handler)
            view.addAction(action)


@pytest.fixture
def view(qtbot: QtBot, english: Words) -> ParallelView:
    """A shown canvas of 900 × 600 with the focus, without an article."""
    view = ParallelView(default_scheme(), english)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    give_keys(view)
    QTest.qWaitForWindowActive(view)
    return view


@pytest.fixture
def hand(view: ParallelView) -> Hand:
    """A hand on the canvas that notes what the canvas says."""
    hand = Hand(view)
    view.span_clicked.connect(hand.clicked.append)
    view.selection_refused.connect(hand.refused.append)
    view.reshape_wanted.connect(lambda span, fragments: hand.reshaped.append((span, fragments)))
    return hand


@pytest.fixture
def show(view: ParallelView, hand: Hand) -> Show:
    """Shows an article with spans (and frames) and gives the hand."""

    def show_article(article: Article, *things: object) -> Hand:
        view.show_article(article, LabelSet.of(article.id, things))  # type: ignore[arg-type]
        QApplication.processEvents()
        return hand

    return show_article
