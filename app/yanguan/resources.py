"""Where the files lie that ship with the program: `resources/` of a checkout, or of the installed wheel."""

from functools import cache
from pathlib import Path
from typing import Any

from yanguan.domain.guidelines import Decision, read_decisions
from yanguan.domain.scheme import Scheme, read_scheme

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def is_checkout() -> bool:
    """True when the program runs from its source tree."""
    return not (_PACKAGE / "resources").is_dir()


def resource(*parts: str) -> Path:
    """The path of a file or folder that ships with the program."""
    return (_CHECKOUT if is_checkout() else _PACKAGE).joinpath("resources", *parts)


def gold() -> Path:
    """The folder of the gold articles (native JSONL), the labelled samples among them."""
    return _CHECKOUT / "annotations" / "gold" if is_checkout() else resource("gold")


def workspace() -> Path | None:
    """In a checkout, the git-ignored folder in which projects are made; None where the program is installed."""
    return _CHECKOUT / "annotations" if is_checkout() else None


def default_scheme_content() -> dict[str, Any]:
    """The scheme that a new project begins with, as plain data."""
    import tomllib  # noqa: PLC0415 - only a new project needs it

    return tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))


@cache
def default_scheme() -> Scheme:
    """The scheme that a new project begins with."""
    return read_scheme(default_scheme_content())


@cache
def decisions() -> tuple[Decision, ...]:
    """The guideline decisions that ship with the program."""
    import tomllib  # noqa: PLC0415 - only the guide needs it

    return read_decisions(tomllib.loads(resource("guidelines.toml").read_text(encoding="utf-8")))
