"""UIE: prompts as PaddleNLP's reader takes them, negatives only where the text is complete."""

import json
from pathlib import Path
from typing import Any

from exchange.datasets.gold_written import gold_records, write
from exchange.scoring.texts import Maker

Line = dict[str, Any]


def lines(path: Path) -> list[Line]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def asked(found: list[Line]) -> dict[str, list[str]]:
    """The results of each prompt."""
    return {line["prompt"]: [result["text"] for result in line["result_list"]] for line in found}


def test_every_line_is_as_the_reader_takes_it(tmp_path: Path) -> None:
    path, _ = write("uie", tmp_path, gold_records())
    found = lines(path)
    assert len(found) > 1000
    for line in found:
        assert line["prompt"]
        assert "\n" not in line["content"]
        for result in line["result_list"]:
            assert line["content"][result["start"] : result["end"]] == result["text"] != ""
    keys = [(line["meta"]["article"], line["meta"]["offset"], line["prompt"], line["meta"]["label"]) for line in found]
    assert len(keys) == len(set(keys))


def test_labels_and_links_are_asked_for_in_chinese(tmp_path: Path) -> None:
    maker = Maker(coverage={})
    speaker, cue = maker.span("speaker", (0, 3)), maker.span("cue", (3, 4))
    maker.quote(maker.span("quote", (5, 12)), [speaker], [cue])
    maker.appointment(
        maker.span("trigger", (29, 30)),
        person=maker.span("person", (26, 29)),
        post_new=[maker.span("post", (30, 32)), maker.span("post", (33, 35))],
    )
    maker.holding((maker.span("person", (36, 39)), maker.span("post", (40, 43))))
    path, _ = write("uie", tmp_path, [maker.record])
    found = asked(lines(path))
    assert found["說話人"] == ["方景行"]
    assert found["方景行的引語"] == ["「穩字當頭。」"]
    assert found["方景行的提示詞"] == ["說"]
    assert found["任的新職務"] == ["市長", "書記"]
    assert found["任的人"] == ["方景行"]
    assert found["祁遠山的職務"] == ["副市長"]
    assert found["人名"] == ["方景行", "祁遠山"]
    hans = tmp_path / "hans"
    hans.mkdir()
    assert "说话人" in asked(lines(write("uie", hans, [maker.record], script="hans")[0]))


def test_nothing_is_denied_where_nobody_looked(tmp_path: Path) -> None:
    path, _ = write("uie", tmp_path, [Maker(coverage={"quote": (0,), "appointment": (1,)}).record])
    found = [(line["meta"]["offset"], line["prompt"], line["result_list"]) for line in lines(path)]
    assert sorted(found) == [(0, "引語", []), (0, "提示詞", []), (0, "說話人", []), (22, "變動詞", [])]


def test_roles_that_a_change_word_lacks_are_negatives(tmp_path: Path) -> None:
    maker = Maker(coverage={"appointment": (1,)})
    maker.appointment(maker.span("trigger", (29, 30)), person=maker.span("person", (26, 29)))
    path, _ = write("uie", tmp_path, [maker.record])
    found = asked(lines(path))
    assert (found["任的人"], found["任的新職務"], found["任的原職務"]) == (["方景行"], [], [])


def test_what_never_stands_in_one_line_is_counted(tmp_path: Path) -> None:
    maker = Maker()
    maker.quote(maker.span("quote", (5, 12)), [maker.span("speaker", (22, 24))])
    maker.quote(maker.span("quote", (16, 21)))
    path, lost = write("uie", tmp_path, [maker.record])
    assert lost["links-over-lines"] == 1
    assert lost["quotes-without-speaker"] == 1
    assert "省委的引語" not in asked(lines(path))
