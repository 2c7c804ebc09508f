"""A pattern finds exactly the places that fold like what is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies.hard_texts import texts
from yanguan.script.finding import places
from yanguan.script.folding import fold, variants


def folded_places(form: str, text: str) -> list[tuple[int, int]]:
    """The same by folding everything and looking at each place."""
    wanted, folded, length = fold(form), fold(text), len(form)
    return [(start, start + length) for start in range(len(text) - length + 1) if folded[start:].startswith(wanted)]


@given(st.data(), texts)
def test_places_are_those_whose_folded_text_is_the_folded_form(data: st.DataObject, text: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    form = data.draw(st.sampled_from([text[start : start + 3], fold(text[start : start + 2])]) | st.text(max_size=3))
    assert list(places(form, text)) == (folded_places(form, text) if form else [])


@given(st.characters(), st.characters())
def test_two_characters_are_variants_where_they_fold_alike(one: str, other: str) -> None:
    assert one in variants(one)
    assert (other in variants(one)) == (fold(one) == fold(other))


@pytest.mark.parametrize("character", [*"說说裡台畫齾「—]^\\-. \u3000", "\uf900"])
def test_every_variant_is_known_from_every_other(character: str) -> None:
    for other in variants(character):
        assert sorted(variants(other)) == sorted(variants(character))
        assert fold(other) == fold(character)


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("说", "他說，她説。", [(1, 2), (4, 5)]),
        ("哈哈", "哈哈哈", [(0, 2), (1, 3)]),
        ("𫜰", "𠮷齾𫜰", [(1, 2), (2, 3)]),
        ("台湾", "臺灣", [(0, 2)]),
        ("", "說", []),
    ],
)
def test_what_is_found(form: str, text: str, found: list[tuple[int, int]]) -> None:
    assert list(places(form, text)) == found
