"""What days a date can mean."""

from hypothesis import given

from domain.offices import DATES
from yanguan.domain.edtf import agree, first_day, last_day


@given(DATES, DATES)
def test_dates_agree_where_they_can_mean_one_day(one: str | None, other: str | None) -> None:
    if one and other:
        assert first_day(one) <= last_day(one)
        assert agree(one, other) == agree(other, one)
        assert agree(one, one)


def test_a_date_is_as_long_as_what_it_says() -> None:
    assert (first_day("2016"), last_day("2016")) == ("2016-01-01", "2016-12-31")
    assert (first_day("2019-03"), last_day("2019-03")) == ("2019-03-01", "2019-03-31")
    assert first_day("2020-12-05") == last_day("2020-12-05") == "2020-12-05"
    assert first_day("1999~") == "1999-01-01"
    assert agree("2019-03", "2019")
    assert not agree("2019-03", "2019-04-01")
