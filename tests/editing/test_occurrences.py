"""Every place where a text stands, from either script in either script, and one label on those that are chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.stories import OTHER, STORY, story
from strategies.hard_texts import texts
from strategies.records import records
from yanguan.domain.article import Article, Range, Text
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.progress import Cancelled, unwatched
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing import occurrences
from yanguan.editing.commands import AddSpan
from yanguan.editing.finding import hits
from yanguan.editing.labelling import LabelEverywhere, shared_attributes
from yanguan.editing.occurrences import forms_at, occurrences_in, places_of, search
from yanguan.editing.session import Session
from yanguan.resources import default_scheme
from yanguan.script.alignment import alignment_of
from yanguan.script.convert import convert
from yanguan.script.folding import fold
from yanguan.store.check import check


def by_phrases(text: str) -> Article:
    """An article in simplified script whose counterpart has Taiwan's words."""
    made = convert(text, "s2twp")
    return Article(new_id(), "hans", Text(text, "source"), made.text, (), alignment=made.alignment.places)


def places_by_definition(article: Article, form: str) -> list[Range]:
    """Every range of the source whose text, or exactly whose counterpart, folds like the form: all are looked at."""
    text, other, wanted = article.source.text, article.counterpart.text, fold(form)
    alignment, found = alignment_of(article), set[Range]()
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            there = alignment.project(start, end)
            across = there is not None and alignment.project_back(*there) == (start, end)
            reads = fold(text[start:end]) == wanted or (across and fold(other[slice(*(there or (0, 0)))]) == wanted)
            inside = text[start:end]
            if reads and inside.strip():
                found.add((end - len(inside.lstrip()), start + len(inside.rstrip())))
    return sorted(found)


@given(st.data())
def test_occurrences_are_exactly_the_places_that_fold_like_the_form(data: st.DataObject) -> None:
    """Over converted articles by character and by phrase, and given pairs with all kinds of differences."""
    drawn = data.draw(records().map(lambda record: record.article) | texts.map(lambda text: by_phrases(text[:30])))
    article = Article(
        drawn.id, drawn.source_script, drawn.source, drawn.counterpart, (), drawn.meta,
        drawn.alignment, drawn.differences,
    )  # fmt: skip
    side = data.draw(st.sampled_from([article.source.text, article.counterpart.text]))[:80]
    start = data.draw(st.integers(0, len(side)))
    form = data.draw(st.sampled_from([side[start : start + size] for size in (1, 2, 4)] + ["网路", "說"])).strip()
    if form:
        assert places_of(article, [form]) == places_by_definition(article, form)


@given(texts, st.data())
def test_a_place_is_among_its_own_occurrences(text: str, data: st.DataObject) -> None:
    article = by_phrases(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 6)))
    if text[start:end].strip() == text[start:end] != "":
        assert (start, end) in places_of(article, forms_at(article, start, end))


class TestForms:
    def test_variants_are_one_form(self) -> None:
        assert forms_at(STORY, 0, 2) == ("市長",)

    def test_a_word_that_the_profile_changes_is_two(self) -> None:
        article = by_phrases("他说互联网和软件。")
        assert forms_at(article, 2, 5) == ("互联网", "網際網路")
        assert forms_at(article, 2, 4) == ("互联",)  # a part of it has no counterpart of its own

    def test_each_is_found_where_only_the_other_one_stands(self) -> None:
        one, other = by_phrases("他说互联网。"), story(4, "網際網路，互聯網。")
        forms = forms_at(one, 2, 5)
        assert places_of(other, forms) == [(0, 4), (5, 8)]
        assert places_of(one, forms) == [(2, 5)]
        assert places_of(one, ["網路"]) == []  # it is not what stands there


