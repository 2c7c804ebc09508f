"""The canvas looks as it did: a dozen pictures, each of one thing that is hard to draw."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import golden
from desktop.parallel.hand import Line, SpanMaker, converted, given_pair
from yanguan.desktop.parallel import ParallelView
from yanguan.desktop.parallel.places import place_marks
from yanguan.desktop.parallel.typeface import PaneFont
from yanguan.desktop.theme import DARK, LIGHT, Theme
from yanguan.domain.article import Article, Block, Script, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Filler, Quote, Role, Span
from yanguan.resources import default_scheme
from yanguan.script.convert import convert
from yanguan.words import words

SMOOTH = Qt.TransformationMode.SmoothTransformation
NEWS = "臨江市委書記方景行昨天在會上說：「我們要把『先進製造業』放在第一位，不能再等。」會後他轉任市長。"
SPLIT = "「老城不拆，」方景行說，「只修。修好了，」他停了一下，「再請街坊回來。」"
RARE = "𠮷田先生說「葛󠄀飾區的⿰釒夭字沒人會寫」，記者𠮷野記下。"
RELATED: tuple[Line, ...] = (
    ("headline", "臨江新任市委書記談施政"),
    ("dateline", "2026-07-21 臨江日報"),
    ("byline", "記者 程小滿"),
    ("paragraph", "方景行昨天到任。"),
    ("subhead", "任免情況"),
    ("note", "編按：職銜依原稿。"),
    ("related_heading", "相關新聞"),
    ("related_title", "老城改造今年動工"),
    ("related", "市長說，不拆一間老屋。"),
)


@dataclass
class Scene:
    """What a picture shows: an article, its labels, and how it is looked at."""

    article: Article
    spans: Sequence[object] = ()
    look: Callable[[ParallelView], None] = lambda _: None
    theme: Theme = LIGHT
    size: tuple[int, int] = (720, 130)


def at(text: str, words_: str, label: str, maker: SpanMaker, state: str = "accepted") -> Span:
    """A span on the first place of these words."""
    start = text.index(words_)
    return maker(label, (start, start + len(words_)), state=state)  # type: ignore[arg-type]


def news_spans(state: str = "accepted") -> list[Span]:
    """Overlapping and nested spans, one of each shape."""
    make = SpanMaker()
    return [
        at(NEWS, "「我們要把『先進製造業』放在第一位，不能再等。」", "quote", make, state),
        at(NEWS, "臨江市委書記方景行", "speaker", make, state),
        at(NEWS, "說", "cue", make, state),
        at(NEWS, "『先進製造業』", "nonquote", make, state),
        at(NEWS, "臨江市委書記", "post", make, state),
        at(NEWS, "方景行", "person", make, state),
        at(NEWS, "轉任", "trigger", make, state),
        at(NEWS, "昨天", "time", make, state),
    ]


def overlap() -> Scene:
    return Scene(converted(NEWS), news_spans())


def nesting() -> Scene:
    make = SpanMaker(100)  # ids after those of `news_spans`
    inner = [at(NEWS, words_, "quote", make) for words_ in ("我們要把『先進製造業』放在第一位", "先進製造業")]
    return Scene(converted(NEWS), [*news_spans(), *inner])


def split_quote() -> Scene:
    parts = ["「老城不拆，」", "「只修。修好了，」", "「再請街坊回來。」"]
    starts = [SPLIT.index(part) for part in parts]
    make = SpanMaker()
    quote = make("quote", *((start, start + len(part)) for start, part in zip(starts, parts, strict=True)))
    speaker, cue = at(SPLIT, "方景行", "speaker", make), at(SPLIT, "說", "cue", make)
    frame = Quote(id="f", annotator="a", at="", quote=quote.id, speakers=(Filler(speaker.id),), cues=(cue.id,))
    return Scene(converted(SPLIT), [quote, speaker, cue, frame], lambda view: view.select_span(quote.id))


def many_lanes() -> Scene:
    make = SpanMaker()
    labels = ("speaker", "post", "organization", "person", "rank", "place")
    text = NEWS[:26]
    spans = [make(label, (0, 9 - number)) for number, label in enumerate(labels)]
    return Scene(converted(text, text), [*spans, make("time", (9, 11)), make("authority", (8, 14))], size=(720, 180))


def dark() -> Scene:
    return Scene(
        converted(("headline", NEWS[:16]), NEWS),
        [_moved(span, 17) for span in news_spans()],
        lambda view: view.select([(30, 40)]),
        DARK,
        (720, 250),
    )


def _moved(span: Span, by: int) -> Span:
    return replace(span, fragments=tuple((start + by, end + by) for start, end in span.fragments))


def rare_han() -> Scene:
    make = SpanMaker()
    spans = [
        at(RARE, "𠮷田先生", "speaker", make),
        at(RARE, "葛󠄀飾區", "place", make),
        at(RARE, "⿰釒夭", "nonquote", make),
        at(RARE, "𠮷野", "person", make),
    ]
    return Scene(converted(RARE), spans, size=(720, 90))


def phrase_blocks() -> Scene:
    text = "互联网用户用鼠标点开新闻，说：“软件不难用。”"
    made = convert(text, "s2twp")
    places = made.alignment.places
    block = Block("paragraph", (0, len(text)), (0, len(made.text.text)))
    article = Article("article", "hans", Text(text, "source"), made.text, (block,), alignment=places)
    make = SpanMaker()
    spans = [at(text, "互联网用户", "speaker", make), at(text, "“软件不难用。”", "quote", make)]
    return Scene(article, spans, lambda view: view.show_places(place_marks("aligned", places, "hans")), size=(720, 90))


def differences() -> Scene:
    source, other = "市長昨天宣布，老城今年不拆。\n街坊鼓掌。", "市长昨日宣布老城今年不拆，只修。\n街坊鼓掌。"
    places = ((3, 4, 3, 4), (6, 7, 6, 6), (13, 14, 12, 16))
    marks = place_marks("difference", places, "hant")
    return Scene(given_pair(source, other, *places), [], lambda view: view.show_places(marks), size=(720, 90))


def doubts() -> Scene:
    text = "臨江推先進位造業，市長回覆記者。"
    marks = place_marks("doubt", [(3, 7, 3, 7), (11, 13, 11, 13)], "hant")
    spans = [SpanMaker()("speaker", (9, 11))]
    return Scene(converted(text), spans, lambda view: view.show_places(marks), size=(720, 60))


def folded_tail() -> Scene:
    return Scene(converted(*RELATED), size=(720, 340))


def unfolded_tail() -> Scene:
    def unfold(view: ParallelView) -> None:
        assert view.sheet is not None
        view.toggle_fold(view.sheet.rows.tails[0].bar)

    return Scene(converted(*RELATED), [], unfold, DARK, (720, 460))


def twice_as_large() -> Scene:
    return Scene(converted(NEWS), news_spans(), lambda view: view.set_zoom(200), size=(1000, 380))


def one_pane() -> Scene:
    return Scene(converted(NEWS, NEWS), news_spans(), lambda view: view.show_panes("hans"), size=(720, 170))


def two_sizes() -> Scene:
    fonts: dict[Script, PaneFont] = {"hant": PaneFont(size=22), "hans": PaneFont(size=14)}
    return Scene(converted(NEWS), news_spans(), lambda view: view.set_fonts(fonts), size=(720, 190))


def suggestions() -> Scene:
    return Scene(converted(NEWS), news_spans("suggested"))


def found() -> Scene:
    def show(view: ParallelView) -> None:
        view.show_found(place_marks("found", [(6, 9, 6, 9), (22, 24, 22, 24)], "hant"))
        view.select([(22, 24)])

    return Scene(converted(NEWS), news_spans(), show)


APPOINTED = "臨江市委昨天任命方景行為副市長，祁遠山不再擔任。"


def appointed() -> tuple[Span, list[object]]:
    """A change word with its roles, and everything on the canvas."""
    make = SpanMaker()
    trigger, person = at(APPOINTED, "任命", "trigger", make), at(APPOINTED, "方景行", "person", make)
    post, time = at(APPOINTED, "副市長", "post", make), at(APPOINTED, "昨天", "time", make)
    authority, other = at(APPOINTED, "臨江市委", "authority", make), at(APPOINTED, "祁遠山", "person", make)
    spans = person, post, time, authority, other
    roles = ("person", "post_new", "time_effective", "authority", "predecessor")
    filled = tuple(Role(role, span.id) for role, span in zip(roles, spans, strict=True))
    return trigger, [trigger, *spans, Appointment(id="f", annotator="a", at="", trigger=trigger.id, roles=filled)]


def arcs() -> Scene:
    trigger, things = appointed()
    return Scene(converted(APPOINTED), things, lambda view: view.select_span(trigger.id), size=(860, 150))


def long_link() -> Scene:
    """The speaker stands far above what is in view."""
    lines = ["局長先說。", *[NEWS] * 12, "他說：「明天開始修。」"]
    start = len("\n".join(lines[:-1])) + 1
    make = SpanMaker()
    speaker, core = make("speaker", (0, 2)), make("quote", (start + 3, start + 11))
    frame = Quote(id="f", annotator="a", at="", quote=core.id, speakers=(Filler(speaker.id),))

    def look(view: ParallelView) -> None:
        view.select_span(core.id)
        view.scroll_to(start)

    return Scene(converted(*lines), [speaker, core, frame], look, DARK, (720, 260))


def letters() -> Scene:
    trigger, things = appointed()

    def look(view: ParallelView) -> None:
        view.select_span(trigger.id)
        view.links.begin_pick([thing.id for thing in things if isinstance(thing, Span) and thing is not trigger])

    return Scene(converted(APPOINTED), things, look, size=(860, 150))


def place_asked() -> Scene:
    trigger, things = appointed()

    def look(view: ParallelView) -> None:
        view.select_span(trigger.id)
        person = next(thing for thing in things if isinstance(thing, Span) and thing.label == "person")
        view.links.ask_place(person.id, [("person", "人員"), ("predecessor", "前任"), ("successor", "继任")])

    return Scene(converted(APPOINTED), things, look, DARK, (860, 190))


def handles() -> Scene:
    """The ends that can be dragged, and the knob from which a line is pulled."""

    def look(view: ParallelView) -> None:
        view.links.follow(["speaker"], lambda _: ())
        view.select_span(next(span.id for span in news_spans() if span.label == "speaker"))

    return Scene(converted(NEWS), news_spans(), look)


SCENES: tuple[Callable[[], Scene], ...] = (
    overlap, nesting, split_quote, many_lanes, dark, rare_han, phrase_blocks, differences, doubts, folded_tail,
    unfolded_tail, twice_as_large, one_pane, two_sizes, suggestions, found, arcs, long_link, letters, place_asked,
    handles,
)  # fmt: skip


@pytest.fixture(scope="session")
def right_fonts(qapp: QApplication) -> None:
    """Other fonts make other pictures: said aloud here, and a failure where CI should have had them."""
    if golden.RENEWS:
        golden.FONTS.write_text(golden.fonts_here(), encoding="utf-8")
    problem = golden.wrong_fonts()
    if problem and os.environ.get("CI"):
        pytest.fail(problem)
    if problem:
        pytest.skip(problem)


def picture(qtbot: QtBot, scene: Scene) -> QImage:
    """What the viewport of a canvas with this scene shows."""
    view = ParallelView(default_scheme(), words("en"))
    qtbot.addWidget(view)
    view.set_theme(scene.theme)
    view.show_overview(is_shown=False)
    view.show()
    extra = view.width() - view.viewport().width(), view.height() - view.viewport().height()
    view.resize(scene.size[0] + extra[0], scene.size[1] + extra[1])
    view.show_article(scene.article, LabelSet.of("article", scene.spans))  # type: ignore[arg-type]
    scene.look(view)
    QApplication.processEvents()
    image = golden.blank(*scene.size)
    view.viewport().render(image)
    return image


@pytest.mark.usefixtures("right_fonts")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_it_looks_as_it_did(qtbot: QtBot, scene: Callable[[], Scene]) -> None:
    golden.check(scene.__name__, picture(qtbot, scene()))


def test_every_golden_picture_is_of_a_scene() -> None:
    assert {path.stem for path in golden.FOLDER.glob("*.png")} == {scene.__name__ for scene in SCENES}
    assert sum(path.stat().st_size for path in golden.FOLDER.glob("*.png")) < 1_000_000


# That the comparison sees what it should, and no more.


def test_edges_that_are_smoothed_otherwise_are_no_change(qtbot: QtBot) -> None:
    smooth, otherwise = (lettered("臨江市委書記", x) for x in (20.0, 20.2))
    assert smooth != otherwise
    assert golden.compared(smooth, otherwise).is_same
    whole = picture(qtbot, overlap())
    soft = whole.scaled(whole.size() * 2, mode=SMOOTH).scaled(whole.size(), mode=SMOOTH)
    assert golden.compared(whole, whole).places == 0
    assert golden.compared(whole, soft).is_same


def test_another_letter_is_a_change() -> None:
    assert not golden.compared(lettered("臨江市委書記"), lettered("臨江市委書說")).is_same


def test_every_mark_that_is_missing_is_a_change(qtbot: QtBot) -> None:
    for state in ("accepted", "suggested"):
        spans = news_spans(state)
        whole = picture(qtbot, Scene(converted(NEWS), spans))
        for missing in spans:
            others = [span for span in spans if span is not missing]
            assert not golden.compared(picture(qtbot, Scene(converted(NEWS), others)), whole).is_same, missing


def test_another_colour_shape_or_place_is_a_change(qtbot: QtBot) -> None:
    whole = picture(qtbot, overlap())
    for old, new in (("person", "rank"), ("speaker", "authority"), ("cue", "time")):
        other = [replace(span, label=new if span.label == old else span.label) for span in news_spans()]
        assert not golden.compared(picture(qtbot, Scene(converted(NEWS), other)), whole).is_same, (old, new)
    moved = [replace(span, fragments=((span.start, span.end + (span.label == "time")),)) for span in news_spans()]
    assert not golden.compared(picture(qtbot, Scene(converted(NEWS), moved)), whole).is_same
    assert not golden.compared(whole.copy(0, 0, 720, 120), whole).is_same


def test_what_differs_is_left_to_look_at(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden, "FOLDER", tmp_path)
    monkeypatch.setattr(golden, "RENEWS", False)
    monkeypatch.setattr("desktop.golden.tempfile.gettempdir", lambda: str(tmp_path))
    image = picture(qtbot, overlap())
    with pytest.raises(AssertionError, match="YANGUAN_GOLDEN=renew"):
        golden.check("overlap", image)
    image.save(str(tmp_path / "overlap.png"))
    golden.check("overlap", image)
    with pytest.raises(AssertionError, match=r"overlap-actual\.png and overlap-difference\.png"):
        golden.check("overlap", picture(qtbot, suggestions()))
    left = tmp_path / "yanguan-golden"
    assert sorted(path.name for path in left.iterdir()) == ["overlap-actual.png", "overlap-difference.png"]


@pytest.mark.usefixtures("qapp")
def test_other_fonts_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts.txt").write_text("hant: A Song 1.000\nhans: A Song 1.000\n", encoding="utf-8")
    monkeypatch.setattr(golden, "FONTS", tmp_path / "fonts.txt")
    assert "A Song 1.000" in golden.wrong_fonts()
    assert golden.fonts_here() in golden.wrong_fonts()
    (tmp_path / "fonts.txt").write_text(golden.fonts_here(), encoding="utf-8")
    assert golden.wrong_fonts() == ""


def lettered(text: str, x: float = 20.0) -> QImage:
    """A picture of these letters in black on white."""
    image = golden.blank(200, 40)
    image.fill(QColor("#ffffff"))
    font = QFont("Noto Sans CJK TC")
    font.setPixelSize(17)
    with QPainter(image) as painter:
        painter.setFont(font)
        painter.drawText(QPointF(x, 25.0), text)
    return image
