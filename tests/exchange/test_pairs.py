"""Two texts that she has already become one article: what is read, what differs, and what is refused."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from strategies.contract import complaints
from yanguan.domain.article import Article, Script, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.exchange import pairs
from yanguan.exchange.exporting import export_dataset
from yanguan.exchange.importing import record_of
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.jsonl.writing import line_of
from yanguan.exchange.pairs import pairs_in, read_pair
from yanguan.exchange.reading.incoming import Incoming
from yanguan.resources import default_scheme_content, resource
from yanguan.script.convert import convert
from yanguan.script.detect import detect_script
from yanguan.words import LANGUAGES

TAIWAN = """臨江市公布新規劃

2026年7月6日 南河在線

記者林知遠報導，臨江市昨天公布了新的城市規劃。
市長說：「這個網路平台會在三年內完成。」
市民對這個結果表示歡迎。
"""
MAINLAND = """临江市公布新规划

2026年7月6日 南河在线

记者林知远报道，临江市昨天公布了新的城市规划。
市长说：“这个互联网平台会在三年内完成。”他随后离开会场。
有人提出了不同的意见，会议因此延长了一个小时。
"""
AT = "2026-07-07T01:02:03Z"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path, TAIWAN, MAINLAND)


def written(folder: Path, hant: str, hans: str) -> tuple[Path, Path]:
    paths = folder / "taiwan.txt", folder / "mainland.txt"
    for path, text in zip(paths, (hant, hans), strict=True):
        path.write_text(text, encoding="utf-8", newline="\n")
    return paths


def read_all(hant: Path, hans: Path) -> list[Incoming]:
    return [read_pair(*both) for both in pairs_in(hant, hans)]


def refused(hant: Path, hans: Path) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_all(hant, hans)
    return caught.value


def checked(folder: Path, *records: Record) -> list[str]:
    """What the contract's own checker says of these records as a dataset."""
    path = folder / "checked.jsonl"
    path.write_text("".join(map(line_of, records)), encoding="utf-8", newline="\n")
    return complaints(path)


def test_both_texts_stand_in_the_article_as_they_came(files: tuple[Path, Path]) -> None:
    article = read_pair(*files).article
    assert (article.source_script, article.source, article.counterpart) == (
        "hant",
        Text(TAIWAN, "source"),
        Text(MAINLAND, "given"),
    )
    assert article.alignment == ()


def test_what_differs_is_known_by_its_place_in_both(files: tuple[Path, Path]) -> None:
    article = read_pair(*files).article
    source, counterpart = article.source.text, article.counterpart.text
    assert [(source[s0:s1], counterpart[t0:t1]) for s0, s1, t0, t1 in article.differences] == [
        ("導", "道"),
        ("網路", "互联网"),
        ("", "他随后离开会场。"),
        ("市民對這個結果表示歡迎", "有人提出了不同的意见，会议因此延长了一个小时"),
    ]


def test_a_converted_pair_has_no_differences_at_all(tmp_path: Path) -> None:
    for path in resource("samples").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        folder = tmp_path / path.stem
        folder.mkdir()
        script = detect_script(text)
        other = convert(text, "tw2s" if script == "hant" else "s2tw").text.text
        both = (text, other) if script == "hant" else (other, text)
        assert read_pair(*written(folder, *both), source=script).article.differences == ()


def test_kinds_and_meta_are_those_of_the_source(files: tuple[Path, Path]) -> None:
    article = read_pair(*files).article
    assert [block.kind for block in article.blocks][:3] == ["headline", "dateline", "paragraph"]
    assert (article.meta.title, article.meta.published) == ("臨江市公布新規劃", "2026-07-06")
    assert read_pair(*files, source="hans").article.meta.title == "临江市公布新规划"


def test_labels_can_be_stored_in_either_script(files: tuple[Path, Path]) -> None:
    one, other = read_pair(*files).article, read_pair(*files, source="hans").article
    assert (other.source_script, other.source.text, other.counterpart.text) == ("hans", MAINLAND, TAIWAN)
    assert [(c, d, a, b) for a, b, c, d in other.differences] == list(one.differences)


