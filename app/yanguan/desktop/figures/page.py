"""The page of figures: charts in three columns and a table below. It counts nothing; it says what was opened."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from yanguan.desktop.figures.charts import Bar, BarList, HeatTable, Strip
from yanguan.desktop.guard import guarded
from yanguan.desktop.theme import Theme
from yanguan.domain.article import STATUSES
from yanguan.domain.scheme import Scheme
from yanguan.store.figures import Figures
from yanguan.words import Words

SIZE = (1180, 780)
COLUMNS = (("statuses", "days", "open", "annotators"), ("labels", "types"), ("quoted", "sources"))
MOST_MONTHS = 12
NOTHING = "—"


@guarded
class FiguresPage(QDialog):
    """`opened` carries which figure, then the key of its line; `shown_again` comes when she looks at it anew."""

    opened = Signal(tuple)
    shown_again = Signal()

    def __init__(self, words: Words, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        """Nothing is counted yet. It stays open beside the text, and goes when it is closed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("figures"))
        self.resize(*SIZE)
        self._words, self._scheme, self._theme = words, scheme, theme
        self.is_filled = False
        self._said = QLabel(words("figures-counting"))
        self._said.setObjectName("dim")
        self.strip = Strip()
        self.charts = {name: BarList(words(f"figures-{name}"), theme) for column in COLUMNS for name in column}
        self.events = HeatTable(words("figures-events"), theme)
        self._cards: dict[str, QFrame] = {}
        self._names: dict[tuple[str | None, ...], str] = {}
        self._arrange()
        self.events.opened.connect(self.opened)
        for chart in self.charts.values():
            chart.opened.connect(self.opened)

    def show_figures(self, found: Figures) -> None:
        """Show what was counted."""
        self.is_filled = self.is_filled or found.is_whole
        self._show_progress(dict(found.statuses))
        if not found.is_whole:
            self._said.setText(f"{self._said.text()}  {self._words('figures-counting')}")
        words, label = self._words, self._labels(dict(found.labels))
        self._show_bars("days", [Bar(day, count, ("days", day)) for day, count in found.days])
        self._show_bars("labels", label)
        self._show_bars("types", [Bar(self._value(kind), count, ("types", kind)) for kind, count in found.types])
        self._show_bars("quoted", [self._person(*row) for row in found.quoted])
        self._show_bars("sources", [self._source(*row) for row in found.sources])
        self._show_bars("annotators", [Bar(who, count, ("annotators", who)) for who, count in found.annotators])
        waiting = ((words(f"figures-open-{name}"), count, name) for name, count in found.open if count)
        self._show_bars("open", [Bar(said, count, ("open", name)) for said, count, name in waiting])
        self._show_events(found.events)

    def name_of(self, key: tuple[str | None, ...]) -> str:
        """What the line with this key is called."""
        return self._names.get(key, "")

    def _show_progress(self, statuses: dict[str, int]) -> None:
        total = sum(statuses.values())
        done = statuses.get("done", 0) + statuses.get("skipped", 0)
        said = self._words("figures-progress", done=done, total=total, share=100 * done // max(1, total))
        self._said.setText(said)
        colours = self._status_colours()
        self.strip.show_shares([(statuses.get(each, 0), colours[each]) for each in STATUSES], said)
        names = {each: self._words(f"status-{each}") for each in STATUSES}
        counts = ((each, statuses.get(each, 0)) for each in STATUSES)
        self._show_bars("statuses", [Bar(names[each], n, ("statuses", each), colours[each]) for each, n in counts])

    def _show_bars(self, name: str, bars: list[Bar]) -> None:
        self._names |= {bar.key: bar.name for bar in bars}
        self.charts[name].show_bars(bars)
        self._cards[name].setVisible(bool(bars))

    def changeEvent(self, event: QEvent) -> None:
        """She comes back to it: the numbers may be old."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.shown_again.emit()

    def _show_events(self, events: Sequence[tuple[str | None, str, int]]) -> None:
        """Kinds by the last months, and what is older or without a date together before them."""
        months = sorted({month for _, month, _ in events if month})[-MOST_MONTHS:]
        kinds = [
            kind for kind in self._scheme.frames["appointment"].get("kind", ()) if any(kind == e[0] for e in events)
        ]
        cells: dict[tuple[int, int], Bar] = {}
        for kind, month, count in events:
            if kind in kinds and month in months:
                name = f"{self._value(kind)}, {month}"
                cells[kinds.index(kind), months.index(month)] = Bar(name, count, ("events", kind, month))
        self._names |= {bar.key: bar.name for bar in cells.values()}
        self.events.show_counts([self._value(kind) for kind in kinds], months, cells)
        self._cards["events"].setVisible(bool(cells))

    def _labels(self, counts: dict[str, int]) -> list[Bar]:
        known = [name for name in self._scheme.labels if name in counts]
        bars = []
        for name in (*known, *sorted(counts.keys() - set(known))):
            kind = self._scheme.labels.get(name)
            shown = self._words.pick(kind.names) if kind else name
            bars.append(Bar(shown, counts[name], ("labels", name), self._theme.label_colour(kind) if kind else ""))
        return bars

    def _person(self, identifier: str, hant: str | None, hans: str | None, count: int) -> Bar:
        names = (hans, hant) if self._words.language == "zh-Hans" else (hant, hans)
        return Bar(next(filter(None, names), identifier), count, ("quoted", identifier))

    def _source(self, outlet: str | None, done: int, count: int) -> Bar:
        return Bar(
            outlet or self._words("figures-no-outlet"), count, ("sources", outlet), shown=f"{done:,} / {count:,}"
        )

    def _value(self, value: str | None) -> str:
        key = f"value-{value}"
        said = self._words(key)
        return (value or NOTHING) if said == key else said

    def _status_colours(self) -> dict[str, str]:
        theme = self._theme
        return {"new": theme.gutter, "in_work": theme.search, "done": theme.accent, "skipped": theme.dim}

    def _arrange(self) -> None:
        body = QWidget()
        whole, columns = QVBoxLayout(body), QHBoxLayout()
        for names in COLUMNS:
            column = QVBoxLayout()
            for name in names:
                column.addWidget(self._card(name, *([self.strip] if name == "statuses" else []), self.charts[name]))
            column.addStretch(1)
            columns.addLayout(column, 1)
        whole.addLayout(columns)
        whole.addWidget(self._card("events", self.events))
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.addWidget(self._said)
        layout.addWidget(area, 1)

    def _card(self, name: str, *widgets: QWidget) -> QFrame:
        card = self._cards[name] = QFrame()
        card.setObjectName("card")
        ground, border = self._theme.field, self._theme.border
        card.setStyleSheet(f"QFrame#card {{ background: {ground}; border: 1px solid {border}; border-radius: 8px; }}")
        layout = QVBoxLayout(card)
        heading = QLabel(self._words(f"figures-{name}"))
        heading.setObjectName("heading")
        layout.addWidget(heading)
        for widget in widgets:
            layout.addWidget(widget)
        return card
