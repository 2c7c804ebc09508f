"""A scheme to a file and back: the same bytes, and a mistake is named by its line with what to do."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.refusal import Refusal
from yanguan.exchange.scheme_file import FlawedSchemeError, line_of, read_scheme_file, save_scheme, write_scheme
from yanguan.resources import default_scheme_content, resource
from yanguan.words import LANGUAGES, words

SHIPPED = resource("scheme.toml").read_text(encoding="utf-8")


def test_the_shipped_scheme_comes_back_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "scheme.toml"
    save_scheme(default_scheme_content(), path)
    assert read_scheme_file(path) == default_scheme_content()
    assert write_scheme(read_scheme_file(path)) == path.read_text(encoding="utf-8")


TEXTS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip() == text and text.isprintable())


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, name: str, guidance: str, value: str) -> None:
    content: dict[str, Any] = default_scheme_content()
    own = "".join(name.split()) or "x"
    content["labels"][3] |= {"names": {"en": name}, "guidance": {"zh_hant": guidance}, "attributes": {own: [value]}}
    content["terms"] = {value: {"zh_hans": name}}
    path = tmp_path_factory.getbasetemp() / "any.toml"
    save_scheme(content, path)
    assert read_scheme_file(path) == content


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_file_that_somebody_wrote_is_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "scheme.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SHIPPED.replace("\n", ending).encode())
    assert read_scheme_file(path) == default_scheme_content()


def told(path: Path, text: str) -> tuple[str, int, str]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FlawedSchemeError) as caught:
        read_scheme_file(path)
    for language in LANGUAGES:
        assert "$" not in words(language).refusal(caught.value) + words(language).refusal(caught.value.reason)
    return caught.value.message, int(caught.value.arguments["line"]), caught.value.reason.message


@pytest.mark.parametrize(
    ("good", "bad", "reason"),
    [
        ('light = "#00734f"', 'light = "#00f34f"', "scheme-contrast"),
        ('key = "S"', 'key = "Q"', "scheme-key-taken"),
        ('label = "organization"', 'label = "org"', "scheme-role-label"),
        ('temporal = ["current", "former", "unspecified"]', 'temporal = ["current"]', "scheme-frame-attribute"),
        ("version = 1", 'version = "1"', "scheme-no-version"),
        ("attributes = { value = [] }", 'attributes = { value = [""] }', "scheme-attribute"),
        ('shape = "double"', 'shape = "wave"', "scheme-shape"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, good: str, bad: str, reason: str) -> None:
    text = SHIPPED.replace(good, bad, 1)
    line = SHIPPED[: SHIPPED.index(good)].count("\n") + 1
    assert told(tmp_path / "scheme.toml", text) == ("scheme-file-flaw", line, reason)


def test_what_is_missing_is_told_where_it_should_stand(tmp_path: Path) -> None:
    text = SHIPPED.replace('shape = "double"\n', "", 1)
    line = text[: text.index('name = "trigger"')].count("\n")
    assert told(tmp_path / "scheme.toml", text) == ("scheme-file-flaw", line, "scheme-shape")
    assert told(tmp_path / "scheme.toml", "version = 1\n")[1:] == (1, "scheme-no-id")


def test_a_line_is_found_in_tables_too() -> None:
    text = 'id = "x"\n[[labels]]\nname = "a"\n[labels.attributes]\ntone = ["dry"]\n[[labels]]\nname = "b"\n'
    assert line_of(text, "labels.0.attributes.tone") == 5
    assert line_of(text, "labels.1.name") == 7
    assert line_of(text, "labels.1.light") == 6
    assert line_of(text, "frames") == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"id = \n", "scheme-file-toml"),
        (b'id = "x"\nversion = 1\n[[labels]\n', "scheme-file-toml"),
        (b'id = "x', "scheme-file-toml"),
        (b"\xff\xfe\x00", "scheme-file-coding"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "scheme.toml"
    path.write_bytes(content)
    with pytest.raises(Refusal, match=message) as caught:
        read_scheme_file(path)
    if message == "scheme-file-toml":
        assert caught.value.arguments["line"] == content.count(b"\n") or 1


def test_files_that_are_not_there_or_cannot_be_written_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="scheme-file-unreadable"):
        read_scheme_file(tmp_path / "none.toml")
    with pytest.raises(Refusal, match="scheme-file-unwritable"):
        save_scheme(default_scheme_content(), tmp_path / "no" / "folder.toml")
