"""Scores worked out by hand, label by label, frame by frame, role by role."""

from typing import Any

import pytest

from exchange.scoring.texts import TEXT, Maker
from yanguan.domain.refusal import Refusal
from yanguan.exchange.scoring.agreement import score


def told(gold: Maker, pred: Maker) -> dict[str, Any]:
    return score([gold.article], [pred.article]).told()


def counts(part: dict[str, Any], name: str) -> tuple[int, int, int]:
    found = part["by_name"].get(name, {"tp": 0, "fp": 0, "fn": 0})
    return found["tp"], found["fp"], found["fn"]


def test_spans_by_hand() -> None:
    gold, pred = Maker(), Maker()
    for place in ((5, 12), (16, 21)):
        gold.span("quote", place)
    gold.span("speaker", (0, 3))
    gold.span("cue", (3, 4))
    pred.span("quote", (6, 11))  # the same without its marks
    pred.span("quote", (17, 19))  # shorter
    pred.span("speaker", (12, 13))  # another
    found = told(gold, pred)["spans"]
    assert counts(found["exact"], "quote") == (1, 1, 1)
    assert counts(found["overlap"], "quote") == (2, 0, 0)
    assert counts(found["exact"], "speaker") == counts(found["overlap"], "speaker") == (0, 1, 1)
    assert counts(found["exact"], "cue") == (0, 0, 1)
    assert found["exact"]["micro"] == {
        "tp": 1, "fp": 2, "fn": 3, "precision": 1 / 3, "recall": 1 / 4, "f1": pytest.approx(2 / 7),
    }  # fmt: skip
    assert found["exact"]["macro_f1"] == pytest.approx((0.5 + 0 + 0) / 3)
    assert found["exact"]["by_name"]["cue"]["precision"] is None
    assert found["overlap"]["micro"]["f1"] == pytest.approx(4 / 7)


def test_one_long_span_is_one_of_two() -> None:
    gold, pred = Maker(), Maker()
    for place in ((5, 12), (16, 21)):
        gold.span("quote", place)
    pred.span("quote", (5, 21))
    assert counts(told(gold, pred)["spans"]["overlap"], "quote") == (1, 0, 1)


def test_a_label_that_stands_twice_must_be_found_twice() -> None:
    gold, pred = Maker(), Maker()
    gold.span("person", (0, 3))
    gold.span("person", (0, 3))
    pred.span("person", (0, 3))
    assert counts(told(gold, pred)["spans"]["exact"], "person") == (1, 0, 1)


def test_fragments_and_their_cut_are_compared_by_their_characters() -> None:
    gold, pred = Maker(), Maker()
    gold.span("quote", (5, 12), (16, 21))
    pred.span("quote", (6, 9), (9, 11), (17, 20))
    assert counts(told(gold, pred)["spans"]["exact"], "quote") == (1, 0, 0)


def quoted(maker: Maker, content: tuple[int, int], speaker: tuple[int, int] | None, cue: tuple[int, int]) -> None:
    """A quote with a speaker and a cue."""
    speakers = [maker.span("speaker", speaker)] if speaker else []
    maker.quote(maker.span("quote", content), speakers, [maker.span("cue", cue)])


def test_roles_are_judged_within_matched_frames_and_among_all() -> None:
    gold, pred = Maker(), Maker()
    quoted(gold, (5, 12), (0, 3), (3, 4))
    quoted(gold, (16, 21), (12, 13), (14, 15))
    quoted(pred, (5, 12), (0, 2), (3, 4))  # the speaker is too short
    quoted(pred, (22, 24), (12, 13), (14, 15))  # another quote with the right speaker
    found = told(gold, pred)
    assert counts(found["frames"]["exact"], "quote") == (1, 1, 1)
    assert counts(found["roles_matched"]["exact"], "quote.speaker") == (0, 1, 1)
    assert counts(found["roles_matched"]["overlap"], "quote.speaker") == (1, 0, 0)
    assert counts(found["roles_matched"]["exact"], "quote.cue") == (1, 0, 0)
    assert counts(found["roles_all"]["exact"], "quote.cue") == (1, 1, 1)
    assert counts(found["roles_all"]["exact"], "quote.speaker") == (0, 2, 2)
    assert counts(found["roles_all"]["overlap"], "quote.speaker") == (1, 1, 1)


def test_two_appointments_of_one_trigger_are_told_apart_by_their_roles() -> None:
    gold, pred = Maker(), Maker()
    for maker, order in ((gold, 1), (pred, -1)):
        trigger = maker.span("trigger", (29, 30))
        people = [maker.span("person", (26, 29)), maker.span("person", (36, 39))]
        posts = [maker.span("post", (30, 32)), maker.span("post", (40, 43))]
        for person, post in list(zip(people, posts, strict=True))[::order]:
            maker.appointment(trigger, person=person, post_new=post)
    found = told(gold, pred)
    for part in ("frames", "roles_matched", "roles_all"):
        assert found[part]["exact"]["micro"]["f1"] == 1


