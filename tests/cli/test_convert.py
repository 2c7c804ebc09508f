"""`yanguan convert`: streams text, or one JSON object with the alignment."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Cli, process
from yanguan.cli.converting import as_json
from yanguan.resources import resource
from yanguan.script.convert import CHARACTER_PROFILES, convert, dictionary


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
