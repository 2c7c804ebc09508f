"""`yanguan import`: what is said of what came in."""

from pathlib import Path

import pytest

from cli.conftest import Cli, files_of, process
from strategies.contract import complaints
from yanguan.cli.samples import gold_files
from yanguan.resources import resource
from yanguan.store.project import Project


def test_the_first_import_makes_the_project(tmp_path: Path, cli: Cli, interview: Path) -> None:
    project = tmp_path / "new.yanguan"
    outcome = cli("import", project, interview)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"One article came into {project}.\n"
    with Project(project, read_only=True) as opened:
        assert [row.source_script for row in opened.listing()] == ["hant"]


def test_a_closed_project_is_one_file(tmp_path: Path, cli: Cli, interview: Path) -> None:
    cli("import", tmp_path / "new.yanguan", interview)
    assert list(files_of(tmp_path)) == ["new.yanguan"]


def test_a_folder_brings_all_its_articles_and_says_what_it_passed_over(tmp_path: Path, cli: Cli) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    for number, path in enumerate(sorted(resource("samples").glob("*.txt"))):
        (folder / ("deep" if number % 2 else "") / path.name).write_bytes(path.read_bytes())
    (folder / "photo.png").write_bytes(b"\x89PNG")
    outcome = cli("import", tmp_path / "new.yanguan", folder)
    assert outcome.code == 0
    assert outcome.out.startswith("10 articles came into")
    assert "One file in folders and archives was passed over" in outcome.out


def test_texts_that_were_there_are_named_with_their_article(tmp_path: Path, cli: Cli, interview: Path) -> None:
    project = tmp_path / "new.yanguan"
    copy = tmp_path / "copy.txt"
    copy.write_bytes(interview.read_bytes())
    cli("import", project, interview)
    before = project.read_bytes()
    outcome = cli("import", project, copy, resource("samples", "notice.txt"))
    assert outcome.code == 0
    assert "One article came into" in outcome.out
    assert "One was there already:" in outcome.out
    assert f"{copy}: the same text as “以實幹擦亮老城底色——訪臨江市委書記方景行”" in outcome.out
    assert "notice.txt" not in outcome.out
    assert project.read_bytes() != before


