"""Which labels the palette offers first."""

from yanguan.desktop.labelling.likelihood import Situation, likely_labels
from yanguan.domain.article import Article, Range, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Filler, Quote, Span
from yanguan.resources import default_scheme
from yanguan.script.convert import convert

SCHEME = default_scheme()
TEXT = "市長方景行說：「𠮷田很好，大家都知道的。」另任「樣板」。方景行表示同意。"
ARTICLE = Article("a", "hant", Text(TEXT, "source"), convert(TEXT, "tw2s").text, ())


def place(words: str, nth: int = 0) -> tuple[Range, ...]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return ((start, start + len(words)),)


def span(label: str, fragments: tuple[Range, ...], state: str = "accepted") -> Span:
    return Span(id=label, annotator="a", at="", label=label, fragments=fragments, state=state)  # type: ignore[arg-type]


def offered(fragments: tuple[Range, ...], *spans: Span, **more: object) -> list[str]:
    situation = Situation(ARTICLE, LabelSet.of("a", spans), fragments, **more)  # type: ignore[arg-type]
    return [kind.name for kind in likely_labels(SCHEME, situation)]


def test_every_visible_label_is_offered_once() -> None:
    visible = [kind.name for kind in SCHEME.labels.values() if not kind.hidden]
    assert sorted(offered(place("市長"))) == sorted(visible)


def test_what_says_nothing_leaves_the_order_of_the_scheme() -> None:
    visible = [kind.name for kind in SCHEME.labels.values() if not kind.hidden]
    assert offered(place("另任")) == visible


def test_the_label_that_the_same_text_has_elsewhere_comes_first() -> None:
    person = span("person", place("方景行"))
    assert offered(place("方景行", 1), person)[0] == "person"
    assert offered(place("方景行", 1), span("person", place("方景行"), "rejected"))[0] != "person"


def test_marks_tell_quotes_and_short_ones_that_they_are_none() -> None:
    assert offered(place("「𠮷田很好，大家都知道的。」"))[:2] == ["quote", "nonquote"]
    assert offered(place("「樣板」"))[:2] == ["nonquote", "quote"]


def test_words_of_the_lexicon_tell_cues_and_posts() -> None:
    assert offered(place("表示"))[0] == "cue"
    assert offered(place("市長"))[0] == "post"


def test_what_the_frame_in_work_lacks_is_offered() -> None:
    quote = Quote(id="q", annotator="a", at="", quote="x")
    assert offered(place("另任"), frame=quote)[:2] == ["speaker", "cue"]
    spoken = Quote(id="q", annotator="a", at="", quote="x", speakers=(Filler("s"),))
    assert offered(place("另任"), frame=spoken)[0] == "cue"
    event = Appointment(id="e", annotator="a", at="", trigger="x")
    assert offered(place("另任"), frame=event)[:2] == ["person", "post"]


def test_what_was_given_last_comes_before_what_was_given_before() -> None:
    assert offered(place("另任"), recent=["time", "authority"])[:2] == ["time", "authority"]


def test_the_label_that_stands_on_it_already_comes_last() -> None:
    assert offered(place("市長"), span("post", place("市長")))[-1] == "post"
