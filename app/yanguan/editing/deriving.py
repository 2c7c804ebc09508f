"""What a quote frame says of itself as far as its spans tell it; a person may overrule each."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from yanguan.domain.labels import Quote
from yanguan.editing.scene import Scene

OPENING, CLOSING = '「『“‘﹁﹃＂"', '」』”’﹂﹄＂"'
_SINGULAR = ("他", "她", "它", "牠", "祂", "其", "我", "你", "您", "對方", "对方")
_PLURAL = ("他們", "他们", "她們", "她们", "它們", "它们", "我們", "我们", "你們", "你们", "雙方", "双方")
PRONOUNS = frozenset((*_SINGULAR, *_PLURAL, "前者", "後者", "后者"))
MARK_PAIRS = dict(zip(OPENING, CLOSING, strict=True))


def derived(scene: Scene, quote: Quote) -> Quote:
    """The frame with its attributes derived anew; what was overruled, and what nothing tells of, stays."""
    told = {"type": _type(scene, quote), "explicitness": _explicitness(scene, quote)}
    attributes: Mapping[str, Any] = {
        name: value if name in quote.overruled else told.get(name, value) for name, value in quote.attributes.items()
    }
    return replace(quote, attributes=attributes)


def _type(scene: Scene, quote: Quote) -> str:
    """Direct where every fragment stands in marks, mixed where some do or marks stand inside, else indirect."""
    span = scene.labels.spans.get(quote.quote)
    texts = scene.text_of(span.fragments) if span else ()
    whole = "".join(texts)
    if not any(mark in whole for mark in OPENING):
        return "indirect"
    return "direct" if all(map(_is_marked, texts)) else "mixed"


def _is_marked(text: str) -> bool:
    """True where marks open the text; a fragment that is continued elsewhere may lack the closing one."""
    return text[0] in OPENING and (text[-1] in CLOSING or MARK_PAIRS[text[0]] not in text[1:])


def _explicitness(scene: Scene, quote: Quote) -> str:
    found = (scene.labels.spans.get(filler.span or "") for filler in quote.speakers)
    spans = [span for span in found if span is not None]
    if not spans:
        return "implicit"
    pronouns = all("".join(scene.text_of(span.fragments)) in PRONOUNS for span in spans)
    return "anaphoric" if pronouns else "explicit"