def test_every_line_of_the_source_is_a_block_beside_its_counterpart(files: tuple[Path, Path]) -> None:
    article = read_pair(*files).article
    beside = [line for line in MAINLAND.replace("他随后离开会场。", "").split("\n") if line]  # it stands after the line
    assert [MAINLAND[slice(*block.counterpart)] for block in article.blocks if block.counterpart] == beside
    assert [TAIWAN[slice(*block.source)] for block in article.blocks if block.source] == [
        line for line in TAIWAN.split("\n") if line
    ]


A, B, C = "臨江市昨天公布新規劃。", "會議開了三個小時才結束。", "居民對結果表示歡迎。"


def lines_beside(article: Article) -> list[tuple[str | None, str | None]]:
    def text(of: str, place: tuple[int, int] | None) -> str | None:
        return None if place is None else of[slice(*place)]

    return [
        (text(article.source.text, block.source), text(article.counterpart.text, block.counterpart))
        for block in article.blocks
    ]


def mainland(*lines: str) -> str:
    return convert("\n".join(lines), "tw2s").text.text


@pytest.mark.parametrize(
    ("source", "counterpart", "expected"),
    [
        ((A, B, C), (A, C), [(A, A), (B, None), (C, C)]),
        ((A, C), (A, B, C), [(A, A), (None, B), (C, C)]),
        ((B, C), (A, B, C), [(None, A), (B, B), (C, C)]),
        ((A, B), (A, B, C), [(A, A), (B, B), (None, C)]),
        ((A, "", B), (A, B, "", C), [(A, A), (B, B), (None, C)]),
    ],
)
def test_a_line_that_only_one_text_has_is_a_block_with_one_side(
    tmp_path: Path,
    source: tuple[str, ...],
    counterpart: tuple[str, ...],
    expected: list[tuple[str | None, str | None]],
) -> None:
    article = read_pair(*written(tmp_path, "\n".join(source), mainland(*counterpart))).article
    assert lines_beside(article) == [(own, other and mainland(other)) for own, other in expected]
    assert checked(tmp_path, Record(article, LabelSet(article.id))) == []


@given(
    st.lists(st.sampled_from([A, B, C, "", "  ", A + B, B * 2, "訊息"]), max_size=8),
    st.lists(st.sampled_from([A, B, C, "", "\u3000", A + B, C * 2, "信息", "別的人說了別的話。"]), max_size=8),
    st.sampled_from(["hant", "hans"]),
)
def test_whatever_two_texts_are_paired_the_contract_is_kept(
    tmp_path_factory: pytest.TempPathFactory, first: list[str], second: list[str], source: Script
) -> None:
    folder = tmp_path_factory.mktemp("pair")
    hant, hans = "\n".join(["臨江說。", *first]), mainland("臨江說。", *second) + "。"
    article = read_pair(*written(folder, hant, hans), source=source).article
    spans = [
        Span(
            id=f"00000000-0000-7000-8000-{at:012d}",
            annotator="mei",
            at=AT,
            origin="human",
            state="accepted",
            score=None,
            label="speaker",
            fragments=(part,),
        )
        for at, part in enumerate(pieces(article.source.text))
    ]
    assert checked(folder, Record(article, LabelSet.of(article.id, spans))) == []


def pieces(text: str) -> list[tuple[int, int]]:
    """Every run of up to three characters that are not blank."""
    return [(found.start(), found.end()) for found in re.finditer(r"\S{1,3}", text)]


