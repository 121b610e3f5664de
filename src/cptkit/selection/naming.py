"""Names with words of their facts: a screening mammogram, a left knee x-ray, an MRI of the brain."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from cptkit.selection.abbreviations import key_of, spelled, words_of
from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import Asked, asked_of
from cptkit.selection.family import Family

__all__ = ["doing", "first_fact_of", "names_of", "readings", "told_by_words"]

# First facts whose words say by themselves what was done: a stone removal, but not a knee or a left side.
_SAYING_ALL: Final = ("agent", "analyte", "drug", "operation", "procedure", "product", "technique", "test", "work")
# Words of one such fact alone that are a place, a manner or a part of many procedures, and say by themselves of none.
_SAYING_LITTLE: Final = frozenset(
    {
        "adenoids", "attended", "avulsion", "brushing", "certification", "declotting", "device", "excisional",
        "expander", "extremity", "fibroids", "fluorescein", "incision", "irrigation", "lavage", "lead", "neck",
        "parasympathetic", "peritoneal", "provocation", "punch", "recertification", "recording", "report",
        "resuscitation", "review", "rotation", "sentinel", "softtissue", "spleen", "supraventricular", "sweating",
        "sympathetic", "tangential", "titration", "tonsils", "training", "transnasal", "transrectal", "tubes",
        "turbinates", "vacuum", "ventricular", "visceral",
    }
)  # fmt: skip
# A family whose first fact is what another practitioner did: an esophagectomy is no anesthesia.
_FOR_ANOTHER: Final = "anesthesia"
# What joins a name to its words, and says nothing.
_JOINING: Final = frozenset({"a", "by", "for", "guided", "in", "on", "to", "using", "with"})
_DENYING: Final = frozenset({"no", "without"})
# Words that answer a question and name nothing by themselves.
_ANSWERING: Final = frozenset({
    "after", "all", "false", "n", "no", "none", "one", "only", "other", "some", "true", "y", "yes"
})  # fmt: skip
_NUMBER: Final = re.compile(r"\d+(\.\d+)?")

# What a fact is told by: its name, and the word.
Said = tuple[str, str]


def names_of(family: Family) -> tuple[str, ...]:
    """Return every name that a family goes by."""
    return (family.name, family.service.__name__, *family.also, *family.broadly, *family.saying)


def first_fact_of(name: str, family: Family) -> dict[str, object]:
    """Return the first fact of a family as a name says it, where the name is a word of it, however it is spelled."""
    first = next(iter(asked_of(family.service)))
    word = _first_by_key(family).get(key_of(name))
    return {} if word is None else {first: word}


@cache
def _first_by_key(family: Family) -> Mapping[str, str]:
    asked = next(iter(asked_of(family.service).values()))
    return {key_of(one): one for one in _words(asked)}


def _words(asked: Asked) -> tuple[str, ...]:
    own = map(str, asked.domain.words) if isinstance(asked.domain, Words) else ()
    return (*own, *asked.also)


def told_by_words(name: str, families: Iterable[Family]) -> tuple[Family, dict[str, object]] | None:
    """Return the one family whose name stands among words of its facts, with these facts.

    >>> from cptkit.selection.families import FAMILIES
    >>> family, facts = told_by_words("x-ray of the lt knee, 3 views", FAMILIES)
    >>> family.name, facts
    ('plain-film', {'sides': 'left', 'region': 'knee', 'views': '3'})
    >>> told_by_words("colposcopy with bx", FAMILIES)[1]
    {'biopsy': 'yes'}
    >>> told_by_words("low office visit", FAMILIES)
    """
    told = readings(name, families)
    return told[0] if len(told) == 1 else None


def readings(name: str, families: Iterable[Family]) -> list[tuple[Family, dict[str, object]]]:
    """Return the families whose name stands among words of their facts, each with the facts that these say.

    Every word has to be one of a single fact, or name one that holds: a low visit says no more than a visit. The
    longest name decides: a chest tube removal is no removal. What was done is a name too where the first fact of a
    family says it. The words of a name may stand in any order.
    """
    words = words_of(name)
    listed = tuple(families)
    if whole := _in_any_order(listed).get(_sorted(name)):
        return [(family, dict(_said_by(one, family))) for family, one in whole]
    named = _named(listed)
    for length in range(len(words), 0, -1):
        called = [
            (family, one, [words[:start], words[start + length :]])
            for start in range(len(words) - length + 1)
            for family, one in named.get("".join(words[start : start + length]), ())
        ]
        by_name = [one for one in called if one[1] in names_of(one[0])]
        # What was done is told alone by `doing`.
        by_deed = [one for one in called if one not in by_name] if length < len(words) else []
        for found in (by_name, by_deed):
            told: dict[Family, dict[str, object]] = {}
            for family, one, others in found:
                if (facts := _told_of(family, one, others)) is not None:
                    told.setdefault(family, facts)
            if told:
                return list(told.items())
    return []


def _told_of(family: Family, called: str, others: list[list[str]]) -> dict[str, object] | None:
    """Return what a name of a family, or a word of its first fact, says with the words around it; `None` is nothing."""
    said = _said_by(called, family)
    facts = _facts_of(others, family)
    # What a name says gives way to the words beside it; two words of what was done say nothing.
    by_name = called in names_of(family)
    return None if facts is None or (said.keys() & facts.keys() and not by_name) else {**said, **facts}


@lru_cache(maxsize=16)
def _named(families: tuple[Family, ...]) -> Mapping[str, list[tuple[Family, str]]]:
    """Return by each name, as its words are spelled, the families that go by it, with the name."""
    named: dict[str, dict[str, tuple[Family, str]]] = defaultdict(dict)
    for family in families:
        for called in (*names_of(family), *filter(_is_telling, _words_of_first_fact(family))):
            named[key_of(called)].setdefault(family.name, (family, called))
    return {key: list(found.values()) for key, found in named.items()}


@lru_cache(maxsize=16)
def _in_any_order(families: tuple[Family, ...]) -> Mapping[str, list[tuple[Family, str]]]:
    """Return the families by the words of each name in the order of the alphabet: an insertion of an IUD."""
    named: dict[str, dict[str, tuple[Family, str]]] = defaultdict(dict)
    for family in families:
        for called in names_of(family):
            named[_sorted(called)].setdefault(family.name, (family, called))
    return {key: list(found.values()) for key, found in named.items()}


def _sorted(name: str) -> str:
    return " ".join(sorted(word for word in words_of(name) if word not in _JOINING))


def doing(name: str, families: tuple[Family, ...]) -> list[Family]:
    """Return the families whose first fact what was done is; a single word may be a piece of others' words too.

    A tenotomy of the wrist is not all that is called a tenotomy.
    """
    if spelled(name) in _SAYING_LITTLE:
        return []
    done, pieces = _first_words(families)
    found = done.get(key_of(name), ())
    return [one for one in families if one in found or one in pieces.get(name.strip().casefold(), ())] if found else []


@lru_cache(maxsize=16)
def _first_words(families: tuple[Family, ...]) -> tuple[Mapping[str, set[Family]], Mapping[str, set[Family]]]:
    """Return the families by the words of their first facts that say what was done, and by the pieces of them."""
    whole: dict[str, set[Family]] = defaultdict(set)
    pieces: dict[str, set[Family]] = defaultdict(set)
    for family in families:
        for word in _words_of_first_fact(family):
            whole[key_of(word)].add(family)
        for piece in (piece for word in _words_of_first_fact(family, also=False) for piece in word.split("-")):
            pieces[piece].add(family)
    return whole, pieces


def _is_telling(word: str) -> bool:
    return word not in _ANSWERING and key_of(word) not in _SAYING_LITTLE


def _words_of_first_fact(family: Family, *, also: bool = True) -> tuple[str, ...]:
    """Return the words of what was done, where the first fact of a family is that."""
    fact, asked = next(iter(asked_of(family.service).items()), ("", None))
    if family.name == _FOR_ANOTHER or fact not in _SAYING_ALL or asked is None or not isinstance(asked.domain, Words):
        return ()
    return _words(asked) if also else asked.domain.words


def _said_by(name: str, family: Family) -> Mapping[str, object]:
    """Return the facts that one of the names of a family, or a word of its first fact, says by itself."""
    if name in family.saying:
        return family.saying[name]
    silent = name in (family.name, family.service.__name__, *family.broadly)
    return {} if silent else first_fact_of(name, family)


def _facts_of(phrases: Iterable[list[str]], family: Family) -> dict[str, object] | None:
    """Return the facts that phrases say, the longest words first; `None` where a word says none, or two facts."""
    facts: dict[str, object] = {}
    for words in phrases:
        rest = words
        while rest:
            said, length = next(_first_of(rest, family), (None, 1))
            if said is not None and said[0] not in facts:
                facts[said[0]] = said[1]
            elif said is not None or (rest[0] not in _JOINING and rest[0] not in _beside(family)):
                return None
            rest = rest[length:]
    return facts


@cache
def _beside(family: Family) -> frozenset[str]:
    return frozenset(map(key_of, family.beside))


def _first_of(words: list[str], family: Family) -> Iterator[tuple[Said, int]]:
    """Give what the first words say that say a single fact, with how many they are, the most first."""
    if _NUMBER.fullmatch(words[0]) and len(words) > 1 and (counted := _counted(words[1], family)):
        yield (counted, words[0]), 2
    vocabulary = _vocabulary(family)
    for length in range(len(words), 0, -1):
        said = vocabulary.get("".join(words[:length]))
        if said is not None:
            yield said, length


def _counted(unit: str, family: Family) -> str | None:
    """Return the one fact of a family that is counted or measured in a unit: 3 views, 45 minutes, 2 cm."""
    found = [
        fact
        for fact, asked in asked_of(family.service).items()
        if isinstance(asked.domain, Numbers) and unit in (_key_of_fact(fact), key_of(asked.domain.unit))
    ]
    return found[0] if len(found) == 1 else None


@cache
def _vocabulary(family: Family) -> Mapping[str, Said]:
    """Return what each word says that says a single fact of a family; the name of a fact says that it holds."""
    known = asked_of(family.service)
    found: dict[str, list[Said]] = defaultdict(list)
    for fact, asked in known.items():
        for word in _words(asked):
            if word not in _ANSWERING:
                found[key_of(word)].append((fact, word))
    single = {key: said[0] for key, said in found.items() if _is_one(said, family)}
    for fact, asked in known.items():
        if asked.domain == YES_NO:
            single[_key_of_fact(fact)] = (fact, "yes")
        no = "no" if asked.domain == YES_NO else "none"
        if isinstance(asked.domain, Words) and no in asked.domain.words:
            single.update({f"{denying}{_key_of_fact(fact)}": (fact, no) for denying in _DENYING})
    return single


def _key_of_fact(fact: str) -> str:
    return key_of(fact.replace("_", " "))


def _is_one(said: list[Said], family: Family) -> bool:
    """Tell whether words that are spelled alike say one fact."""
    values = {(fact, getattr(family.service(**{fact: word}), fact)) for fact, word in said} if len(said) > 1 else said
    return len(values) == 1
