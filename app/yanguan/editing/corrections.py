"""Commands on the counterpart: another profile, corrections at one place and everywhere, doubts put aside.

A correction of the source is a note and an export field, never an edit of its text; the counterpart then reads as it
would if the source were right.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from yanguan.domain.article import SCRIPTS, Article, Script
from yanguan.domain.counterpart import counterpart_of
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Correction, Counterpart, Dismissal, Phrase
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.counterparts import placed, present, remade
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.script import correcting
from yanguan.script.convert import convert
from yanguan.script.dictionaries import dictionary_set

Scope = Literal["project", "place"]
"""How far a correction of counterparts reaches."""


@dataclass(frozen=True, slots=True)
class ChangeProfile:
    """Make the counterpart by another profile, or over another dictionary; corrections stay."""

    article: str
    profile: str
    dictionary: str | None = None
    verb: str = "profile"

    def plan(self, scene: Scene) -> list[Change]:
        """The new counterpart."""
        made = self.profile, self.dictionary
        return _changed(scene, remade(scene.article, scene.phrases(), _own(scene), *made))


@dataclass(frozen=True, slots=True)
class CorrectPlace:
    """Let the counterpart's `[start, end)` (its code points) read `text`, here only."""

    article: str
    start: int
    end: int
    text: str
    verb: str = "correct"

    def plan(self, scene: Scene) -> list[Change]:
        """The counterpart with the correction."""
        now = present(scene.article)
        place = correcting.place_correction(
            now, self.start, self.end, self.text, annotator=scene.annotator, at=scene.at
        )
        return _changed(scene, remade(scene.article, scene.phrases(), (*_own(scene), place)))


@dataclass(frozen=True, slots=True)
class UncorrectPlace:
    """Take back the correction that stands in the counterpart's `[start, end)`, and the note that it follows."""

    article: str
    start: int
    end: int
    verb: str = "uncorrect"

    def plan(self, scene: Scene) -> list[Change]:
        """The counterpart without it."""
        there = present(scene.article).alignment.project_back(self.start, self.end)
        own = _own(scene)
        kept = [each for each in own if there is None or each.end <= there[0] or each.start >= there[1]]
        gone = {(scene.article.source_script, each.start, each.end) for each in own if each not in kept}
        notes = [each for each in scene.labels.corrections.values() if (each.script, each.start, each.end) in gone]
        changed = _changed(scene, remade(scene.article, scene.phrases(), kept))
        return [*changed, *(scene.change(note, None) for note in notes)]


@dataclass(frozen=True, slots=True)
class CorrectSource:
    """Say that the source's `[start, end)` should read `suggested`; the counterpart follows."""

    article: str
    start: int
    end: int
    suggested: str
    reason: str | None = None
    verb: str = "correct-source"

    def plan(self, scene: Scene) -> list[Change]:
        """The correction, and the counterpart as it would be of the right text."""
        article = scene.article
        if not 0 <= self.start < self.end <= len(article.source.text):
            raise Refusal("span-outside-text", start=self.start, end=self.end, length=len(article.source.text))
        made = scene.made()
        said = (article.source_script, self.start, self.end, self.suggested, self.reason)
        noted = Correction(made["id"], *said, scene.annotator, scene.at)
        changes = [scene.change(None, noted)]
        if article.counterpart.origin == "converted":
            changes += _changed(
                scene, remade(article, scene.phrases(), (*placed(article, scene.phrases()), self._place(scene)))
            )
        return changes

    def _place(self, scene: Scene) -> correcting.Correction:
        text = scene.article.counterpart
        dictionaries = dictionary_set(text.dictionary or "")
        right = convert(self.suggested, text.profile or "", dictionaries=dictionaries).text.text
        return correcting.Correction(self.start, self.end, right, "place", scene.annotator, scene.at)


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Put a doubt aside: this place is right as it stands."""

    article: str
    script: Script
    start: int
    end: int
    suggested: str
    verb: str = "dismiss"

    def plan(self, scene: Scene) -> list[Change]:
        """The dismissal."""
        place = (self.script, self.start, self.end, self.suggested)
        known = scene.labels.dismissals.values()
        if any((each.script, each.start, each.end, each.suggested) == place for each in known):
            return []
        return [scene.change(None, Dismissal(scene.made()["id"], *place, scene.annotator, scene.at))]


@dataclass(frozen=True, slots=True)
class CorrectEverywhere:
    """Let `source`, wherever a source text in this script has it, read `counterpart` in the other: a phrase."""

    script: Script
    source: str
    counterpart: str
    verb: str = "correct-everywhere"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The phrase, and the counterpart of every article that it is in."""
        known = {phrase.source: phrase for phrase in scene.phrases(self.script)}
        before = known.get(self.source)
        after = Phrase(
            before.id if before else new_id(), self.script, self.source, self.counterpart, scene.annotator, scene.at
        )
        if before is not None and before.counterpart == self.counterpart:
            return []
        lists = known.values(), {**known, self.source: after}.values()
        return [Change(None, before, after), *_everywhere(scene, self.script, self.source, lists, progress)]


