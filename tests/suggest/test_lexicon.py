"""The lists in `resources/lexicon` and what opencc's dictionaries add to them."""

import pytest

from yanguan.script.convert import convert
from yanguan.suggest.lexicon import choices, speech_verbs, table, titles
from yanguan.suggest.phrases import phrases, regional_pairs


def test_titles_and_verbs_come_in_traditional_script() -> None:
    assert {"主任", "副市長", "董事長"} <= titles()
    assert {"說", "表示", "認為"} <= speech_verbs()
    assert "副" not in titles()


@pytest.mark.parametrize("name", ["posts", "cues"])
def test_the_two_scripts_of_a_list_belong_together(name: str) -> None:
    for row in table(name):
        assert len(row["trad"]) == len(row["simp"]), row


@pytest.mark.parametrize("name", ["posts", "cues", "regional", "surnames", "collocations", "free_variants"])
def test_no_list_says_a_thing_twice(name: str) -> None:
    rows = [tuple(row.values()) for row in table(name)]
    assert len(rows) == len(set(rows))


def test_every_other_form_of_a_surname_is_one_of_the_same_simplified_character() -> None:
    known = phrases()
    for row in table("surnames"):
        simplified = convert(row["surname"], "t2s").text.text
        for form in row["surname"] + row["others"]:
            assert form.translate(known.fold) in known.choices_of[simplified], row


def test_every_named_cut_begins_in_the_mainland_word_and_runs_out_of_it() -> None:
    for row in table("regional"):
        for cut in choices(row["cut"]):
            assert any(row["mainland"].endswith(cut[:size]) for size in range(1, len(cut))), row


def test_regional_words_are_read_from_the_dictionaries_and_from_our_list() -> None:
    pairs = regional_pairs()
    assert "内存" in pairs["記憶體"]
    assert "进制" in pairs["進位"]
    assert all(mainland for forms in pairs.values() for mainland in forms)


def test_a_word_that_both_places_share_is_no_regional_word() -> None:
    assert "文字" not in regional_pairs()["文字"]
    assert "比特幣" not in regional_pairs()


def test_a_phrase_allows_its_own_form_and_free_spellings_only() -> None:
    known = phrases()
    assert known.allows("干部", 0, "幹")
    assert not known.allows("干部", 0, "乾")
    assert known.allows("公布", 1, "布")
    assert known.allows("公布", 1, "佈")


def test_variants_of_hong_kong_and_the_standard_count_as_taiwans() -> None:
    fold = phrases().fold
    assert "裏着衞".translate(fold) == "裡著衛"
