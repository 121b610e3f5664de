"""Names with words of their facts: a screening mammogram, a left knee x-ray, an MRI of the brain."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cptkit.errors import InvalidService
from cptkit.selection.decisions import Words
from cptkit.selection.facts import asked_of
from cptkit.selection.family import Family

__all__ = ["names_of", "spelled", "told_by_words"]

_WORD: Final = re.compile(r"[a-z0-9/&']+")
# What joins a name to its words, and says nothing.
_JOINING: Final = frozenset({"a", "an", "for", "of", "the"})
# Words that answer a question and name nothing by themselves.
_ANSWERING: Final = frozenset({"all", "false", "n", "no", "none", "one", "other", "some", "true", "y", "yes"})


def names_of(family: Family) -> tuple[str, ...]:
    """Return every name that a family goes by."""
    return (family.name, family.service.__name__, *family.also, *family.broadly, *family.saying)


def spelled(name: str) -> str:
    """Spell a name as all of its spellings are.

    >>> spelled("Office Visit") == spelled("office-visit") == spelled("OfficeVisit")
    True
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def told_by_words(name: str, families: Iterable[Family]) -> tuple[Family, dict[str, object]] | None:
    """Return the one family whose name stands before or after words of its facts, with these facts.

    Every word has to be one of a single fact: a low visit says no more than a visit. The longest name decides: a chest
    tube removal is no removal.

    >>> from cptkit.selection.families import FAMILIES
    >>> family, facts = told_by_words("left knee x-ray", FAMILIES)
    >>> family.name, facts
    ('plain-film', {'sides': 'left', 'region': 'knee'})
    >>> told_by_words("low office visit", FAMILIES)
    """
    words = _WORD.findall(name.casefold().replace("-", " "))
    named: dict[str, dict[str, tuple[Family, Mapping[str, object]]]] = {}
    for family in families:
        for one in names_of(family):
            named.setdefault(spelled(one), {})[family.name] = (family, family.saying.get(one, {}))
    for length in range(len(words) - 1, 0, -1):
        parts = ((words[:length], words[length:]), (words[-length:], words[:-length]))
        told = [
            (family, {**said, **facts})
            for own, rest in parts
            for family, said in named.get(spelled("".join(own)), {}).values()
            if (facts := _facts_of(rest, family)) is not None
        ]
        if told:
            return told[0] if len(told) == 1 else None
    return None


def _facts_of(words: list[str], family: Family) -> dict[str, object] | None:
    """Return the facts that words say, the longest words first; `None` where one says none, or two facts."""
    facts: dict[str, object] = {}
    rest = words
    while rest:
        for length in range(len(rest), 0, -1):
            said = list(_saying("-".join(rest[:length]), family))
            if len(said) == 1 and said[0] not in facts:
                facts[said[0]] = "-".join(rest[:length])
                rest = rest[length:]
                break
        else:
            if rest[0] not in _JOINING:
                return None
            rest = rest[1:]
    return facts or None


def _saying(word: str, family: Family) -> Iterator[str]:
    """Give the facts of a family that a word is one of."""
    if word in _ANSWERING:
        return
    for fact, asked in asked_of(family.service).items():
        if isinstance(asked.domain, Words) and _is_one(word, fact, family):
            yield fact


def _is_one(word: str, fact: str, family: Family) -> bool:
    try:
        family.service(**{fact: word})
    except InvalidService:
        return False
    return True
