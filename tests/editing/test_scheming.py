"""The scheme changed while it is in use: what labels use stays, every change can be undone, the file stays whole."""

import copy
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from editing.stories import OTHER, STORY, at, stories, story
from strategies.scheme_edits import EDITS
from yanguan.domain.identity import new_id, now
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import (
    AddAttribute,
    AddLabel,
    AddValue,
    ChangeLabel,
    MoveLabel,
    Owner,
    RemoveAttribute,
    RemoveLabel,
    RemoveValue,
    SchemeEdit,
    ShowLabels,
    TakeScheme,
)
from yanguan.domain.scheme_rules import flaws
from yanguan.editing.changes import Changes
from yanguan.editing.commands import AddSpan, RemoveSpan, SetAttribute
from yanguan.editing.scheming import ChangeScheme
from yanguan.editing.session import Session
from yanguan.exchange.scheme_file import read_scheme_file, write_scheme
from yanguan.resources import default_scheme_content
from yanguan.store.check import check

A, B = STORY.id, OTHER.id
MOOD = {"name": "mood", "family": "mood", "names": {"zh_hant": "語氣"}, "key": "M"}
NONQUOTE = Owner("label", "nonquote")


def change(session: Session, edit: SchemeEdit) -> Changes:
    return session.apply_to_scheme(ChangeScheme(edit))


def order(session: Session) -> list[str]:
    return list(session.reader.scheme().labels)


def used(session: Session, label: str) -> str:
    session.apply(AddSpan(A, label, at("方景行")))
    return next(span.id for span in session.reader.labels(A).spans.values() if span.label == label)


def test_a_new_label_can_be_used_at_once_and_stands_with_its_family(session: Session) -> None:
    change(session, AddLabel(MOOD))
    kind = session.reader.scheme().labels["mood"]
    assert (kind.names["en"], kind.key, kind.hidden) == ("語氣", "M", False)
    change(session, AddLabel({"name": "tone", "family": "quote", "names": {"en": "Tone"}}))
    assert order(session)[5:6] + order(session)[-1:] == ["tone", "mood"]
    used(session, "mood")
    assert session.reader.scheme().stamp.version == 3


def test_an_article_gets_the_new_stamp_with_its_next_change(session: Session) -> None:
    used(session, "person")
    before = session.reader.labels(A).stamp
    change(session, AddLabel(MOOD))
    assert session.reader.labels(A).stamp == before
    session.apply(AddSpan(A, "mood", at("任命")))
    after = session.reader.labels(A).stamp
    assert after is not None
    assert after.stamp == session.reader.scheme().stamp
    assert before is not None
    assert before.stamp != after.stamp


def test_a_change_is_undone_and_redone_from_any_article(session: Session) -> None:
    first = session.reader.scheme()
    change(session, ChangeLabel("speaker", {"light": "#123456", "key": "V"}))
    second = session.reader.scheme()
    assert (second.labels["speaker"].light, second.labels["speaker"].key) == ("#123456", "V")
    assert session.undo(B).changes
    assert session.reader.scheme() == first
    assert session.redo(A).changes
    assert session.reader.scheme() == second
    assert check_is_empty(session)


def test_what_is_put_in_force_again_stays_so_after_a_restart(session: Session, path: Path) -> None:
    first = session.reader.scheme()
    change(session, MoveLabel("speaker", 2))
    assert order(session)[:4] == ["quote", "cue", "nonquote", "speaker"]
    session.undo(A)
    session.close()
    with Session(path) as again:
        assert again.reader.scheme() == first
        assert again.redo(A).changes
        assert order(again)[3] == "speaker"


def test_what_changes_nothing_is_no_step(session: Session) -> None:
    assert change(session, MoveLabel("quote", -1)) == Changes("scheme-move-label")
    assert not session.can("undo", A)


def test_a_label_in_use_stays_and_the_count_is_said(session: Session) -> None:
    change(session, AddLabel(MOOD))
    span = used(session, "mood")
    with pytest.raises(Refusal, match="scheme-label-used") as refused:
        change(session, RemoveLabel("mood"))
    assert refused.value.arguments == {"label": "mood", "count": 1}
    change(session, ShowLabels(("mood",), is_shown=False))
    assert session.reader.scheme().labels["mood"].hidden
    session.apply(RemoveSpan(A, span))
    change(session, RemoveLabel("mood"))
    assert "mood" not in order(session)
    assert check_is_empty(session)


def test_a_label_that_frames_need_can_only_be_hidden(session: Session) -> None:
    for label in ("quote", "reason"):
        with pytest.raises(Refusal, match="scheme-label-core"):
            change(session, RemoveLabel(label))
        change(session, ShowLabels((label,), is_shown=False))


def test_undo_takes_no_label_away_that_is_used(session: Session) -> None:
    step = change(session, AddLabel(MOOD)).step
    used(session, "mood")
    with pytest.raises(Refusal, match="scheme-label-used"):
        session.undo_step(step)
    with pytest.raises(Refusal, match="scheme-label-used"):
        session.undo(B)
    session.undo(A)
    session.undo(A)
    assert "mood" not in order(session)


