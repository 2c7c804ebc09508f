"""What the words of a quote's cue and speaker tell of it: medium, kind of speaker, polarity, act. Pure, by word lists.

Only what is plain is told; None where the words leave it open. Type and explicitness stand in `deriving`.
"""

import re
from collections.abc import Mapping, Sequence

_WRITING = re.compile("[寫写]|[發发][文帖推]|[貼贴]文|撰文|留言|批[示注]|[致來来回]信|[轉转][發发]|刊[登載载]")
_THOUGHT = re.compile("[認认][為为]|相信|[覺觉]得|以[為为]|[擔担]心|感到|[懷怀]疑|[預预]料|[堅坚深]信|[憂忧]")
_ACTS: Mapping[str, re.Pattern[str]] = {
    "denial": re.compile("否[認认]"),
    "question": re.compile("[問问]"),
    "promise": re.compile("承[諾诺]|保[證证]|誓言|允[諾诺]|答[應应]"),
    "order": re.compile("要求|下令|命令|呼[籲吁]|敦促|[責责]令|叮[囑嘱]|吩咐|促[請请]"),
    "courtesy": re.compile("感[謝谢]|祝[賀贺]|道歉|致歉|慰[問问]|致[謝谢]|恭喜"),
}
_NEGATION = re.compile("(?:沒有?|没有?|[並并從从]?未|[從从][沒没不]|不曾|不)$")
"""Right before the cue; the negation stands outside of it (decision 16)."""
_REACH = 3
"""Code points before a cue in which its negation stands."""

_WORDS = {
    "reporter": ["[記记]者$"],
    "document": [
        "^《[^》]+》$", "》(?:社[論论]|一文)$", "[報报]告$", "公[告示]$", "[聲声]明$", "通知$", "意[見见]$", "文件$",
        "[資资]料$", "[統统][計计]$", "[調调]查$", "[數数][據据]$", "[陳陈]情[書书]$", "[季年][報报]$",
    ],
    "anonymous": [
        "^有人$", "消息", "知情", "匿名", "不[願愿].{0,4}(?:具名|姓名)", "[傳传][言聞闻]", "[網网][友民]",
        "一[名位].{0,8}(?:人士|家[長长]|校友|居民|市民)$",
    ],
    "group": ["[們们]$", "[眾众]", "[居市漁渔]民$", "投[資资]者$", "[隊队]伍$", "工人$", "[學学]生$", "家[長长]$"],
    "organization": [
        "[部局院署廳厅處处委府黨党社會会][」”]?$", "[銀银]行$", "公司$", "集[團团]$", "大[學学]$", "交易所$", "股份$",
        "[聯联]盟[」”]?$",
    ],
}  # fmt: skip
_KINDS = {kind: re.compile("|".join(words)) for kind, words in _WORDS.items()}
"""By what a speaker's phrase says or ends in; the first that fits."""


def medium_of(cues: str, speakers: Sequence[str]) -> str | None:
    """Writing where the cue writes or a document speaks, thought where the cue thinks."""
    if _WRITING.search(cues) or any(_kind(each) == "document" for each in speakers):
        return "writing"
    return "thought" if _THOUGHT.search(cues) else None


def speaker_kind_of(speakers: Sequence[str]) -> str | None:
    """What all the speakers are, where their phrases tell it and agree."""
    kinds = {_kind(each) for each in speakers}
    return kinds.pop() if len(kinds) == 1 else None


def polarity_of(before: str) -> str | None:
    """Negative where the text before the cue denies it (他沒說)."""
    return "negative" if _NEGATION.search(before[-_REACH:]) else None


def act_of(cues: str) -> str | None:
    """What is done by saying it, where the cue names that."""
    return next((act for act, words in _ACTS.items() if words.search(cues)), None)


def _kind(speaker: str) -> str | None:
    return next((kind for kind, words in _KINDS.items() if words.search(speaker)), None)
