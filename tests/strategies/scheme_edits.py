"""Random changes of a scheme: most can be made, some are refused."""

from hypothesis import strategies as st

from yanguan.domain.scheme_edits import (
    AddAttribute,
    AddLabel,
    AddValue,
    ChangeLabel,
    MoveLabel,
    Owner,
    RemoveAttribute,
    RemoveLabel,
    RemoveValue,
    SchemeEdit,
    ShowLabels,
)

LABELS = st.sampled_from(["speaker", "nonquote", "person", "rank", "mood", "tone", "irony"])
OWNERS = st.builds(Owner, st.just("label"), LABELS) | st.sampled_from([Owner("frame", "quote"), Owner("frame", "x")])
ATTRIBUTES = st.sampled_from(["kind", "mention", "tone", "act", "how sure"])
VALUES = st.sampled_from(["term", "named", "dry", "冷", "statement", ""])
TEXTS = st.sampled_from(["Mood", "語氣", "语气", "a “b” \\ c\td", ""])
NAMES = st.dictionaries(st.sampled_from(["en", "zh_hant", "zh_hans", "fr"]), TEXTS, max_size=3)
COLOURS = {
    "light": st.sampled_from(["#0b5cad", "#7a3db8", "#aaaaaa", "red"]),
    "dark": st.sampled_from(["#6cb6ff", "#c79bff", "#333333"]),
    "shape": st.sampled_from(["solid", "double", "wavy"]),
    "key": st.sampled_from(["", "Q", "Z", "9", "Shift+M", "Ctrl+S"]),
    "family": st.sampled_from(["quote", "mood", ""]),
    "names": NAMES,
    "guidance": NAMES,
}
NEW = st.fixed_dictionaries(
    {"name": LABELS, "family": st.just("mood"), "names": st.just({"en": "Mood"})}, optional={"key": COLOURS["key"]}
)
EDITS: st.SearchStrategy[SchemeEdit] = st.one_of(
    st.builds(AddLabel, NEW),
    st.builds(ChangeLabel, LABELS, st.fixed_dictionaries({}, optional=COLOURS)),
    st.builds(RemoveLabel, LABELS),
    st.builds(ShowLabels, st.lists(LABELS, min_size=1, max_size=2).map(tuple), is_shown=st.booleans()),
    st.builds(MoveLabel, LABELS, st.integers(-2, 2)),
    st.builds(AddAttribute, OWNERS, ATTRIBUTES, st.lists(VALUES, max_size=2).map(tuple)),
    st.builds(AddValue, OWNERS, ATTRIBUTES, VALUES, st.dictionaries(VALUES, NAMES, max_size=1)),
    st.builds(RemoveAttribute, OWNERS, ATTRIBUTES),
    st.builds(RemoveValue, OWNERS, ATTRIBUTES, VALUES),
)
