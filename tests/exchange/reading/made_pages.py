"""Saved pages of our own text in the forms that were measured on real ones, with what a reader should find in each.

The forms: how sites set their paragraphs, date and source, the tail of related items, and what they say of their
encoding (facts of 70 real pages; the texts here are invented).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

SITE = "南河財經網"
STORIES = [
    (
        "瀾石股份換帥：沈望舒辭職",
        [
            "7月12日晚，瀾石股份發布的公告稱，董事會近日收到董事長沈望舒提交的書面辭職報告，報告自送達之日起生效。",
            "公告同時披露，董事會已聘任陸行舟為公司總經理，任期至本屆董事會屆滿；原總經理轉任海工研究院副院長。",
            "沈望舒說：「船換了船長，還是那條船。」他表示，今後將專心做研究，不再擔任公司任何職務。",
            "陸行舟現年四十六歲。",
            "交易所十三日下發問詢函，要求公司說明董事長辭職的真實原因，以及是否存在其他應披露而未披露的事項。",
        ],
    ),
    (
        "临江大桥提前三个月通车 市民徒步过江",
        [
            "临江大桥昨天上午十时正式通车，比原计划提前三个月。数千名市民徒步过江，成为第一批走过大桥的人。",
            "市长方景行在通车仪式上说：“这座桥等了二十年，今天终于可以走过去了。”",
            "大桥全长3.2公里，双向六车道，设计时速80公里。",
            "工程总指挥祁远山介绍，大桥建设期间共有一千二百名工人参与，没有发生一起重大安全事故。",
            "“我每天要坐两次轮渡上班，以后可以多睡半个小时。”住在江北的董晓禾说。",
            "据悉，大桥通车后头三个月不收通行费。",
        ],
    ),
]
RELATED = [
    "南河港上半年吞吐量創新高", "北城地鐵三號線年底試運行", "青嶺縣推出老屋改造補助", "海工研究院招聘博士四十名",
    "臨江老城夜市重新開張", "白沙灣垃圾焚燒廠停建",
]  # fmt: skip


def _list(tag: str) -> str:
    return "".join(f'<{tag}><a href="/{n}.html">{title}</a></{tag}>' for n, title in enumerate(RELATED))


BODIES = {
    "p": lambda lines: "<div class=content>" + "".join(f"<p>{line}</p>" for line in lines) + "TAIL</div>",
    "indented p": lambda lines: "<div id=artibody>" + "".join(f"<p>　　{line}</p>" for line in lines) + "TAIL</div>",
    "br br": lambda lines: "<div class=text>" + "<br><br>".join(lines) + "<br><br>TAIL</div>",
    "br": lambda lines: "<div class=text>" + "<br>\n　　".join(lines) + "<br>TAIL</div>",
    "sections": lambda lines: (
        "<div><section>" + "".join(f"<section><span>{line}</span></section>" for line in lines) + "</section>TAIL</div>"
    ),
    "layout table": lambda lines: (
        "<table><tr><td>" + "".join(f"<p>{line}</p>" for line in lines) + "TAIL</td></tr></table>"
    ),
    "div": lambda lines: "<article>" + "".join(f"<div>{line}</div>" for line in lines) + "TAIL</article>",
    "li": lambda lines: "<ul class=layout><li>" + "".join(f"<p>{line}</p>" for line in lines) + "TAIL</li></ul>",
    "spans": lambda lines: (
        "<div class=content>"
        + "".join(
            f"<p><span style='font-size:16px'>{line[:7]}</span><strong>{line[7:12]}</strong>{line[12:]}</p>"
            for line in lines
        )
        + "TAIL</div>"
    ),
}
TAILS = {
    "none": ("", ""),
    "in the body, p": (f"<p>相關新聞</p>{_list('p')}", ""),
    "in the body, list": (f"<h3>延伸閱讀</h3><ul>{_list('li')}</ul>", ""),
    "sibling list": ("", f"<div class=related><h4>相关阅读</h4><ul>{_list('li')}</ul></div>"),
    "sibling divisions": ("", f"<div class=rec><div>猜你喜欢</div>{_list('div')}</div>"),
}
HEADS = {
    "info": "<div class=info><span>2026年07月13日 08:20</span><span>來源：南河財經網</span></div>",
    "meta": '<meta property="article:published_time" content="2026-07-13T08:20:00+08:00">',
    "time": '<p class="date"><time datetime="2026-07-13">2026-07-13 08:20</time> 記者 程小滿</p>',
}
ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8 that says gb2312": "utf-8",
    "gb18030": "gb18030",
    "gb18030 that says utf-8": "gb18030",
}
DECLARED = {
    "utf-8": "utf-8",
    "utf-8 that says gb2312": "gb2312",
    "gb18030": "gb2312",
    "gb18030 that says utf-8": "utf-8",
}


@dataclass(frozen=True)
class MadePage:
    """A page's bytes, and what a reader of the page sees."""

    name: str
    content: bytes
    title: str
    published: str
    paragraphs: list[str]


def made_pages() -> Iterator[MadePage]:
    """Every body with every tail; heads, encodings and stories in turn."""
    turns = product(BODIES, TAILS)
    for number, (body, tail) in enumerate(turns):
        title, lines = STORIES[number % 2]
        head, encoding = list(HEADS)[number % 3], list(ENCODINGS)[number % 4]
        inside, beside = TAILS[tail]
        is_meta = HEADS[head].startswith("<meta")
        page = f"""<!DOCTYPE html><html><head><meta charset="{DECLARED[encoding]}"><title>{title}_{SITE}</title>
{HEADS[head] if is_meta else ""}</head><body><div class="nav"><a href="/">首頁</a><a href="/b">財經</a><a href="/c">評論</a></div>
<h1>{title}</h1>{"" if is_meta else HEADS[head]}{BODIES[body](lines).replace("TAIL", inside)}{beside}
<div class="footer"><p>版權所有 {SITE}</p><a href="/about">關於我們</a></div></body></html>"""  # noqa: E501
        content = page.encode(ENCODINGS[encoding])
        yield MadePage(f"{body}; tail {tail}; {head}; {encoding}", content, title, "2026-07-13", lines)
