"""What the analyst sees and does about the conversion: doubts, differences, corrections, another profile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.conversion.doubts import Doubts, in_source
from yanguan.desktop.inspector.doubt_list import DoubtList, PlaceList
from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.intake import Intake
from yanguan.desktop.parallel.places import PlaceMark, place_marks
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article, Place, Range, Script, other_script
from yanguan.editing.commands import WideCommand
from yanguan.script.alignment import Alignment, alignment_of
from yanguan.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from yanguan.editing.counterparts import Preview
    from yanguan.suggest.found import Doubt

PROFILES: dict[Script, list[str]] = {
    "hant": ["tw2s", "t2s", "hk2s", "tw2sp", "hk2sp"],
    "hans": ["s2tw", "s2t", "s2hk", "s2twp", "s2hkp"],
}
"""The profiles that lead from this script to the other one, as far as a set of dictionaries has them."""

ONE_LINE = 12
"""Code points of a difference that are shown on one line."""


class Converting(QObject):
    """Acts on the workbench. `told` carries a key of the translations; `doubt_list` and `differences` are views."""

    told = Signal(str)

    def __init__(self, words: Words, bench: Workbench, view: ParallelView, intake: Intake) -> None:
        """Show nothing yet."""
        super().__init__(view)
        self._words, self._bench, self._view, self._intake = words, bench, view, intake
        self._shows_places = False
        self.doubts = Doubts(bench)
        self.doubt_list = DoubtList(words, self._text_of)
        self.differences = PlaceList(words("differences"))
        self.doubts.found.connect(self._show)
        self.doubt_list.shown.connect(self._look_at_doubt)
        self.doubt_list.wanted.connect(self.settle)
        self.differences.picked.connect(self._look_at_difference)
        bench.article_opened.connect(self._show)
        bench.counterpart_changed.connect(self._show)
        view.article_shown.connect(self._mark)
        self._show()

    def show_places(self) -> None:
        """Show, or hide, where the texts are not one to one."""
        self._shows_places = not self._shows_places
        self._mark()

    def correct_text(self) -> None:
        """Say what the selected text should read: a correction of the counterpart, a note of the source's mistake."""
        article, selection = self._bench.article, self._view.selection()
        if article is None or selection is None:
            self.told.emit("select-first")
            return
        start, end = selection.fragments[0]
        if selection.script == article.source_script:
            reads = article.source.text[start:end]
        elif (place := alignment_of(article).project(start, end)) is not None:
            start, end = place
            reads = article.counterpart.text[start:end]
        else:
            return
        is_source = selection.script == article.source_script
        from yanguan.desktop.conversion.conversion_dialogs import CorrectionDialog

        dialog = CorrectionDialog(self._words, reads, is_source=is_source, parent=self._view)
        dialog.typed.connect(lambda text, everywhere: self._correct(selection.script, (start, end), text, everywhere))
        self._show_beside(dialog)

    def change_profile(self) -> None:
        """Choose another profile, with what it would change before the eyes."""
        article = self._bench.article
        if article is None or article.counterpart.origin != "converted":
            self.told.emit("counterpart-given")
            return
        choices = _choices(article.source_script)
        present = article.counterpart.profile or "", (article.counterpart.dictionary or "").partition(" ")[0]
        from yanguan.desktop.conversion.conversion_dialogs import ProfileDialog

        dialog = ProfileDialog(self._words, choices, present, self._preview, self._span_text, self._view)
        dialog.chosen.connect(self._take_profile)
        self._show_beside(dialog)

    def _show_beside(self, dialog: "QDialog") -> None:
        """It blocks nothing, and is about this article: with another one it goes."""
        self._bench.article_opened.connect(dialog.close)
        dialog.show()

    def settle(self, doubt: "Doubt", how: str) -> None:
        """Do about a doubt what its button says."""
        from yanguan.editing.corrections import Dismiss

        article = self._bench.article
        if article is None:
            return
        if how == "ignore":
            self._bench.apply(Dismiss(article.id, doubt.script, doubt.start, doubt.end, doubt.suggested))
        elif how == "correct-here":
            self._correct(doubt.script, (doubt.start, doubt.end), doubt.suggested, False)  # noqa: FBT003 - as the signal
        else:
            place, suggested = _with_context(article, doubt)
            self._correct(doubt.script, place, suggested, True)  # noqa: FBT003 - as the signal

    def stop(self) -> None:
        """Look for nothing any more."""
        self.doubts.stop()

    def _correct(self, script: Script, place: Range, text: str, everywhere: bool) -> None:  # noqa: FBT001 - a signal's
        from yanguan.editing import corrections

        article = self._bench.article
        if article is None:
            return
        if everywhere:
            self._everywhere(article, script, place, text)
        elif script == article.source_script:
            self._bench.apply(corrections.CorrectSource(article.id, *place, text))
        else:
            self._bench.apply(corrections.CorrectPlace(article.id, *place, text))

    def _everywhere(self, article: Article, script: Script, place: Range, text: str) -> None:
        from yanguan.editing.corrections import CorrectEverywhere
        from yanguan.editing.mistakes import CorrectSourceEverywhere
        from yanguan.script.convert import DEFAULT_PROFILES, convert

        own = article.source_script
        if script == own:
            source = article.source.text[slice(*place)]
            right = convert(text, article.counterpart.profile or DEFAULT_PROFILES[own]).text.text
            command: WideCommand = CorrectSourceEverywhere(own, source, text, right)
        elif (there := alignment_of(article).project_back(*place)) is not None:
            command = CorrectEverywhere(own, article.source.text[slice(*there)], text)
        else:
            return
        self._intake.correct_everywhere(command, self._bench)

    def _preview(self, profile: str, dictionary: str) -> "Preview":
        from yanguan.editing.counterparts import placed, preview, remade

        article, labels = self._bench.article, self._bench.labels
        assert article is not None
        assert labels is not None
        phrases = self._bench.session.reader.phrases(article.source_script)
        return preview(article, labels, remade(article, phrases, placed(article, phrases), profile, dictionary))

    def _take_profile(self, profile: str, dictionary: str) -> None:
        from yanguan.editing.corrections import ChangeProfile

        if self._bench.article is not None:
            self._bench.apply(ChangeProfile(self._bench.article.id, profile, dictionary))

    def _span_text(self, span: str) -> str:
        article, labels = self._bench.article, self._bench.labels
        return shown_text(article, labels, span) if article and labels else ""

    def _text_of(self, doubt: "Doubt") -> str:
        return self._bench.article.text(doubt.script).text if self._bench.article else ""

    def _show(self) -> None:
        article = self._bench.article
        self.doubt_list.show_doubts(self.doubts.open)
        self.differences.show_lines(
            [_difference_line(article, place) for place in article.differences] if article else []
        )
        self._mark()

    def _mark(self) -> None:
        """Put every place that is to be seen on the canvas."""
        article = self._bench.article
        if article is None:
            return
        marks = place_marks("difference", article.differences, article.source_script)
        if self._shows_places:
            marks += place_marks("aligned", article.alignment, article.source_script)
        alignment = alignment_of(article)
        self._view.show_places([*marks, *(_mark_of(article, alignment, doubt) for doubt in self.doubts.open)])

    def _look_at_doubt(self, doubt: "Doubt") -> None:
        if self._bench.article is not None and (place := in_source(self._bench.article, doubt)) is not None:
            self._look_at(place)

    def _look_at_difference(self, row: int) -> None:
        article = self._bench.article
        if article is not None and row < len(article.differences):
            start, end = article.differences[row][:2]
            self._look_at((start, max(start, end)))

    def _look_at(self, place: Range) -> None:
        self._view.scroll_to(place[0])
        self._view.select([place] if place[0] < place[1] else [])


