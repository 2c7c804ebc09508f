"""One form stands for all variants of a character, and for the regional forms of a mark."""

import re
from pathlib import Path

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.resources import resource
from yanguan.script.convert import CHARACTER_PROFILES
from yanguan.script.folding import fold, fold_words

SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]
DICTIONARIES = Path(opencc.__file__).parent / "dictionary"


@given(st.text())
def test_folding_keeps_every_position_and_is_stable(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(), st.text())
def test_a_text_folds_piece_by_piece(one: str, other: str) -> None:
    assert fold(one) + fold(other) == fold(one + other)


@given(st.text(st.characters(codec="utf-8", max_codepoint=0x2000)))
def test_line_breaks_and_what_is_no_mark_stay_themselves(text: str) -> None:
    for before, after in zip(text, fold(text), strict=True):
        assert (before == "\n") == (after == "\n")
        assert before == after or before in "\xa0·"


@pytest.mark.parametrize("profile", CHARACTER_PROFILES)
def test_a_text_and_its_conversion_fold_alike(profile: str) -> None:
    package = opencc.OpenCC(profile)
    for sample in SAMPLES:
        assert fold(package.convert(sample)) == fold(sample)


def keys(name: str) -> list[str]:
    lines = (DICTIONARIES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return [line.partition("\t")[0] for line in lines if line]


@pytest.mark.parametrize(
    ("profile", "names"),
    [
        ("s2t", ["STCharacters", "STPhrases"]),
        ("s2tw", ["STCharacters", "STPhrases"]),
        ("t2s", ["TSCharacters", "TSPhrases"]),
        ("tw2s", ["TSCharacters", "TSPhrases", "TWVariantsRev", "TWVariantsRevPhrases"]),
        ("hk2s", ["TSCharacters", "HKVariantsRev", "HKVariantsRevPhrases"]),
        ("s2hk", ["STCharacters", "STPhrases"]),
        ("t2tw", ["TWVariants"]),
        ("t2hk", ["HKVariants"]),
    ],
)
def test_every_entry_of_the_dictionaries_folds_like_its_conversion(profile: str, names: list[str]) -> None:
    text = "\n".join(key for name in names for key in keys(name))
    assert fold(opencc.OpenCC(profile).convert(text)) == fold(text)


@pytest.mark.parametrize(
    "variants", ["說说説", "里裡裏", "乾干幹", "著着", "瞭了", "藉借", "畫划", "台臺颱", "齾𫜰", "於于", "后後", "它牠"]
)
def test_variants_fold_to_one_character(variants: str) -> None:
    assert len(set(fold(variants))) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("訊", "信"), ("体", "件"), ("她", "他"), ("欠", "缺"), ("予", "豫"), ("矽", "硅"), ("的", "地")]
)
def test_other_words_do_not_fold_together(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_compatibility_ideograph_folds_to_the_unified_one() -> None:
    assert fold("\uf90a") == fold("金")
    assert fold("\U0002f804") == fold("你")


@pytest.mark.parametrize(
    ("taiwan", "mainland"),
    [
        ("「他」", "“他”"),
        ("『他』", "‘他’"),
        ("（２０）", "(20)"),
        ("甲‧乙", "甲·乙"),
        ("，：；！？", ",:;!?"),
        ("\u3000", " "),
    ],
)
def test_regional_forms_and_widths_of_a_mark_fold_together(taiwan: str, mainland: str) -> None:
    assert fold(taiwan) == fold(mainland)


@pytest.mark.parametrize(
    ("one", "other"), [("「", "」"), ("「", "『"), ("“", '"'), ("，", "、"), ("。", "，"), ("《", "〈")]
)
def test_different_marks_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text("說话裡－“」，。_ａＡé　\n0𠮷😀ﬁ") | st.text())
def test_words_alone_are_what_is_left_of_the_folded_text_without_marks(text: str) -> None:
    assert fold_words(text) == re.sub(r"[\W_]+", "", fold(text))
