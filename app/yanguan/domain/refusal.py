"""A refusal: what was asked cannot be done, said so that a person can act. Texts live in `resources/translations/`."""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error of the program
    """Names a message and its arguments; the room that talks to people puts it into their language.

    `message` is a key of `resources/translations/*.ftl`; `arguments` fill its places (file, line, remedy …).
    """

    def __init__(self, message: str, /, **arguments: str | int) -> None:
        """Keep the key and the arguments; both also make the text that a developer sees."""
        super().__init__(message, arguments)
        self.message = message
        self.arguments: Mapping[str, str | int] = arguments

    def __str__(self) -> str:
        """The key and its arguments, for logs and tests."""
        return f"{self.message} {dict(self.arguments)}" if self.arguments else self.message
