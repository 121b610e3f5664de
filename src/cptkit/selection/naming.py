"""Names with words of their facts: a screening mammogram, a left knee x-ray, an MRI of the brain."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cptkit.errors import InvalidService
from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import asked_of
from cptkit.selection.family import Family

__all__ = ["first_fact_of", "names_of", "spelled", "told_by_words"]

_WORD: Final = re.compile(r"[a-z0-9/&']+")
# What joins a name to its words, and says nothing.
_JOINING: Final = frozenset({"a", "an", "and", "for", "guided", "of", "the", "with"})
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


def first_fact_of(name: str, family: Family) -> dict[str, object]:
    """Return the first fact of a family as a name says it, where the name is a word of it."""
    first = next(iter(asked_of(family.service)))
    try:
        family.service(**{first: name})
    except InvalidService:
        return {}
    return {first: name}


def told_by_words(name: str, families: Iterable[Family]) -> tuple[Family, dict[str, object]] | None:
    """Return the one family whose name stands among words of its facts, with these facts.

    Every word has to be one of a single fact, or name one that holds: a low visit says no more than a visit. The
    longest name decides: a chest tube removal is no removal.

    >>> from cptkit.selection.families import FAMILIES
    >>> family, facts = told_by_words("left knee x-ray", FAMILIES)
    >>> family.name, facts
    ('plain-film', {'sides': 'left', 'region': 'knee'})
    >>> told_by_words("colposcopy with biopsy", FAMILIES)[1]
    {'biopsy': 'yes'}
    >>> told_by_words("low office visit", FAMILIES)
    """
    words = _WORD.findall(name.casefold().replace("-", " "))
    named: dict[str, dict[str, tuple[Family, str]]] = {}
    for family in families:
        for one in names_of(family):
            named.setdefault(spelled(one), {})[family.name] = (family, one)
    for length in range(len(words) - 1, 0, -1):
        told = [
            (family, {**_said_by(one, family), **facts})
            for start in range(len(words) - length + 1)
            for family, one in named.get(spelled("".join(words[start : start + length])), {}).values()
            if (facts := _facts_of([words[:start], words[start + length :]], family)) is not None
        ]
        if told:
            return told[0] if len(told) == 1 else None
    return None


def _said_by(name: str, family: Family) -> Mapping[str, object]:
    """Return the facts that one of the names of a family says by itself."""
    return family.saying.get(name) or (first_fact_of(name, family) if name in family.also else {})


def _facts_of(phrases: Iterable[list[str]], family: Family) -> dict[str, object] | None:
    """Return the facts that phrases say, the longest words first; `None` where a word says none, or two facts."""
    facts: dict[str, object] = {}
    for words in phrases:
        rest = words
        while rest:
            said, length = next(_first_of(rest, family), (None, 1))
            if said is not None and said[0] not in facts:
                facts[said[0]] = said[1]
            elif said is not None or rest[0] not in _JOINING:
                return None
            rest = rest[length:]
    return facts or None


def _first_of(words: list[str], family: Family) -> Iterator[tuple[tuple[str, str], int]]:
    """Give what the first words say that say a single fact, with how many they are, the most first."""
    for length in range(len(words), 0, -1):
        said = list(_saying("-".join(words[:length]), family))
        if len(said) == 1:
            yield said[0], length


def _saying(word: str, family: Family) -> Iterator[tuple[str, str]]:
    """Give the facts of a family that a word is one of, with what it says; its own name says that a fact holds."""
    known = asked_of(family.service)
    named = known.get(word.replace("-", "_"))
    if word in _ANSWERING:
        return
    if named is not None and named.domain == YES_NO:
        yield word.replace("-", "_"), "yes"
        return
    for fact, asked in known.items():
        if isinstance(asked.domain, Words) and _is_one(word, fact, family):
            yield fact, word


def _is_one(word: str, fact: str, family: Family) -> bool:
    try:
        family.service(**{fact: word})
    except InvalidService:
        return False
    return True
