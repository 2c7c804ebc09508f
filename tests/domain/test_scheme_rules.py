"""What a scheme must keep: the shipped one does, and each mistake is named with its place."""

from collections.abc import Callable
from typing import Any

import pytest

from yanguan.domain.colours import contrast, least_contrast
from yanguan.domain.scheme import read_scheme
from yanguan.domain.scheme_rules import FRAME_ATTRIBUTES, core_labels, flaws
from yanguan.resources import default_scheme, default_scheme_content

Content = dict[str, Any]


def label(content: Content, **parts: Any) -> None:
    content["labels"][1] |= parts


def test_the_shipped_scheme_has_no_flaw() -> None:
    assert flaws(default_scheme_content()) == []


def test_the_frames_are_those_that_the_shipped_scheme_has() -> None:
    assert default_scheme().frames == FRAME_ATTRIBUTES


def test_contrast_is_what_wcag_reckons() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == 1
    assert least_contrast("#767676", "light") == contrast("#767676", "#fbfaf7")


MISTAKES: list[tuple[Callable[[Content], object], str, str]] = [
    (lambda c: c.update(colours=[]), "scheme-key-unknown", "colours"),
    (lambda c: c.pop("id"), "scheme-no-id", "id"),
    (lambda c: c.update(version="2"), "scheme-no-version", "version"),
    (lambda c: c.update(labels={}), "scheme-part-missing", "labels"),
    (lambda c: c.pop("frames"), "scheme-part-missing", "frames"),
    (lambda c: label(c, name="my label"), "scheme-label-nameless", "labels.1.name"),
    (lambda c: c["labels"].append(c["labels"][3] | {"key": ""}), "scheme-label-twice", "labels.3.name"),
    (lambda c: label(c, key="Ctrl+S"), "scheme-key-form", "labels.1.key"),
    (lambda c: label(c, key="Q"), "scheme-key-taken", "labels.1.key"),
    (lambda c: label(c, family=""), "scheme-family", "labels.1.family"),
    (lambda c: label(c, hidden="yes"), "scheme-hidden", "labels.1.hidden"),
    (lambda c: label(c, shape="wavy"), "scheme-shape", "labels.1.shape"),
    (lambda c: label(c, light="green"), "scheme-colour", "labels.1.light"),
    (lambda c: label(c, light="#aaaaaa"), "scheme-contrast", "labels.1.light"),
    (lambda c: label(c, dark="#333333"), "scheme-contrast", "labels.1.dark"),
    (lambda c: label(c, names={}), "scheme-names-missing", "labels.1.names"),
    (lambda c: label(c, names={"fr": "Voix"}), "scheme-language", "labels.1.names.fr"),
    (lambda c: label(c, guidance={"en": " "}), "scheme-language", "labels.1.guidance.en"),
    (lambda c: label(c, colour="red"), "scheme-key-unknown", "labels.1.colour"),
    (lambda c: label(c, attributes={"a b": []}), "scheme-attribute", "labels.1.attributes.a b"),
    (lambda c: label(c, attributes={"tone": ["dry", "dry"]}), "scheme-attribute", "labels.1.attributes.tone"),
    (lambda c: label(c, attributes=["tone"]), "scheme-attributes", "labels.1.attributes"),
    (lambda c: c["roles"][0].update(label="hero"), "scheme-role-label", "roles.0.label"),
    (lambda c: c["labels"].pop(0), "scheme-core-missing", "labels"),
    (lambda c: c["frames"]["quote"].update(type=["direct"]), "scheme-frame-attribute", "frames.quote.type"),
    (lambda c: c["frames"].pop("holding"), "scheme-part-missing", "frames.holding"),
    (lambda c: c["frames"].update(scene={}), "scheme-key-unknown", "frames.scene"),
    (lambda c: c.update(terms={"tone": {}}), "scheme-names-missing", "terms.tone"),
]


@pytest.mark.parametrize(("spoil", "message", "where"), MISTAKES, ids=[f"{m} {w}" for _, m, w in MISTAKES])
def test_a_mistake_is_named_with_its_place(spoil: Callable[[Content], object], message: str, where: str) -> None:
    content = default_scheme_content()
    spoil(content)
    assert (message, where) in [(flaw.message, flaw.where) for flaw in flaws(content)]


def test_a_hidden_label_keeps_its_key_for_later() -> None:
    content = default_scheme_content()
    label(content, key="Q", hidden=True)
    assert flaws(content) == []


def test_one_language_is_enough_and_the_others_fall_back() -> None:
    content = default_scheme_content()
    label(content, names={"zh_hans": "说的人"}, guidance={})
    assert flaws(content) == []
    found = read_scheme(content).labels["speaker"]
    assert found.names == dict.fromkeys(("en", "zh_hant", "zh_hans"), "说的人")
    assert found.guidance == dict.fromkeys(("en", "zh_hant", "zh_hans"), "")


def test_the_frames_need_their_labels() -> None:
    assert {"quote", "trigger", "authority", "time", "reason"} < core_labels(default_scheme_content())
