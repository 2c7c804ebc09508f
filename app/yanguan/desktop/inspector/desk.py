"""What acts in the inspector: fields by key, whom a span means, holdings, notes, what is open. Made with the hands.

What the fields of a frame do stands in `frame_fields`; the end of an article in `finishing`.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.inspector.holding_keys import HoldingKeys
from yanguan.desktop.inspector.line_list import LineList
from yanguan.desktop.inspector.open_list import OpenList
from yanguan.desktop.inspector.panel import Inspector
from yanguan.desktop.inspector.remarks_view import RemarksView
from yanguan.desktop.open_things import OpenThing, open_here
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench, core_of
from yanguan.domain.labels import Holding, Names, Quote
from yanguan.editing.commands import SetAttribute
from yanguan.editing.missing import lacks
from yanguan.editing.persons import MakePerson, SetFiller, SetPerson, names_of
from yanguan.editing.remarks import AddNote, ChangeNote, SetArticleLabels
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.inspector.meta_sheet import MetaSheet
    from yanguan.desktop.inspector.person_picker import PersonPicker


_MANY, _PAUSE_MILLISECONDS = 200, 80
"""Of how many spans the lists are looked through after a pause only, so that no key pays for it."""
HOLDER = "holder"
"""The place of a holding that a person fills who is not in the text."""


class InspectorDesk(QObject):
    """Follows the workbench and the caret. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, words: Words, bench: Workbench, view: ParallelView, inspector: Inspector) -> None:
        """Nothing is shown yet; the tabs come with `attach`."""
        super().__init__(inspector)
        self._words, self._bench, self._view, self._inspector = words, bench, view, inspector
        self.holdings, self.remarks, self.open_list = LineList(words("holdings")), RemarksView(words), OpenList(words)
        self._holding_keys = HoldingKeys(words, bench, self.holdings)
        self.picker: PersonPicker | None = None
        self.meta_sheet: MetaSheet | None = None
        self._note_on = ""
        self._soon = QTimer(self, singleShot=True, interval=0)  # what she sees in the text is painted first
        self._soon.timeout.connect(self.show_all)
        self._with_marks = False

    def attach(self) -> None:
        """Add the lists to the inspector's tabs, and follow the article."""
        words, inspector = self._words, self._inspector
        for tab, name in ((self.holdings, "holdings"), (self.open_list, "open"), (self.remarks, "article-tab")):
            inspector.add_tab(tab, words(name))
        inspector.tabs.setTabVisible(inspector.tabs.indexOf(self.remarks), True)  # noqa: FBT003 - Qt's own form
        self._connect()

    def _connect(self) -> None:
        bench, form = self._bench, self._inspector.form
        self.holdings.picked.connect(self._go_to_holding)
        self._holding_keys.span_person_wanted.connect(lambda span: self._ask_person(span, "", ""))
        self._holding_keys.holder_wanted.connect(lambda holding: self._ask_person("", holding, HOLDER))
        self.open_list.picked.connect(self.go)
        self.remarks.labelled.connect(self._label)
        self.remarks.meta_wanted.connect(self.edit_meta)
        self.remarks.noted.connect(self._note)
        self.remarks.notes.picked.connect(self._go_to_note)
        self.remarks.notes.removed.connect(lambda note: self._note("", note))
        form.person_wanted.connect(self._ask_person)
        form.left.connect(self._view.setFocus)
        bench.follow_article(self._show_article)
        bench.labels_changed.connect(self._show_soon)
        self._view.selection_changed.connect(self._follow_caret)

    # The actions

    def edit_frame(self) -> None:
        """The keyboard to the first field of the quote or appointment in work, or at the caret."""
        frame = self._bench.frame
        if frame is None and (found := self._frame_at_caret()) is not None:
            self._bench.focus_frame(found)
            frame = self._bench.frame
        if frame is None:
            self.told.emit("no-frame")
            return
        self._inspector.setVisible(True)
        self._inspector.form.focus_field()

    def set_person(self) -> None:
        """Say whom the selected span means."""
        if self._bench.span is not None:
            self._ask_person(self._bench.span.id, "", "")

    def say_implicit(self) -> None:
        """The text names nobody for the quote in work."""
        frame, article = self._bench.frame, self._bench.article
        if not isinstance(frame, Quote) or article is None:
            self.told.emit("implicit-nothing")
        elif frame.speakers:
            self.told.emit("implicit-has-speaker")
        else:
            self._bench.apply(SetAttribute(article.id, frame.id, "explicitness", "implicit"))

    def add_note(self) -> None:
        """Write a note on the selected span, else on the frame in work, else on the article."""
        article, labels, span, frame = self._bench.article, self._bench.labels, self._bench.span, self._bench.frame
        if article is None or labels is None:
            return
        self._inspector.setVisible(True)
        self._inspector.tabs.setCurrentWidget(self.remarks)
        is_core = span is not None and frame is not None and span.id == core_of(frame)
        chosen = frame if frame is not None and (span is None or is_core) else span
        self._note_on = chosen.id if chosen is not None else article.id
        self.remarks.begin(self._what(self._note_on))

    def label_article(self) -> None:
        """The keyboard to the article's own labels."""
        self._inspector.setVisible(True)
        self._inspector.tabs.setCurrentWidget(self.remarks)
        self.remarks.labels.setFocus()

    def edit_meta(self) -> None:
        """What is known about the article; where it is shown already, it comes to the front."""
        if self.meta_sheet is None:
            from yanguan.desktop.inspector.meta_sheet import MetaSheet

            self.meta_sheet = MetaSheet(self._words, self._bench, self._inspector.window())
            self.meta_sheet.finished.connect(self._forget_meta)
        self.meta_sheet.show()
        self.meta_sheet.raise_()
        self.meta_sheet.activateWindow()

    def show_open(self) -> None:
        """The list of what is open, the undecided quote marks too."""
        self._with_marks = True
        self._show_open()
        if self.open_list.list.count():
            self._inspector.setVisible(True)
            self._inspector.tabs.setCurrentWidget(self.open_list)
            self.open_list.list.setFocus()
        else:
            self.told.emit("open-nothing")

    # What is shown

    def show_all(self) -> None:
        """What stands in the article now."""
        article, labels = self._bench.article, self._bench.labels
        if article is None or labels is None:
            self._inspector.show_count(self.holdings, self._words("holdings"), 0)
            self._inspector.show_count(self.open_list, self._words("open"), 0)
            return
        gold = sorted(
            (each for each in labels.holdings.values() if each.is_gold),
            key=lambda each: (labels.spans[each.mentions[0].post_span].order, each.id),
        )
        self.holdings.show_lines([(each.id, self._holding(each)) for each in gold])
        self._inspector.show_count(self.holdings, self._words("holdings"), len(gold))
        self.remarks.show_labels(labels.article_labels.labels)
        self.remarks.show_meta(article.meta)
        notes = [(note.id, note.text, f"{self._what(note.on)}\n{note.text}") for note in labels.notes.values()]
        self.remarks.show_notes(notes)
        self._inspector.tabs.setTabText(
            self._inspector.tabs.indexOf(self.remarks),
            f"{self._words('article-tab')} {len(notes)}" if notes else self._words("article-tab"),
        )
        self._show_open()

    def _show_soon(self) -> None:
        """Once for all labels that come while it waits; where there are many, to look through them takes longer."""
        labels = self._bench.labels
        is_large = labels is not None and len(labels.spans) > _MANY
        if not self._soon.isActive():
            self._soon.start(_PAUSE_MILLISECONDS if is_large else 0)

    def go(self, thing: OpenThing) -> None:
        """Go to an open thing: its frame comes in work, or the marks are selected."""
        if thing.frame is not None and any(frame.id == thing.frame for frame in self._bench.frames()):
            self._bench.focus_frame(thing.frame)
        if thing.span is not None:
            self._view.select_span(thing.span)
            self._bench.focus_span(thing.span)
        else:
            self._view.select([(thing.start, thing.end)])
        self._view.scroll_to(thing.start)

    def _show_article(self) -> None:
        self._with_marks = False
        if self.picker is not None:
            self.picker.close()
        self.show_all()

    def _show_open(self) -> None:
        article, labels = self._bench.article, self._bench.labels
        if article is None or labels is None:
            return
        things = open_here(self._bench, with_marks=self._with_marks)
        self.open_list.show_things(article, labels, things)
        self._inspector.show_count(self.open_list, self._words("open"), len(things))
        self._view.header.show_open(self._words("open-count", count=len(things)) if things else "")

    def _holding(self, holding: Holding) -> str:
        """Who, in which posts, when."""
        article, labels = self._bench.article, self._bench.labels
        assert article is not None
        assert labels is not None
        named = [said.person_span for said in holding.mentions if said.person_span]
        known = self._bench.person_name(holding.person) if holding.person else ""
        who = known or (shown_text(article, labels, named[0]) if named else self._words("no-person"))
        posts = dict.fromkeys(shown_text(article, labels, said.post_span) for said in holding.mentions)
        missing = "".join(f" · {self._words(f'missing-{check}')}" for check in lacks(holding))
        temporal = self._words(f"value-{holding.attributes.get('temporal') or 'unspecified'}")
        return f"{who}\n{'、'.join(posts)} · {temporal}{missing}"

    def _what(self, identifier: str) -> str:
        """An object in words: its text, a person's name, or that it is the article."""
        article, labels = self._bench.article, self._bench.labels
        if article is None or labels is None or identifier == article.id:
            return self._words("note-of-article")
        frame = labels.quotes.get(identifier) or labels.appointments.get(identifier)
        holding = labels.holdings.get(identifier)
        core = core_of(frame) if frame else holding.mentions[0].post_span if holding else identifier
        return shown_text(article, labels, core) if core in labels.spans else self._bench.person_name(core)

    # The caret

    def _follow_caret(self) -> None:
        """Mark the line of the frame that the caret stands in; what is in work stays so."""
        if self._bench.span is None and self._view.selection() is None:
            found = self._frame_at_caret()
            if found is not None:
                self._inspector.mark(found)

    def _frame_at_caret(self) -> str | None:
        """The frame with the shortest core, or else part, around the caret."""
        labels, caret = self._bench.labels, self._view.caret()
        if labels is None:
            return None
        around = [
            (core_of(frame) != span.id, end - start, frame.id)
            for span in labels.spans.values()
            if span.fragments[0][0] <= caret <= span.fragments[-1][1]
            for frame in self._bench.frames_with(span.id)
            if frame.is_gold
            for start, end in span.fragments
            if start <= caret <= end
        ]
        return min(around)[2] if around else None

    def _go_to_holding(self, identifier: str) -> None:
        labels = self._bench.labels
        if labels is not None and identifier in labels.holdings:
            self._inspector.span_shown.emit(labels.holdings[identifier].mentions[0].post_span)

    def _go_to_note(self, identifier: str) -> None:
        labels = self._bench.labels
        note = labels.notes.get(identifier) if labels is not None else None
        if labels is None or note is None or note.on == labels.article:
            return
        frame = labels.quotes.get(note.on) or labels.appointments.get(note.on)
        holding = labels.holdings.get(note.on)
        if frame is not None:
            self._bench.focus_frame(frame.id)
        span = core_of(frame) if frame else holding.mentions[0].post_span if holding else note.on
        if span in labels.spans:  # a note on a person stands nowhere in the text
            self._inspector.span_shown.emit(span)

    # Notes, labels, persons

    def _note(self, text: str, note: str) -> None:
        article = self._bench.article
        if article is None:
            return
        if note:
            self._bench.apply(ChangeNote(article.id, note, text))
        else:
            self._bench.apply(AddNote(article.id, self._note_on or article.id, text))

    def _label(self, labels: tuple[str, ...]) -> None:
        if self._bench.article is not None:
            self._bench.apply(SetArticleLabels(self._bench.article.id, labels))

    def _ask_person(self, span: str, frame: str, place: str) -> None:
        """Ask for the person of a span, or for one who is not in the text and fills a place of a frame."""
        from yanguan.desktop.inspector.person_picker import PersonPicker, likeliest
        from yanguan.domain.label_set import persons_in

        article, labels = self._bench.article, self._bench.labels
        if article is None or labels is None:
            return
        meant = labels.spans.get(span)
        names = names_of(article, labels, meant) if meant is not None else Names(None, None)
        persons = likeliest(self._bench.session.reader.registry(), names, frozenset(persons_in(labels)))
        about = self._what(span) if meant is not None else ""
        has_person = meant is not None and meant.person is not None
        self.picker = PersonPicker(
            self._words, self._inspector.window(), persons, names, has_person=has_person, about=about
        )  # fmt: skip
        self.picker.destroyed.connect(self._forget_picker)
        self.picker.chosen.connect(partial(self._take_person, span, frame, place))
        self.picker.made.connect(partial(self._make_person, span, frame, place))

    def _take_person(self, span: str, frame: str, place: str, person: str) -> None:
        article = self._bench.article
        if place == HOLDER:
            self._holding_keys.take_person(frame, person)
        elif article is not None and span:
            self._bench.apply(SetPerson(article.id, span, person or None))
        elif article is not None:
            self._bench.apply(SetFiller(article.id, frame, place, person))

    def _make_person(self, span: str, frame: str, place: str, names: Names) -> None:
        if self._bench.article is not None:
            where = (frame, place) if frame else None
            self._bench.apply(MakePerson(self._bench.article.id, names, span=span or None, place=where))

    def _forget_meta(self) -> None:
        self.meta_sheet = None

    def _forget_picker(self) -> None:
        self.picker = None
