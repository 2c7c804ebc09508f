"""A filled table makes of a text what the table itself makes of it."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.script.tables import filled

TABLE = {ord("說"): "说", ord("，"): None, ord("。"): ". ", ord("𠮷"): "吉", ord("A"): "Ａ", ord("ａ"): "a"}


@given(st.text("說话，。𠮷😀AaａＡé　\u3400\n\t") | st.text())
def test_what_is_filled_in_stays_itself(text: str) -> None:
    assert text.translate(filled(TABLE)) == text.translate(TABLE)