class TestContext:
    def test_an_occurrence_shows_its_line_in_both_scripts(self) -> None:
        found = list(occurrences_in(STORY, (), ["方景行"]))
        assert [each.place for each in found] == [(2, 5), (29, 32)]
        last = found[1].contexts
        assert (last["hant"].before, last["hant"].text, last["hant"].after) == ("省委任命", "方景行", "為省長。")
        assert (last["hans"].before, last["hans"].after) == ("省委任命", "为省长。")

    def test_a_long_line_is_cut(self) -> None:
        (found,) = occurrences_in(story(5, "天" * 99 + "說" + "地" * 99), (), ["说"])
        context = found.contexts["hant"]
        assert (len(context.before), len(context.after)) == (occurrences.CONTEXT, occurrences.CONTEXT)

    def test_a_title_is_the_first_line_where_none_is_known(self) -> None:
        (found,) = occurrences_in(story(6, "\n市長開會。\n說"), (), ["說"])
        assert found.title == "市長開會。"

    def test_what_reaches_into_the_one_before_is_marked(self) -> None:
        found = occurrences_in(story(7, "哈哈哈哈"), (), ["哈哈"])
        assert [(each.start, each.is_overlapping) for each in found] == [(0, False), (1, True), (2, True)]

    def test_what_a_label_has_to_do_with_a_place(self, session: Session) -> None:
        for label, place in (("speaker", (0, 5)), ("person", (2, 5)), ("cue", (5, 6))):
            session.apply(AddSpan(STORY.id, label, (place,)))
        spans = session.reader.labels(STORY.id).spans.values()
        first, second = occurrences_in(STORY, spans, ["方景行"])
        assert first.standing == {"speaker": "overlapped", "person": "labelled"}
        assert second.standing == {}


