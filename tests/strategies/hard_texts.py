"""Texts that hold all that conversions stumble over: phrases, regional words, rare Han, emoji, marks, no Han at all."""

from pathlib import Path

import opencc
from hypothesis import strategies as st

DICTIONARIES = Path(opencc.__file__).parent / "dictionary"
HARD = [
    *"后里发面干只台了着乾後裏裡著為爲說说软件體，。「」\n\n\t \u3000\x00-．·Aa1é",
    *[
        "e\u0301",
        "😀",
        "👨🏻\u200d🚒",
        "葛\U000e0100飾",
        "𠮷",
        "𫜰",
        "齾",
        "\uf900",
        "\U0002f800",
        "⿰亻言",
        "\u2028",
        "\r\n",
    ],
    *[
        "互联网",
        "網際網路",
        "用户",
        "使用者",
        "打印机",
        "印表機",
        "U盘",
        "隨身碟",
        "端口",
        "埠",
        "硅",
        "矽",
        "台球",
        "程序员",
    ],
]


def words() -> list[str]:
    """Every key and every value of the installed dictionaries, each once, by file and order."""
    found = dict[str, None]()
    for path in sorted(DICTIONARIES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            key, _, values = line.partition("\t")
            found |= dict.fromkeys([key, *values.split(" ")] if values else [])
    return list(found)


WORDS = words()
pieces = (
    st.sampled_from(HARD) | st.sampled_from(WORDS) | st.sampled_from(WORDS).map(lambda word: word[: len(word) // 2])
)
texts = st.lists(pieces | st.characters(), max_size=25).map("".join)
