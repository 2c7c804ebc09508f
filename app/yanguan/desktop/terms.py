"""What attributes and their values are called: the program's own by the translations, a team's by its scheme."""

from yanguan.domain.scheme import Scheme
from yanguan.words import Words


def attribute_name(words: Words, scheme: Scheme, attribute: str) -> str:
    """An attribute's name; as the scheme writes it where it has none."""
    return _name(words, scheme, f"attribute-{attribute}", attribute)


def value_name(words: Words, scheme: Scheme, value: str) -> str:
    """A value's name; as the scheme writes it where it has none."""
    return _name(words, scheme, f"value-{value}", value)


def _name(words: Words, scheme: Scheme, key: str, term: str) -> str:
    if term in scheme.terms:
        return words.pick(scheme.terms[term])
    found = words(key)
    return term if found == key else found