def test_the_rows_are_the_smallest_groups_of_lines(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    from yanguan.desktop.parallel.bitext import Bitext
    from yanguan.desktop.parallel.rows import rows_of

    article = read_pair(*written(tmp_path, f"{A}\n{B}\n{C}\n{A}", mainland(A + B, C, B, A))).article
    rows = rows_of(article, Bitext(article)).rows
    texts = article.source.text, article.counterpart.text
    assert [(texts[0][slice(*row.hant)], texts[1][slice(*row.hans)]) for row in rows] == [
        (f"{A}\n{B}", mainland(A + B)),
        (C, mainland(C)),
        ("", mainland(B)),
        (A, mainland(A)),
    ]


def test_pairs_go_through_a_project_and_come_out_as_they_were(tmp_path: Path, files: tuple[Path, Path]) -> None:
    incoming: list[Incoming] = [read_pair(*files), read_pair(*files, source="hans")]
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(map(record_of, incoming), is_dataset=False).result()
        export_dataset(session.reader, tmp_path / "out.jsonl")
    assert complaints(tmp_path / "out.jsonl") == []
    articles = {record.article.id: record.article for record in records_in(tmp_path / "out.jsonl")}
    assert articles == {each.article.id: each.article for each in incoming}


def test_what_the_readers_noticed_is_said_of_both_files(tmp_path: Path) -> None:
    hant, hans = written(tmp_path, TAIWAN, MAINLAND)
    hans.write_bytes(MAINLAND.encode("gb18030"))
    hant.write_text(TAIWAN.replace("市長", "市\x07長"), encoding="utf-8")
    incoming = read_pair(hant, hans)
    assert incoming.article.counterpart.text == MAINLAND
    said = {(notice.message_key, notice.arguments["file"]) for notice in incoming.notices}
    assert said == {("reading-characters-removed", str(hant)), ("reading-encoding-found", str(hans))}


def test_an_encoding_that_she_chose_is_obeyed_for_both(tmp_path: Path) -> None:
    paths = written(tmp_path, "", "")
    for path, text in zip(paths, (TAIWAN, MAINLAND), strict=True):
        path.write_bytes(text.encode("gb18030"))
    assert read_pair(*paths, encoding="gb18030").article.source.text == TAIWAN


def test_texts_that_share_next_to_nothing_are_noticed(tmp_path: Path, files: tuple[Path, Path]) -> None:
    assert read_pair(*files).notices == ()
    paths = written(tmp_path, "記者報導天氣晴朗無雲", "银行宣布提高贷款利率")
    (notice,) = read_pair(*paths).notices
    assert (notice.message_key, notice.arguments["hans"]) == ("pairs-little-shared", str(paths[1]))


def test_texts_in_the_wrong_order_are_refused(files: tuple[Path, Path]) -> None:
    refusal = refused(files[1], files[0])
    assert (refusal.message, refusal.arguments) == ("pairs-swapped", {"hant": str(files[1]), "hans": str(files[0])})


@pytest.mark.parametrize(("texts", "number"), [((TAIWAN, TAIWAN + "說"), 1), ((MAINLAND, MAINLAND + "说"), 0)])
def test_a_text_in_the_other_files_script_is_refused_by_name(
    tmp_path: Path, texts: tuple[str, str], number: int
) -> None:
    paths = written(tmp_path, *texts)
    refusal = refused(*paths)
    assert (refusal.message, refusal.arguments["file"]) == ("pairs-wrong-script", str(paths[number]))
    assert refusal.arguments["script"] == ("hant", "hans")[number]


def test_the_same_text_twice_is_refused(tmp_path: Path) -> None:
    assert refused(*written(tmp_path, "人口三千。", "人口三千。")).message == "pairs-same-text"


def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path) -> None:
    hant, hans = written(tmp_path, TAIWAN, "  \n")
    assert (refused(hant, hans).message, refused(hant, hans).arguments["file"]) == ("reading-blank", str(hans))


def folders(tmp_path: Path, hant: list[str], hans: list[str]) -> tuple[Path, Path]:
    for name, files, text in (("TW", hant, TAIWAN), ("CN", hans, MAINLAND)):
        (tmp_path / name).mkdir()
        for file in files:
            path = tmp_path / name / file
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return tmp_path / "TW", tmp_path / "CN"


