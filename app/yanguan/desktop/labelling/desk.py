"""Everything of labelling put together for the window: its handlers, and what it has to say."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.intake import Intake
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.label_bar import LabelBar
from yanguan.desktop.labelling.arming import Arming
from yanguan.desktop.labelling.choosing import Choosing
from yanguan.desktop.labelling.shaping import Shaping
from yanguan.desktop.labelling.stepping import Stepping
from yanguan.desktop.labelling.sweeps import Sweeps
from yanguan.desktop.notices import Notice
from yanguan.desktop.occurrences.occurrences import Occurrences
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.refusal import Refusal
from yanguan.words import Words


class Labelling(QObject):
    """`told` carries a key of the translations, `noticed` a Notice; `released`: the lasting notice can go.

    `article_wanted` carries the id of an article to open.
    """

    told = Signal(str)
    noticed = Signal(object)
    released = Signal()
    article_wanted = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, bar: LabelBar, settings: Settings, theme: Theme,
        intake: Intake, window: QMainWindow,
    ) -> None:  # fmt: skip
        """Make the parts and let them hear of each other."""
        super().__init__(view)
        self._words, self._bench = words, bench
        self.tagging = Tagging(bench, view)
        self.stepping = Stepping(bench, view)
        self.shaping = Shaping(bench, view)
        self.choosing = Choosing(words, bench, view, self.tagging, settings, theme)
        self.arming = Arming(words, bench, view, self.tagging, bar, theme)
        self.occurrences = Occurrences(words, bench, view, self.tagging, intake, theme, window)
        self.sweeps = Sweeps(view)
        texts = self.tagging, self.stepping, self.shaping, self.choosing, self.occurrences
        self.handlers: tuple[QObject, ...] = (*texts, self.arming)
        for part in texts:
            part.told.connect(self.told)
        self.occurrences.article_wanted.connect(self.article_wanted)
        self.arming.noticed.connect(self.noticed)
        self.arming.released.connect(self.released)
        self.sweeps.swept.connect(self._take_sweep)
        bar.label_wanted.connect(self.arming.press)

    def take_keys(self, keymap: Keymap) -> None:
        """Show these keys where labels are shown."""
        self.choosing.take_keys(keymap)

    def stop(self) -> None:
        """Look for nothing any more."""
        self.occurrences.stop()

    def notice_of(self, refusal: Refusal) -> Notice:
        """What was refused, labels and roles by their names; where the label stands there already, the way to it."""
        named = {key: self._name(str(value)) for key, value in refusal.arguments.items() if key in ("label", "role")}
        text = self._words.refusal(Refusal(refusal.message, **dict(refusal.arguments) | named))
        if refusal.message != "span-exists":
            return Notice(text)
        span = str(refusal.arguments["span"])

        def go() -> None:
            self.stepping.go_to(span)

        return Notice(text, go, self._words("go-to-it"))

    def _name(self, key: str) -> str:
        """What the scheme calls a label or a role."""
        kind = self._bench.scheme.labels.get(key) or self._bench.scheme.roles.get(key)
        return self._words.pick(kind.names) if kind else key

    def _take_sweep(self) -> None:
        if not self.arming.take():
            self.choosing.offer()