def test_a_starred_role_counts_each_filler() -> None:
    gold, pred = Maker(), Maker()
    trigger = gold.span("trigger", (29, 30))
    gold.appointment(trigger, post_new=[gold.span("post", (30, 32)), gold.span("post", (33, 35))])
    trigger = pred.span("trigger", (29, 30))
    pred.appointment(trigger, post_new=pred.span("post", (30, 32)), post_old=pred.span("post", (33, 35)))
    found = told(gold, pred)["roles_matched"]["exact"]
    assert counts(found, "appointment.post_new") == (1, 0, 1)
    assert counts(found, "appointment.post_old") == (0, 1, 0)


def test_of_a_holding_each_mention_is_compared() -> None:
    gold, pred = Maker(), Maker()
    mentions = [(gold.span("person", (26, 29)), gold.span("post", (30, 32))), (None, gold.span("post", (33, 35)))]
    gold.holding(*mentions, person=gold.person("方景行", 7))
    pred.holding((pred.span("person", (26, 29)), pred.span("post", (30, 32))))
    pred.holding((None, pred.span("post", (33, 35))), person=pred.person("方景行", 8))
    found = told(gold, pred)
    assert counts(found["frames"]["exact"], "holding") == (2, 0, 0)
    assert counts(found["roles_matched"]["exact"], "holding.person") == (2, 0, 0)


@pytest.mark.parametrize(("name", "right"), [("方景行", 1), ("祁遠山", 0)])
def test_an_elided_speaker_is_compared_by_who_it_is(name: str, right: int) -> None:
    gold, pred = Maker(), Maker()
    gold.quote(gold.span("quote", (5, 12)), said_by=gold.person("方景行", 7))
    pred.quote(pred.span("quote", (5, 12)), said_by=pred.person(name, 8))
    assert counts(told(gold, pred)["roles_all"]["exact"], "quote.speaker") == (right, 1 - right, 1 - right)


def test_a_span_is_no_elided_speaker() -> None:
    gold, pred = Maker(), Maker()
    gold.quote(gold.span("quote", (5, 12)), said_by=gold.person("方景行", 7))
    quoted(pred, (5, 12), (0, 3), (3, 4))
    assert counts(told(gold, pred)["roles_all"]["overlap"], "quote.speaker") == (0, 1, 1)


def test_nothing_counts_where_the_gold_is_not_complete() -> None:
    gold, pred = Maker(coverage={"quote": (0,), "appointment": (1,)}), Maker()
    gold.span("quote", (5, 12))
    for place in ((5, 12), (22, 24)):
        pred.span("quote", place)
    pred.span("nonquote", (5, 12))
    pred.span("time", (22, 24))
    pred.span("post", (30, 32))  # holdings are not complete: it may stand for one
    pred.span("team_label", (0, 3))
    found = told(gold, pred)
    assert set(found["spans"]["exact"]["by_name"]) == {"quote", "time"}
    assert counts(found["spans"]["exact"], "quote") == (1, 0, 0)
    assert counts(found["spans"]["exact"], "time") == (0, 1, 0)
    assert found["outside_coverage"] == {"gold": 0, "pred": 4}


def test_a_label_of_a_team_counts_where_everything_is_complete() -> None:
    gold, pred = Maker(), Maker()
    gold.span("team_label", (0, 3))
    assert counts(told(gold, pred)["spans"]["exact"], "team_label") == (0, 0, 1)


def test_suggestions_of_the_second_file_count_and_rejected_ones_do_not() -> None:
    gold = Maker()
    gold.span("quote", (5, 12))
    suggested, rejected = Maker(state="suggested"), Maker(state="rejected")
    for maker in (suggested, rejected):
        maker.span("quote", (5, 12))
    assert counts(told(gold, suggested)["spans"]["exact"], "quote") == (1, 0, 0)
    assert counts(told(gold, rejected)["spans"]["exact"], "quote") == (0, 0, 1)
    with_candidates = Maker()
    with_candidates.state = "suggested"
    with_candidates.span("quote", (5, 12))
    assert counts(told(with_candidates, gold)["spans"]["exact"], "quote") == (0, 1, 0)


def test_articles_belong_together_by_id_else_by_text() -> None:
    gold, same_text = Maker(number=1), Maker(number=2)
    for maker in (gold, same_text):
        maker.span("quote", (5, 12))
    lacking = Maker(number=3, text="別的，「話」\n後來")
    lacking.span("quote", (3, 6))
    stranger = Maker(number=4, text="誰也不認識\n的文章")
    found = score([gold.article, lacking.article], [stranger.article, same_text.article]).told()
    assert found["articles"] == {"gold": 2, "matched": 1, "missing": 1, "unknown": 1}
    assert counts(found["spans"]["exact"], "quote") == (1, 0, 1)


def test_another_text_under_the_same_id_is_refused() -> None:
    with pytest.raises(Refusal, match="scoring-other-text"):
        told(Maker(), Maker(text=TEXT + "。"))


def test_a_gold_set_without_anything_complete_cannot_score() -> None:
    with pytest.raises(Refusal, match="scoring-nothing-complete"):
        told(Maker(coverage={}), Maker())
