"""A post's text taken apart: area, organisation, unit, prefix, core, and the rank that these suggest.

Where posts stand in a running text, and whose they are, is `titles`' business.
"""

import re
from collections.abc import Sequence
from functools import cache

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.script.convert import convert
from yanguan.suggest.lexicon import table

_PREFIX = (
    r"(?:(?:常务|专职|第一|兼职)?副|代理|代|署理|暂代|助理|政务|常务|名誉|荣誉|执行|候任|候补|联席|高级|首席|资深|专职)"
)
_ORDINAL = r"(?:首任|首位|第[一二三四五六七八九十百\d]+任)"
_LEVELS = "省市县区州镇乡村旗盟"
_AREA = re.compile(
    r"(?:[\u4e00-\u9fff]{1,7}?(?:特别行政区|自治区|自治州|自治县|新区|省|市|州(?!市)|盟|地区|县|区|旗|镇|乡|街道|村))+?"
    r"(?![\u4e00-\u9fff]{0,3}(?:省|市|县|区)(?:委|长|政府|人民|人大|政协|纪委))"
)
_NO_AREA = re.compile(
    r"(?:城市|都市|社区|校区|园区|景区|战区|军区|特区|辖区|地区|小区|开发区|选区|学区|超市|股市|楼市)"
)
_COMPANY = re.compile(
    r"^(?P<whole>.*?(?:公司|集团|股份|银行|大学|学院|医院|议会|立法会|议院|法院|检察院|协会))(?P<unit>[^院].+)$"
)
_BARE = frozenset(("公司", "本公司", "集团公司", "该公司", "该局", "本局", "该校", "校"))
"""Organisations that only point at one named before."""
_ALONE = frozenset(("行政长官", "特首", "总统", "首相", "总理"))
"""Offices that name no organisation and inherit none."""
_DEPARTMENTS = re.compile(r"^(?:组织部|宣传部|统战部|统一战线工作部|政法委|社会工作部|办公厅|政研室|政策研究室)$")
_BOARD = {"董事长": "董事會", "董事": "董事會", "独立董事": "董事會", "监事": "監事會", "监事长": "監事會"}
_WHOLE = {
    "立委": ("立法院", "委員"), "阁揆": ("行政院", "院長"), "外长": ("外交部", "部長"), "防长": ("國防部", "部長"),
    "财长": ("財政部", "部長"), "外相": ("外務省", "大臣"), "财相": ("財務省", "大臣"),
}  # fmt: skip
"""Short names of a post: its organisation and core."""


@dataclass(frozen=True, slots=True)
class PostParts:
    """The normalised value of a post, in the script it was asked for; None for what its text does not tell.

    `rank` is inferred, never said by the post's own words.
    """

    area: str | None = None
    organization: str | None = None
    unit: str | None = None
    prefix: str | None = None
    core: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class PostShape:
    """The parts of a post's text; `organization_end` is in code points of that text."""

    organization_end: int
    prefix: str
    core: str
    shared: str
    """The organisation's last character, where the core shares it (數位部長); else empty."""


def parse_post(
    text: str, script: Script = "hant", *, areas: Sequence[str] = (), organization: str | None = None
) -> PostParts:
    """A post's text taken apart. `areas` are those spoken of so far, the latest last: 市委 is the latest city's.

    `organization` is the one before it, which a bare 秘書長 or 公司董事長 inherits (decision 55).
    """
    image = convert(text, "tw2s").text.text
    shape = shape_of(image)
    if shape is None:
        return PostParts()
    body = image[: shape.organization_end].removeprefix("中共").removeprefix("中国共产党") + shape.shared
    known = [convert(each, "tw2s").text.text for each in areas]
    area, rest = _area_of(body, known)
    inherited = convert(organization, "tw2s").text.text if organization else None
    area = area or _inherited_area(rest, shape.core, known, inherited)
    whole = _WHOLE.get(shape.core)
    core = whole[1] if whole else shape.core
    found, unit = _organization(area, rest, shape.core, inherited)
    if whole and not rest:
        found = whole[0]
    prefix = shape.prefix or None
    rank = _rank(area, found, shape.prefix, shape.core)
    sources = [(image, text), *zip(known, areas, strict=True)] + (
        [(inherited, organization)] if organization and inherited else []
    )
    parts = (_written(part, sources, script) for part in (area, found, unit, prefix, core, rank))
    return PostParts(*parts)


def shape_of(image: str) -> PostShape | None:
    """The shape of a post's simplified text; None where it does not end in a post."""
    found = _SHAPE().fullmatch(image)
    if found is None:
        return None
    organ = _organs()[found["core"]]
    end = found.end("organization")
    body = found["organization"]
    shares = bool(organ) and not body.endswith(organ) and (bool(body) or organ in _LEVELS) and not _is_whole(body)
    return PostShape(end, found["prefix"] or "", found["core"], organ if shares else "")


@cache
def cores() -> tuple[str, ...]:
    """The cores of posts, simplified, the longest first."""
    return tuple(sorted(_organs(), key=len, reverse=True))


def core_pattern() -> str:
    """An expression for a core with its ordinal and prefix, on the simplified image."""
    return rf"(?P<ordinal>{_ORDINAL})?(?P<prefix>{_PREFIX})?(?P<core>{'|'.join(cores())})"


@cache
def _SHAPE() -> re.Pattern[str]:  # noqa: N802
    return re.compile(rf"(?P<organization>.*?){core_pattern()}")


