"""A day at random at the real window: by pointer and key she labels, links, moves ends, deletes, undoes, goes about.

After each step the canvas shows what the file holds, every text is its slice, every place in the other script is what
SCHEMA.md says, the history replays, and Qt has said nothing. `YANGUAN_DAYS=500` makes more days, and longer ones.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from e2e.conftest import Person
from yanguan.desktop import pictures
from yanguan.desktop.app import make_application
from yanguan.desktop.guard import on_error
from yanguan.desktop.parallel import warm_words
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import LIGHT, apply_theme
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import SCRIPTS, Article, Range, Script
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Thing, kind_of, says_nothing
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare, prepare_pairs
from yanguan.resources import default_scheme_content
from yanguan.store.check import check
from yanguan.words import words

DAYS = int(os.environ.get("YANGUAN_DAYS", "12"))
STEPS = 18 if DAYS <= 12 else 60
NEWS = (
    "臨江市委書記談老城\n2026-07-07 臨江日報\n"
    "臨江市委書記方景行昨天說：「老城不是包袱，是家底。𠮷田先生也說『只修不拆』。」街坊葛󠄀飾鼓掌。\n"
    "「三年之內，」他說，「老街不漏雨。」會後市委任命祁遠山為副市長，程小滿不再擔任。\n"
)
HANT = "大橋通車\n市長沈若川說：「網際網路時代，橋也要快。」他昨天轉任省長。\n街坊說好。\n"
HANS = "大桥通车\n市长沈若川说：“互联网时代，桥也要快。”他转任省长，不再回来。\n街坊说好。\n"
LABELS = tuple("QSCNTPOGAD")
NUDGES = ("Alt+Right", "Alt+Left", "Alt+Shift+Left", "Alt+Shift+Right", ".", ",", "<", ">")
GOING = ("]", "[", "}", "{", "X", "Ctrl+]", "Ctrl+[", "J", "Esc", "F6", "Down", "Up", "Ctrl+Right", "Home", "End")
SELECTING = ("Shift+Right", "Shift+Left", "Ctrl+Shift+Right", "W", "Shift+W", "I", "Shift+I", "F", "Shift+F", "Ctrl+A")
LINKING = ("=", "U", "Shift+U", "Y", "Return", "Shift+Y", "Shift+Backspace", "Alt+2", "L", "Shift+L")
SEEING = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+P", "Ctrl+B", "Ctrl+Shift+B", "F8", "F7")
places = st.integers(0, 200)


class Day(RuleBasedStateMachine):
    """One person at one window on a project of two articles: one converted, one of two texts that differ."""

    template: Path

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        folder = Path(self.folder.name)
        self.project = folder / "day.yanguan"
        shutil.copy(self.template, self.project)
        self.settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.errors: list[str] = []
        self.forget = on_error(lambda error, where: self.errors.append(f"{where}: {error!r}"))
        self.open()
        for words_, label in (
            ("臨江市委書記方景行", "S"),
            ("說", "C"),
            ("「老城不是包袱，是家底。", "Q"),
            ("任命", "T"),
        ):
            self.sweep("hant", self.person.text.rindex(words_), len(words_), Qt.KeyboardModifier.AltModifier)
            self.press(label)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.close()
            self.forget()
            with Session(self.project, annotator="mei") as session:
                assert check(session.reader) == []
            self.folder.cleanup()

    def open(self) -> None:
        self.session = Session(self.project, annotator="mei")
        self.window = MainWindow(self.session, words("en"), LIGHT, self.settings)
        self.window.resize(1100, 700)
        self.window.open_first()
        self.window.show()
        self.person = Person(self.window)
        self.view = self.window.view
        assert self.window.hands is not None
        pictures.settle()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self.session.close()

    # What she does

    def press(self, keys: str) -> None:
        chord = QKeySequence(keys)[0]  # type: ignore[index]
        QTest.keyClick(self.window.focusWidget() or self.view, chord.key(), chord.keyboardModifiers())
        pictures.settle()
        self.window.hands.offers.wait()
        pictures.settle()

    def line_at(self, script: Script, place: int) -> Range:
        """The end of a line and a place in it, taken round where the text is shorter."""
        text = self.person.text_in(script)
        start = place % len(text)
        end = text.find("\n", start)
        return start, len(text) if end < 0 else end

    def sweep(self, script: Script, place: int, length: int, keys: Qt.KeyboardModifier) -> None:
        start, line_end = self.line_at(script, place)
        end = min(start + length, line_end)
        sheet = self.view.sheet
        if script not in self.view.columns.scripts or start == end or sheet is None:
            return
        self.view.scroll_to(sheet.bitext.source_position(script, start))
        pictures.settle()
        button, viewport = Qt.MouseButton.LeftButton, self.view.viewport()
        begin, last = self.person.point(script, start), self.person.point(script, end, trails=True)
        QTest.mousePress(viewport, button, keys, begin)
        QTest.mouseMove(viewport, (begin + last) / 2)
        QTest.mouseMove(viewport, last)
        QTest.mouseRelease(viewport, button, keys, last)
        pictures.settle()

    @rule(script=st.sampled_from(SCRIPTS), place=places, length=st.integers(1, 12), label=st.sampled_from(LABELS))
    def label(self, script: Script, place: int, length: int, label: str) -> None:
        self.sweep(script, place, length, Qt.KeyboardModifier.AltModifier)
        self.press(label)

    @rule(script=st.sampled_from(SCRIPTS), parts=st.lists(st.tuples(places, st.integers(1, 9)), min_size=2, max_size=3))
    def label_in_parts(self, script: Script, parts: list[tuple[int, int]]) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for place, length in parts:
            self.sweep(script, place, length, held)
            held = Qt.KeyboardModifier.ControlModifier
        self.press("Q")

    @rule(script=st.sampled_from(SCRIPTS), place=places, clicks=st.integers(1, 3))
    def click(self, script: Script, place: int, clicks: int) -> None:
        if script not in self.view.columns.scripts:
            return
        at = self.person.point(script, self.line_at(script, place)[0])
        if self.view.viewport().rect().contains(at):
            QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            if clicks > 1:
                QTest.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            if clicks > 2:
                QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            pictures.settle()

    @rule(keys=st.lists(st.sampled_from(SELECTING), min_size=1, max_size=4), label=st.sampled_from(LABELS))
    def label_by_key(self, keys: list[str], label: str) -> None:
        for key in keys:
            self.press(key)
        self.press(label)

    @rule(step=st.sampled_from(["]", "["]), which=st.integers(0, 30), role=st.sampled_from("12A"))
    def link(self, step: str, which: int, role: str) -> None:
        self.press(step)
        self.press("Shift+L")
        if codes := sorted(self.view.links.letters.shown):
            for letter in codes[which % len(codes)]:
                self.press(letter)
        if self.view.links.letters.asked:
            self.press(role)
        self.press("Esc")

    @rule(step=st.sampled_from(["]", "["]), which=st.integers(0, 30))
    def pull_a_line(self, step: str, which: int) -> None:
        self.press(step)
        handles, spans = self.view.links.rubber.handles(), sorted(self.window.bench.labels.spans)  # type: ignore[union-attr]
        target = self.window.bench.labels.spans[spans[which % len(spans)]] if handles else None  # type: ignore[union-attr]
        script = self.view.columns.scripts[0]
        there = self.view.sheet.bitext.from_source(script, target.fragments) if target and self.view.sheet else ()
        if there:
            viewport, button, to = (
                self.view.viewport(),
                Qt.MouseButton.LeftButton,
                self.person.point(script, there[0][0]),
            )
            QTest.mousePress(viewport, button, pos=handles[0].toPoint())
            QTest.mouseMove(viewport, to)
            QTest.mouseRelease(viewport, button, pos=to)
            self.press("Esc")

    @rule(step=st.sampled_from(["]", "["]), keys=st.lists(st.sampled_from(NUDGES), min_size=1, max_size=3))
    def move_an_end(self, step: str, keys: list[str]) -> None:
        for key in (step, *keys):
            self.press(key)

    @rule(step=st.sampled_from(["]", "["]), label=st.sampled_from((*LABELS, "R")))
    def give_another_label(self, step: str, label: str) -> None:
        self.press(step)
        self.press(label)

    @rule(step=st.sampled_from(["]", "[", "X"]))
    def delete(self, step: str) -> None:
        self.press(step)
        self.press("Del")

    @rule(keys=st.sampled_from(LINKING))
    def link_by_key(self, keys: str) -> None:
        self.press(keys)
        self.press("Esc") if self.view.links.letters.is_on else None

    @rule(keys=st.lists(st.sampled_from(["Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z"]), min_size=1, max_size=4))
    def undo_and_redo(self, keys: list[str]) -> None:
        for key in keys:
            self.press(key)

    @rule(keys=st.sampled_from((*GOING, *SEEING)))
    def go_about(self, keys: str) -> None:
        self.press(keys)
        self.press("Ctrl+T")

    @rule(keys=st.sampled_from(["Alt+Down", "Alt+Up", "Ctrl+Return"]))
    def go_to_another_article(self, keys: str) -> None:
        self.press(keys)

    @precondition(lambda self: hasattr(self, "window"))
    @rule()
    def reopen(self) -> None:
        before = self.stand()
        self.close()
        self.open()
        assert self.stand() == before

    def stand(self) -> tuple[object, ...]:
        """Where she stands: what is kept from one day to the next."""
        article = self.window.bench.article
        return article and article.id, self.view.caret(), self.view.columns.scripts, self.view.zoom()

    # What holds

    @invariant()
    def nothing_failed(self) -> None:
        assert getattr(self, "errors", []) == []

    @invariant()
    def the_project_is_whole(self) -> None:
        if hasattr(self, "window"):
            assert check(self.session.reader) == []

    @invariant()
    def the_canvas_shows_what_the_file_holds(self) -> None:
        bench = getattr(self, "window", None) and self.window.bench
        if not bench or bench.article is None or bench.labels is None or self.view.sheet is None:
            return
        article, labels = self.session.reader.article(bench.article.id), self.session.reader.labels(bench.article.id)
        assert said(bench.labels) == said(labels)
        marks = self.view.sheet.marks
        assert {span.id for span in marks.spans()} == set(labels.spans)
        for span in labels.spans.values():
            for script in SCRIPTS:
                assert marks.place_of(span.id, script) == place_by_schema(article, script, span.fragments)
        self.view.viewport().grab()

    @invariant()
    def every_text_is_its_slice(self) -> None:
        if hasattr(self, "window"):
            wrong = self.person.rows(
                "SELECT fragment.text FROM fragment JOIN span ON span.id = fragment.span JOIN text"
                " ON text.article = span.article AND text.origin = 'source'"
                ' WHERE fragment.text != substr(text.text, start + 1, "end" - start)'
            )
            assert wrong == []


def said(labels: LabelSet) -> dict[tuple[str, str], Thing]:
    """The objects that say something: a project keeps no row for a status that is `new`."""
    return {(kind_of(thing), thing.id): thing for thing in labels if not says_nothing(thing)}


def place_by_schema(article: Article, script: Script, fragments: tuple[Range, ...]) -> tuple[Range, ...]:
    """The smallest cover of the blocks and single characters that each fragment touches, character by character."""
    if script == article.source_script:
        return fragments
    covers, shift, cells = list[Range](), 0, dict[int, Range]()
    for s0, s1, t0, t1 in (
        *sorted((*article.alignment, *article.differences)),
        (len(article.source.text),) * 2 + (0, 0),
    ):
        cells.update({at: (at + shift, at + shift + 1) for at in range(max(cells, default=-1) + 1, s0)})
        cells.update(dict.fromkeys(range(s0, s1), (t0, t1)))
        shift = t1 - s1
    for start, end in fragments:
        touched = [cells[at] for at in range(start, end) if cells[at][0] < cells[at][1]]
        if touched:
            covers.append((min(touched)[0], max(touched)[1]))
    joined = list[Range]()
    for start, end in sorted(covers):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as each day finds it."""
    folder = tmp_path_factory.mktemp("day")
    for name, text in (("news", NEWS), ("hant", HANT), ("hans", HANS)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Session(folder / "day.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([folder / "news.txt"]).records, is_dataset=False).result()
        session.import_records(
            prepare_pairs(folder / "hant.txt", folder / "hans.txt").records, is_dataset=False
        ).result()
    return folder / "day.yanguan"


@pytest.fixture
def application() -> None:
    """Qt in the light theme, and words that are jieba's."""
    apply_theme(make_application(), LIGHT)
    warm_words()


@pytest.mark.usefixtures("application")
def test_any_day(template: Path) -> None:
    Day.template = template
    checks = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
    wanted = settings(
        max_examples=DAYS, stateful_step_count=STEPS, deadline=None, database=None, suppress_health_check=checks
    )
    run_state_machine_as_test(Day, settings=wanted)
