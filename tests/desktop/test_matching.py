"""A few letters find the right thing first, in any case and either script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.palette.matching import Match, folded, match

TEXTS = ["Dark theme", "Theme of the system", "Label every occurrence", "Undo", "Redo", "Done, next article"]


def best(query: str, texts: list[str]) -> list[str]:
    fits = [(fit.cost, text) for text in texts if (fit := match(folded(query), folded(text)))]
    return [text for _, text in sorted(fits, key=lambda each: each[0])]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("dark", "Dark theme"),
        ("theme", "Theme of the system"),
        ("theme dark", "Dark theme"),
        ("dt", "Dark theme"),
        ("leo", "Label every occurrence"),
        ("UND", "Undo"),
        ("nxt", "Done, next article"),
    ],
)
def test_the_best_fit_comes_first(query: str, first: str) -> None:
    assert best(query, TEXTS)[0] == first


def test_what_lacks_a_letter_or_a_word_does_not_fit() -> None:
    assert best("dark xyz", TEXTS) == []
    assert best("emeht", ["theme"]) == []


def test_either_script_finds_the_other() -> None:
    assert best("标签", ["移除標籤", "復原"]) == ["移除標籤"]
    assert best("標註說話", ["标注：说话人"]) == ["标注：说话人"]


def test_places_are_the_letters_that_were_asked_for() -> None:
    fit = match("dt", folded("Dark theme"))
    assert fit == Match(fit.cost if fit else 0, frozenset({0, 5}))
    assert match("", "anything") == Match(0, frozenset())


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_part_of_a_text_always_fits_it_and_places_spell_it(before: str, part: str) -> None:
    text = folded(before + part + before)
    assert len(text) == len(before + part + before)
    fit = match(folded(part), text)
    assert fit is not None
    letters = set("".join(folded(part).split()))
    assert {text[place] for place in fit.places} == letters