@cache
def _organs() -> dict[str, str]:
    return {row["simp"]: row["organ"] for row in table("post_cores")}


def _is_whole(body: str) -> bool:
    """True for what is an organisation already, so that nothing is shared (大學校長, 醫院院長, 公司科長)."""
    return body.endswith(("公司", "集团", "大学", "学院", "委", "中心", "政府"))


def _area_of(body: str, areas: list[str]) -> tuple[str | None, str]:
    """The area that a post's organisation begins with, and the rest of it; 市委 takes the area from those before."""
    level = body[:1]
    if level and level in _LEVELS and body[1:2] not in tuple("区场长民级"):
        known = next((area for area in reversed(areas) if area.endswith(level)), None)
        return known, body[1:]
    found = _AREA.match(body)
    if found is None or _NO_AREA.fullmatch(found[0]):
        return None, body
    return found[0], body[found.end() :]


def _inherited_area(rest: str, core: str, areas: list[str], inherited: str | None) -> str | None:
    """The area of a post that names none of its own: the organisation's, an assembly's the latest."""
    if core in ("议员", "议长") and not rest:
        return areas[-1] if areas else None
    if inherited and core not in _ALONE and (not rest or _DEPARTMENTS.match(rest)):
        found = _AREA.match(inherited.removeprefix("中共"))
        return found[0] if found else None
    return None


def _organization(area: str | None, rest: str, core: str, inherited: str | None) -> tuple[str | None, str | None]:
    """The organisation and its unit (simplified, with what is added in traditional script)."""
    unit = _BOARD.get(core)
    if not rest or rest in _BARE:
        return _bare(area, rest, core, inherited), unit
    if core == "主任委员" and inherited and rest.endswith("委员会"):
        return inherited, "董事會" + rest
    party = _party(area, rest, inherited)
    if party:
        return party, unit
    company = _COMPANY.match(rest)
    if company and not rest.endswith(("法院", "检察院")):
        return (area or "") + company["whole"], company["unit"]
    return (area or "") + _full(rest, core), unit


def _bare(area: str | None, rest: str, core: str, inherited: str | None) -> str | None:
    """The organisation of a post whose text names none."""
    if core in _ALONE:
        return None
    of_area = _of_area(area, core) if area and not rest else None
    if of_area and (core in ("议员", "议长") or core[:1] in _LEVELS or not inherited or str(area) not in inherited):
        return of_area
    return inherited


def _of_area(area: str, core: str) -> str:
    """The organ of an area that a core belongs to by default."""
    if core in ("议员", "议长"):
        return f"{area}议会"
    if core in ("书记", "常委"):
        return f"中共{area}委"
    return f"{area}人民政府" if core[-2:-1] in _LEVELS else area


def _party(area: str | None, rest: str, inherited: str | None) -> str | None:
    """The Party's organs: 市委, 組織部, 紀委, 黨組."""
    place = area or ""
    if rest in ("纪委", "纪律检查委员会"):
        body = (inherited or "").removeprefix("中共").removesuffix("委员会")
        return f"中共{place or body}纪律检查委员会"
    if rest in ("党委", "校党委"):
        return f"中共{inherited or place}委员会" if inherited or place else None
    if rest.endswith(("党组", "党委", "党工委", "党支部")):
        return f"中共{place}{rest}"
    if place and (rest == "委" or re.match(r"委.*[部厅室会委办]$", rest)):
        return f"中共{place}{rest}"
    return f"中共{place}委{rest}" if place and _DEPARTMENTS.match(rest) else None


def _full(rest: str, core: str) -> str:
    """The full name behind a short one."""
    if rest == "人大常委会" or (rest == "人大" and core == "主任"):
        return "人民代表大会常务委员会"
    return rest


def _rank(area: str | None, organization: str | None, prefix: str, core: str) -> str | None:
    """What the post's level suggests on the mainland; a city's may be any, so it suggests none."""
    if not organization or not area or not area.endswith(("省", "自治区")):
        return None
    is_deputy = prefix.endswith("副") or prefix == "助理"
    if organization.endswith(("人民政府", "省委", "区委")) and core in ("省长", "主席", "书记"):
        return "副部级" if is_deputy else "正部级"
    if core == "常委" and organization.startswith("中共"):
        return "副部级"
    return ("副厅级" if is_deputy else "正厅级") if core in ("厅长", "局长", "主任") and organization != area else None


def _written(part: str | None, sources: Sequence[tuple[str, str]], script: Script) -> str | None:
    """A part in the script asked for: letter for letter what the sources (image, text) have, the rest converted."""
    if part is None:
        return None
    image = convert(part, "tw2s").text.text
    written, added, at = "", "", 0
    while at < len(image):
        taken = _longest(image, at, sources)
        if not taken:
            added += image[at]
            at += 1
            continue
        written += _converted(added, script) + taken
        added, at = "", at + len(taken)
    return written + _converted(added, script)


def _longest(image: str, start: int, sources: Sequence[tuple[str, str]]) -> str:
    """The longest stretch from `start` on that a source has, two characters at least, as it writes it."""
    for end in range(len(image), start + 1, -1):
        for source, text in sources:
            at = source.find(image[start:end])
            if at >= 0:
                return text[at : at + end - start]
    return ""


def _converted(added: str, script: Script) -> str:
    return convert(added, "s2tw").text.text if script == "hant" else added
