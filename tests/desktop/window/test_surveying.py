"""Reading the open article may take long: another article, or closing the window, does not wait for it."""

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from yanguan.desktop import pictures
from yanguan.domain.article import Article
from yanguan.domain.progress import Progress
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource
from yanguan.suggest import survey as module
from yanguan.suggest.survey import Survey, survey


def test_what_is_read_of_an_article_that_is_gone_is_called_off(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called_off: list[str] = []

    def endless(article: Article, words: object, progress: Progress) -> Survey:
        """The first article takes for ever."""
        if article.id != first:
            return survey(article, None, progress)
        try:
            while True:
                progress(0, 1)
                time.sleep(0.01)
        finally:
            called_off.append(article.id)

    monkeypatch.setattr(module, "survey", endless)
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        files = [resource("samples", f"{name}.txt") for name in ("interview", "taiwan")]
        session.import_records(prepare(files).records, is_dataset=False).result()
        first, second = (each.id for each in session.reader.listing())
        with pictures.shown(session) as window:
            window.open_article(first)
            surveying = window.hands.walking.surveying
            qtbot.waitUntil(lambda: surveying._task is not None)
            window.open_article(second)
            qtbot.waitUntil(lambda: surveying.survey is not None)
            assert surveying.survey is not None
            assert surveying.survey.article == second
            assert called_off == [first]
            window.open_article(first)
            qtbot.waitUntil(lambda: surveying._task is not None)
    assert called_off == [first, first], "closing the window waits for nobody"
