"""Places besides labels: dots over what is not one to one, a tint where a pair differs, a wave under a doubt."""

from PySide6.QtGui import QColor, QImage

from desktop.parallel.hand import MakeArticle, MakePair, Show
from yanguan.desktop.parallel import ParallelView
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.places import PlaceMark, PlaceMarks, place_marks
from yanguan.desktop.parallel.rows import rows_of
from yanguan.desktop.theme import LIGHT
from yanguan.domain.article import Script


def rendered(view: ParallelView) -> QImage:
    return view.viewport().grab().toImage()


def colours(view: ParallelView, script: Script, start: int, end: int) -> set[str]:
    """The colours between two borders of a line of one pane, from above the text to below it."""
    image = rendered(view)
    first, last = view.place_rect(script, start, trails=False), view.place_rect(script, end, trails=True)
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(first.left(), last.left())
        for y in range(first.top() - 4, first.bottom() + 4)
    }


def test_marks_of_places_stand_in_both_panes_whichever_is_the_source() -> None:
    (hant,) = place_marks("aligned", [(0, 2, 0, 5)], "hant")
    (hans,) = place_marks("aligned", [(0, 2, 0, 5)], "hans")
    assert hant.ranges == {"hant": (0, 2), "hans": (0, 5)}
    assert hans.ranges == {"hans": (0, 2), "hant": (0, 5)}


def test_a_place_is_found_in_every_row_that_it_touches(article: MakeArticle) -> None:
    made = article("方景行說", "他來了", "再見")
    rows = rows_of(made, Bitext(made))
    marks = PlaceMarks(rows, [PlaceMark("doubt", {"hant": (3, 6), "hans": None})])
    assert marks.in_row(0, "hant") == marks.in_row(1, "hant") == [("doubt", (3, 6))]
    assert marks.in_row(2, "hant") == []
    assert marks.in_row(0, "hans") == []


def test_a_doubt_is_a_wave_under_its_characters_only(article: MakeArticle, show: Show, view: ParallelView) -> None:
    show(article("先進位造業方景行說"))
    view.show_places([PlaceMark("doubt", {"hant": (0, 5), "hans": (0, 5)})])
    for script in ("hant", "hans"):
        assert LIGHT.danger in colours(view, script, 0, 5)
        assert LIGHT.danger not in colours(view, script, 6, 9)


def test_a_difference_is_tinted_and_a_missing_side_has_a_bar(pair: MakePair, show: Show, view: ParallelView) -> None:
    made = pair("方景行今天說", "方景行说", (3, 5, 3, 3))
    show(made)
    before = colours(view, "hant", 3, 5)
    view.show_places(place_marks("difference", made.differences, made.source_script))
    assert colours(view, "hant", 3, 5) - before
    assert QColor(LIGHT.search).name() in colours(view, "hans", 2, 4)


def test_places_are_shown_until_others_take_their_place(article: MakeArticle, show: Show, view: ParallelView) -> None:
    show(article("先進位造業方景行說"))
    plain = rendered(view)
    view.show_places([PlaceMark("aligned", {"hant": (1, 3), "hans": (1, 3)})])
    assert rendered(view) != plain
    view.show_places([])
    assert rendered(view) == plain


def test_another_article_begins_without_places(article: MakeArticle, show: Show, view: ParallelView) -> None:
    show(article("先進位造業"))
    view.show_places([PlaceMark("doubt", {"hant": (0, 5), "hans": (0, 5)})])
    show(article("先進位造業方景行"))
    assert LIGHT.danger not in colours(view, "hant", 0, 5)