def test_undo_brings_no_label_back_that_the_scheme_lacks(session: Session) -> None:
    change(session, AddLabel(MOOD))
    removed = session.apply(RemoveSpan(A, used(session, "mood")))
    change(session, RemoveLabel("mood"))
    with pytest.raises(Refusal, match="label-unknown"):
        session.undo_step(removed.step)
    session.undo(A)
    session.undo(A)
    assert [span.label for span in session.reader.labels(A).spans.values()] == ["mood"]


def test_attributes_and_values_in_use_stay(session: Session) -> None:
    change(session, AddAttribute(NONQUOTE, "tone", ("dry", "warm"), {"tone": {"en": "Tone"}, "dry": {"en": "Dry"}}))
    assert session.reader.scheme().terms["dry"]["zh_hant"] == "Dry"
    span = used(session, "nonquote")
    session.apply(SetAttribute(A, span, "tone", "dry"))
    with pytest.raises(Refusal, match="scheme-attribute-used"):
        change(session, RemoveAttribute(NONQUOTE, "tone"))
    with pytest.raises(Refusal, match="scheme-value-used") as refused:
        change(session, RemoveValue(NONQUOTE, "tone", "dry"))
    assert refused.value.arguments["count"] == 1
    change(session, RemoveValue(NONQUOTE, "tone", "warm"))
    with pytest.raises(Refusal, match="scheme-value-last"):
        change(session, RemoveValue(NONQUOTE, "tone", "dry"))
    change(session, AddValue(NONQUOTE, "tone", "cold"))
    session.apply(SetAttribute(A, span, "tone", "cold"))
    session.apply(RemoveSpan(A, span))
    change(session, RemoveAttribute(NONQUOTE, "tone"))
    assert list(session.reader.scheme().labels["nonquote"].attributes) == ["kind"]
    assert session.reader.scheme().terms == {}


def test_a_frame_takes_a_new_attribute_and_keeps_its_own(session: Session) -> None:
    quote = Owner("frame", "quote")
    change(session, AddAttribute(quote, "certainty", ("sure", "unsure")))
    session.apply(AddSpan(A, "quote", at("「再來。」")))
    (frame,) = session.reader.labels(A).quotes
    session.apply(SetAttribute(A, frame, "certainty", "unsure"))
    with pytest.raises(Refusal, match="scheme-attribute-used"):
        change(session, RemoveAttribute(quote, "certainty"))
    for edit in (RemoveAttribute(quote, "medium"), RemoveValue(quote, "medium", "thought")):
        with pytest.raises(Refusal, match="scheme-frame-attribute"):
            change(session, edit)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (AddLabel(MOOD | {"key": "Q"}), "scheme-key-taken"),
        (AddLabel(MOOD | {"name": "quote"}), "scheme-label-twice"),
        (AddLabel(MOOD | {"names": {}}), "scheme-names-missing"),
        (ChangeLabel("speaker", {"dark": "#222222"}), "scheme-contrast"),
        (ChangeLabel("nobody", {"key": "X"}), "label-unknown"),
        (AddAttribute(NONQUOTE, "kind"), "scheme-attribute-known"),
        (AddValue(NONQUOTE, "kind", "term"), "scheme-value-known"),
        (AddValue(NONQUOTE, "nothing", "x"), "attribute-unknown"),
        (RemoveValue(NONQUOTE, "kind", "x"), "attribute-value-unknown"),
        (AddAttribute(Owner("frame", "scene"), "x"), "label-unknown"),
    ],
)
def test_what_would_be_no_scheme_is_refused(session: Session, edit: SchemeEdit, message: str) -> None:
    before = session.reader.scheme_text()
    with pytest.raises(Refusal, match=message):
        change(session, edit)
    assert session.reader.scheme_text() == before


def test_an_old_scheme_with_a_flaw_can_be_changed_all_the_same(tmp_path: Path) -> None:
    content = default_scheme_content()
    content["labels"][4] |= {"light": "#dddddd"}
    with Session(tmp_path / "old.yanguan", scheme=content) as session:
        change(session, ChangeLabel("speaker", {"key": "V"}))
        with pytest.raises(Refusal, match="scheme-contrast"):
            change(session, ChangeLabel("speaker", {"light": "#dddddd"}))


def test_a_shown_label_lets_a_key_go_that_another_has_meanwhile(session: Session) -> None:
    change(session, ShowLabels(("speaker",), is_shown=False))
    change(session, AddLabel(MOOD | {"key": "S"}))
    change(session, ShowLabels(("speaker",), is_shown=True))
    labels = session.reader.scheme().labels
    assert (labels["speaker"].key, labels["mood"].key) == ("", "S")


