"""Which command is meant, and how a wrong usage is answered: exit code 2 and one line."""

from argparse import ArgumentTypeError

import pytest

import yanguan
from cli.conftest import Cli, process
from yanguan.cli.arguments import COMMANDS, one_of, parser_of, read, window_parser
from yanguan.domain.article import STATUSES
from yanguan.words import LANGUAGES, words


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_tells_its_usage_in_every_language(name: str, language: str) -> None:
    chosen = next(each for each in LANGUAGES if each == language)
    text = parser_of(name, words(chosen)).format_help()
    assert text.startswith(words(chosen)("cli-help-usage"))
    assert f"yanguan {name}" in text
    assert "cli-" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_without_a_command_names_all_of_them(language: str) -> None:
    chosen = next(each for each in LANGUAGES if each == language)
    text = window_parser(words(chosen)).format_help()
    assert all(f"  {name} " in text for name in COMMANDS)
    assert "cli-" not in text


def test_the_version_is_the_packages(cli: Cli) -> None:
    outcome = cli("--version")
    assert (outcome.code, outcome.out) == (0, f"Yanguan {yanguan.__version__}\n")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["import"], "missing: PROJECT, FILE"),
        (["import", "p.yanguan", "a.docx", "--format", "odd"], "--format cannot be 'odd'"),
        (["export", "p.yanguan", "--format", "odd", "--out", "d"], "--format cannot be 'odd'"),
        (["export", "p.yanguan", "--format", "yanguan-jsonl"], "missing: --out"),
        (["export", "p.yanguan", "--format"], "--format needs a value"),
        (["export", "p.yanguan", "--format", "yanguan-jsonl", "--out", "d", "--status", "odd"], "odd is not known"),
        (["export", "p.yanguan", "--format", "yanguan-jsonl", "--out", "d", "--split", "80/20"], "80/20 is no split"),
        (["check", "p.yanguan", "--mend"], "knows no --mend"),
        (["convert", "-"], "missing: --profile"),
        (["bench", "teapot"], "teapot is not known"),
        (["doctor", "me"], "knows no me"),
        (["one.yanguan", "two.yanguan"], "knows no two.yanguan"),
    ],
)
def test_a_wrong_usage_ends_with_2_and_one_line(cli: Cli, given: list[str], said: str) -> None:
    outcome = cli(*given)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert said in outcome.err
    assert "--help`" in outcome.err


@pytest.mark.parametrize("name", ["merge", "exprot"])
def test_a_command_of_another_version_is_no_stub(cli: Cli, name: str) -> None:
    for given in ([name], [name, "p.yanguan"]):
        outcome = cli(*given)
        assert outcome.code == 2
        assert outcome.err.startswith(f"yanguan: {name} is neither a command")


def test_options_are_not_abbreviated(cli: Cli) -> None:
    assert cli("info", "p.yanguan", "--js").code == 2


def test_a_path_is_a_project_even_where_a_command_has_its_name() -> None:
    _, arguments = read(["work.yanguan"], words("en"))
    assert arguments.project.name == "work.yanguan"
    _, arguments = read(["./check"], words("en"))
    assert str(arguments.project) == "check"


def test_usage_errors_speak_the_persons_language() -> None:
    outcome = process("import", YANGUAN_LANGUAGE="zh-Hant")
    assert outcome.code == 2
    assert "少了 PROJECT, FILE" in outcome.err


def test_names_with_commas_come_back_in_the_known_order() -> None:
    names = one_of(STATUSES, words("en"))
    assert names("done,new") == ("new", "done")
    assert names("all") == STATUSES
    for wrong in ("", "done,", "Done", "all,done"):
        with pytest.raises(ArgumentTypeError):
            names(wrong)
