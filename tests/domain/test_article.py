"""An article's two texts."""

import hashlib

import pytest

from yanguan.domain.article import BLOCK_KINDS, RELATED_KINDS, Article, Script, Text, other_script, sha256

HANT, HANS = Text("說", "source"), Text("说", "converted", "tw2s", "opencc")


@pytest.mark.parametrize(("source_script", "own", "other"), [("hant", HANT, HANS), ("hans", HANS, HANT)])
def test_a_text_is_found_by_its_script(source_script: Script, own: Text, other: Text) -> None:
    article = Article("a", source_script, own, other, ())
    assert (article.text("hant"), article.text("hans")) == (HANT, HANS)


def test_each_script_is_the_other_of_the_other() -> None:
    assert (other_script("hant"), other_script("hans")) == ("hans", "hant")


def test_the_hash_is_of_the_utf_8_bytes() -> None:
    assert sha256("𠮷說\n") == hashlib.sha256(b"\xf0\xa0\xae\xb7\xe8\xaa\xaa\n").hexdigest()


def test_the_related_kinds_are_kinds() -> None:
    assert set(RELATED_KINDS) < set(BLOCK_KINDS)