def test_an_import_that_brings_labels_ends_the_undo_of_the_scheme(session: Session) -> None:
    step = change(session, AddLabel(MOOD)).step
    session.import_records(list(unknown()), is_dataset=True).result()
    assert session.reader.scheme().labels["irony"].hidden
    with pytest.raises(Refusal, match="scheme-undo-later"):
        session.undo_step(step)
    change(session, ChangeLabel("irony", {"names": {"en": "Irony"}}))
    session.undo(A)
    assert list(session.reader.scheme().labels)[-2:] == ["mood", "irony"]
    assert check_is_empty(session)


def test_a_teams_scheme_is_taken_as_it_stands(session: Session) -> None:
    content = default_scheme_content()
    content["labels"][1] |= {"names": {"en": "Voice"}}
    content |= {"id": "team", "version": 7}
    change(session, TakeScheme(content))
    assert session.reader.scheme_content() == content
    assert session.reader.scheme().stamp.id == "team"


def test_what_is_used_stays_hidden_in_a_teams_scheme_that_lacks_it(session: Session) -> None:
    change(session, AddLabel(MOOD))
    used(session, "mood")
    span = used(session, "nonquote")
    change(session, AddAttribute(NONQUOTE, "tone", ("dry",)))
    change(session, AddValue(NONQUOTE, "kind", "joke"))
    session.apply(SetAttribute(A, span, "tone", "dry"))
    session.apply(SetAttribute(A, span, "kind", "joke"))
    change(session, TakeScheme(default_scheme_content()))
    labels = session.reader.scheme().labels
    assert labels["mood"].hidden
    assert labels["nonquote"].attributes["tone"] == ("dry",)
    assert labels["nonquote"].attributes["kind"][-1] == "joke"


def unknown() -> Iterator[Record]:
    """A third article with a label that no scheme here has."""
    article = story(3, "他真行。")
    span = Span(id=new_id(), annotator="an", at=now(), label="irony", fragments=((0, 2),))
    yield Record(article, LabelSet.of(article.id, [span]))


def check_is_empty(session: Session) -> bool:
    return check(session.reader) == []


class Schemers(RuleBasedStateMachine):
    """Any changes of a scheme in use, undone and redone at will."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        path = Path(self.folder.name)
        self.session = Session(path / "p.yanguan", annotator="mei", scheme=default_scheme_content())
        self.session.import_records(stories(), is_dataset=False).result()
        self.file = path / "scheme.toml"
        change(self.session, AddLabel(MOOD))
        change(self.session, AddAttribute(Owner("label", "mood"), "tone", ("dry", "warm")))

    @rule(edit=EDITS)
    def change(self, edit: SchemeEdit) -> None:
        before = copy.deepcopy(self.session.reader.scheme_content())
        try:
            change(self.session, edit)
        except Refusal:
            assert self.session.reader.scheme_content() == before

    @rule()
    def use(self) -> None:
        for label in ("mood", "tone", "nonquote"):
            with suppress(Refusal):
                self.session.apply(AddSpan(A, label, at("方景行")))

    @rule()
    def set_a_value(self) -> None:
        for span in self.session.reader.labels(A).spans.values():
            for name, values in self.session.reader.scheme().labels[span.label].attributes.items():
                with suppress(Refusal):
                    self.session.apply(SetAttribute(A, span.id, name, values[-1] if values else "any"))

    @rule(part=st.sampled_from(["label", "attribute", "value"]))
    def take_away_what_is_used(self, part: str) -> None:
        for span in self.session.reader.labels(A).spans.values():
            owner = Owner("label", span.label)
            for name, value in span.attributes.items():
                edits: dict[str, SchemeEdit] = {
                    "label": RemoveLabel(span.label),
                    "attribute": RemoveAttribute(owner, name),
                }
                with suppress(Refusal):
                    change(self.session, edits.get(part) or RemoveValue(owner, name, str(value)))

    @rule()
    def undo(self) -> None:
        with suppress(Refusal):
            self.session.undo(B)

    @rule()
    def undo_here(self) -> None:
        with suppress(Refusal):
            self.session.undo(A)

    @rule()
    def redo(self) -> None:
        with suppress(Refusal):
            self.session.redo(A)

    @invariant()
    def it_is_a_scheme_that_has_what_is_used(self) -> None:
        reader = self.session.reader
        assert flaws(reader.scheme_content()) == []
        scheme = reader.scheme()
        for span in reader.labels(A).spans.values():
            kind = scheme.labels[span.label]
            for name, value in span.attributes.items():
                assert value is None or value in (kind.attributes[name] or (value,))

    @invariant()
    def its_file_says_the_same_to_the_byte(self) -> None:
        text = write_scheme(self.session.reader.scheme_content())
        self.file.write_text(text, encoding="utf-8")
        assert write_scheme(read_scheme_file(self.file)) == text

    def teardown(self) -> None:
        assert check_is_empty(self.session)
        self.session.close()
        self.folder.cleanup()


TestSchemers = Schemers.TestCase
TestSchemers.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
