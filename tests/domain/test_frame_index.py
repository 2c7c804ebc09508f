"""Which frames a span stands in: brought up to date by what changed, and never another answer than a fresh look's."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.frame_index import AnyFrame, FrameIndex, spans_of
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Mention, Quote, Role

SPANS = "abcd"
spans = st.sampled_from(SPANS)


def frame(number: int, parts: list[str]) -> Quote | Appointment | Holding:
    core, *rest = parts
    match number % 3:
        case 0:
            fillers = tuple(Filler(each) for each in rest[:1])
            return Quote(id=f"{number}", annotator="a", at="", quote=core, speakers=fillers, cues=tuple(rest[1:]))
        case 1:
            roles = tuple(Role("person", each) for each in rest)
            return Appointment(id=f"{number}", annotator="a", at="", trigger=core, roles=roles)
    said = tuple(Mention(core, each) for each in rest)
    return Holding(id=f"{number}", annotator="a", at="", mentions=said)


steps = st.lists(
    st.tuples(st.integers(0, 5), st.lists(spans, min_size=2, max_size=4), st.booleans(), st.booleans()), max_size=12
)


@given(steps)
def test_an_index_that_follows_answers_as_one_that_is_new(
    steps: list[tuple[int, list[str], bool, bool]],
) -> None:
    labels, index = LabelSet("x"), FrameIndex()
    for number, parts, is_gone, is_asked in steps:
        after = None if is_gone else frame(number, parts)
        kinds: tuple[Mapping[str, AnyFrame], ...] = (labels.quotes, labels.appointments, labels.holdings)
        kind = kinds[number % 3]
        before = kind.get(f"{number}")
        if before is not None or after is not None:
            labels = labels.after([Change("x", before, after)])
        for span in SPANS if is_asked else ():  # else it has two steps to follow at once
            expected = {
                each.id for each in labels if isinstance(each, Quote | Appointment | Holding) and span in spans_of(each)
            }
            assert {each.id for each in index.frames_with(labels, span)} == expected
            assert all(each in list(labels) for each in index.frames_with(labels, span))
