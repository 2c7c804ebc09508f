"""Which marks are shown: by label, by family, with suggestions or without. What is hidden is there all the same."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings
from yanguan.domain.labels import Span
from yanguan.domain.scheme import Scheme
from yanguan.editing.changes import Changes


class Layers(QObject):
    """What she chose for this scheme, remembered. `changed` tells that something is shown or hidden now."""

    changed = Signal()

    def __init__(self, scheme: Scheme, settings: Settings, view: ParallelView) -> None:
        """As it was left; at first all but what the scheme hides."""
        super().__init__(view)
        self._scheme, self._settings, self._view = scheme, settings, view
        self._of_scheme = frozenset(kind.name for kind in scheme.labels.values() if kind.hidden)
        kept = settings.hidden_labels(scheme.stamp.id)
        self._hidden = self._of_scheme if kept is None else frozenset(kept) & scheme.labels.keys()
        self._show()

    @property
    def hides_suggestions(self) -> bool:
        """True where suggestions are not drawn."""
        return self._settings.hides_suggestions

    def is_shown(self, label: str) -> bool:
        """True for a label whose marks are drawn."""
        return label not in self._hidden

    def is_family_shown(self, family: str) -> bool:
        """True where every label of a family is drawn, those that the scheme hides aside."""
        return all(map(self.is_shown, self._labels_of(family)))

    def set_shown(self, labels: Iterable[str], *, is_shown: bool) -> None:
        """Show or hide the marks of these labels."""
        hidden = self._hidden - frozenset(labels) if is_shown else self._hidden | frozenset(labels)
        if hidden != self._hidden:
            self._hidden = hidden
            self._settings.keep_hidden_labels(self._scheme.stamp.id, sorted(hidden))
            self._show()

    def toggle_label(self, label: str) -> None:
        """Show the marks of a label, or hide them."""
        self.set_shown([label], is_shown=not self.is_shown(label))

    def toggle_family(self, family: str) -> None:
        """Show the marks of a family's labels; hide them where all are shown."""
        self.set_shown(self._labels_of(family), is_shown=not self.is_family_shown(family))

    def toggle_suggestions(self) -> None:
        """Show what is only suggested, or hide it."""
        self._settings.hides_suggestions = not self._settings.hides_suggestions
        self._show()

    def show_all_marks(self) -> None:
        """Everything but what the scheme hides."""
        self._settings.hides_suggestions = False
        self._hidden = self._of_scheme
        self._settings.keep_hidden_labels(self._scheme.stamp.id, None)
        self._show()

    def follow(self, changes: Changes) -> None:
        """A label that she makes is seen, even where she had hidden its kind."""
        made = {
            change.after.label
            for change in changes.changes
            if isinstance(change.after, Span)
            and change.after.is_gold
            and (not isinstance(change.before, Span) or change.before.label != change.after.label)
        }
        self.set_shown(made - self._of_scheme, is_shown=True)

    def _labels_of(self, family: str) -> list[str]:
        return [kind.name for kind in self._scheme.labels.values() if kind.family == family and not kind.hidden]

    def _show(self) -> None:
        self._view.set_hidden_labels(self._hidden, suggestions=self.hides_suggestions)
        self.changed.emit()
