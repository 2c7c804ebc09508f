"""Changes of office: the word that says them, and the roles around it, in sentences of our own and in both scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.marked import marked
from yanguan.suggest.change_words import propose_triggers
from yanguan.suggest.personnel import RolesProposal, propose_roles
from yanguan.suggest.reading import Words, load_words

PUBLISHED = "2026-07-10"
Roles = dict[str, list[str]]

TRIGGERS: dict[str, list[str]] = {
    "方景行調任南河省副省長": ["調任"],
    "任命方景行出任副省長": ["任命"],
    "推舉陳安接任主席": ["推舉"],
    "祁遠山任臨江市委書記": ["任"],
    "方景行不再擔任臨江市委書記職務": ["不再擔任"],
    "他2009年5月任副縣長，2012年11月升任縣長": ["任", "升任"],
    "閻伯川擬任水務局局長": ["擬任"],
    "新任局長閻伯川到任": ["新任", "到任"],
    "法院判決議員邱渡雲當選無效": ["當選無效"],
    "變動人員：喬亦然；職務：財務總監；變動情形：新任；": ["新任"],
    "不會指出任何問題": [],
    "做出任務分配": [],
    "市委主任命令大家": [],
    "不擔任何責任": [],
    "時任局長佟國梁說": [],
    "他曾任副局長": [],
    "責任編輯陳安": [],
    "新任命的人員要守住底線": [],
    "辭職報告已經送到": [],
    "局長沒有辭職": [],
    "代理人來了": [],
    "新任務交給他": [],
    "他是市長候選人": [],
    "全市免職4人": [],
    "她當選年度最佳球員": [],
    "警報降為三級": [],
    "公司章程規定，總經理由董事會聘任": [],
    "一名副部長撤職": ["撤職"],
    "縣委書記被雙開": ["雙開"],
    "局長佟國梁被查": [],
}
ROLES: dict[str, tuple[str, str, Roles]] = {
    "方景行調任南河省副省長。": ("調任", "transfer", {"person": ["方景行"], "post_new": ["南河省副省長"]}),
    "臨江市市長祁遠山升任臨江市委書記。": (
        "升任", "promote", {"person": ["祁遠山"], "post_new": ["臨江市委書記"], "post_old": ["臨江市市長"]},
    ),
    "周安由云汐縣文旅局副局長調任云汐鎮鎮長。": (
        "調任", "transfer", {"person": ["周安"], "post_new": ["云汐鎮鎮長"], "post_old": ["云汐縣文旅局副局長"]},
    ),
    "南河省人大常委會任命方景行為南河省副省長。": (
        "任命", "appoint", {"person": ["方景行"], "post_new": ["南河省副省長"], "authority": ["南河省人大常委會"]},
    ),
    "行政長官霍天佑委任現任房屋署署長程思韻出任房屋局局長。": (
        "委任", "appoint",
        {"person": ["程思韻"], "post_new": ["房屋局局長"], "post_old": ["房屋署署長"], "authority": ["行政長官霍天佑"]},
    ),
    "任命沈若川為臨江市公安局局長、督察長。": (
        "任命", "appoint", {"person": ["沈若川"], "post_new": ["臨江市公安局局長", "督察長"]},
    ),
    "沈望舒因個人原因辭去董事長、董事職務。": (
        "辭去", "resign", {"person": ["沈望舒"], "post_old": ["董事長", "董事"], "reason": ["個人原因"]},
    ),
    "房屋署助理署長翟國棟上周五停職。": (
        "停職", "suspend", {"person": ["翟國棟"], "post_old": ["房屋署助理署長"], "time_effective": ["上周五"]},
    ),
    "原任局長麥啟文年屆65歲退休。": (
        "退休", "retire", {"person": ["麥啟文"], "post_old": ["局長"], "reason": ["年屆65歲"]},
    ),
    "數位部長由前立委紀雲深接任。": ("接任", "appoint", {"person": ["紀雲深"], "post_new": ["數位部長"]}),
    "由副議長牛景同兼任召集人。": ("兼任", "concurrent", {"person": ["牛景同"], "post_new": ["召集人"]}),
    "衛福部長請辭獲准，職務由政務次長高明謙代理。": (
        "代理", "acting", {"person": ["高明謙"], "post_new": ["衛福部長"]},
    ),
    "青嵐市委原常委岑立言被免職。": ("免職", "dismiss", {"person": ["岑立言"], "post_old": ["青嵐市委", "常委"]}),
    "被免職的原局長佟國梁受審。": ("免職", "dismiss", {"person": ["佟國梁"], "post_old": ["局長"]}),
    "2019年3月，方景行當選青嵐市市長（正廳級）。": (
        "當選", "elect",
        {"person": ["方景行"], "post_new": ["青嵐市市長"], "time_effective": ["2019年3月"], "rank_new": ["正廳級"]},
    ),
    "宋聽禾擬提名為臨江市副市長人選。": ("擬提名", "nominate", {"person": ["宋聽禾"], "post_new": ["臨江市副市長"]}),
    "水務局局長佟國梁今年5月由正處級降為副處級，調往望潮縣。": (
        "降為", "demote",
        {"person": ["佟國梁"], "post_old": ["水務局局長"], "time_effective": ["今年5月"], "rank_new": ["副處級"],
         "rank_old": ["正處級"]},
    ),
    "這是今年2月內閣總辭以來的事。": ("總辭", "resign", {"org_old": ["內閣"], "time_effective": ["今年2月"]}),
    "水務局局長閻伯川到任。": ("到任", "appoint", {"person": ["閻伯川"], "post_new": ["水務局局長"]}),
    "省委決定方景行不再擔任臨江市委書記職務。": (
        "不再擔任", "leave", {"person": ["方景行"], "post_old": ["臨江市委書記"], "authority": ["省委"]},
    ),
    "變動人員：喬亦然；職務：董事會秘書；變動情形：辭任；原因：個人規劃；生效日期：2026年7月12日；繼任者：待定。": (
        "辭任", "resign",
        {"person": ["喬亦然"], "post_old": ["董事會秘書"], "reason": ["個人規劃"], "time_effective": ["2026年7月12日"]},
    ),
    "方景行卸任市長，祁遠山接任市長。": (
        "接任", "appoint", {"person": ["祁遠山"], "post_new": ["市長"], "predecessor": ["方景行"]},
    ),
    "局長霍天佑要求副局長賀明德下台。": ("下台", "leave", {"person": ["賀明德"], "post_old": ["副局長"]}),
}  # fmt: skip


@pytest.fixture(scope="module")
def words() -> Words | None:
    return load_words()


def proposed(text: str, trigger: str, words: Words | None) -> RolesProposal:
    start = text.index(trigger)
    found = propose_roles(text, (start, start + len(trigger)), words, PUBLISHED)
    assert found
    return found


def told(text: str, proposal: RolesProposal) -> Roles:
    found: Roles = {}
    for role in proposal.roles:
        found.setdefault(role.role, []).extend(text[start:end] for start, end in role.fragments)
    return found


@pytest.mark.parametrize("text", TRIGGERS)
def test_change_words_are_found_and_their_traps_are_not(text: str, words: Words | None) -> None:
    for script in (text, marked(text).simplified):
        found = propose_triggers(script, words)
        assert [text[word.start : word.end] for word in found] == TRIGGERS[text]


@pytest.mark.parametrize("text", ROLES)
def test_the_sentence_of_a_trigger_fills_the_roles(text: str, words: Words | None) -> None:
    trigger, kind, roles = ROLES[text]
    proposal = proposed(text, trigger, words)
    assert (proposal.kind, told(text, proposal)) == (kind, roles)
    image = proposed(marked(text).simplified, marked(trigger).simplified, words)
    assert image.roles == proposal.roles


def test_one_trigger_of_two_persons_is_two_frames(words: Words | None) -> None:
    text = "免去譚伯寧的臨江市副市長職務、趙硯田的臨江市公安局局長、督察長職務。"
    first = proposed(text, "免去", words)
    (second,) = first.others
    assert told(text, first) == {"person": ["譚伯寧"], "post_old": ["臨江市副市長"]}
    assert told(text, second) == {"person": ["趙硯田"], "post_old": ["臨江市公安局局長", "督察長"]}


def test_two_persons_in_one_post_are_two_frames(words: Words | None) -> None:
    text = "任命歐陽牧之、湯秋實為臨江市中級人民法院審判員。"
    first = proposed(text, "任命", words)
    assert [told(text, frame)["person"] for frame in (first, *first.others)] == [["歐陽牧之"], ["湯秋實"]]
    assert {told(text, frame)["post_new"][0] for frame in (first, *first.others)} == {"臨江市中級人民法院審判員"}


def test_a_list_of_decisions_takes_authority_and_time_from_its_head(words: Words | None) -> None:
    head = "2026年7月17日，臨江市人民代表大會常務委員會會議決定：\n\n"
    text = head + "任命柳書蘅為臨江市副市長；\n\n免去譚伯寧的臨江市財政局局長職務。"
    proposal = proposed(text, "免去", words)
    assert told(text, proposal)["authority"] == ["臨江市人民代表大會常務委員會會議"]
    assert (proposal.effective, proposal.status) == ("2026-07-17", "decided")


@pytest.mark.parametrize(
    ("text", "trigger", "effective", "announced"),
    [
        ("方景行昨天就任省長。", "就任", "2026-07-09", None),
        ("7月6日，方景行調任副省長。", "調任", "2026-07-06", None),
        ("省委7月6日宣布，方景行調任副省長。", "調任", None, "2026-07-06"),
        ("行政長官今日委任程思韻為房屋局局長，即日生效。", "委任", "2026-07-10", "2026-07-10"),
        ("去年12月，他升任縣長。", "升任", "2025-12", None),
        ("日前，方景行調任副省長。", "調任", None, None),
        ("方景行調任副省長。", "調任", None, None),
    ],
)
def test_the_two_dates(
    text: str, trigger: str, effective: str | None, announced: str | None, words: Words | None
) -> None:
    proposal = proposed(text, trigger, words)
    assert (proposal.effective, proposal.announced) == (effective, announced)


@pytest.mark.parametrize(
    ("text", "trigger", "status", "modality"),
    [
        ("方景行任省長。", "任", "effective", "asserted"),
        ("省委決定任命方景行為省長。", "任命", "decided", "asserted"),
        ("方景行擬任省長。", "擬任", "proposed", "asserted"),
        ("某黨提名方景行為省長。", "提名", "nominated", "asserted"),
        ("方景行將出任省長。", "出任", "proposed", "asserted"),
        ("消息人士說，方景行可能出任省長。", "出任", "proposed", "rumoured"),
        ("他否認勸退局長麥啟文。", "勸退", "effective", "denied"),
        ("議員要求方景行辭職。", "辭職", "effective", "hypothetical"),
        ("法院判決議員邱渡雲當選無效。", "當選無效", "pending", "asserted"),
    ],
)
def test_how_sure_a_change_is(text: str, trigger: str, status: str, modality: str, words: Words | None) -> None:
    proposal = proposed(text, trigger, words)
    assert (proposal.status, proposal.modality) == (status, modality)


def test_elided_persons_of_a_resume_are_left_out(words: Words | None) -> None:
    text = "他2009年5月任望潮縣副縣長，2012年11月升任望潮縣縣長。"
    assert told(text, proposed(text, "任", words))["person"] == ["他"]
    later = proposed(text, "升任", words)
    assert "person" not in told(text, later)
    assert later.effective == "2012-11"


def test_marked_words_that_are_no_change_word_are_refused(words: Words | None) -> None:
    assert propose_roles("方景行說，路通了。", (3, 4), words, PUBLISHED) is None


PIECES = st.lists(
    st.sampled_from(
        [*"，。、；：的由為被\n（", "方景行", "祁遠山", "任命", "免去", "調任", "辭職", "市長", "臨江市委書記", "原",
         "新任", "省委", "決定", "昨天", "7月6日", "因病", "職務", "同志", "他",
         "決定：\n", "變動情形：", "總辭", "正處級", "降為"]
    ),
    max_size=20,
)  # fmt: skip


@given(PIECES)
def test_any_text_gets_roles_inside_itself(pieces: list[str]) -> None:
    text = "".join(pieces)
    for words in (load_words(), None):
        for word in propose_triggers(text, words):
            first = propose_roles(text, (word.start, word.end), words, PUBLISHED)
            assert first
            for frame in (first, *first.others):
                for role in frame.roles:
                    assert all(0 <= start < end <= len(text) for start, end in role.fragments)
                assert 0 < frame.score < 1