@dataclass(frozen=True, slots=True)
class RemovePhrase:
    """Take a phrase off the project's list; the counterparts read as their profiles make them."""

    script: Script
    source: str
    verb: str = "uncorrect-everywhere"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The phrase goes, and the counterpart of every article that it was in."""
        known = {phrase.source: phrase for phrase in scene.phrases(self.script)}
        if self.source not in known:
            raise Refusal("phrase-unknown", source=self.source)
        kept = [phrase for phrase in known.values() if phrase.source != self.source]
        changes = _everywhere(scene, self.script, self.source, (known.values(), kept), progress)
        return [Change(None, known[self.source], None), *changes]


def _everywhere(
    scene: ProjectScene, script: Script, source: str, lists: tuple[Collection[Phrase], ...], progress: Progress
) -> list[Change]:
    """The new counterparts of the articles that hold these words, by the phrase list before and after."""
    before, after = lists
    changes: list[Change] = []
    articles = scene.articles_with(script, source)
    for done, identifier in enumerate(articles, 1):
        each = scene.scene(identifier)
        if each.article.counterpart.origin == "converted":
            changes += _changed(each, remade(each.article, after, placed(each.article, before)))
        progress(done, len(articles))
    return changes


def _own(scene: Scene) -> tuple[correcting.Correction, ...]:
    """The article's own corrections of its counterpart."""
    return placed(scene.article, scene.phrases())


def _changed(scene: Scene, after: Counterpart) -> list[Change]:
    before = counterpart_of(scene.article)
    return [] if after == before else [scene.change(before, after)]


@dataclass(frozen=True, slots=True)
class OverrideLine:
    """A correction as it stands in a file, and where it stands there (the line's number from 1).

    Of the scope `place` it is about the source's code points `[start, end)` of one article, which read `source`; of
    the scope `project` it is a phrase, and `article` is empty.
    """

    scope: Scope
    script: Script
    article: str
    start: int
    end: int
    source: str
    counterpart: str
    annotator: str
    at: str
    file: str
    number: int

    @property
    def place(self) -> tuple[int, int, str]:
        """The range, and what the counterpart reads there."""
        return self.start, self.end, self.counterpart


@dataclass(frozen=True, slots=True)
class ApplyOverrides:
    """Put the corrections of a file in force, with their annotators and times; what stands already stays as it is.

    A phrase replaces the project's own of the same source, a place those of its article that it overlaps.
    """

    lines: tuple[OverrideLine, ...]
    verb: str = "overrides"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The phrases, and the counterparts that read otherwise. Raises Refusal that names the line."""
        before = {script: {phrase.source: phrase for phrase in scene.phrases(script)} for script in SCRIPTS}
        after = {script: dict(phrases) for script, phrases in before.items()}
        changes: list[Change] = []
        touched: dict[str, list[OverrideLine]] = {}
        for line in self.lines:
            if line.scope == "place":
                touched.setdefault(line.article, []).append(line)
        for line, was, phrase in _fresh_phrases(self.lines, before):
            after[line.script][line.source] = phrase
            changes.append(Change(None, was, phrase))
            touched |= {each: [] for each in scene.articles_with(line.script, line.source) if each not in touched}
        for done, (identifier, places) in enumerate(touched.items(), 1):
            each = _scene_of(scene, identifier, places)
            lists = [known[each.article.source_script].values() for known in (before, after)]
            changes += _overridden(each, places, *lists)
            progress(done, len(touched))
        return changes


def _fresh_phrases(
    lines: Iterable[OverrideLine], before: dict[Script, dict[str, Phrase]]
) -> Iterator[tuple[OverrideLine, Phrase | None, Phrase]]:
    """The phrases that the project has not, or has otherwise: the line, what the project has, what it shall have."""
    for line in lines:
        was = before[line.script].get(line.source)
        if line.scope == "project" and (was is None or was.counterpart != line.counterpart):
            identifier = was.id if was else new_id()
            yield line, was, Phrase(identifier, line.script, line.source, line.counterpart, line.annotator, line.at)


def _scene_of(scene: ProjectScene, article: str, places: Iterable[OverrideLine]) -> Scene:
    """The article, if every line about it fits. Raises Refusal that names the line."""
    try:
        found = scene.scene(article)
    except Refusal as refusal:
        for line in places:
            raise Refusal("overrides-article-unknown", file=line.file, line=line.number, article=article) from refusal
        raise
    for line in places:
        _refuse_misplaced(found.article, line)
    return found


def _refuse_misplaced(article: Article, line: OverrideLine) -> None:
    where: dict[str, str | int] = {"file": line.file, "line": line.number, "article": article.id}
    if article.source_script != line.script:
        raise Refusal("overrides-other-script", **where, script=line.script)
    if article.source.text[line.start : line.end] != line.source:
        raise Refusal("overrides-other-text", **where, start=line.start, end=line.end, source=line.source)
    if article.counterpart.origin != "converted":
        raise Refusal("overrides-of-given", **where)


def _overridden(
    scene: Scene, lines: Iterable[OverrideLine], before: Collection[Phrase], after: Collection[Phrase]
) -> list[Change]:
    """The article's new counterpart, by the phrase list before and after."""
    if scene.article.counterpart.origin != "converted":
        return []
    own = placed(scene.article, before)
    known = {(each.start, each.end, each.text) for each in own}
    new = [
        correcting.Correction(*line.place, "place", line.annotator, line.at)
        for line in lines
        if line.place not in known
    ]
    return _changed(scene, remade(scene.article, after, (*own, *new)))
