"""The fields of one frame, in the order in which Tab goes through them, and the command that each means."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from yanguan.desktop.inspector.chips import ELIDED, NOBODY, Chips, Filled
from yanguan.desktop.inspector.fields import Choice, TextField, ValueField, named
from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.links.linking import candidates, elided, filled, label_for
from yanguan.desktop.links.proposing import read_for
from yanguan.desktop.terms import attribute_name, value_name
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.identity import new_id
from yanguan.domain.labels import Appointment, Quote
from yanguan.editing.commands import QUOTE_PARTS, Command, Link, SetAttribute, Unlink
from yanguan.editing.dating import told_dates, words_of
from yanguan.editing.frames import GiveBack, SameEvent, SetDate, SetEvent, SetParent, ancestors
from yanguan.editing.persons import SetFiller
from yanguan.store.people import articles_with_events
from yanguan.words import Words

RARE = ("predecessor", "successor", "reason", "rank_new", "rank_old", "place")
"""Places that most frames leave empty: they stand last until they are filled."""
PEOPLE = ("speaker", "person", "addressee")
"""Labels of spans that mean somebody."""
NONE = "—"
"""The choice of no quote, no event."""
NEW = "+"
"""The choice of an event that no other mention tells of."""


class FrameFields(QWidget):
    """`span_shown` carries a span to look at; `person_wanted` a span, or a frame and place, to find a person for."""

    span_shown = Signal(str)
    person_wanted = Signal(str, str, str)

    def __init__(self, words: Words, bench: Workbench, frame: Frame) -> None:
        """All fields of this frame as it stands."""
        super().__init__()
        self._words, self._bench, self._frame = words, bench, frame
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        places = self._places()
        later = [place for place in places if place in RARE and not filled(frame, place) and not elided(frame, place)]
        self._add_places({place: name for place, name in places.items() if place not in later})
        self._add_attributes()
        if isinstance(frame, Quote):
            self._add_quote("parent", frame.parent, SetParent)
        else:
            self._add_dates(frame)
            self._add_quote("inside_quote", frame.attributes.get("inside_quote"), self._inside)
            self._add_event(frame)
        self._add_places({place: places[place] for place in later})

    # Places

    def _add_places(self, places: Mapping[str, str]) -> None:
        for place, name in places.items():
            self._form.addRow(name, self._chips(place, name))

    def _places(self) -> Mapping[str, str]:
        """The places that are shown: every visible one, and hidden ones that are filled."""
        scheme, frame = self._bench.scheme, self._frame
        if isinstance(frame, Quote):
            kinds = {part: scheme.labels[part] for part in QUOTE_PARTS if part in scheme.labels}
            shown = {part: kind for part, kind in kinds.items() if not kind.hidden or filled(frame, part)}
            return {part: self._words.pick(kind.names) for part, kind in shown.items()}
        return {role.name: self._words.pick(role.names) for role in scheme.roles.values()}

    def _chips(self, place: str, name: str) -> Chips:
        bench, frame = self._bench, self._frame
        can_mean = label_for(bench.scheme, frame, place) in PEOPLE
        spans = [self._filled(span, can_mean=can_mean) for span in filled(frame, place)]
        persons = [
            Filled(None, self._words("elided", person=bench.person_name(person)), person)
            for person in elided(frame, place)
        ]
        chips = Chips(
            self._words, place, name, [*spans, *persons], partial(self._choices, place), self._others(place)
        )  # fmt: skip
        chips.shown.connect(self.span_shown)
        chips.chosen.connect(lambda span: self._do(Link, frame.id, place, span))
        chips.removed.connect(lambda span: self._do(Unlink, frame.id, place, span))
        chips.person_wanted.connect(lambda span: self.person_wanted.emit(span, "", ""))
        chips.person_removed.connect(lambda person: self._do(SetFiller, frame.id, place, person, False))  # noqa: FBT003
        chips.said.connect(partial(self._say, place))
        return chips

    def _filled(self, span: str, *, can_mean: bool) -> Filled:
        labels = self._bench.labels
        person = labels.spans[span].person if labels and span in labels.spans else None
        text = self._text(span)
        name = self._bench.person_name(person) if person else ""
        return Filled(span, f"{text} = {name}" if name and name != text else text, person, can_mean)

    def _choices(self, place: str) -> list[Choice]:
        return [(span.id, self._text(span.id)) for span in candidates(self._bench, self._frame, place)]

    def _others(self, place: str) -> list[Choice]:
        """Whom a place may hold who is not in the text; that nobody is named."""
        if label_for(self._bench.scheme, self._frame, place) not in ("speaker", "person"):
            return []
        elided_person = (ELIDED, self._words("fill-elided"))
        nobody = (NOBODY, self._words("fill-nobody"))
        has_nobody = isinstance(self._frame, Quote) and not self._frame.speakers
        return [nobody, elided_person] if has_nobody else [elided_person]

    def _say(self, place: str, what: str) -> None:
        if what == ELIDED:
            self.person_wanted.emit("", self._frame.id, place)
        else:
            self._do(SetAttribute, self._frame.id, "explicitness", "implicit")

    # What the frame says of itself

    def _add_attributes(self) -> None:
        frame = self._frame
        scheme = self._bench.scheme.frames["quote" if isinstance(frame, Quote) else "appointment"]
        for name, values in scheme.items():
            present = frame.attributes.get(name)
            if values:
                choices = [(value, value_name(self._words, self._bench.scheme, value)) for value in values]
                self._add_value(name, choices, str(present or ""), partial(self._do, SetAttribute, frame.id, name))
            elif name != "inside_quote":
                field = TextField(str(present or ""), "", is_overruled=name in frame.overruled)
                self._add_line(name, field, partial(self._set_open, name))

    def _set_open(self, name: str, text: str) -> object:
        """An attribute that takes any value."""
        return self._do(SetAttribute, self._frame.id, name, text or None)

    def _add_value(
        self,
        name: str,
        choices: list[Choice],
        present: str,
        choose: Callable[[str], object],
        *,
        has_source: bool = True,
    ) -> None:
        is_overruled = has_source and name in self._frame.overruled
        title = attribute_name(self._words, self._bench.scheme, name)
        field = ValueField(self._words, title, choices, present, is_overruled=is_overruled)
        named(field, name, title)
        field.chosen.connect(choose)
        field.given_back.connect(partial(self._give_back_value, name))
        self._form.addRow(title, field)

    def _give_back_value(self, name: str) -> None:
        """A quote's values are derived with it; what an event is, the rules read from its sentence."""
        article, labels, value = self._bench.article, self._bench.labels, None
        if isinstance(self._frame, Appointment) and article is not None and labels is not None:
            read = read_for("trigger", article, labels.spans[self._frame.trigger].fragments)
            value = next((offer.value for offer in read if offer.place == name and offer.value), None)
        self._do(GiveBack, self._frame.id, name, value)

    def _add_line(self, name: str, field: TextField, say: Callable[[str], object]) -> None:
        title = attribute_name(self._words, self._bench.scheme, name)
        named(field, name, title)
        field.said.connect(lambda text: field.refuse() if say(text) is None else None)
        self._form.addRow(title, field)

    def _add_dates(self, event: Appointment) -> None:
        """Each date, what it was read from, and what that would say where somebody has said another."""
        article, labels = self._bench.article, self._bench.labels
        if article is None or labels is None:
            return
        told = told_dates(article, labels, event)
        for date, present in (("effective", event.effective), ("announced", event.announced)):
            field = TextField(present or "", self._words("date-hint"), is_overruled=date in event.overruled)
            read = words_of(article, labels, event, date)
            field.setToolTip(self._words("date-read", words=read, date=told[date] or "—") if read else "")
            self._add_line(date, field, partial(self._do, SetDate, event.id, date))
            if date in event.overruled:
                self._form.addRow("", self._give_back(date, told[date]))
            elif read:
                self._form.addRow("", _dim(self._words("date-read", words=read, date=told[date] or "—")))

    def _give_back(self, name: str, value: str | None) -> ValueField:
        """One key to have a date read from the words again."""
        text = self._words("date-back", date=value or "—")
        field = ValueField(self._words, text, [(name, text)], name, is_overruled=False)
        named(field, f"{name}:back", text)
        field.clicked.disconnect()
        field.clicked.connect(lambda: self._do(GiveBack, self._frame.id, name))
        field.chosen.connect(lambda _: self._do(GiveBack, self._frame.id, name))
        return field

    def _add_quote(self, name: str, present: str | None, command: Callable[..., Command]) -> None:
        """In which quote the frame stands."""
        labels = self._bench.labels
        if labels is None:
            return
        frame = self._frame
        near = sorted(
            (quote for quote in labels.quotes.values() if quote.is_gold and quote.id != frame.id),
            key=lambda quote: abs(labels.spans[quote.quote].start - labels.spans[core_of(frame)].start),
        )
        free = [quote for quote in near if frame.id not in ancestors(labels, quote.id)]
        choices = [(NONE, self._words("no-quote-around")), *((each.id, self._text(each.quote)) for each in free[:20])]
        if present is not None and present in labels.quotes and present not in dict(choices):
            choices.append((present, self._text(labels.quotes[present].quote)))

        def choose(quote: str) -> object:
            return self._do(command, frame.id, None if quote == NONE else quote)

        self._add_value(name, choices, present or NONE, choose, has_source=False)

    def _inside(self, article: str, frame: str, quote: str | None) -> Command:
        return SetAttribute(article, frame, "inside_quote", quote)

    def _add_event(self, event: Appointment) -> None:
        """Which event it tells of: nobody has said yet, one of its own, or that of another mention."""
        labels = self._bench.labels
        if labels is None:
            return
        others = [each for each in labels.appointments.values() if each.is_gold and each.id != event.id]
        same = [each for each in others if event.event and each.event == event.event]
        choices = [(NONE, self._words("event-unsaid")), (NEW, self._words("event-own"))]
        choices += [(each.id, self._text(each.trigger)) for each in others[:24]]
        present = same[0].id if same else NONE if event.event is None else NEW
        if present == NEW and (elsewhere := self._elsewhere(event)):
            present = self._words("event-elsewhere", count=elsewhere)
        self._add_value("event", choices, present, partial(self._set_event, event), has_source=False)

    def _elsewhere(self, event: Appointment) -> int:
        """In how many other articles its event is told of."""
        told = articles_with_events(self._bench.session.reader.database, [event.event or ""])
        return sum(article != self._bench.article.id for article in told) if self._bench.article else 0

    def _set_event(self, event: Appointment, other: str) -> None:
        if other in (NONE, NEW):
            self._do(SetEvent, event.id, new_id() if other == NEW else None)
        else:
            self._do(SameEvent, event.id, other)

    def _text(self, span: str) -> str:
        article, labels = self._bench.article, self._bench.labels
        return shown_text(article, labels, span) if article and labels else ""

    def _do(self, command: Callable[..., Command], *arguments: object) -> object:
        """Do it in the open article; None where it was refused."""
        article = self._bench.article
        return self._bench.apply(command(article.id, *arguments)) if article is not None else None


def _dim(text: str) -> QWidget:
    from PySide6.QtWidgets import QLabel

    label = QLabel(text)
    label.setObjectName("dim")
    label.setWordWrap(True)
    return label