class TestSearch:
    def test_the_whole_project_is_searched_and_says_how_far_it_is(self, session: Session) -> None:
        told: list[Range] = []
        found = search(session.reader, ["说"], lambda done, total: told.append((done, total)))
        places = [(each.article, each.place) for each in found.occurrences]
        assert places == [(STORY.id, (5, 6)), (STORY.id, (17, 18)), (OTHER.id, (1, 2))]
        assert told == [(1, 2), (2, 2)]
        assert not found.is_cut

    def test_it_can_be_called_off(self, session: Session) -> None:
        def stop(done: int, total: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            search(session.reader, ["說"], stop)

    def test_it_ends_where_nobody_looks_through_more(self, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(occurrences, "MOST", 1)
        found = search(session.reader, ["說"], unwatched)
        assert (len(found.occurrences), found.is_cut) == (1, True)


class TestLabelEverywhere:
    def everywhere(self, session: Session, label: str, words: str) -> LabelEverywhere:
        places: dict[str, tuple[Range, ...]] = {}
        for each in search(session.reader, [words], unwatched).occurrences:
            places[each.article] = (*places.get(each.article, ()), each.place)
        return LabelEverywhere(label, places)

    def test_every_place_is_labelled_in_one_step_and_taken_back_whole(self, session: Session) -> None:
        changes = session.apply_everywhere(self.everywhere(session, "cue", "说")).result()
        assert changes.articles == {STORY.id, OTHER.id}
        for article, count in ((STORY, 2), (OTHER, 1)):
            spans = session.reader.labels(article.id).spans.values()
            assert [article.source.text[slice(*span.fragments[0])] for span in spans] == ["說"] * count
            assert session.reader.labels(article.id).stamp is not None
        session.undo(OTHER.id)
        assert [list(session.reader.labels(each.id)) for each in (STORY, OTHER)] == [[], []]
        session.redo(STORY.id)
        assert len(session.reader.labels(STORY.id).spans) == 2
        assert check(session.reader) == []

    def test_a_heavy_step_is_taken_back_off_the_thread(self, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
        session.apply_everywhere(self.everywhere(session, "cue", "说")).result()
        assert session.heavy_step("undo", STORY.id) is None
        monkeypatch.setattr("yanguan.editing.session.HEAVY", 4)  # three spans and two stamps are more
        step = session.heavy_step("undo", OTHER.id)
        assert step is not None
        changes = session.undo_step_everywhere(step).result()
        assert (changes.verb, changes.articles) == ("undo", frozenset({STORY.id, OTHER.id}))
        assert session.heavy_step("undo", STORY.id) is None
        again = session.heavy_step("redo", STORY.id)
        assert again is not None
        assert session.undo_step_everywhere(again).result().verb == "redo"
        assert len(session.reader.labels(STORY.id).spans) == 2

    def test_what_was_labelled_since_stays_when_it_is_taken_back(self, session: Session) -> None:
        session.apply_everywhere(self.everywhere(session, "cue", "说")).result()
        span = next(iter(session.reader.labels(OTHER.id).spans.values()))
        session.apply(AddSpan(OTHER.id, "person", ((0, 1),)))
        assert session.undo(STORY.id).articles == {STORY.id, OTHER.id}  # the other label there stands by itself
        assert span.id not in session.reader.labels(OTHER.id).spans

    def test_quotes_and_triggers_get_their_frames(self, session: Session) -> None:
        session.apply_everywhere(self.everywhere(session, "trigger", "任命")).result()
        session.apply_everywhere(self.everywhere(session, "quote", "「再來。」")).result()
        labels = session.reader.labels(STORY.id)
        assert (len(labels.appointments), len(labels.quotes)) == (1, 1)

    def test_a_place_that_carries_the_label_by_now_is_passed_over(self, session: Session) -> None:
        command = self.everywhere(session, "cue", "说")
        session.apply(AddSpan(OTHER.id, "cue", ((1, 2),)))
        session.apply_everywhere(command).result()
        assert len(session.reader.labels(OTHER.id).spans) == 1
        assert session.apply_everywhere(command).result().changes == ()

    def test_a_place_twice_is_labelled_once(self, session: Session) -> None:
        session.apply_everywhere(LabelEverywhere("cue", {OTHER.id: ((1, 2), (1, 2))})).result()
        assert len(session.reader.labels(OTHER.id).spans) == 1

    def test_called_off_or_refused_it_changes_nothing(self, session: Session) -> None:
        def stop(done: int, total: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            session.apply_everywhere(self.everywhere(session, "cue", "说"), stop).result()
        with pytest.raises(Refusal):
            session.apply_everywhere(self.everywhere(session, "mood", "说")).result()
        assert list(session.reader.labels(OTHER.id)) == []

    def test_a_suggestion_stands_in_nobodys_way(self, empty: Session) -> None:
        span = Span(id=new_id(), annotator="m", at="2026-01-01T00:00:00Z", label="cue", fragments=((1, 2),),
                    state="suggested")  # fmt: skip
        labels = LabelSet.of(OTHER.id, [span])
        empty.import_records([Record(OTHER, labels)], is_dataset=True).result()
        assert search(empty.reader, ["說"], unwatched).occurrences[0].standing == {}


def test_what_is_true_of_the_text_everywhere_is_shared() -> None:
    def span(label: str, **attributes: str | None) -> Span:
        return Span(id="s", annotator="a", at="", label=label, fragments=((0, 1),), attributes=attributes)

    scheme = default_scheme()
    assert shared_attributes(scheme, span("nonquote", kind="slogan")) == {"kind": "slogan"}
    assert shared_attributes(scheme, span("person", mention=None)) == {}
    assert shared_attributes(scheme, span("time", value="2026-07-07")) == {}
    with pytest.raises(Refusal):
        shared_attributes(scheme, span("mood"))


class TestTyped:
    def test_large_and_small_letters_are_one(self) -> None:
        article = story(8, "WHO與who")
        assert places_of(article, ["Who"], is_typed=True) == [(0, 3), (4, 7)]
        assert places_of(article, ["Who"]) == []

    def test_a_part_of_what_the_other_script_writes_finds_the_whole_place(self) -> None:
        article = by_phrases("互联网很快")
        assert article.counterpart.text == "網際網路很快"
        assert places_of(article, ["網際"], is_typed=True) == [(0, 3)]
        assert places_of(article, ["網際"]) == []

    def test_a_place_that_the_source_shows_is_not_listed_again_with_all_that_stands_for_it(self) -> None:
        assert places_of(by_phrases("互联网很快"), ["网"], is_typed=True) == [(2, 3)]

    @given(texts.map(lambda text: by_phrases(text[:30])), st.data())
    def test_all_that_the_find_bar_finds_is_listed(self, article: Article, data: st.DataObject) -> None:
        side = data.draw(st.sampled_from([article.source.text, article.counterpart.text]))
        start = data.draw(st.integers(0, len(side)))
        typed = side[start : start + 2].strip()
        listed = places_of(article, [typed], is_typed=True) if typed else []
        for hit in hits(article, typed):
            place = hit.source
            if place is not None and article.source.text[slice(*place)].strip():
                assert any(start < place[1] and place[0] < end for start, end in listed)
