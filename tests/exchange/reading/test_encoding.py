"""Bytes become the text they were written from, or are refused with what to do."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import ENCODINGS, SURE, decode, detect

TRADITIONAL = (
    "臨江市委書記方景行昨日表示，「穩字當頭。」省委決定，方景行任南河省副省長，兼任省委黨校校長。"
    "他說，老城不是包袱，是家底，要讓居民看得見、摸得著。會議由市委副書記祁遠山主持。"
)
SIMPLIFIED = (
    "临江市委书记方景行昨日表示，“稳字当头。”省委决定，方景行任南河省副省长，兼任省委党校校长。"
    "他说，老城不是包袱，是家底，要让居民看得见、摸得着。会议由市委副书记祁远山主持。"
)
CANTONESE = "市民質疑輪候時間愈來愈長，「點解仲可以升職？我哋喺呢度等咗五年半，有落無升，佢哋嘅嘢唔關我哋事。」"
COMMON = sorted(set(TRADITIONAL) & set(SIMPLIFIED) - set("「」“”"))


@pytest.mark.parametrize("text", [TRADITIONAL, SIMPLIFIED])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_both_scripts_are_read_in_every_encoding_that_holds_both(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), file="a.txt")
    assert decoded.text == text
    assert decoded.encoding.name == encoding
    assert decoded.encoding.replaced == 0


def test_traditional_text_is_read_in_big5_of_windows() -> None:
    decoded = decode(TRADITIONAL.encode("cp950"), file="a.txt")
    assert (decoded.text, decoded.encoding.name) == (TRADITIONAL, "cp950")


def test_hong_kong_characters_are_read_in_the_wider_big5() -> None:
    decoded = decode(CANTONESE.encode("big5hkscs"), file="a.txt")
    assert (decoded.text, decoded.encoding.name) == (CANTONESE, "big5hkscs")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\x84\x31\x95\x33", "gb18030"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + "任".encode(encoding), file="a.txt")
    assert decoded.text == "任"
    assert (decoded.encoding.name, decoded.encoding.score) == (encoding, 1.0)


@pytest.mark.parametrize("chosen", ["gb2312", "GBK", "cp936", " gb18030 "])
def test_the_older_names_of_gb_are_read_as_the_widest(chosen: str) -> None:
    text = "𠮷安镇" + SIMPLIFIED
    decoded = decode(text.encode("gb18030"), file="a.txt", chosen=chosen)
    assert (decoded.text, decoded.encoding.name, decoded.encoding.score) == (text, "gb18030", None)


def test_big5_by_name_means_its_whole_family() -> None:
    assert decode(CANTONESE.encode("big5hkscs"), file="a.txt", chosen="big5").text == CANTONESE


def test_utf_16_by_name_follows_the_mark() -> None:
    assert decode("\ufeff任命".encode("utf-16-be"), file="a.txt", chosen="utf-16").text == "任命"
    assert decode("\ufeff任命".encode("utf-16-le"), file="a.txt", chosen="utf-16").text == "任命"


def test_the_users_choice_is_obeyed_even_where_detection_says_otherwise() -> None:
    data = "任命".encode("gb18030")
    assert decode(data, file="a.txt", chosen="gb18030").text == "任命"


def test_a_long_head_of_ascii_does_not_hide_the_chinese() -> None:
    data = b"<!-- " + b"x" * 100_000 + b" -->" + TRADITIONAL.encode("cp950")
    assert decode(data, file="a.html").text.endswith(TRADITIONAL)


def test_utf_16_is_read_after_an_odd_number_of_latin_letters() -> None:
    text = "ABC" + SIMPLIFIED
    assert decode(text.encode("utf-16-le"), file="a.txt").text == text


def test_one_broken_byte_in_utf_8_costs_one_character() -> None:
    data = bytearray((SIMPLIFIED * 5).encode())
    data[30] = 0xFF
    decoded = decode(bytes(data), file="a.txt")
    assert decoded.encoding.name == "utf-8"
    assert 1 <= decoded.encoding.replaced <= 3


def test_a_file_cut_inside_a_character_keeps_everything_before_it() -> None:
    decoded = decode(SIMPLIFIED.encode()[:-1], file="a.txt")
    assert decoded.text == SIMPLIFIED[:-1] + "\ufffd"
    assert decoded.encoding.replaced == 1


@pytest.mark.parametrize(
    "data",
    [
        "Le président a nommé un ministre, a-t-on appris à l'Élysée où l'été s'achève.".encode("latin-1"),
        "Президент назначил нового министра, сообщили вчера".encode("koi8-r"),
        "東京都知事は昨日の会見で、「来年度から実施する」と述べたということです。".encode("shift_jis"),
    ],
)
def test_other_languages_are_asked_about_and_not_guessed(data: bytes) -> None:
    with pytest.raises(Refusal) as caught:
        decode(data, file="a.txt")
    assert caught.value.message == "reading-encoding-unsure"
    assert caught.value.arguments == {"file": "a.txt", "encodings": ", ".join(ENCODINGS)}


def test_bytes_with_zeros_that_are_no_utf_16_are_called_binary() -> None:
    with pytest.raises(Refusal) as caught:
        decode(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)), file="a.out")
    assert caught.value.message == "reading-binary"
    assert caught.value.arguments["byte"] == 7


def test_one_zero_byte_in_chinese_utf_8_is_left_for_cleaning() -> None:
    decoded = decode(f"任命\x00{SIMPLIFIED}".encode(), file="a.txt")
    assert decoded.text == f"任命\x00{SIMPLIFIED}"


def test_a_choice_that_cannot_read_the_bytes_names_line_and_byte() -> None:
    data = b"one\ntwo\n" + SIMPLIFIED.encode("gb18030")
    with pytest.raises(Refusal) as caught:
        decode(data, file="a.txt", chosen="utf-8")
    arguments = caught.value.arguments
    assert caught.value.message == "reading-undecodable"
    assert (arguments["line"], arguments["byte"], arguments["encoding"]) == (3, 8, "utf-8")
    assert int(arguments["count"]) > 10


@pytest.mark.parametrize("name", ["klingon", "", "hex", "idna", "unicode_escape", "big5\x00", "rot13"])
def test_a_name_that_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(Refusal, match="reading-encoding-unknown"):
        decode(b"x", file="a.txt", chosen=name)


def test_what_a_page_declares_breaks_a_tie_only() -> None:
    few = "鼐".encode("cp950")
    with pytest.raises(Refusal):
        decode(few, file="a.html")
    assert decode(few, file="a.html", declared="big5").text == "鼐"
    assert decode(TRADITIONAL.encode(), file="a.html", declared="gb2312").text == TRADITIONAL


@pytest.mark.parametrize("declared", ["klingon", "utf-8"])
def test_a_declaration_that_does_not_fit_the_bytes_is_not_believed(declared: str) -> None:
    with pytest.raises(Refusal, match="unsure"):
        decode("鼐".encode("cp950"), file="a.html", declared=declared)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be", "utf-8"])
def test_the_right_reading_scores_well_above_the_floor(encoding: str) -> None:
    name, score = detect(SIMPLIFIED.encode(encoding))
    assert name == encoding
    assert score > SURE + 0.1


def test_plain_latin_letters_are_utf_8() -> None:
    assert decode(b"plain", file="a.txt").encoding.name == "utf-8"


@given(
    st.lists(st.sampled_from(COMMON), min_size=50, max_size=300),
    st.sampled_from(["utf-8", "gb18030", "cp950", "utf-16-le", "utf-16-be"]),
)
def test_fifty_common_characters_come_back_from_every_encoding(characters: list[str], encoding: str) -> None:
    text = "".join(characters)
    assert decode(text.encode(encoding), file="a.txt").text == text


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\x84\x31\x95\x33\x84")
def test_whatever_the_bytes_nothing_but_a_refusal_is_raised(data: bytes) -> None:
    try:
        decoded = decode(data, file="a.txt")
    except Refusal:
        return
    assert decoded.encoding.replaced == decoded.text.count("\ufffd")
