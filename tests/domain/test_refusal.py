"""A refusal carries a key and what fills its places."""

from yanguan.domain.refusal import Refusal


def test_a_refusal_keeps_its_message_and_arguments() -> None:
    refusal = Refusal("project-missing", file="a.yanguan", line=3)
    assert (refusal.message, refusal.arguments) == ("project-missing", {"file": "a.yanguan", "line": 3})


def test_a_developer_reads_both() -> None:
    assert str(Refusal("span-gone")) == "span-gone"
    assert str(Refusal("label-unknown", label="x")) == "label-unknown {'label': 'x'}"


def test_an_argument_may_be_called_message() -> None:
    assert Refusal("key", message="inner").arguments == {"message": "inner"}
