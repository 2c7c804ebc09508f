"""Quotes without a verb of saying: headlines of the form X：…, a document after 據, marks that a gesture goes with.

Those that a cue attributes are `attribution`'s business.
"""

import re
from collections.abc import Iterator

from yanguan.domain.article import Range
from yanguan.suggest.complements import continued, fragments, is_speech
from yanguan.suggest.mark_guess import guesses
from yanguan.suggest.noun_phrases import leading_phrase, names_person
from yanguan.suggest.quote_marks import MarkPair
from yanguan.suggest.quote_proposal import Explicitness, QuoteProposal, QuoteType, Scene
from yanguan.suggest.speakers import CREDIT, subject_between

_NO_SPEAKING = re.compile(
    r"(?:来源|时间|地点|日期|电话|编辑|责编|记者|作者|图|文|图为|原标题|标题|注|附|更多|相关|圆桌|专题|综述|观察|评论|快讯|独家"
    r"|视频|直播|职务|姓名|原因|继任者|变动人员)$"
)
"""What stands before a colon and says nothing."""
_DOCUMENTS = re.compile(
    r"(?:公示|公告|报告|方案|通知|规定|条例|数据|统计|文件|名单|意见|资料|法|办法|计划|章程|协议|合同|声明|消息|通报|公报|》)$"
)
_ACCORDING = re.compile(
    r"(?:(?<=[，,；;。 \u3000\n])|^)(?P<cue>根据|依据|另据|据)(?P<document>[^，,。；;]{2,40}?)"
    r"(?P<verb>报道|报导|消息|统计|介绍|透露|披露|记载)?[，,：:]"
)
_DASH = re.compile(r"[—―–-]{1,3}(?:访|专访|对话)?")
_SURE = 0.6


def by_document(scene: Scene) -> Iterator[QuoteProposal]:
    """根據《辦法》，…: the cue is 根據, the document speaks (decision 29)."""
    found = _ACCORDING.search(scene.text, scene.start, scene.body_end)
    if not found or not (found["verb"] or _DOCUMENTS.search(found["document"])) or scene.body_end <= found.end():
        return
    if CREDIT.search(found["document"]) or any(found.start() <= cue.start < found.end() for cue in scene.cues):
        return
    phrase = leading_phrase(scene.reading, *found.span("document"), whole=True)
    if phrase is not None:
        said = ((found.end(), scene.body_end),)
        cue = (found.span("cue"), *([found.span("verb")] if found["verb"] else []))
        document = (phrase[0], found.end("document"))
        yield QuoteProposal(said, (document,), cue, "indirect", "explicit", 0.6, "according-to-document")


def in_heading(scene: Scene) -> Iterator[QuoteProposal]:
    """X：…: a quote with a speaker and no cue (decision 23), and 「…」——X."""
    colon = next((at for at in range(scene.start, scene.end) if _is_colon(scene, at)), None)
    if colon is not None and colon + 1 < scene.end:
        phrase = leading_phrase(scene.reading, scene.start, colon, whole=False)
        name = scene.text[scene.start : colon]
        if (
            phrase
            and phrase[1] >= colon - 6
            and not _NO_SPEAKING.search(name)
            and not _is_verb_left(scene, phrase, colon)
        ):
            said = _said_after(scene, colon + 1)
            marks = scene.pair_at(said[0])
            kind: QuoteType = "direct" if marks and marks.end == said[1] else "indirect"
            yield QuoteProposal((said,), (phrase,), (), kind, "explicit", 0.7, "headline-colon")
            return
    for pair in scene.pairs:
        dash = _DASH.match(scene.text, pair.end)
        phrase = leading_phrase(scene.reading, dash.end(), scene.end, whole=False) if dash else None
        if phrase and (is_speech(scene, pair) or names_person(scene.reading, phrase)):
            yield QuoteProposal(fragments(scene, pair), (phrase,), (), "direct", "explicit", 0.6, "headline-dash")


def without_cue(scene: Scene, rest: list[MarkPair], *, is_nested: bool) -> Iterator[QuoteProposal]:
    """The marked words that no cue attributes: by whom the sentence is about, or by nobody (decisions 34, 52)."""
    done: set[int] = set()
    for pair in rest:
        guess = guesses(scene.reading)[scene.reading.pair_numbers[pair]]
        if pair.start in done or guess is None or not guess.is_quote or guess.score < _SURE:
            continue
        speakers = _speaker_of(scene, pair)
        if is_nested and not speakers:
            continue
        parts = [pair, *(continued(scene, pair) if scene.text[pair.end - 2] in "，,。！？!?" else [])]
        parts = [part for part in parts if part in rest]
        done.update(part.start for part in parts)
        explicit: Explicitness = "implicit" if not speakers else "explicit"
        if speakers and speakers[0][1] - speakers[0][0] == 1:
            explicit = "anaphoric"
        reason = "subject-of-sentence" if speakers else "nobody-named"
        yield QuoteProposal(
            fragments(scene, *parts), speakers, (), "direct", explicit, guess.score * (0.8 if speakers else 0.7), reason
        )


def _speaker_of(scene: Scene, pair: MarkPair) -> tuple[Range, ...]:
    """Whom the sentence is about: X：「…」, X…，「…」, 「…」X…"""
    colon = scene.text[scene.start : pair.start].rstrip()
    if colon.endswith(("：", ":")):
        phrase = leading_phrase(
            scene.reading, scene.clause_start(scene.start + len(colon) - 1), scene.start + len(colon) - 1, whole=False
        )
        if phrase:
            return (phrase,)
    before = subject_between(scene, scene.start, pair.start, only_persons=True)
    return before or subject_between(scene, pair.end, scene.end, only_persons=True)


def _is_colon(scene: Scene, at: int) -> bool:
    inside_number = scene.text[at - 1 : at].isdigit() and scene.text[at + 1 : at + 2].isdigit()
    return scene.text[at] in "：:" and scene.is_outside(at) and not inside_number


def _is_verb_left(scene: Scene, phrase: Range, colon: int) -> bool:
    """True where a verb stands between the phrase and the colon that is more than how it is said."""
    return phrase[1] < colon and any(word.tag in ("x", "w") for word in scene.reading.words_in(phrase[1], colon))


def _said_after(scene: Scene, start: int) -> Range:
    while start < scene.end - 1 and scene.text[start].isspace():
        start += 1
    end = scene.body_end if scene.body_end > start else scene.end
    return start, end
