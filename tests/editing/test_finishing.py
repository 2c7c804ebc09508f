"""Done declares complete what she looked at, and no more."""

from dataclasses import replace

import pytest

from editing.exports import exported, line
from editing.stories import STORY, at
from editing.test_commands import added, after
from yanguan.domain.article import Block
from yanguan.domain.labels import LAYERS
from yanguan.domain.tail import Tail
from yanguan.editing.commands import SetStatus
from yanguan.editing.finishing import Finish, layers_seen
from yanguan.editing.scene import Scene
from yanguan.editing.session import Session
from yanguan.resources import default_scheme

A = STORY.id
FIRST, LAST = STORY.blocks
TAILED = replace(STORY, blocks=(FIRST, Block("related_title", LAST.source, LAST.counterpart)))


@pytest.mark.parametrize(("tail", "events"), [("skip", (0,)), ("appointments", (0, 1)), ("all", (0, 1))])
def test_related_items_are_declared_as_far_as_they_were_labelled(
    scene: Scene, tail: Tail, events: tuple[int, ...]
) -> None:
    scene = after(replace(scene, article=TAILED), Finish(A, ("quote", "appointment"), tail))
    assert scene.labels.status.status == "done"
    quotes = (0, 1) if tail == "all" else (0,)
    assert scene.labels.coverage.blocks == {"quote": quotes, "appointment": events}
    assert Finish(A, ("quote", "appointment"), tail).plan(scene) == []


def test_what_was_declared_of_other_layers_stays(scene: Scene) -> None:
    scene = after(scene, Finish(A, ("holding",), "all"), SetStatus(A, "in_work"), Finish(A, ("quote",), "all"))
    assert list(scene.labels.coverage.blocks) == ["quote", "holding"]


def test_every_layer_that_she_saw_is_declared_whatever_it_holds(scene: Scene) -> None:
    every = dict.fromkeys(LAYERS, (0, 1))
    assert after(scene, Finish(A, LAYERS, "all")).labels.coverage.blocks == every
    scene, _ = added(scene, "person", at("方景行"))  # and the second mention of him has no label
    assert after(scene, Finish(A, LAYERS, "all")).labels.coverage.blocks == every


def test_a_layer_is_seen_where_none_of_its_labels_is_hidden() -> None:
    scheme = default_scheme()
    assert layers_seen(scheme, ()) == LAYERS
    assert layers_seen(scheme, ("nonquote", "post")) == ("quote", "appointment", "person")
    assert layers_seen(replace(scheme, labels={"quote": scheme.labels["quote"]}), ()) == ("quote",)


def test_it_stands_in_the_file_and_undo_takes_it_back(session: Session) -> None:
    before = exported(session)
    session.apply(Finish(A, ("quote", "appointment"), "all"))
    written = line(session)
    assert (written["status"], written["coverage"]["quote"], written["coverage"]["holding"]) == ("done", [0, 1], [])
    session.undo(A)
    assert exported(session) == before


def test_the_choice_of_the_tail_is_kept_in_the_file(session: Session) -> None:
    assert session.tail == "appointments"
    before = exported(session)
    for tail in ("skip", "all"):
        session.choose_tail(tail)
        assert session.tail == tail
    assert exported(session) == before
    path = session.path
    session.close()
    with Session(path, annotator="mei") as again:
        assert again.tail == "all"
