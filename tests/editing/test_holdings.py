"""A title and the name behind it become post, organization, person and holding in one step."""

from dataclasses import replace

from editing.exports import exported, line
from editing.stories import OTHER, STORY, at
from editing.test_commands import added, after, put
from yanguan.domain.labels import Holding
from yanguan.editing.commands import AddSpan
from yanguan.editing.holdings import Held, Hold, HoldEverywhere, Title, is_held
from yanguan.editing.scene import Scene
from yanguan.editing.session import Session

A = STORY.id
MAYOR = Held((Title(at("市長"), at("市")[0]),), at("方景行")[0], "current")
GOVERNOR = Held((Title(at("省長"), None),), at("方景行", 1)[0], "former")


def holdings(scene: Scene) -> list[Holding]:
    return list(scene.labels.holdings.values())


def labels(scene: Scene) -> list[tuple[str, str]]:
    found = sorted(scene.labels.spans.values(), key=lambda span: (span.order, span.label))
    return [(span.label, "".join(scene.text_of(span.fragments))) for span in found]


def test_one_title_makes_its_spans_and_the_holding(scene: Scene) -> None:
    scene = after(scene, Hold(A, (MAYOR,)))
    assert labels(scene) == [("post", "市長"), ("organization", "市"), ("person", "方景行")]
    (holding,) = holdings(scene)
    (said,) = holding.mentions
    assert scene.labels.spans[said.post_span].label == "post"
    assert scene.labels.spans[said.person_span or ""].attributes == {"mention": "named"}
    assert (holding.attributes, holding.is_gold) == ({"temporal": "current"}, True)
    assert is_held(scene.labels.spans, scene.labels.holdings, at("市長"))


def test_done_twice_it_changes_nothing(scene: Scene) -> None:
    scene = after(scene, Hold(A, (MAYOR, GOVERNOR)))
    assert len(holdings(scene)) == 2
    assert Hold(A, (MAYOR, GOVERNOR)).plan(scene) == []


def test_spans_that_are_there_are_used_and_keep_whom_they_mean(scene: Scene) -> None:
    scene, person = added(scene, "person", at("方景行"))
    scene = put(scene, replace(person, person="fang"))
    scene = after(scene, Hold(A, (MAYOR,)))
    (holding,) = holdings(scene)
    assert (holding.mentions[0].person_span, holding.person) == (person.id, "fang")
    assert scene.labels.spans[person.id].person == "fang"


def test_a_suggested_span_stands_with_the_holding(scene: Scene) -> None:
    scene, post = added(scene, "post", at("市長"))
    scene = put(scene, replace(post, state="suggested"))
    scene = after(scene, Hold(A, (MAYOR,)))
    assert holdings(scene)[0].mentions[0].post_span == post.id
    assert scene.labels.spans[post.id].is_gold


def test_a_further_mention_joins_the_holding_of_the_same_time(scene: Scene) -> None:
    again = Held((Title(at("市長")),), at("方景行", 1)[0], "current")
    earlier = replace(again, temporal="former")
    scene = after(scene, Hold(A, (MAYOR, again, earlier)))
    assert [len(holding.mentions) for holding in holdings(scene)] == [2, 1]


def test_others_of_the_same_name_are_others(scene: Scene) -> None:
    scene, first = added(scene, "person", at("方景行"))
    scene, second = added(scene, "person", at("方景行", 1))
    scene = put(scene, replace(first, person="fang"), replace(second, person="another"))
    again = Held((Title(at("市長")),), at("方景行", 1)[0], "current")
    assert len(holdings(after(scene, Hold(A, (MAYOR, again))))) == 2


def test_nobody_named_is_a_holding_without_a_person(scene: Scene) -> None:
    scene = after(scene, Hold(A, (replace(MAYOR, person=None),)))
    assert holdings(scene)[0].mentions[0].person_span is None


def test_it_is_one_step_in_the_file_and_in_the_export(session: Session) -> None:
    before = exported(session)
    session.apply(Hold(A, (MAYOR, GOVERNOR)))
    written = line(session)
    texts = {span["id"]: span["text"]["hans"] for span in written["spans"]}
    said = [(texts[each["mentions"][0]["person_span"]], texts[each["mentions"][0]["post_span"]], each["attributes"])
            for each in written["holdings"]]  # fmt: skip
    assert said == [(["方景行"], ["市长"], {"temporal": "current"}), (["方景行"], ["省长"], {"temporal": "former"})]
    session.undo(A)
    assert exported(session) == before


def test_everywhere_is_one_step_over_all_articles(session: Session) -> None:
    before = exported(session)
    session.apply(AddSpan(A, "post", at("市長")))
    there = Held((Title(((0, 1),)),), None, "unspecified")
    changes = session.apply_everywhere(HoldEverywhere({A: (MAYOR,), OTHER.id: (there,)})).result()
    assert changes.articles == {A, OTHER.id}
    assert [len(session.reader.labels(each).holdings) for each in (A, OTHER.id)] == [1, 1]
    session.undo_step(changes.step)
    session.undo(A)
    assert exported(session) == before
