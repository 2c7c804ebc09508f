"""Corrections of counterparts to a file and back: the same bytes, all or nothing, and one step to take back."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yanguan.domain.article import Article, Block, Override, Script, Text
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Phrase
from yanguan.domain.progress import Cancelled
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.corrections import ApplyOverrides, CorrectEverywhere, CorrectPlace, OverrideLine
from yanguan.editing.session import Session
from yanguan.exchange.overrides import COLUMNS, already_there, read_overrides, write_overrides
from yanguan.resources import default_scheme_content
from yanguan.script.convert import convert
from yanguan.store.check import check

HEADER = "\t".join(COLUMNS)
HANS = "互联网和软件业\n方景行说，“软件业要用互联网。”"
AT = "2026-07-07T01:02:03Z"
ONE = "019815a0-0000-7000-8000-000000000001"
TWO = "019815a0-0000-7000-8000-000000000002"
THREE = "019815a0-0000-7000-8000-000000000003"


def article(identifier: str, text: str, profile: str = "s2tw") -> Article:
    made = convert(text, profile)
    blocks, at = [], 0
    for line in text.split("\n"):
        place = (at, at + len(line))
        blocks.append(Block("paragraph", place, made.alignment.project(*place)))
        at += len(line) + 1
    script: Script = "hans" if profile.startswith("s") else "hant"
    source, places = Text(text, "source"), tuple(made.alignment.places)
    return Article(identifier, script, source, made.text, tuple(blocks), alignment=places)


ARTICLES = article(ONE, HANS), article(TWO, "软件业协会的“\t软件”", "s2twp"), article(THREE, "她說後面裡面", "tw2s")


def opened(path: Path, articles: tuple[Article, ...], annotator: str) -> Session:
    session = Session(path, annotator=annotator, scheme=default_scheme_content())
    if articles:
        records = [Record(each, LabelSet(each.id)) for each in articles]
        session.import_records(records, is_dataset=True).result()
    return session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with opened(tmp_path / "p.yanguan", ARTICLES, "mei") as session:
        yield session


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Session]:
    """Another project with the same articles, in another order, and without corrections."""
    with opened(tmp_path / "other.yanguan", ARTICLES[::-1], "ling") as session:
        yield session


def correct(session: Session) -> None:
    """A bit of everything."""
    session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
    session.apply_everywhere(CorrectEverywhere("hant", "裡面", "里边")).result()
    session.apply_everywhere(CorrectEverywhere("hans", '"引"\t号', "x")).result()
    session.apply(CorrectPlace(ONE, 0, 3, "網際網路"))
    session.apply(CorrectPlace(ONE, 5, 8, "程式業"))
    at = session.reader.article(TWO).counterpart.text.index("\t")
    session.apply(CorrectPlace(TWO, at - 1, at + 2, '"\t軟"'))


def put_in_force(session: Session, file: Path) -> int:
    """How many articles read otherwise."""
    return len(session.apply_everywhere(ApplyOverrides(tuple(read_overrides(file)))).result().articles)


def texts(session: Session) -> dict[str, Article]:
    return {row.id: session.reader.article(row.id) for row in session.reader.listing()}


def test_what_is_exported_and_imported_elsewhere_is_exported_there_byte_for_byte(
    session: Session, other: Session, tmp_path: Path
) -> None:
    correct(session)
    count = write_overrides(session.reader, tmp_path / "a.tsv")
    lines = read_overrides(tmp_path / "a.tsv")
    assert count == len(lines) == 6
    assert already_there(other.reader, lines) == 0
    assert put_in_force(other, tmp_path / "a.tsv") == 3
    assert write_overrides(other.reader, tmp_path / "b.tsv") == 6
    assert (tmp_path / "b.tsv").read_bytes() == (tmp_path / "a.tsv").read_bytes()
    assert texts(other) == texts(session)
    assert {line.annotator for line in lines} == {"mei"}, "and not ling, who brought them in"
    assert check(other.reader) == []


def test_the_file_is_plain_tab_separated_values(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    assert write_overrides(session.reader, file) == 0
    assert file.read_bytes() == f"{HEADER}\n".encode()
    correct(session)
    write_overrides(session.reader, file)
    content = file.read_bytes().decode()
    assert "\r" not in content
    rows = content.split("\n")
    quoted, word = '"引"\t号', "软件业"
    stamps = {phrase.source: phrase.at for phrase in session.reader.phrases()}
    assert rows[0] == HEADER
    assert rows[1] == f'project\thans\t\t\t\t"""引""\t号"\tx\tmei\t{stamps[quoted]}'
    assert rows[2] == f"project\thans\t\t\t\t软件业\t軟體業\tmei\t{stamps[word]}"
    assert rows[3].startswith("project\thant\t\t\t\t裡面\t里边\tmei\t")
    assert rows[4].startswith(f"place\thans\t{ONE}\t0\t3\t互联网\t網際網路\tmei\t")
    assert rows[-1] == ""


