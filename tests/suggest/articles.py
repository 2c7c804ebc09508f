"""Articles made of one text and its counterpart, and what is doubted in them."""

from yanguan.domain.article import Article, Text
from yanguan.script.convert import convert
from yanguan.suggest.doubt import Doubt, find_doubts


def hant_article(text: str) -> Article:
    return Article("a", "hant", Text(text, "source"), convert(text, "tw2s").text, ())


def hans_article(text: str) -> Article:
    return Article("a", "hans", Text(text, "source"), convert(text, "s2tw").text, ())


def doubts_in(text: str, *, with_words: bool = True) -> list[Doubt]:
    return find_doubts(hant_article(text), with_words=with_words)


def seen(text: str, *, with_words: bool = True) -> list[tuple[str, str, str]]:
    """Detector, what stands, what is suggested, of each doubt of a traditional text's own side."""
    found = [doubt for doubt in doubts_in(text, with_words=with_words) if doubt.script == "hant"]
    return [(doubt.detector, text[doubt.start : doubt.end], doubt.suggested) for doubt in found]
