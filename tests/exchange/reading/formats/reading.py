"""What tests of readers share: a file of some bytes, and what comes out of it."""

from pathlib import Path

from yanguan.exchange.reading.articles import Entry, Failure, Wishes, read_source
from yanguan.exchange.reading.formats.found import PassedOver
from yanguan.exchange.reading.sources import source_of

TITLE = "瀾石股份換帥：沈望舒辭職"
INFO = "2026-07-13 08:20 來源：南河財經網 記者 程小滿"
PARAGRAPHS = [
    "7月12日晚，瀾石股份發布的公告稱，董事會近日收到董事長沈望舒提交的書面辭職報告，報告自送達之日起生效。",
    "公告同時披露，董事會已聘任陸行舟為公司總經理，任期至本屆董事會屆滿；原總經理轉任海工研究院副院長。",
    "沈望舒說：「船換了船長，還是那條船。」他表示，今後將專心做研究，不再擔任公司任何職務。",
    "交易所十三日下發問詢函，要求公司說明董事長辭職的真實原因，以及是否存在其他應披露而未披露的事項。",
]


def answers(folder: Path, name: str, content: bytes, **wishes: object) -> list[Entry | Failure | PassedOver]:
    """What reading a file of this name and content gives."""
    path = folder / name
    path.write_bytes(content)
    return list(read_source(source_of(path), Wishes(**wishes)))  # type: ignore[arg-type]


def entries(folder: Path, name: str, content: bytes, **wishes: object) -> list[Entry]:
    """The articles of a file, all of which can be read."""
    found = answers(folder, name, content, **wishes)
    assert [each for each in found if isinstance(each, Failure)] == []
    return [each for each in found if isinstance(each, Entry)]


def entry(folder: Path, name: str, content: bytes, **wishes: object) -> Entry:
    """The one article of a file."""
    (found,) = entries(folder, name, content, **wishes)
    return found


def failure(folder: Path, name: str, content: bytes, **wishes: object) -> Failure:
    """Why the file, of which nothing can be read, cannot be."""
    (found,) = answers(folder, name, content, **wishes)
    assert isinstance(found, Failure)
    return found


def lines_of(found: Entry) -> list[str]:
    """The lines of an article."""
    return found.incoming.article.source.text.split("\n")


def kinds_of(found: Entry) -> list[str]:
    """The kinds of an article's blocks."""
    return [block.kind for block in found.incoming.article.blocks]
