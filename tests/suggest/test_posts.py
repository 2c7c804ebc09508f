"""Posts are taken apart as the guidelines say, and found in front of the names of those who hold them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.marked import marked
from yanguan.suggest.posts import PostParts, parse_post
from yanguan.suggest.reading import Words, load_words, read
from yanguan.suggest.titles import HoldingProposal, propose_holdings, titles_in

PARTS: dict[str, tuple[str | None, str | None, str | None, str | None, str]] = {
    "臨江市委書記": ("臨江市", "中共臨江市委", None, None, "書記"),
    "臨江市委副書記": ("臨江市", "中共臨江市委", None, "副", "書記"),
    "青嵐市委常委": ("青嵐市", "中共青嵐市委", None, None, "常委"),
    "臨江市委組織部常務副部長": ("臨江市", "中共臨江市委組織部", None, "常務副", "部長"),
    "青嵐市紀委書記": ("青嵐市", "中共青嵐市紀律檢查委員會", None, None, "書記"),
    "南河省人民政府黨組成員": ("南河省", "中共南河省人民政府黨組", None, None, "成員"),
    "南河省副省長": ("南河省", "南河省人民政府", None, "副", "省長"),
    "臨江市市長": ("臨江市", "臨江市人民政府", None, None, "市長"),
    "臨江市長": ("臨江市", "臨江市人民政府", None, None, "市長"),
    "臨江市代市長": ("臨江市", "臨江市人民政府", None, "代", "市長"),
    "望潮縣縣長": ("望潮縣", "望潮縣人民政府", None, None, "縣長"),
    "云汐鎮鎮長": ("云汐鎮", "云汐鎮人民政府", None, None, "鎮長"),
    "臨江市水務局局長": ("臨江市", "臨江市水務局", None, None, "局長"),
    "臨江市水務局總工程師": ("臨江市", "臨江市水務局", None, None, "總工程師"),
    "臨江市發展和改革委員會主任": ("臨江市", "臨江市發展和改革委員會", None, None, "主任"),
    "臨江市人大常委會主任": ("臨江市", "臨江市人民代表大會常務委員會", None, None, "主任"),
    "臨江市中級人民法院審判員": ("臨江市", "臨江市中級人民法院", None, None, "審判員"),
    "北城市議員": ("北城市", "北城市議會", None, None, "議員"),
    "數位部長": (None, "數位部", None, None, "部長"),
    "海巡署長": (None, "海巡署", None, None, "署長"),
    "立法院長": (None, "立法院", None, None, "院長"),
    "房屋署助理署長": (None, "房屋署", None, "助理", "署長"),
    "行政院發言人": (None, "行政院", None, None, "發言人"),
    "立委": (None, "立法院", None, None, "委員"),
    "閣揆": (None, "行政院", None, None, "院長"),
    "行政長官": (None, None, None, None, "行政長官"),
    "南河理工大學校長": (None, "南河理工大學", None, None, "校長"),
    "泊嶼裝備有限公司財務部部長": (None, "泊嶼裝備有限公司", "財務部", None, "部長"),
    "議會房屋事務委員會副主席": (None, "議會", "房屋事務委員會", "副", "主席"),
}


def parts(post: PostParts) -> tuple[str | None, str | None, str | None, str | None, str | None]:
    return post.area, post.organization, post.unit, post.prefix, post.core


@pytest.mark.parametrize("text", PARTS)
def test_a_post_is_taken_apart_in_its_own_script(text: str) -> None:
    assert parts(parse_post(text)) == PARTS[text]
    simplified = tuple(part and marked(part).simplified for part in PARTS[text])
    assert parts(parse_post(marked(text).simplified, "hans")) == simplified


@pytest.mark.parametrize(
    ("text", "areas", "organization", "expected"),
    [
        ("市長", ["南河省", "臨江市"], None, ("臨江市", "臨江市人民政府", None, None, "市長")),
        ("市委副書記", ["臨江市", "南河省"], None, ("臨江市", "中共臨江市委", None, "副", "書記")),
        ("省委組織部部長", ["南河省", "臨江市"], None, ("南河省", "中共南河省委組織部", None, None, "部長")),
        ("副議長", ["鶴鳴市"], None, ("鶴鳴市", "鶴鳴市議會", None, "副", "議長")),
        ("秘書長", [], "中共臨江市委", ("臨江市", "中共臨江市委", None, None, "秘書長")),
        ("宣傳部部長", ["青嵐市"], "中共青嵐市委", ("青嵐市", "中共青嵐市委宣傳部", None, None, "部長")),
        ("督察長", [], "臨江市公安局", ("臨江市", "臨江市公安局", None, None, "督察長")),
        ("公司董事長", [], "泊嶼股份", (None, "泊嶼股份", "董事會", None, "董事長")),
        ("校黨委副書記", [], "南河理工大學", (None, "中共南河理工大學委員會", None, "副", "書記")),
        ("行政長官", [], "房屋局", (None, None, None, None, "行政長官")),
    ],
)
def test_what_a_post_leaves_out_comes_from_before(
    text: str, areas: list[str], organization: str | None, expected: tuple[str | None, ...]
) -> None:
    assert parts(parse_post(text, areas=areas, organization=organization)) == expected


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("南河省省長", "正部級"),
        ("南河省副省長", "副部級"),
        ("南河省委書記", "正部級"),
        ("南河省委常委", "副部級"),
        ("南河省水利廳廳長", "正廳級"),
        ("南河省水利廳副廳長", "副廳級"),
        ("臨江市市長", None),
        ("望潮縣縣長", None),
        ("數位部長", None),
    ],
)
def test_a_rank_is_only_inferred_where_the_level_tells(text: str, rank: str | None) -> None:
    assert parse_post(text).rank == rank


def test_what_is_no_post_has_no_parts() -> None:
    assert parse_post("導演") == PostParts()
    assert parse_post("") == PostParts()


HOLDINGS: dict[str, tuple[list[str], str | None, str]] = {
    "臨江市委書記方景行說": (["臨江市委書記"], "方景行", "current"),
    "市委副書記、代市長柳書蘅表示": (["市委副書記", "代市長"], "柳書蘅", "current"),
    "由屋邨管理處主任孔昭然暫代": (["屋邨管理處主任"], "孔昭然", "current"),
    "訪臨江市委書記方景行": (["臨江市委書記"], "方景行", "current"),
    "時任副市長譚伯寧曾開會": (["副市長"], "譚伯寧", "former"),
    "前海巡署長藍至剛釣魚": (["海巡署長"], "藍至剛", "former"),
    "現任房屋署署長程思韻到場": (["房屋署署長"], "程思韻", "current"),
    "臨江市水務局原局長佟國梁受審": (["臨江市水務局", "局長"], "佟國梁", "former"),
    "市發展和改革委員會主任宋聽禾指出": (["市發展和改革委員會主任"], "宋聽禾", "current"),
    "副議長牛景同兼任召集人": (["副議長"], "牛景同", "current"),
    "陸行舟曾任海工研究院副院長。": (["海工研究院副院長"], "陸行舟", "former"),
    "他此前任臨江市委副書記、市長。": (["臨江市委副書記", "市長"], "他", "former"),
    "顧懷瑾現任南河理工大學校長。": (["南河理工大學校長"], "顧懷瑾", "current"),
}
NO_HOLDINGS = [
    "導演林一說",
    "警官王明到場",
    "主席台上坐滿了人",
    "公司創辦人陳安說",
    "書記處開會",
    "局長說好",
    "一位主任來了",
]


@pytest.fixture(scope="module")
def words() -> Words | None:
    return load_words()


def told(text: str, holding: HoldingProposal) -> tuple[list[str], str | None, str]:
    posts = [text[start:end] for post in holding.posts for start, end in post.fragments]
    return posts, text[slice(*holding.person)] if holding.person else None, holding.temporal


@pytest.mark.parametrize("text", HOLDINGS)
def test_titles_before_names_are_holdings(text: str, words: Words | None) -> None:
    for script in (text, marked(text).simplified):
        (holding,) = propose_holdings(script, words)
        assert told(text, holding) == HOLDINGS[text]


@pytest.mark.parametrize("text", NO_HOLDINGS)
def test_professions_and_titles_without_a_name_are_none(text: str, words: Words | None) -> None:
    assert propose_holdings(text, words) == ()


def test_a_title_in_a_change_of_office_counts_less(words: Words | None) -> None:
    kept, changed = propose_holdings("市長柳書蘅說，局長佟國梁辭職。", words)
    assert kept.score > 0.8 > changed.score


@given(st.text("臨江市委書記副長局部原前新任時、和方景行王的，。說校主席台", max_size=30))
def test_posts_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    at = 0
    for title in titles_in(read(text, load_words()), 0, len(text)):
        assert at <= title.start < title.end <= len(text)
        assert title.fragments[0][0] == title.start
        assert title.fragments[-1][1] == title.end
        at = title.end
    parse_post(text)
    propose_holdings(text, None)
