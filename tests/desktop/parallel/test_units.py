"""What a click takes."""

import pytest

from desktop.parallel.hand import converted
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.rows import rows_of
from yanguan.desktop.parallel.units import Unit, unit_at


@pytest.mark.parametrize(
    ("unit", "position", "expected"),
    [
        ("character", 6, "展"),
        ("word", 6, "發展"),
        ("clause", 6, "經濟發展很快"),
        ("sentence", 6, "他說，經濟發展很快。"),
        ("line", 6, "他說，經濟發展很快。真的。"),
        ("line", 14, "別段"),
    ],
)
def test_a_unit_stays_in_its_line(unit: Unit, position: int, expected: str) -> None:
    article = converted("他說，經濟發展很快。真的。", "別段")
    bitext = Bitext(article)
    for script in ("hant", "hans"):
        start, end = unit_at(bitext, rows_of(article, bitext), script, position, unit)
        assert article.source.text[start:end] == expected
        assert start <= position < end


def test_a_unit_holds_whole_sequences() -> None:
    article = converted("說👨🏻‍🚒王")
    bitext = Bitext(article)
    assert unit_at(bitext, rows_of(article, bitext), "hant", 2, "character") == (1, 5)


def test_in_a_blank_line_every_unit_is_empty() -> None:
    article = converted("一", "", "二")
    bitext = Bitext(article)
    assert unit_at(bitext, rows_of(article, bitext), "hans", 2, "clause") == (2, 2)
