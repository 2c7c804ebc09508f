"""Which tools are asked, in which versions, and what each is asked about. How is said in `asked`."""

from collections.abc import Iterator

from yanguan.domain.frozen import dataclass
from yanguan.exchange.datasets.brat import pieces
from yanguan.exchange.datasets.uima_types import legible
from yanguan.exchange.datasets.view import View

Place = tuple[str, int, int]
"""A label and where it stands."""


@dataclass(frozen=True, slots=True)
class Client:
    """One tool. `requires` is what pip installs, the tool first; `packages` are those whose versions are told.

    `unit` says how the tool counts, `asked` what was done with it, `lost` what cannot come back, `read` which sources
    were read of a tool that is not run.
    """

    form: str
    name: str
    script: str
    requires: tuple[str, ...]
    packages: tuple[str, ...]
    unit: str
    asked: str
    lost: str
    read: str = ""

    @property
    def folder(self) -> str:
        """Where its environment stands, among the others."""
        return self.script.replace("_", "-")

    def places(self, view: View, span: str) -> list[Place]:
        """Each part of a label as the tool must have it."""
        label, fragments = view.spans[span].label, view.spans[span].fragments
        if self.form == "brat":
            return [(label, *piece) for piece in pieces(view.text, fragments)]
        return [(legible(label), *fragment) for fragment in fragments]

    def links(self, view: View) -> Iterator[tuple[str, Place, Place]]:
        """Each link, from the first part of a label to the first part of another."""
        for link in view.links():
            yield link.kind, self.places(view, link.head)[0], self.places(view, link.tail)[0]


_TOLD = "attributes, persons, values of posts, dates, notes, coverage, who labelled"
CLIENTS = (
    Client(
        "doccano",
        "doccano",
        "doccano",
        ("doccano==1.8.4", "marshmallow<4", "numpy<2", "setuptools<81"),
        ("doccano", "django"),
        "code points",
        "its importer into a project of its SQLite database, then its exporter back",
        f"that the parts of a label are one, {_TOLD}",
    ),
    Client(
        "label-studio",
        "Label Studio",
        "label_studio",
        ("label-studio==1.23.2",),
        ("label-studio", "label-studio-sdk", "django"),
        "code points",
        "`LabelInterface.validate_prediction` of its SDK on every annotation; the import of its HTTP interface into a "
        "project of its SQLite database, with our `config.xml`, then its JSON export back",
        f"that the parts of a label are one, {_TOLD}",
    ),
    Client(
        "spacy",
        "spaCy",
        "spacy_docs",
        ("spacy==3.8.18",),
        ("spacy",),
        "its tokens, and their characters (code points)",
        '`DocBin.from_disk`, `doc.spans`, links by the ids of the spans; tokens against `blank("zh")`',
        "nothing but the history",
    ),
    Client(
        "huggingface",
        "Hugging Face datasets",
        "huggingface",
        ("datasets==5.2.0",),
        ("datasets", "pyarrow"),
        "code points",
        "`load_dataset` of the folder with the fields that its card declares",
        "nothing but the history",
    ),
    Client(
        "huggingface-parquet",
        "Hugging Face datasets",
        "huggingface",
        ("datasets==5.2.0",),
        ("datasets", "pyarrow"),
        "code points",
        "the same from Parquet",
        "nothing but the history",
    ),
    Client(
        "uima-cas",
        "dkpro-cassis",
        "cassis_cas",
        ("dkpro-cassis==0.12.0",),
        ("dkpro-cassis",),
        "UTF-16 in the file, code points in the library",
        "`load_cas_from_xmi` with our type system, then its XMI loaded once more",
        "persons without words there, values of posts, dates, shared events, notes, coverage",
    ),
    Client(
        "brat",
        "brat",
        "brat_rules",
        (),
        (),
        "code points",
        "not brat itself, which pip does not have, but its rules, restated from a reading, on every file, with the "
        "types of our `annotation.conf`",
        "persons without words there, values of posts, dates, shared events, coverage, who labelled",
        "not run; read: `annotation.py` (02ad409, in part c667cd1), `verify_annotations.py` (03f3f47) of nlplab/brat",
    ),
)
NOT_ASKED = {
    "uie": "PaddleNLP with PaddlePaddle is too heavy to be installed for this",
    "prodigy": "sold, not to be had by pip",
    "duee-fin, cofenet, conll, chat, popolo, csv, xlsx": "no client of their own; `make test` reads them",
}
"""Formats that no tool was asked about, and why."""
