"""spaCy: the DocBin from the disk, its spans by characters, its frames by the ids of spans."""

from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import DocBin

from clients.asked.answers import Answer, hand_back
from clients.asked.rows import links


def ask(dataset: Path) -> Answer:
    """All Docs; each must be cut as spaCy itself cuts Chinese."""
    chinese = spacy.blank("zh")
    docs = list(DocBin().from_disk(dataset).get_docs(chinese.vocab))
    refused = [
        f"{doc.user_data['yanguan']['id']}: other tokens than those of blank('zh')"
        for doc in docs
        if [token.text for token in doc] != [token.text for token in chinese(doc.text)]
    ]
    return [_text(doc) for doc in docs], refused


def _text(doc: Any) -> dict[str, Any]:
    row, first, spans = doc.user_data["yanguan"], dict[str, list[Any]](), []
    for span in doc.spans["sc"]:
        spans.append([span.label_, span.start_char, span.end_char])
        first.setdefault(span.id_, spans[-1])
    return {"id": row["id"], "text": doc.text, "spans": spans, "links": links(row, first)}


if __name__ == "__main__":
    hand_back(ask)