def test_two_files_are_one_pair(files: tuple[Path, Path]) -> None:
    assert pairs_in(*files) == [files]


def test_two_folders_are_matched_by_the_names_in_them(tmp_path: Path) -> None:
    hant, hans = folders(tmp_path, ["b.txt", "a.txt", "deep/a.txt"], ["deep/a.txt", "a.txt", "b.txt"])
    names = ["a.txt", "b.txt", "deep/a.txt"]
    assert pairs_in(hant, hans) == [(hant / name, hans / name) for name in names]


def test_composed_and_decomposed_names_are_the_same_name(tmp_path: Path) -> None:
    hant, hans = folders(tmp_path, ["caf\u00e9.txt"], ["cafe\u0301.txt"])
    assert pairs_in(hant, hans) == [(hant / "caf\u00e9.txt", hans / "cafe\u0301.txt")]


def test_what_is_no_article_needs_no_counterpart(tmp_path: Path) -> None:
    hant, hans = folders(tmp_path, ["a.txt", ".hidden.txt", "photo.png"], ["a.txt"])
    assert pairs_in(hant, hans) == [(hant / "a.txt", hans / "a.txt")]


def test_files_without_a_counterpart_refuse_the_folders_and_the_first_five_are_named(tmp_path: Path) -> None:
    hant, hans = folders(tmp_path, [f"{number}.txt" for number in range(8)], ["0.txt", "x.txt"])
    refusal = refused(hant, hans)
    assert (refusal.message, refusal.arguments["count"]) == ("pairs-unmatched", 8)
    named = str(refusal.arguments["files"])
    assert named.count(".txt") == 5
    assert named.startswith(str(hans / "x.txt"))
    assert named.endswith(" …")


def test_one_file_without_a_counterpart_is_named_alone(tmp_path: Path) -> None:
    hant, hans = folders(tmp_path, ["a.txt", "b.txt"], ["a.txt"])
    assert refused(hant, hans).arguments["files"] == str(hant / "b.txt")


def test_a_folder_and_a_file_are_no_pair(tmp_path: Path, files: tuple[Path, Path]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for order in ((folder, files[0]), (files[0], folder)):
        assert refused(*order).message == "pairs-file-and-folder"
        assert refused(*order).arguments == {"folder": str(folder), "file": str(files[0])}


def test_the_same_path_twice_is_refused(tmp_path: Path, files: tuple[Path, Path]) -> None:
    assert refused(files[0], files[0]).message == "pairs-same-path"
    assert refused(tmp_path, tmp_path).message == "pairs-same-path"


def test_a_path_that_is_not_there_is_refused_by_name(tmp_path: Path, files: tuple[Path, Path]) -> None:
    missing = tmp_path / "missing.txt"
    for order in ((missing, files[1]), (files[0], missing)):
        assert (refused(*order).message, refused(*order).arguments["file"]) == ("reading-file-missing", str(missing))


def test_folders_without_articles_are_refused(tmp_path: Path) -> None:
    assert refused(*folders(tmp_path, [], [])).message == "pairs-no-files"


def messages(language: str) -> dict[str, set[str]]:
    """The keys of a language's file, each with the places of its text."""
    content = resource("translations", language, "pairs.ftl").read_text(encoding="utf-8")
    entries = [entry for entry in FluentParser().parse(content).body if isinstance(entry, ast.Message | ast.Junk)]
    assert not any(isinstance(entry, ast.Junk) for entry in entries)
    texts = re.split(r"^(?=pairs-)", content, flags=re.MULTILINE)[1:]
    return {text.partition(" =")[0]: set(re.findall(r"\$(\w+)", text)) for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_there_with_the_same_places(language: str) -> None:
    assert messages(language) == messages("en")


def test_what_the_code_says_and_what_the_files_hold_are_the_same() -> None:
    code = Path(pairs.__file__).read_text(encoding="utf-8")
    raised = set(re.findall(r'(?:Refusal|Notice)\(\s*"(pairs-[a-z-]+)"', code))
    assert set(messages("en")) == raised
