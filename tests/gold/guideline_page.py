"""The guidelines as a page: `PYTHONPATH=app:tests python -m gold.guideline_page > annotations/GUIDELINES.md`.

Each decision with its rule, the example of `resources/guidelines.toml`, and places of the gold that show it.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping

from gold.rows import Line, Row, Told, frame_of, gold_frame, line_of, parts_of, place_of, rows, spans_of, text_of
from yanguan.domain.article import Range
from yanguan.domain.guidelines import Decision, Example
from yanguan.resources import decisions, default_scheme
from yanguan.words import words

SCHEME = default_scheme()
ENGLISH, HANT = words("en"), words("zh-Hant")
Piece = tuple[int, int, str]
"""A stretch of a text (code points) and the label that stands on it."""

INTRODUCTION = """# Guidelines · 標註準則 · 标注准则

What is tagged in an article, and what is not. Every decision has its rule, an example, and at least one place of the \
gold articles (`annotations/gold/`), where it can be seen in its surroundings. F2 shows the decisions beside a label.

標什麼，不標什麼。每條準則有規則、一個例子，並至少有一處標準答案（`annotations/gold/`），可以在上下文裡看到。\
在視窗裡按 F2，準則就在標籤旁邊。

**How to read the examples.** 【speaker｜方景行】 is a label and the text under it; labels may stand inside each \
other. What follows after the arrow is what the frame says. Where nothing is marked, nothing is tagged: that is the \
example. **怎麼看例子。** 【說話人｜方景行】是標籤和標著的字，標籤可以套在一起；箭頭後面是框架要選的值。\
沒有括號的，就是什麼都不標。

**When in doubt · 拿不準時**

1. Read the sentence, not the mark: in four of five cases quote marks in Chinese news are not speech. \
看句子，不看引號：中文新聞裡五對引號有四對不是說話。
2. Ask who says it. No sayer and no marks: no quote. With marks and no sayer: `implicit`. \
先問是誰說的。沒有人說又沒有引號，不是引語；有引號沒有人，是隱含。
3. Ask what changes. A post that somebody has is a holding; a post that somebody gets or loses is an appointment. \
再問什麼變了。擔任著的是任職，得到或失去的是任免。
4. Tag what stands in the text, as it stands; link the person whom it means. \
照文中的字標，再連到所指的人。
5. Leave a note on the label where you hesitated: the second reader begins there. \
猶豫過的地方寫一句備註，複核的人從那裡看起。
"""


def page() -> str:
    """The page as it should be, in Markdown."""
    shown: dict[int, list[Row]] = {}
    for row in rows():
        shown.setdefault(row.decision, []).append(row)
    return "\n".join((INTRODUCTION, _index(), *(_part(each, shown[each.number]) for each in decisions())))


def _index() -> str:
    """Which decisions concern each label."""
    lines = ["## By label · 按標籤\n"]
    for name, label in SCHEME.labels.items():
        numbers = [str(each.number) for each in decisions() if name in each.labels]
        if numbers:
            lines.append(f"- **{label.names['en']} · {label.names['zh_hant']}** {', '.join(numbers)}")
    return "\n".join(lines) + "\n"


def _part(decision: Decision, shown: list[Row]) -> str:
    titles, rules = decision.titles, decision.rules
    examples = [_example(decision.example), *map(_row, shown)]
    lines = "\n".join(f"- {example}" for example in examples)
    head = f"## {decision.number} {titles['en']} · {titles['zh_hant']}"
    return f"{head}\n\n{rules['en']}\n\n{rules['zh_hant']}\n\n{rules['zh_hans']}\n\n{lines}\n"


def _example(example: Example) -> str:
    pieces = [(*fragment, mark.label) for mark in example.marks for fragment in mark.fragments]
    return _marked(example.text, (0, len(example.text)), pieces) + _said(example.says)


def _row(row: Row) -> str:
    line = line_of(row.article)
    start, end = place_of(row)
    source = f" (gold: {row.article})"
    if row.core is None:
        none = ", ".join(f"{ENGLISH.pick(_layer(each))} · {HANT.pick(_layer(each))}" for each in row.none)
        return f"{row.sentence} ✗ {none}{source}"
    frame = frame_of(row)
    pieces = list(_pieces(line, row, frame))
    within = min(start, *(piece[0] for piece in pieces)), max(end, *(piece[1] for piece in pieces))
    return _marked(text_of(line), within, pieces) + _said(row.says) + source


def _layer(layer: str) -> Mapping[str, str]:
    """What a layer is called: a label's name, or that of the frame."""
    frames = {
        "appointment": {"en": "Appointment", "zh_hant": "任免"},
        "holding": {"en": "Holding", "zh_hant": "任職"},
    }
    return frames.get(layer) or SCHEME.labels[layer].names


def _pieces(line: Line, row: Row, frame: Told) -> Iterator[Piece]:
    """The frame's core and what fills its places near it; an event's other words stand elsewhere."""
    kind, found = gold_frame(row)
    label = {"quotes": "quote", "appointments": "trigger", "holdings": "post", "nonquotes": "nonquote"}[kind]
    yield from ((*fragment, label) for fragment in frame.fragments)
    start, end = place_of(row)
    for spans in parts_of(kind, found).values():
        for span in spans:
            there = spans_of(line)[span]
            for begin, stop in there[line["source_script"]]:
                if kind == "quotes" or start <= begin < end:
                    yield begin, stop, there["label"]


def _marked(text: str, within: Range, pieces: Iterable[Piece]) -> str:
    """The text with its labels in brackets, lines joined by a slash."""
    opened: dict[int, list[str]] = {}
    closed: dict[int, int] = {}
    for start, end, label in sorted(set(pieces), key=lambda piece: (piece[0], -piece[1])):
        opened.setdefault(start, []).append(f"【{ENGLISH.pick(SCHEME.labels[label].names)}｜")
        closed[end] = closed.get(end, 0) + 1
    shown = ""
    for position in range(*within):
        shown += "】" * closed.get(position, 0) + "".join(opened.get(position, ())) + text[position]
    shown += "】" * closed.get(within[1], 0)
    return " / ".join(part.strip() for part in shown.split("\n") if part.strip())


def _said(says: Mapping[str, str]) -> str:
    if not says:
        return ""
    return " → " + ", ".join(f"{name}: {value}" for name, value in says.items())


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
