"""The pages in `resources/docs`: every command, option, key and table is there, and nothing that does not exist."""

import argparse
import json
import re
import sqlite3
from pathlib import Path

import pytest

import yanguan
from cli.conftest import Cli
from yanguan.cli.arguments import COMMANDS, parser_of, window_parser
from yanguan.cli.bench import BENCHMARKS
from yanguan.cli.demo import FILES, SEAL
from yanguan.resources import resource
from yanguan.words import words

ROOT = resource().parent
PAGES = sorted(resource("docs").glob("*.md"))


def page(name: str) -> str:
    return resource("docs", f"{name}.md").read_text(encoding="utf-8")


def section(command: str) -> str:
    """What the page says of one command."""
    parts = page("command_line").split("\n## ")
    (found,) = [part for part in parts if part.startswith(f"`{command}`")]
    return found


def actions(command: str) -> list[argparse.Action]:
    parser = window_parser(words("en")) if command == "yanguan" else parser_of(command, words("en"))
    return [action for action in parser._actions if action.dest != "help"]


@pytest.mark.parametrize("command", ["yanguan", *COMMANDS])
def test_every_command_and_option_is_documented(command: str) -> None:
    text = section(command)
    for action in actions(command):
        if action.option_strings:
            assert f"`{action.option_strings[-1]}`" in text
        else:
            assert str(action.metavar) in text
        for choice in action.choices or ():
            assert str(choice) in text


@pytest.mark.parametrize("command", ["yanguan", *COMMANDS])
def test_no_option_is_documented_that_does_not_exist(command: str) -> None:
    known = {flag for action in actions(command) for flag in action.option_strings} | {"--help"}
    assert set(re.findall(r"--[a-z][a-z-]*", section(command))) <= known


def test_no_command_is_documented_that_does_not_exist() -> None:
    sections = re.findall(r"^## `(\w+)`", page("command_line"), re.MULTILINE)
    assert sections == ["yanguan", *COMMANDS]
    for text in (page("command_line"), (ROOT / "README.md").read_text(encoding="utf-8")):
        named = set(re.findall(r"^    yanguan ([a-z]+)", text, re.MULTILINE))
        assert named <= COMMANDS.keys()


def test_the_readme_shows_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"    yanguan {command}" in text for command in COMMANDS)


def test_every_benchmark_and_every_file_of_the_demo_is_documented() -> None:
    assert all(f"| `{name}` |" in section("bench") for name in BENCHMARKS)
    assert all(f"`{name}`" in section("demo") for name in (*FILES, SEAL))


@pytest.mark.parametrize("arguments", [("info",), ("bench", "label")])
def test_the_keys_of_json_are_documented(
    gold_project: Path, cli: Cli, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yanguan.cli.benchmarks.label.TURNS", 2)
    project = [gold_project] if arguments == ("info",) else []
    content = json.loads(cli(*arguments, *project, "--json").out)
    keys = set(content) | {key for value in content.values() if isinstance(value, dict) for key in value}
    keys |= {key for value in content.values() if isinstance(value, list) for each in value for key in each}
    assert all(f'"{key}"' in section(arguments[0]) for key in keys)


def test_the_keys_of_the_report_are_documented(gold_project: Path, cli: Cli) -> None:
    out = gold_project.parent / "d.jsonl"
    cli("export", gold_project, "--format", "yanguan-jsonl", "--out", out)
    report = json.loads(Path(f"{out}.export.json").read_text(encoding="utf-8"))
    text = page("dataset").split("## The report")[1]
    keys = {*report, *report["options"], *report["scheme"], *(key for key in report["counts"] if "." not in key)}
    assert [key for key in sorted(keys) if f"`{key}`" not in text] == []


def test_every_key_of_a_line_is_documented() -> None:
    schema = json.loads(resource("schemas", "yanguan-1.schema.json").read_text(encoding="utf-8"))
    for key in schema["properties"]:
        assert f"`{key}`" in page("dataset")
    for kind in ("span", "quote", "appointment", "holding"):
        assert [key for key in schema["$defs"][kind]["properties"] if f"`{key}`" not in page("dataset")] == []


def test_every_table_of_the_project_file_is_documented() -> None:
    connection = sqlite3.connect(":memory:")
    sql = Path(yanguan.__file__).parent / "store" / "schema.sql"
    connection.executescript(sql.read_text(encoding="utf-8"))
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    connection.close()
    named = set(re.findall(r"`(\w+)`", page("project_file").split("## What stands in it")[1]))
    assert tables <= named


@pytest.mark.parametrize("path", [ROOT / "README.md", *PAGES], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    missing = [link for link in links if not (path.parent / link).exists()]
    assert [link for link in missing if not link.endswith("window.png")] == []


def test_the_changelog_knows_this_version_or_what_is_coming() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in text or f"## [{yanguan.__version__}]" in text


def test_the_example_for_training_runs(gold_project: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(gold_project.parent)
    cli("export", gold_project, "--format", "yanguan-jsonl", "--out", "dataset.jsonl")
    example = page("dataset").split("## Reading it\n\n")[1].split("\n\n## ")[0]
    code = "\n".join(line.removeprefix("    ") for line in example.split("\n"))
    printed: list[tuple[object, ...]] = []
    exec(compile(code, "dataset.md", "exec"), {"print": lambda *shown: printed.append(shown)})
    assert len(printed) > 50
    assert any(speakers and "「" in str(quoted) for speakers, quoted in printed)