def test_labels_stay_and_one_undo_takes_the_whole_file_back(session: Session, other: Session, tmp_path: Path) -> None:
    correct(session)
    write_overrides(session.reader, tmp_path / "a.tsv")
    span = other.apply(AddSpan(ONE, "organization", ((0, 3),))).changes[0].id
    before = texts(other)
    put_in_force(other, tmp_path / "a.tsv")
    assert other.reader.labels(ONE).spans[span].fragments == ((0, 3),)
    assert texts(other) != before
    assert other.undo(THREE).articles == {ONE, TWO, THREE}
    assert texts(other) == before
    assert other.reader.phrases() == []
    other.redo(TWO)
    assert texts(other) == texts(session)
    assert check(other.reader) == []


def test_what_is_there_already_is_counted_and_keeps_its_author(session: Session, tmp_path: Path) -> None:
    correct(session)
    write_overrides(session.reader, tmp_path / "a.tsv")
    before = (tmp_path / "a.tsv").read_bytes()
    renamed = before.replace(b"\tmei\t", b"\tling\t")
    (tmp_path / "b.tsv").write_bytes(renamed)
    lines = read_overrides(tmp_path / "b.tsv")
    assert already_there(session.reader, lines) == len(lines) == 6
    assert not session.apply_everywhere(ApplyOverrides(tuple(lines))).result().changes
    write_overrides(session.reader, tmp_path / "c.tsv")
    assert (tmp_path / "c.tsv").read_bytes() == before


def test_what_the_project_has_otherwise_reads_as_the_file_says(session: Session, tmp_path: Path) -> None:
    correct(session)
    identifier = next(each.id for each in session.reader.phrases() if each.source == "软件业")
    file = written(
        tmp_path,
        f"project\thans\t\t\t\t软件业\t程式業\tling\t{AT}",
        f"place\thans\t{ONE}\t2\t4\t网和\t網與\tling\t{AT}",
    )
    assert already_there(session.reader, read_overrides(file)) == 0
    assert put_in_force(session, file) == 2
    assert Phrase(identifier, "hans", "软件业", "程式業", "ling", AT) in session.reader.phrases()
    text = session.reader.article(ONE).counterpart
    assert text.text.startswith("互聯網與"), "the place of before, which overlapped, is gone"
    assert [each for each in text.overrides if each.text == "網與"] == [Override(2, 4, "網與", "place", "ling", AT)]
    assert check(session.reader) == []


def test_a_correction_that_came_with_a_dataset_goes_along_as_a_place(tmp_path: Path) -> None:
    made = article(ONE, HANS)
    override = Override(0, 3, "網際網", "project", "an", AT)
    text = replace(made.counterpart, text="網際網" + made.counterpart.text[3:], overrides=(override,))
    with opened(tmp_path / "p.yanguan", (replace(made, counterpart=text, alignment=((0, 3, 0, 3),)),), "mei") as one:
        assert write_overrides(one.reader, tmp_path / "a.tsv") == 1
    (line,) = read_overrides(tmp_path / "a.tsv")
    assert (line.scope, line.place, line.annotator, line.number) == ("place", (0, 3, "網際網"), "an", 2)


def written(folder: Path, *rows: str, header: str = HEADER) -> Path:
    file = folder / "overrides.tsv"
    file.write_bytes("".join(f"{row}\n" for row in (header, *rows)).encode())
    return file


GOOD = f"project\thans\t\t\t\t软件\t軟體\tmei\t{AT}"


def place(identifier: str = ONE, start: str = "0", end: str = "3", source: str = "互联网", to: str = "網") -> str:
    return f"place\thans\t{identifier}\t{start}\t{end}\t{source}\t{to}\tmei\t{AT}"