def test_the_same_text_twice_in_one_import_is_one_article(tmp_path: Path, cli: Cli, interview: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(interview.read_bytes())
    outcome = cli("import", tmp_path / "new.yanguan", interview, copy)
    assert "One article came into" in outcome.out
    assert f"{copy}: the same text as" in outcome.out


def test_a_dataset_that_is_there_already_is_passed_over_line_by_line(gold_project: Path, cli: Cli) -> None:
    outcome = cli("import", gold_project, *gold_files()[:2])
    assert outcome.code == 0
    assert outcome.out.startswith("0 articles came into")
    assert "2 were there already:" in outcome.out
    assert "以實幹擦亮老城底色" in outcome.out


@pytest.mark.parametrize(
    ("encoding", "named"), [("gb18030", "gb18030"), ("utf-16", "utf-16-le"), ("utf-16-be", "utf-16-be")]
)
def test_an_encoding_that_was_guessed_is_said(tmp_path: Path, cli: Cli, encoding: str, named: str) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(resource("samples", "notice.txt").read_text(encoding="utf-8").encode(encoding))
    outcome = cli("import", tmp_path / "new.yanguan", file)
    assert outcome.code == 0
    assert f"{file}: read as {named}" in outcome.out


def test_an_encoding_that_she_names_is_obeyed(tmp_path: Path, cli: Cli) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("他說：好。".encode("big5"))
    outcome = cli("import", tmp_path / "new.yanguan", file, "--encoding", "big5")
    assert (outcome.code, outcome.err) == (0, "")


def test_control_characters_that_were_taken_out_are_counted(tmp_path: Path, cli: Cli) -> None:
    file = tmp_path / "odd.txt"
    file.write_text("他說\x07：「好\x1b。」\u202e\n", encoding="utf-8")
    outcome = cli("import", tmp_path / "new.yanguan", file)
    assert outcome.code == 0
    assert "3 invisible control characters were taken out" in outcome.out


@pytest.mark.parametrize(("script", "profile"), [("hans", "s2tw"), ("hant", "tw2s")])
def test_the_script_she_names_decides_where_the_characters_do_not(
    tmp_path: Path, cli: Cli, script: str, profile: str
) -> None:
    file = tmp_path / "both.txt"
    file.write_text("人口三千。\n", encoding="utf-8")
    assert cli("import", tmp_path / "new.yanguan", file, "--script", script).code == 0
    with Project(tmp_path / "new.yanguan", read_only=True) as project:
        article = next(project.records()).article
    assert (article.source_script, article.counterpart.profile) == (script, profile)


def test_a_profile_makes_the_counterpart(tmp_path: Path, cli: Cli) -> None:
    assert cli("import", tmp_path / "n.yanguan", resource("samples", "notice.txt"), "--profile", "s2hk").code == 0
    with Project(tmp_path / "n.yanguan", read_only=True) as project:
        assert next(project.records()).article.counterpart.profile == "s2hk"


def test_profile_and_script_that_disagree_are_refused(tmp_path: Path, cli: Cli, interview: Path) -> None:
    outcome = cli("import", tmp_path / "n.yanguan", interview, "--profile", "s2tw", "--script", "hant")
    assert outcome.code == 1
    assert "does not begin from hant" in outcome.err
    assert files_of(tmp_path) == {}


@pytest.mark.parametrize(("form", "content"), [("html", "他說：好。"), ("text", "<html><p>他說：好。</p></html>")])
def test_a_format_that_does_not_fit_the_file_is_refused(tmp_path: Path, cli: Cli, form: str, content: str) -> None:
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    outcome = cli("import", tmp_path / "n.yanguan", tmp_path / "a.txt", "--format", form)
    assert outcome.code == 1
    assert "Leave out --format" in outcome.err
    assert not (tmp_path / "n.yanguan").exists()


def test_a_format_that_fits_is_taken(tmp_path: Path, cli: Cli, interview: Path) -> None:
    assert cli("import", tmp_path / "n.yanguan", interview, "--format", "text").code == 0
    assert cli("import", tmp_path / "n.yanguan", gold_files()[1], "--format", "yanguan-jsonl").code == 0


def test_options_of_texts_are_refused_for_datasets(tmp_path: Path, cli: Cli) -> None:
    for option in (("--encoding", "big5"), ("--profile", "tw2s"), ("--script", "hant")):
        outcome = cli("import", tmp_path / "n.yanguan", gold_files()[0], *option)
        assert outcome.code == 1
        assert "is a dataset" in outcome.err
    assert files_of(tmp_path) == {}


def test_a_folder_without_articles_is_refused(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "empty").mkdir()
    outcome = cli("import", tmp_path / "n.yanguan", tmp_path / "empty")
    assert outcome.code == 1
    assert "nothing to import" in outcome.err
    assert files_of(tmp_path) == {}


def test_a_pipe_sees_no_progress(tmp_path: Path) -> None:
    outcome = process("import", tmp_path / "n.yanguan", *gold_files())
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"10 articles came into {tmp_path / 'n.yanguan'}.\n"


HANT = "臨江大橋通車\n方景行說，「大橋通了。」\n記者另有報導。\n"
HANS = "临江大桥通车\n方景行说：“大桥通了。”\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two texts of one story; the traditional one has a sentence more."""
    hant, hans = tmp_path / "hant", tmp_path / "hans"
    for folder, text in ((hant, HANT), (hans, HANS)):
        folder.mkdir()
        (folder / "bridge.txt").write_text(text, encoding="utf-8")
    return hant, hans


@pytest.mark.parametrize("source", ["hant", "hans"])
def test_two_folders_of_texts_become_one_article_for_each_pair(
    tmp_path: Path, cli: Cli, pair: tuple[Path, Path], source: str
) -> None:
    project = tmp_path / "pair.yanguan"
    outcome = cli("import", project, "--pair", *pair, "--source", source)
    assert (outcome.code, outcome.err) == (0, "")
    with Project(project, read_only=True) as opened:
        (record,) = opened.records()
    assert record.article.source_script == source
    assert record.article.counterpart.origin == "given"
    assert record.article.text("hans").text == HANS
    assert record.article.differences
    out = tmp_path / "pair.jsonl"
    assert cli("export", project, "--format", "yanguan-jsonl", "--out", out).code == 0
    assert complaints(out) == []


def test_two_files_make_a_pair_too(tmp_path: Path, cli: Cli, pair: tuple[Path, Path]) -> None:
    files = [folder / "bridge.txt" for folder in pair]
    assert cli("import", tmp_path / "p.yanguan", "--pair", *files).code == 0


def test_texts_in_the_wrong_order_are_refused_and_no_project_is_left(
    tmp_path: Path, cli: Cli, pair: tuple[Path, Path]
) -> None:
    outcome = cli("import", tmp_path / "p.yanguan", "--pair", *reversed(pair))
    assert outcome.code == 1
    assert not (tmp_path / "p.yanguan").exists()


def test_files_or_a_pair_but_not_both_and_not_neither(
    tmp_path: Path, cli: Cli, interview: Path, pair: tuple[Path, Path]
) -> None:
    for arguments in ((), (interview, "--pair", *pair)):
        outcome = cli("import", tmp_path / "p.yanguan", *arguments)
        assert outcome.code == 1
        assert outcome.err.count("\n") == 1
        assert not (tmp_path / "p.yanguan").exists()


def test_labels_join_as_suggestions_only_where_asked(tmp_path: Path, cli: Cli, interview: Path) -> None:
    project, labelled = tmp_path / "p.yanguan", gold_files()[0]
    cli("import", project, interview)
    assert cli("import", project, labelled).code == 1
    outcome = cli("import", project, labelled, "--as-suggestions")
    assert outcome.code == 0
    assert "labels joined as suggestions; 0 agreed" in outcome.out
    with Project(project, read_only=True) as opened:
        (record,) = opened.records()
    assert {span.state for span in record.labels.spans.values()} == {"suggested"}
    assert cli("import", project, interview, "--as-suggestions").code == 1


def test_a_phrase_profile_makes_an_aligned_counterpart(tmp_path: Path, cli: Cli) -> None:
    text = tmp_path / "a.txt"
    text.write_text("互联网与软件业\n用户用鼠标。\n", encoding="utf-8")
    project, out = tmp_path / "p.yanguan", tmp_path / "p.jsonl"
    assert cli("import", project, text, "--profile", "s2twp").code == 0
    assert cli("export", project, "--format", "yanguan-jsonl", "--out", out).code == 0
    assert complaints(out) == []
    with Project(project, read_only=True) as opened:
        (record,) = opened.records()
    assert "網際網路" in record.article.counterpart.text
    assert record.article.alignment


TABLE = "題名,內容\n臨江大橋通車,方景行說，大橋今天正式通車，歡迎各位市民前來參觀。\n沒有內容,\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of two articles, of which the second has no text."""
    path = tmp_path / "a.csv"
    path.write_text(TABLE.replace("，", "、"), encoding="utf-8")
    return path


def test_a_row_that_fails_refuses_all_unless_it_is_to_be_left_out(tmp_path: Path, cli: Cli, table: Path) -> None:
    project = tmp_path / "p.yanguan"
    refused = cli("import", project, table)
    assert (refused.code, refused.err.count("\n")) == (1, 1)
    assert f"{table}:3: no text in this row" in refused.err
    assert not project.exists()
    outcome = cli("import", project, table, "--skip-failing")
    assert outcome.code == 0
    assert "One article came into" in outcome.out
    assert f"Left out: {table}:3" in outcome.out


def test_a_preview_says_everything_and_stores_nothing(tmp_path: Path, cli: Cli, table: Path, interview: Path) -> None:
    project = tmp_path / "p.yanguan"
    cli("import", project, interview)
    before = files_of(tmp_path)
    outcome = cli("import", project, table, interview, "--preview")
    assert outcome.code == 1
    assert f"{table}:2: 臨江大橋通車" in outcome.out
    assert "csv · utf-8 · traditional · " in outcome.out
    assert f"Cannot be read: {table}:3" in outcome.out
    assert "the same text as “以實幹擦亮老城底色" in outcome.out
    assert "New: 1. There already: 1. Copies: 0. Much in common: 0. Cannot be read: 1. Passed over: 0." in outcome.out
    assert files_of(tmp_path) == before
    fresh = cli("import", tmp_path / "new.yanguan", interview, "--preview")
    assert (fresh.code, fresh.err) == (0, "")
    assert not (tmp_path / "new.yanguan").exists()


def test_columns_and_fields_are_what_she_says(tmp_path: Path, cli: Cli) -> None:
    (tmp_path / "a.csv").write_text("甲,乙\n方景行說大橋今天通車了,短\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        '{"x":{"y":"沈望舒說他今天不來了"},"z":"另一段更長更長更長的文字"}\n', encoding="utf-8"
    )
    project = tmp_path / "p.yanguan"
    assert cli("import", project, tmp_path / "a.csv", "--column", "text=甲", "title=乙").code == 0
    assert cli("import", project, tmp_path / "b.jsonl", "--field", "text=x.y").code == 0
    with Project(project, read_only=True) as opened:
        assert [text for _, text in opened.source_texts()] == ["短\n方景行說大橋今天通車了", "沈望舒說他今天不來了"]
    refused = cli("import", project, tmp_path / "a.csv", "--column", "甲")
    assert (refused.code, "Write FIELD=NAME" in refused.err) == (1, True)


def test_a_folder_tree_of_every_format_comes_in_whole(tmp_path: Path, cli: Cli) -> None:
    from exchange.reading.formats.test_hostile import VALID
    from yanguan.exchange.reading.formats.names import SUFFIXES

    for number, (form, content) in enumerate(VALID.items()):
        folder = tmp_path / "in" / form
        folder.mkdir(parents=True)
        (folder / f"{number}{SUFFIXES[form][0]}").write_bytes(content)
    (tmp_path / "in" / "photo.png").write_bytes(b"\x89PNG")
    outcome = cli("import", tmp_path / "p.yanguan", tmp_path / "in")
    assert (outcome.code, outcome.err) == (0, "")
    assert "there already" in outcome.out
    assert "One file in folders and archives was passed over" in outcome.out
    assert cli("check", tmp_path / "p.yanguan").code == 0
