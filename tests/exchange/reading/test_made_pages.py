"""The forms of saved pages, by their bytes: headline, day, paragraphs and tails are those that a reader sees."""

from pathlib import Path

import pytest

from exchange.reading.formats.reading import entry
from exchange.reading.made_pages import RELATED, MadePage, made_pages

PAGES = list(made_pages())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_of_this_form_is_read_as_its_reader_sees_it(tmp_path: Path, page: MadePage) -> None:
    article = entry(tmp_path, "a.html", page.content).incoming.article
    text = article.source.text
    blocks = [(block.kind, text[block.source[0] : block.source[1]].strip()) for block in article.blocks if block.source]
    assert (article.meta.title, article.meta.published) == (page.title, page.published)
    read = [line for kind, line in blocks if kind in ("paragraph", "subhead")]
    assert [line for line in page.paragraphs if line not in read] == []
    assert [line for line in read if any(title in line for title in RELATED)] == []


def test_there_are_pages_of_every_form() -> None:
    assert len({page.name.split("; ")[0] for page in PAGES}) == 9
    assert len({page.name.split("; ")[1] for page in PAGES}) == 5