BAD_LINES = {
    "too few cells": (GOOD.replace("\t\t", "\t"), "overrides-cells"),
    "too many cells": (f"{GOOD}\t", "overrides-cells"),
    "an empty line": ("", "overrides-cells"),
    "an unknown scope": (GOOD.replace("project", "Project"), "overrides-scope"),
    "an unknown script": (GOOD.replace("hans", "zh"), "overrides-script"),
    "a phrase without a source": (GOOD.replace("软件", ""), "overrides-empty"),
    "a phrase without a counterpart": (GOOD.replace("軟體", ""), "overrides-empty"),
    "nobody": (GOOD.replace("mei", ""), "overrides-empty"),
    "a place without an article": (place(""), "overrides-empty"),
    "a phrase at a place": (GOOD.replace("\t\t\t\t", "\t\t1\t2\t"), "overrides-of-project"),
    "no number": (place(start="one"), "overrides-range"),
    "a negative number": (place(start="-1"), "overrides-range"),
    "a number in other digits": (place(start="０"), "overrides-range"),
    "a number with a space": (place(end="3 "), "overrides-range"),
    "a number with a zero before it": (place(end="03"), "overrides-range"),
    "a huge number": (place(end="9" * 5000), "overrides-range"),
    "an empty range": (place(end="0"), "overrides-range"),
    "no time": (GOOD.replace(AT, "yesterday"), "overrides-time"),
    "a time without a zone": (GOOD.replace("03Z", "03"), "overrides-time"),
    "a month that is none": (GOOD.replace("2026-07", "2026-13"), "overrides-time"),
    "two lines in one correction": (GOOD.replace("軟體", '"軟\n體"'), "overrides-over-lines"),
    "a control character": (GOOD.replace("軟體", "軟\x00體"), "overrides-unfit"),
    "a quotation mark that stays open": (GOOD.replace("軟體", '"軟體'), "overrides-not-tsv"),
}


@pytest.mark.parametrize("case", BAD_LINES)
def test_a_line_that_is_wrong_is_named_with_its_number(tmp_path: Path, case: str) -> None:
    row, message = BAD_LINES[case]
    file = written(tmp_path, GOOD.replace("软件", '"方\n景行"').replace("\n", ""), row)
    with pytest.raises(Refusal) as refused:
        read_overrides(file)
    assert refused.value.message == message
    assert (refused.value.arguments["file"], refused.value.arguments["line"]) == (str(file), 3)


def test_lines_are_numbered_as_an_editor_shows_them(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD.replace("mei", '"me\n\ni"'), GOOD.replace("软件", "x"), "wrong")
    with pytest.raises(Refusal) as refused:
        read_overrides(file)
    assert refused.value.arguments["line"] == 6


@pytest.mark.parametrize("header", ["", "scope", HEADER.replace("\t", ","), f"{HEADER}\tmore", HEADER.upper(), GOOD])
def test_other_columns_are_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(Refusal, match="overrides-header"):
        read_overrides(written(tmp_path, GOOD, header=header))


def test_an_empty_file_is_refused_and_a_header_alone_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.tsv").write_bytes(b"")
    with pytest.raises(Refusal, match="overrides-header"):
        read_overrides(tmp_path / "empty.tsv")
    assert read_overrides(written(tmp_path)) == []


def test_a_byte_order_mark_and_the_line_ends_of_windows_are_taken(tmp_path: Path) -> None:
    plain = read_overrides(written(tmp_path, GOOD, place()))
    file = tmp_path / "overrides.tsv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert read_overrides(file) == plain
    assert (plain[1].start, plain[1].end, plain[1].number) == (0, 3, 3)


def test_bytes_that_are_not_utf8_are_named_by_line(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD)
    file.write_bytes(file.read_bytes() + "說話".encode("big5"))
    with pytest.raises(Refusal) as refused:
        read_overrides(file)
    assert (refused.value.message, refused.value.arguments["line"]) == ("overrides-not-utf8", 3)


