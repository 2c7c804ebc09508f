"""What a scheme must keep, as plain data: checked before one is put in force, never when a project is opened."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from yanguan.domain.colours import GROUNDS, LEAST_CONTRAST, is_colour, least_contrast
from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import LANGUAGE_KEYS, FrameKind, Shape

Content = Mapping[str, Any]
SHAPES: tuple[Shape, ...] = get_args(Shape)
CORE_LABELS = ("quote", "speaker", "cue", "nonquote", "addressee", "trigger", "person", "post")
"""The labels that the frames are made of, besides those that fill the roles: they can be hidden, not removed."""

FRAME_ATTRIBUTES: Mapping[FrameKind, Mapping[str, tuple[str, ...]]] = {
    "quote": {
        "type": ("direct", "indirect", "mixed"),
        "medium": ("speech", "writing", "thought"),
        "explicitness": ("explicit", "anaphoric", "implicit"),
        "speaker_kind": ("person", "group", "organization", "document", "anonymous", "reporter"),
        "polarity": ("positive", "negative"),
        "act": ("statement", "order", "question", "promise", "courtesy", "denial"),
    },
    "appointment": {
        "kind": (
            "appoint", "concurrent", "acting", "promote", "elect", "transfer", "demote", "dismiss", "suspend",
            "resign", "leave", "retire", "nominate",
        ),
        "status": ("effective", "decided", "nominated", "proposed", "pending"),
        "modality": ("asserted", "reported", "rumoured", "denied", "hypothetical"),
        "inside_quote": (),
    },
    "holding": {"temporal": ("current", "former", "unspecified")},
}  # fmt: skip
"""What the program itself says of frames: these stay, a team's own come after them."""

