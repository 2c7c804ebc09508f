"""spaCy's DocBin: a Doc for each text, cut into characters as `blank("zh")` cuts, labels in `doc.spans`.

`doc.spans["sc"]` holds every label, and one group for each family of the scheme (`quote`, `appointment`) its own. The
parts of a label share its id (`span.id_`); frames and all else stand in `doc.user_data["yanguan"]`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from yanguan.domain.scheme import Scheme
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.plain import facts, plain
from yanguan.exchange.datasets.tokens import tokens_in, tokens_of
from yanguan.exchange.datasets.view import View

ALL = "sc"
"""The group that spaCy's span categorizer takes unless told otherwise."""
DATA = "yanguan"


def write(entries: Iterable[Entry], out: Out) -> None:
    """One DocBin; it is held in memory until it is whole, as spaCy has it."""
    from spacy.tokens import DocBin  # noqa: PLC0415 - an extra, and 0.6 s
    from spacy.vocab import Vocab  # noqa: PLC0415

    found, vocab = DocBin(store_user_data=True), Vocab()
    for view in views_in(entries):
        found.add(_doc(view, out.scheme, vocab))
    with out.file() as file:
        file.write(found.to_bytes())


def _doc(view: View, scheme: Scheme, vocab: Any) -> Any:
    from spacy.tokens import Doc, Span  # noqa: PLC0415

    tokens = tokens_of(view.text)
    doc = Doc(vocab, words=[token.text for token in tokens], spaces=[token.ws for token in tokens])
    groups: dict[str, list[Any]] = {ALL: []} | {label.family: [] for label in scheme.labels.values()}
    for each in view.spans.values():
        label = scheme.labels.get(each.label)
        for fragment in each.fragments:
            first, last = tokens_in(tokens, fragment)
            span = Span(doc, first, last + 1, label=each.label, span_id=each.id)
            for group in {ALL, label.family} if label else {ALL}:
                groups[group].append(span)
    for name, spans in groups.items():
        doc.spans[name] = spans
    doc.user_data[DATA] = plain(view, scheme)
    return doc


def read(place: Place) -> Iterator[Found]:
    """The Docs as spaCy reads them."""
    from spacy.tokens import DocBin  # noqa: PLC0415
    from spacy.vocab import Vocab  # noqa: PLC0415

    with place.file() as file:
        found = DocBin().from_bytes(file.read())
    for doc in found.get_docs(Vocab()):
        row = doc.user_data[DATA]
        parts: dict[tuple[str, str], list[Any]] = {}
        for span in doc.spans[ALL]:
            parts.setdefault((span.id_, span.label_), []).append((span.start_char, span.end_char))
        in_groups = Counter[Fact]((ALL, *key, tuple(places)) for key, places in parts.items())
        yield Found(row["id"], doc.text, facts(row) + in_groups)


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Everything that a view says, and its spans where spaCy looks for them."""
    del options
    for view in views_in(entries):
        spans = Counter[Fact]((ALL, span.id, span.label, span.fragments) for span in view.spans.values())
        yield Found(view.id, view.text, facts(plain(view)) + spans)