def _choices(script: Script) -> dict[str, list[str]]:
    """The profiles from this script by the name of each installed set of dictionaries."""
    from yanguan.script.dictionaries import dictionary_sets

    return {each.name: [name for name in PROFILES[script] if name in each.profiles] for each in dictionary_sets()}


def _mark_of(article: Article, alignment: Alignment, doubt: "Doubt") -> PlaceMark:
    """A doubt's mark in both panes."""
    own = (doubt.start, doubt.end)
    is_source = doubt.script == article.source_script
    across = alignment.project(*own) if is_source else alignment.project_back(*own)
    return PlaceMark("doubt", {doubt.script: own, other_script(doubt.script): across})


def _difference_line(article: Article, place: Place) -> str:
    s0, s1, t0, t1 = place
    source = article.source.text[s0:s1].replace("\n", "⏎") or "—"
    reads = article.counterpart.text[t0:t1].replace("\n", "⏎") or "—"
    # Two short lines in one item Qt draws as one, with the second cut off.
    return f"{source} → {reads}" if len(source) + len(reads) <= ONE_LINE else f"{source}\n→ {reads}"


def _with_context(article: Article, doubt: "Doubt") -> tuple[Range, str]:
    """The word around a doubt that its reason names, so that a correction everywhere does not reach too far."""
    text = article.text(doubt.script).text
    right = text[: doubt.start] + doubt.suggested + text[doubt.end :]
    grown = len(doubt.suggested) - (doubt.end - doubt.start)
    for word in sorted(doubt.reason.arguments.values(), key=len, reverse=True):
        for start in range(max(0, doubt.start - len(word) + 1), doubt.start + 1):
            end = start + len(word)
            if right[start:end] == word and end >= doubt.end + grown:
                return (start, end - grown), word
    return (doubt.start, doubt.end), doubt.suggested
