"""Books: one article for each document of the reading order."""

from pathlib import Path

from exchange.reading.formats.making import chapter, epub
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, answers, entries, failure, kinds_of, lines_of
from yanguan.exchange.reading.formats.found import PassedOver


def test_each_document_is_an_article_and_covers_are_passed_over(tmp_path: Path) -> None:
    book = epub(
        {
            "nav.xhtml": chapter("目錄", PARAGRAPHS),
            "cover.xhtml": chapter("封面", []),
            "c%201.xhtml": "",
            "z.xhtml": chapter(TITLE, [f"{line}&nbsp;" for line in PARAGRAPHS]),
            "b.xhtml": chapter("第二章", PARAGRAPHS[:2]),
        }
    )
    found = answers(tmp_path, "a.epub", book)
    assert sum(isinstance(each, PassedOver) for each in found) == 1
    first, second = entries(tmp_path, "a.epub", book)
    assert (Path(first.file).name, Path(second.file).name) == ("z.xhtml", "b.xhtml")
    assert lines_of(first) == [TITLE, *PARAGRAPHS]
    assert kinds_of(first) == ["headline", *["paragraph"] * 4]
    meta = first.incoming.article.meta
    assert (meta.title, meta.outlet, meta.published) == (TITLE, "南河出版社", "2026-07-13")


def test_a_book_that_only_its_shop_opens_is_refused(tmp_path: Path) -> None:
    locked = '<e xmlns="x"><CipherReference URI="O/a.xhtml"/></e>'
    book = epub({"a.xhtml": chapter(TITLE, PARAGRAPHS)}, **{"META-INF/encryption.xml": locked})
    assert failure(tmp_path, "a.epub", book).refusal.message == "reading-password"


def test_scripts_and_entities_in_a_chapter_do_nothing(tmp_path: Path) -> None:
    bad = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + chapter(
        TITLE, [*PARAGRAPHS, "&e;<script>x</script>"]
    )
    (found,) = entries(tmp_path, "a.epub", epub({"a.xhtml": bad}))
    assert "root:" not in found.incoming.article.source.text


def test_a_book_without_its_parts_is_refused(tmp_path: Path) -> None:
    assert (
        failure(tmp_path, "a.epub", epub({}, **{"META-INF/container.xml": "<c/>"})).refusal.message == "reading-damaged"
    )
