"""From a file or the clipboard to an article with both texts, and what is said about it."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.articles import read_file
from yanguan.exchange.reading.incoming import PASTED, Incoming, read_pasted
from yanguan.script.convert import convert

HANT = """方景行調任南河省副省長

2026-07-17 青嵐新聞網

　　7月16日，臨江市召開領導幹部會議。省委組織部常務副部長鄧守拙宣布省委決定：方景行同志任南河省副省長。

　　祁遠山表示，完全擁護省委決定，「接過接力棒，一天也不敢鬆勁」，並呼籲全市幹部把心思用在幹事上。
"""
HANS = convert(HANT, "tw2s").text.text


def read(tmp_path: Path, content: str | bytes, name: str = "a.txt", encoding: str | None = None) -> Incoming:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_file(path, encoding=encoding)


def told(incoming: Incoming) -> list[str]:
    return [notice.message_key for notice in incoming.notices]


def test_an_article_has_both_texts_and_blocks_on_both_sides(tmp_path: Path) -> None:
    article = read(tmp_path, HANT).article
    assert article.source_script == "hant"
    assert (article.source.text, article.source.origin) == (HANT, "source")
    assert (article.counterpart.text, article.counterpart.profile) == (HANS, "tw2s")
    assert [block.kind for block in article.blocks] == ["headline", "dateline", "paragraph", "paragraph"]
    assert all(block.source == block.counterpart for block in article.blocks)
    assert (article.alignment, article.differences) == ((), ())


def test_simplified_text_is_known_and_converted_the_other_way(tmp_path: Path) -> None:
    article = read(tmp_path, HANS).article
    assert (article.source_script, article.counterpart.profile) == ("hans", "s2tw")


def test_each_reading_makes_a_new_id(tmp_path: Path) -> None:
    assert read(tmp_path, HANT).article.id < read(tmp_path, HANT).article.id


@pytest.mark.parametrize("encoding", ["cp950", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_every_encoding_gives_the_same_article_and_is_told(tmp_path: Path, encoding: str) -> None:
    incoming = read(tmp_path, HANT.encode(encoding))
    assert incoming.article.source.text == HANT
    expected = [] if encoding == "utf-8-sig" else ["reading-encoding-found"]
    assert told(incoming) == expected
    assert incoming.encoding is not None
    assert incoming.encoding.replaced == 0


def test_a_chosen_encoding_is_not_told_back(tmp_path: Path) -> None:
    incoming = read(tmp_path, HANT.encode("cp950"), encoding="big5")
    assert incoming.article.source.text == HANT
    assert incoming.notices == ()


def test_control_characters_are_taken_out_and_counted(tmp_path: Path) -> None:
    incoming = read(tmp_path, HANT.replace("方", "\x00方\u202e"))
    assert incoming.article.source.text == HANT
    assert told(incoming)[-1] == "reading-characters-removed"
    assert incoming.notices[-1].arguments["count"] == 2 * HANT.count("方")


def test_unreadable_characters_are_counted(tmp_path: Path) -> None:
    incoming = read(tmp_path, HANT.encode() * 5 + b"\xe6\x96")
    assert incoming.notices[-1].message_key == "reading-characters-replaced"
    assert incoming.notices[-1].arguments["count"] == 1


def test_a_mixture_of_scripts_is_told(tmp_path: Path) -> None:
    incoming = read(tmp_path, HANT + HANS)
    assert "reading-script-mixed" in told(incoming)


def test_a_line_in_the_other_script_is_told_where_the_whole_is_not_mixed(tmp_path: Path) -> None:
    incoming = read(tmp_path, HANT * 12 + "记者说话\n" + HANT)
    assert told(incoming) == ["reading-lines-other-script"]
    assert incoming.notices[0].arguments["line"] == HANT.count("\n") * 12 + 1
    assert incoming.notices[0].arguments["count"] == 1


def test_hong_kongs_text_is_converted_by_hong_kongs_profile(tmp_path: Path) -> None:
    article = read(tmp_path, "劏房的衞生\n行政長官說好。\n").article
    assert (article.counterpart.profile, article.counterpart.text[:5]) == ("hk2s", "㓥房的卫生")


def test_line_ends_of_windows_and_old_macintosh_become_line_feeds(tmp_path: Path) -> None:
    for end in ("\r\n", "\r"):
        incoming = read(tmp_path, HANT.replace("\n", end))
        assert incoming.article.source.text == HANT
        assert incoming.notices == ()


@pytest.mark.parametrize("text", ["葛󠄀飾區長王毅", "「𫜰𠮷田」說王毅", "👨🏻‍🚒 說王毅", "一\u2028二 e\u0301 \uf900"])
def test_odd_characters_stay_as_they_are_and_blocks_fit(tmp_path: Path, text: str) -> None:
    article = read(tmp_path, f"{text}\n{HANT}").article
    assert article.source.text.startswith(text)
    assert article.blocks[0].source == (0, len(text))


def test_a_page_comes_in_by_its_content_or_its_suffix(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line.strip()}</p>" for line in HANT.split("\n")[4:] if line)
    head = "<html><head><title>方景行調任南河省副省長_青嵐新聞網</title></head><body><h1>方景行調任南河省副省長</h1>"
    source = f"{head}<p>2026-07-17 青嵐新聞網</p>{paragraphs}</body></html>"
    for name in ("a.html", "a.txt"):
        article = read(tmp_path, source, name).article
        assert [block.kind for block in article.blocks] == ["headline", "dateline", "paragraph", "paragraph"]
        assert (article.meta.title, article.meta.published, article.meta.outlet) == (
            "方景行調任南河省副省長",
            "2026-07-17",
            "青嵐新聞網",
        )


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp950", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "big5", "iso-8859-1"])
def test_a_page_that_declares_a_wrong_encoding_is_read_right(tmp_path: Path, encoding: str, declared: str) -> None:
    body = "".join(f"<p>{line}</p>" for line in HANT.split())
    head = f'<meta charset="{declared}"><title>方景行調任</title>'
    source = f"<html><head>{head}</head><body>{body}</body></html>"
    article = read(tmp_path, source.encode(encoding), "a.html").article
    assert article.source.text.split("\n")[0] == "方景行調任"
    assert "一天也不敢鬆勁" in article.source.text


def test_characters_that_a_page_spells_in_numbers_are_cleaned_too(tmp_path: Path) -> None:
    body = "".join(f"<p>{line.strip()}</p>" for line in HANT.split("\n") if line.strip())
    incoming = read(tmp_path, f"<html><body>{body.replace('祁', '祁&#x202E;&#x85;')}</body></html>", "a.html")
    assert "\u202e" not in incoming.article.source.text
    assert "reading-characters-removed" in told(incoming)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "reading-empty"),
        (b" \n\t\n", "reading-blank"),
        ("\u3000\u3000\n".encode(), "reading-blank"),
        (b"\x00" * 100, "reading-binary"),
        (b"\x00\x01\x02\x03" * 50, "reading-binary"),
        (b"\x89PNG\r\n\x1a\n", "reading-other-kind"),
        (bytes(range(128, 256)) * 3, "reading-encoding-unsure"),
    ],
)
def test_what_is_no_article_is_refused_with_the_files_name(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(Refusal) as caught:
        read(tmp_path, content)
    assert caught.value.message == message
    assert caught.value.arguments["file"] == str(tmp_path / "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_a_line_of_fifty_megabytes_is_refused_by_its_number_in_bounded_memory(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    long = "字".encode(encoding.replace("utf-16", "utf-16-le"))
    path.write_bytes("標題\n".encode(encoding) + long * (50_000_000 // len(long)))
    tracemalloc.start()
    with pytest.raises(Refusal) as caught:
        read_file(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.message == "reading-long-line"
    assert caught.value.arguments["line"] in (2, 3)  # UTF-16 has bytes that look like line feeds
    assert peak < 300_000_000


def test_a_line_just_too_long_is_refused_with_its_length(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        read(tmp_path, "標題\n" + "字" * 1_000_001)
    arguments = caught.value.arguments
    assert (arguments["line"], arguments["count"], arguments["limit"]) == (2, 1_000_001, 1_000_000)


@pytest.mark.parametrize(
    ("text", "profile", "message"),
    [
        (HANT, "s2tw", "reading-profile-other-script"),
        (HANS, "tw2s", "reading-profile-other-script"),
        (HANT, "t2tw", "reading-profile-one-script"),
        (HANT, "x2s", "profile-unknown"),
    ],
)
def test_a_profile_that_does_not_fit_is_refused(text: str, profile: str, message: str) -> None:
    with pytest.raises(Refusal, match=message):
        read_pasted(text, profile=profile)


@pytest.mark.parametrize(
    ("profile", "script"), [("s2tw", "hans"), ("tw2s", "hant"), ("hk2s", "hant"), ("s2hk", "hans")]
)
def test_a_profile_tells_the_script_where_the_characters_do_not(profile: str, script: str) -> None:
    article = read_pasted("人口 一二三", profile=profile).article
    assert (article.source_script, article.counterpart.profile) == (script, profile)


def test_pasted_text_is_an_article_without_an_encoding() -> None:
    incoming = read_pasted(HANT)
    assert incoming.encoding is None
    assert incoming.article.source.text == HANT
    assert incoming.article.meta.title == "方景行調任南河省副省長"


def test_the_clipboards_page_tells_which_lines_are_headings() -> None:
    paragraph = HANT.split("\n")[4]
    text = f"臨江\n方景行調任南河省副省長\n{paragraph}\n祁遠山：一天也不敢鬆勁。\n{paragraph}"
    html = f"<h1>方景行調任南河省副省長</h1><p>{paragraph}</p><h2>祁遠山：一天也不敢鬆勁。</h2><p>{paragraph}</p>"
    kinds = [block.kind for block in read_pasted(text, html).article.blocks]
    assert kinds[1:] == ["headline", "paragraph", "subhead", "paragraph"]


def test_a_clipboard_with_a_page_only_is_read_as_a_page() -> None:
    paragraphs = "".join(f"<p>{line.strip()}</p>" for line in HANT.split("\n") if line.strip())
    assert "一天也不敢鬆勁" in read_pasted("", paragraphs).article.source.text


def test_the_source_of_a_page_may_be_pasted() -> None:
    paragraphs = "".join(f"<p>{line.strip()}</p>" for line in HANT.split("\n") if line.strip())
    assert "<p>" not in read_pasted(f"<!DOCTYPE html><html><body>{paragraphs}</body></html>").article.source.text


@pytest.mark.parametrize(
    ("text", "message"), [("", "reading-blank"), (" \n", "reading-blank"), ("任\ud800", "reading-surrogate")]
)
def test_a_paste_that_is_no_text_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_pasted(text)
    assert (caught.value.message, caught.value.arguments["file"]) == (message, PASTED)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    data=st.binary(max_size=200),
    name=st.sampled_from(["a.txt", "a.html"]),
    start=st.sampled_from([b"", b"<html>", "任命".encode()]),
)
def test_whatever_a_file_holds_nothing_but_a_refusal_is_raised(
    tmp_path: Path, data: bytes, name: str, start: bytes
) -> None:
    try:
        article = read(tmp_path, start + data, name).article
    except Refusal:
        return
    assert len(article.source.text) == len(article.counterpart.text)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_pasted_text_is_covered_by_its_blocks(text: str) -> None:
    try:
        article = read_pasted(text).article
    except Refusal:
        return
    source = article.source.text
    lines = [line for line in source.split("\n") if line.strip()]
    assert [source[block.source[0] : block.source[1]] for block in article.blocks if block.source] == lines
