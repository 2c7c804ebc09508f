"""How times are written: the expression that finds them, and the numbers in them.

What day they mean is `dates`' business.
"""

import re

_DIGITS = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
_NUMBER = r"[\d０-９〇零○一二三四五六七八九十廿卅元]"
_FOUR_DIGITS = r"[\d０-９〇零○一二三四五六七八九]{4}"
_YEAR = rf"(?:民[國国]{_NUMBER}{{1,4}}年|(?:公元|西元)?{_FOUR_DIGITS}年|[今去前明後后本同當当]年)"
_MONTH = rf"(?:{_NUMBER}{{1,2}}月(?:份)?|本月|[上下][個个]?月|[這这][個个]月|[當当同]月)"
_PART = r"(?:年?[初中底末]|上半年|下半年|[上中下]旬)"
_DAY = rf"(?:{_NUMBER}{{1,3}}[日號号])"
_LONE_DAY = rf"(?<![\d〇零○一二三四五六七八九十第廿卅月.]){_DAY}(?=[\s，,、。；;)）\u4e00-\u9fff]|$)"
_BRACKET = rf"[(（]{_DAY}[)）]"
_WEEKDAY = r"(?:[上下本這这][個个]?)?(?:[週周]|星期|[禮礼]拜)[一二三四五六日天](?![年月])"
_YESTERDAY = r"(?<![如似])昨(?=[\u4e00-\u9fff(（])(?!是今)"
_TODAY = r"(?<![如至當当迄現现古從从])今(?=[(（]\d|[起宣召舉举公發发證证])"
_OF_DAY = r"(?:早|晚[間间]?|夜|晨|午|上午|下午|凌晨)"
_NAMED = (
    rf"大前[天日]|[前昨今明後后][天日]|[昨今明前]{_OF_DAY}|[當当](?:[天日]|晚|夜)|同[日天]|[翌次][日晨]|隔[天日]|即日|"
    rf"{_YESTERDAY}|{_TODAY}"
)
_VAGUE = r"日前|近[日期來来]|最近|不久前|前不久|[幾几]天前|[上本這这下][個个]?[週周](?!年)|年[初中底末]"
_DATE = r"\d{4}(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2})"
EXPRESSION = re.compile(
    rf"(?P<iso>(?<!\d){_DATE}(?!\d))"
    rf"|(?P<year>{_YEAR})?(?P<month>{_MONTH})(?P<day>{_DAY})"
    rf"|(?P<year2>{_YEAR})(?P<month2>{_MONTH})?{_PART}?"
    rf"|(?P<month3>{_MONTH}){_PART}?"
    rf"|(?P<named>{_NAMED})(?P<bracket>{_BRACKET})?"
    rf"|(?P<weekday>{_WEEKDAY})(?P<bracket2>{_BRACKET})?"
    rf"|(?P<vague>{_VAGUE})"
    rf"|(?P<day3>{_LONE_DAY})"
)
"""A word of time in either script; its groups are the parts that say something."""


def number(word: str) -> int:
    """The number that Arabic, full-width or Chinese digits give (二十三, 廿三, 元, 二〇二六)."""
    text = (
        "".join(re.findall(_NUMBER, re.sub("[公西]元", "", word)))
        .replace("元", "1")
        .replace("廿", "二十")
        .replace("卅", "三十")
    )
    text = "".join(_DIGITS.get(character, character) for character in text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(tens or "1") * 10 + int(ones.replace("十", "") or "0")
    return int(text) if text else 0
