"""Which spans are offered for which place of a frame, and in which order."""

from yanguan.desktop.links.linking import candidates, elided, filled, label_for, places_for
from yanguan.desktop.window import MainWindow
from yanguan.desktop.workbench import core_of
from yanguan.domain.labels import Appointment, Quote


def test_a_quote_takes_speakers_cues_and_addressees_each_in_its_place(window: MainWindow) -> None:
    quote = next(iter(window.bench.labels.quotes.values()))  # type: ignore[union-attr]
    scheme = window.bench.scheme
    assert [places_for(scheme, quote, label) for label in ("speaker", "cue", "addressee", "post")] == [
        ["speaker"],
        ["cue"],
        ["addressee"],
        [],
    ]
    assert label_for(scheme, quote, "cue") == "cue"


def test_an_appointment_takes_a_person_in_several_roles(window: MainWindow) -> None:
    window.articles.step(1)
    event = next(iter(window.bench.labels.appointments.values()))  # type: ignore[union-attr]
    scheme = window.bench.scheme
    assert places_for(scheme, event, "person") == ["person", "predecessor", "successor"]
    assert places_for(scheme, event, "quote") == []
    assert label_for(scheme, event, "org_new") == "organization"


def test_the_nearest_is_offered_first_and_what_is_linked_not_at_all(window: MainWindow) -> None:
    labels = window.bench.labels
    assert labels is not None
    for quote in labels.quotes.values():
        core = labels.spans[core_of(quote)]
        offered = candidates(window.bench, quote, "speaker")
        assert {span.label for span in offered} <= {"speaker"}
        assert not {span.id for span in offered} & set(filled(quote, "speaker"))
        distances = [max(span.start - core.end, core.start - span.end, 0) for span in offered]
        assert distances == sorted(distances)


def test_everything_that_fills_a_place_is_either_a_span_or_elided(window: MainWindow) -> None:
    window.articles.step(1)
    for frame in window.bench.frames():
        if isinstance(frame, Quote):
            total = len(frame.speakers)
            assert total == len(filled(frame, "speaker")) + len(elided(frame, "speaker"))
        elif isinstance(frame, Appointment):
            for place in {role.role for role in frame.roles}:
                total = sum(role.role == place for role in frame.roles)
                assert total == len(filled(frame, place)) + len(elided(frame, place))