CONFLICTS = {
    "a phrase twice": (GOOD, GOOD.replace("軟體", "軟件")),
    "the same line twice": (GOOD, GOOD),
    "a place twice": (place(), place(to="網路")),
    "two places that overlap": (place(), place(start="2", end="4", source="网和")),
    "a place in another": (place(start="1", end="2", source="联"), place()),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_lines_about_the_same_characters_are_refused(tmp_path: Path, case: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_overrides(written(tmp_path, *CONFLICTS[case]))
    assert refused.value.message == "overrides-conflict"
    assert (refused.value.arguments["first"], refused.value.arguments["line"]) == (2, 3)


def test_the_same_words_in_another_script_article_or_beside_are_no_conflict(tmp_path: Path) -> None:
    rows = GOOD, GOOD.replace("hans", "hant"), place(), place(TWO), place(start="3", end="4", source="和")
    assert len(read_overrides(written(tmp_path, *rows))) == 5


STRANGERS = {
    "an article that is not there": (place(new_id()), "overrides-article-unknown"),
    "another article": (place(TWO), "overrides-other-text"),
    "a text that moved": (place(start="1", end="4"), "overrides-other-text"),
    "a place beyond the end": (place(start="900", end="903"), "overrides-other-text"),
    "a longer text": (place(end="4"), "overrides-other-text"),
    "an article in the other script": (place(THREE, "0", "1", "她"), "overrides-other-script"),
}


@pytest.mark.parametrize("case", STRANGERS)
def test_a_line_that_does_not_fit_the_project_changes_nothing(session: Session, tmp_path: Path, case: str) -> None:
    row, message = STRANGERS[case]
    before, phrases = texts(session), session.reader.phrases()
    lines = read_overrides(written(tmp_path, GOOD, place(start="6", end="7", source="业", to="界"), row))
    already_there(session.reader, lines)
    with pytest.raises(Refusal) as refused:
        session.apply_everywhere(ApplyOverrides(tuple(lines))).result()
    assert refused.value.message == message
    assert refused.value.arguments["line"] == 4
    assert (texts(session), session.reader.phrases()) == (before, phrases)
    assert not session.can("undo", ONE)


def test_a_text_that_was_given_is_left_alone_by_phrases_and_refuses_places(tmp_path: Path) -> None:
    made = article(ONE, HANS)
    given_text = replace(made, counterpart=Text(made.counterpart.text, "given"))
    with opened(tmp_path / "p.yanguan", (given_text,), "mei") as session:
        assert put_in_force(session, written(tmp_path, GOOD)) == 0
        assert texts(session)[ONE] == given_text
        with pytest.raises(Refusal, match="overrides-of-given"):
            put_in_force(session, written(tmp_path, place()))
        assert already_there(session.reader, read_overrides(written(tmp_path, GOOD, place()))) == 1
        assert write_overrides(session.reader, tmp_path / "a.tsv") == 1


def test_an_import_can_be_called_off(session: Session, tmp_path: Path) -> None:
    before = texts(session)
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int, /) -> None:
        seen.append((done, total))
        if done == 2:
            raise Cancelled

    lines = read_overrides(written(tmp_path, GOOD, place()))
    with pytest.raises(Cancelled):
        session.apply_everywhere(ApplyOverrides(tuple(lines)), stop).result()
    assert seen == [(1, 2), (2, 2)]
    assert (texts(session), session.reader.phrases()) == (before, [])


def test_an_export_replaces_the_file_whole_or_leaves_it(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_text("mine", encoding="utf-8")
    write_overrides(session.reader, file)
    assert file.read_text(encoding="utf-8").startswith("scope")
    (tmp_path / "folder").mkdir()
    refusals = {
        tmp_path / "folder": "overrides-not-a-file",
        tmp_path / "no" / "a.tsv": "overrides-unwritable",
        session.path: "project-is-open-here",
        Path(f"{session.path}-wal"): "project-is-open-here",
    }
    for path, message in refusals.items():
        with pytest.raises(Refusal, match=message):
            write_overrides(session.reader, path)
    for path in (tmp_path / "folder", tmp_path / "no.tsv"):
        with pytest.raises(Refusal, match="overrides-unreadable"):
            read_overrides(path)
    with pytest.raises(Refusal, match="project-is-open-here"):
        read_overrides(session.path)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_where_the_disk_refuses_what_stood_there_stays(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.tsv"
    file.write_text("mine", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refusal) as refused:
        write_overrides(session.reader, file)
    assert refused.value.arguments["problem"] == "No space left on device"
    assert file.read_text(encoding="utf-8") == "mine"
    assert not list(tmp_path.glob(".*.part"))


ANYTHING = st.text(st.sampled_from("说软件业“”\"'\t ,=\u2028\u3000𠮷😀e\u0301"), min_size=1, max_size=12)
ANYBODY = st.text(st.sampled_from("mei\"'\t\r\n\x00 梅"), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    phrases=st.dictionaries(ANYTHING, st.tuples(ANYTHING, ANYBODY), max_size=4),
    text=ANYTHING,
    to=st.lists(st.tuples(ANYTHING, ANYBODY), max_size=3),
)
def test_any_text_and_any_name_come_back_as_they_were(
    phrases: dict[str, tuple[str, str]], text: str, to: list[tuple[str, str]], tmp_path: Path
) -> None:
    folder = tmp_path / new_id()
    folder.mkdir()
    source = "头" + text + "尾"
    lines = [OverrideLine("project", "hans", "", 0, 0, form, *words, AT, "made", 0) for form, words in phrases.items()]
    lines += [
        OverrideLine("place", "hans", ONE, at, at + 1, source[at], *words, AT, "made", 0) for at, words in enumerate(to)
        if at < len(source)
    ]  # fmt: skip
    with opened(folder / "p.yanguan", (article(ONE, source),), "mei") as one:
        one.apply_everywhere(ApplyOverrides(tuple(lines))).result()
        write_overrides(one.reader, folder / "a.tsv")
        before = one.reader.article(ONE)
    read = read_overrides(folder / "a.tsv")
    assert {replace(each, file="made", number=0) for each in read} == set(lines)
    with opened(folder / "q.yanguan", (article(ONE, source),), "ling") as two:
        put_in_force(two, folder / "a.tsv")
        assert two.reader.article(ONE) == before
        write_overrides(two.reader, folder / "b.tsv")
        assert check(two.reader) == []
    assert (folder / "a.tsv").read_bytes() == (folder / "b.tsv").read_bytes()
