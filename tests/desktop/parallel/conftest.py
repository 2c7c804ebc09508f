"""A shown canvas, and what it is shown."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parallel.hand import Hand, MakeArticle, MakePair, Show, SpanMaker, converted, given_pair
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
    return view


@pytest.fixture
def hand(view: ParallelView) -> Hand:
    """A hand on the canvas that notes what the canvas says."""
    hand = Hand(view)
    view.span_clicked.connect(hand.clicked.append)
    view.selection_refused.connect(hand.refused.append)
    return hand


@pytest.fixture
def show(view: ParallelView, hand: Hand) -> Show:
    """Shows an article with spans (and frames) and gives the hand."""

    def show_article(article: Article, *things: object) -> Hand:
        view.show_article(article, LabelSet.of(article.id, things))  # type: ignore[arg-type]
        QApplication.processEvents()
        return hand

    return show_article
