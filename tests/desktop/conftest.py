"""Every desktop test runs without a screen, and fails where an override of Qt failed behind its guard."""

import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from yanguan.desktop.guard import on_error
from yanguan.desktop.parallel import warm_words
from yanguan.words import Words, words


@pytest.fixture(scope="session", autouse=True)
def words_loaded() -> None:
    """Words are jieba's, as they are a moment after the window has opened."""
    warm_words()


@pytest.fixture(autouse=True)
def no_guarded_errors(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """Errors that guards held back; a test that wants some takes them out of the list."""
    errors: list[str] = []
    forget = on_error(lambda error, where: errors.append(f"{where}: {error!r}"))
    yield errors
    forget()
    assert not errors, f"errors in Qt overrides: {errors}"


@pytest.fixture
def english() -> Words:
    """The texts in English."""
    return words("en")