_KEY = re.compile(r"(Shift\+)?[A-Z0-9]")
_LABEL_KEYS = frozenset(
    ("name", "family", "key", "hidden", "light", "dark", "shape", "names", "guidance", "attributes")
)
_TOP_KEYS = frozenset(("id", "version", "labels", "roles", "frames", "terms"))


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that a scheme may not be: a key of the translations, where (`labels.3.light`, counted from 0), what."""

    message: str
    where: str
    arguments: Mapping[str, str | int]


def flaws(content: Content) -> list[Flaw]:
    """Everything that is wrong with a scheme; nothing where it can be put in force."""
    wrong = [*_shaped(content)]
    return wrong or [*_labels(content["labels"]), *_roles(content), *_frames(content["frames"]), *_terms(content)]


def core_labels(content: Content) -> set[str]:
    """The labels that the program cannot do without."""
    return {*CORE_LABELS, *(role["label"] for role in content["roles"])}


def _flaw(message: str, where: str, **arguments: str | int) -> Flaw:
    return Flaw(message, where, arguments)


def _shaped(content: Content) -> Iterator[Flaw]:
    """What keeps the rest from being looked at."""
    for key in sorted(set(content) - _TOP_KEYS):
        yield _flaw("scheme-key-unknown", key, key=key)
    if not _is_text(content.get("id")):
        yield _flaw("scheme-no-id", "id")
    version = content.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        yield _flaw("scheme-no-version", "version")
    for part in ("labels", "roles"):
        if not _are_tables(content.get(part)):
            yield _flaw("scheme-part-missing", part, part=part)
    if not isinstance(content.get("frames"), Mapping):
        yield _flaw("scheme-part-missing", "frames", part="frames")
    for number, label in enumerate(content.get("labels", ()) if _are_tables(content.get("labels")) else ()):
        if not _is_text(label.get("name")) or re.search(r"\s", label["name"]):
            yield _flaw("scheme-label-nameless", f"labels.{number}.name")


def _labels(labels: list[Mapping[str, Any]]) -> Iterator[Flaw]:
    names = Counter(label["name"] for label in labels)
    keys: dict[str, str] = {}
    for number, label in enumerate(labels):
        where, name = f"labels.{number}", label["name"]
        if names[name] > 1:
            yield _flaw("scheme-label-twice", f"{where}.name", label=name)
        yield from _looks(label, where)
        key = label.get("key", "")
        if not isinstance(key, str) or (key and not _KEY.fullmatch(key)):
            yield _flaw("scheme-key-form", f"{where}.key", key=str(key), label=name)
        elif key and not label.get("hidden", False):
            if key in keys:
                yield _flaw("scheme-key-taken", f"{where}.key", key=key, label=name, other=keys[key])
            keys.setdefault(key, name)
        yield from _choices(label.get("attributes", {}), f"{where}.attributes", name)


def _looks(label: Mapping[str, Any], where: str) -> Iterator[Flaw]:
    name = label["name"]
    for key in sorted(set(label) - _LABEL_KEYS):
        yield _flaw("scheme-key-unknown", f"{where}.{key}", key=key)
    if not _is_text(label.get("family")):
        yield _flaw("scheme-family", f"{where}.family", label=name)
    if not isinstance(label.get("hidden", False), bool):
        yield _flaw("scheme-hidden", f"{where}.hidden", label=name)
    yield from _texts(label.get("names"), f"{where}.names", name)
    if label.get("guidance"):
        yield from _texts(label["guidance"], f"{where}.guidance", name)
    if label.get("shape") not in SHAPES:
        yield _flaw("scheme-shape", f"{where}.shape", label=name, shapes=", ".join(SHAPES))
    for ground in GROUNDS:
        colour = label.get(ground)
        if not is_colour(colour):
            yield _flaw("scheme-colour", f"{where}.{ground}", label=name, colour=str(colour))
        elif (found := least_contrast(str(colour), ground)) < LEAST_CONTRAST:
            shown = {"colour": str(colour), "contrast": f"{found:.2f}", "theme": ground}
            yield _flaw("scheme-contrast", f"{where}.{ground}", label=name, **shown)


def _texts(texts: object, where: str, owner: str) -> Iterator[Flaw]:
    """At least one language, known ones only, none of them empty."""
    if not isinstance(texts, Mapping) or not texts:
        yield _flaw("scheme-names-missing", where, label=owner)
        return
    for language, text in texts.items():
        if language not in LANGUAGE_KEYS or not _is_text(text):
            yield _flaw("scheme-language", f"{where}.{language}", label=owner, language=str(language))


def _roles(content: Content) -> Iterator[Flaw]:
    labels = {label["name"] for label in content["labels"]}
    for number, role in enumerate(content["roles"]):
        where, name = f"roles.{number}", str(role.get("name", ""))
        if not _is_text(role.get("name")):
            yield _flaw("scheme-label-nameless", f"{where}.name")
        yield from _texts(role.get("names"), f"{where}.names", name)
        if role.get("label") not in labels:
            yield _flaw("scheme-role-label", f"{where}.label", role=name, label=str(role.get("label")))
    for name in CORE_LABELS:
        if name not in labels:
            yield _flaw("scheme-core-missing", "labels", label=name)


def _frames(frames: Mapping[str, Any]) -> Iterator[Flaw]:
    for frame, known in FRAME_ATTRIBUTES.items():
        attributes = frames.get(frame)
        if not isinstance(attributes, Mapping):
            yield _flaw("scheme-part-missing", f"frames.{frame}", part=f"frames.{frame}")
            continue
        yield from _choices(attributes, f"frames.{frame}", frame)
        for name, values in known.items():
            there = attributes.get(name)
            if not isinstance(there, list) or not set(values) <= set(map(str, there)):
                yield _flaw("scheme-frame-attribute", f"frames.{frame}.{name}", frame=frame, attribute=name)
    for other in sorted(set(frames) - set(FRAME_ATTRIBUTES)):
        yield _flaw("scheme-key-unknown", f"frames.{other}", key=other)


def _choices(attributes: object, where: str, owner: str) -> Iterator[Flaw]:
    if not isinstance(attributes, Mapping):
        yield _flaw("scheme-attributes", where, label=owner)
        return
    for name, values in attributes.items():
        texts = isinstance(values, list) and all(_is_text(value) for value in values)
        if not _is_text(name) or re.search(r"\s", name) or not texts or len(set(values)) != len(values):
            yield _flaw("scheme-attribute", f"{where}.{name}", label=owner, attribute=str(name))


def _terms(content: Content) -> Iterator[Flaw]:
    terms = content.get("terms", {})
    if not isinstance(terms, Mapping):
        yield _flaw("scheme-part-missing", "terms", part="terms")
        return
    for name, texts in terms.items():
        yield from _texts(texts, f"terms.{name}", str(name))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() == value != "" and value.isprintable()


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(part, Mapping) for part in value)
