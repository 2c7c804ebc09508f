"""Selections and where they are in the other script."""

from desktop.parallel.hand import MakeArticle, MakePair
from yanguan.desktop.parallel.bitext import Bitext, joined
from yanguan.desktop.parallel.selection import Selection, SelectionModel


def test_blank_ends_are_no_part_of_a_selection(article: MakeArticle) -> None:
    model = SelectionModel(Bitext(article("　　王毅 說\n完")))
    model.choose("hant", 0, 5)
    assert model.raw == ((0, 5),)
    assert model.selection == Selection("hant", ((2, 4),))


def test_blanks_alone_are_no_selection_and_no_refusal(article: MakeArticle) -> None:
    model = SelectionModel(Bitext(article("　　王毅 說")))
    model.choose("hant", 0, 2)
    assert model.selection is None
    assert not model.is_refused


def test_fragments_are_joined_where_they_touch() -> None:
    assert joined([(5, 7), (0, 2), (1, 3), (3, 4)]) == ((0, 4), (5, 7))


def test_a_selection_in_the_counterpart_is_read_in_source_positions(pair: MakePair) -> None:
    model = SelectionModel(Bitext(pair("用戶說話", "使用者说话", (0, 2, 0, 3))))
    model.choose("hans", 1, 4)
    assert model.selection == Selection("hans", ((0, 3),))
    assert model.shown_in("hant") == ((0, 3),)
    assert model.text_in("hans") == "用者说"
    assert model.text_in("hant") == "用戶說"


def test_what_only_the_counterpart_has_is_refused(pair: MakePair) -> None:
    model = SelectionModel(Bitext(pair("甲乙", "甲多乙", (1, 1, 1, 2))))
    model.choose("hans", 1, 2)
    assert model.is_refused
    assert model.selection is None
    assert model.shown_in("hant") == ()


def test_source_ranges_are_taken_in_the_pane_at_work(pair: MakePair) -> None:
    model = SelectionModel(Bitext(pair("甲乙丙", "甲多乙丙", (1, 1, 1, 2))))
    model.place("hans", 0)
    model.take([(1, 2), (2, 3)])
    assert model.script == "hans"
    assert model.raw == ((2, 4),)
    assert model.selection == Selection("hans", ((1, 3),))


def test_a_range_without_a_place_in_the_pane_is_taken_in_the_source(pair: MakePair) -> None:
    model = SelectionModel(Bitext(pair("甲多乙", "甲乙", (1, 2, 1, 1))))
    model.place("hans", 0)
    model.take([(1, 2)])
    assert model.selection == Selection("hant", ((1, 2),))


def test_taking_nothing_clears(article: MakeArticle) -> None:
    model = SelectionModel(Bitext(article("王毅說")))
    model.choose("hant", 0, 2)
    model.take([])
    assert model.selection is None
    assert model.position == 2


def test_changing_the_pane_keeps_what_is_selected(article: MakeArticle) -> None:
    model = SelectionModel(Bitext(article("王毅說話")))
    model.choose("hant", 0, 1)
    model.add_fragment("hant", 2)
    model.extend(3)
    model.switch("hans")
    assert model.selection == Selection("hans", ((0, 1), (2, 3)))
    assert model.text_in("hans") == "王\n说"


def test_a_fragment_in_the_other_pane_begins_anew(article: MakeArticle) -> None:
    model = SelectionModel(Bitext(article("王毅說話")))
    model.choose("hant", 0, 1)
    model.add_fragment("hans", 2)
    model.extend(3)
    assert model.selection == Selection("hans", ((2, 3),))
