"""Services by name: the class that a family's facts fill, whoever writes them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from typing import Any, Final, TypeAlias, cast

import attrs

from cptkit.errors import CptkitError, InvalidService, UnknownName
from cptkit.selection.abbreviations import spelled, words_of
from cptkit.selection.circumstances import InCircumstances, as_documented
from cptkit.selection.decisions import Words
from cptkit.selection.facts import asked_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family
from cptkit.selection.naming import doing, first_fact_of, names_of, readings, told_by_words
from cptkit.values.edges import as_a, as_mapping, as_sequence, as_text
from cptkit.values.in_errors import shown
from cptkit.values.wording import either, either_of_many, like

__all__ = ["Documented", "as_families", "documented_services", "family_named", "said_by", "service_named"]

# A service: itself, its name where no fact is documented, or a mapping of its name, under "service", and its facts.
Documented: TypeAlias = attrs.AttrsInstance | Mapping[str, object] | str
_NAME: Final = "service"
# What may be told of any service beside its facts.
_CIRCUMSTANCES: Final = "circumstances"
_OTHER_SIDE: Final = {"side": "sides", "sides": "side"}
# What else is said of an encounter by a name.
_OF_ENCOUNTER: Final = ("on", "payer", "place_of_service", "setting", "history", "families")
_WORD: Final = re.compile(r"[a-z0-9]{3,}")
# Repair, repairs and repaired are one word; injection and injected too.
_STEM: Final = 5
_SAYING_NOTHING: Final = frozenset({
    "and", "for", "the", "with", "without", "out", "other", "one", "part", "none", "test", "care", "check", "exam",
    "management", "removal", "scan", "treatment",
})  # fmt: skip
_SHORT: Final = 3
# More families than these are no help to whoever looks for one.
_FEW: Final = 12
# So many families that have a fact point to what is meant.
_POINTING: Final = 3
# Families that are told of nearly as much as the one most told of are named too.
_NEARLY: Final = 0.8


def family_named(name: str, families: Iterable[Family] = FAMILIES) -> Family:
    """Return the family of a name, however it is spaced; one that is none is refused with those like it.

    What was done is a name where one family alone has it: a seton placement is an anorectal procedure. So is a name
    with words of facts: a screening mammogram.

    Raises:
        UnknownName: there is none.

    >>> family_named("Office Visit").name, family_named("OfficeVisit").name, family_named("MRI").name
    ('office-visit', 'office-visit', 'mr')
    """
    listed = as_families(families)
    known = _by_spelling(listed)
    as_text(name, "name")
    if spelled(name) in known:
        return known[spelled(name)]
    meant = doing(name, listed) or [family for family, _ in readings(name, listed)]
    if len(meant) == 1:
        return meant[0]
    raise UnknownName(f"{shown(name)} is not a service; expected {_expected(name, meant, listed)}", _NAME)


def _expected(name: str, meant: Sequence[Family], listed: tuple[Family, ...]) -> str:
    """Say which services a name may mean: those that go by it, or else those that are spelled or told like it."""
    known = _by_spelling(listed)
    told, wholly = _told_by(name, listed)
    near = () if meant else like(spelled(name), known)
    # What only is spelled alike gives way to what every word tells of: strep test is no stress test.
    if told and wholly and not any(spelled(name) in one for one in near):
        near = ()
    expected = dict.fromkeys(one.name for one in meant or [known[one] for one in near] or told or listed)
    return either_of_many(tuple(expected) or ("families that have names",), "services")


def as_families(families: object) -> tuple[Family, ...]:
    """Return families as they are given, where they are some.

    Raises:
        InvalidValue: no list of families.
    """
    if families is FAMILIES:
        return FAMILIES
    listed = as_sequence(families, "families")
    return tuple([as_a(Family, one, f"families[{place}]") for place, one in enumerate(listed)])


@lru_cache(maxsize=16)
def _by_spelling(families: tuple[Family, ...]) -> Mapping[str, Family]:
    """Return the families by each of their names, as it is spelled."""
    return {spelled(one): family for family in families for one in names_of(family)}


def _told_by(name: str, families: tuple[Family, ...]) -> tuple[list[Family], bool]:
    """Return the families that the words of a name tell of most, and whether all of its words do.

    A family is told of by what it is about and by what its facts can be, twice by its names; and more by a word of few
    families than by one of many.
    """
    asked = {word for word in _WORD.findall(" ".join(words_of(name))) if word not in _SAYING_NOTHING}
    weights: dict[Family, float] = defaultdict(float)
    for word in asked:
        found = _telling(word, families)
        for family in found:
            weights[family] += log(1 + len(families) / len(found)) * (1 + (word in _names_told(family)))
    most = max(weights.values(), default=0)
    best = [one for one in families if weights.get(one, 0) >= _NEARLY * most > 0]
    wholly = any(asked <= _told(one) for one in best)
    return (best if len(best) <= _FEW else []), wholly


def _with_facts(facts: Mapping[str, object], families: Iterable[Family]) -> tuple[str, ...]:
    """Return the families that have all facts of a service, where they are few."""
    found = tuple(one.name for one in families if facts.keys() <= asked_of(one.service).keys())
    return found if len(found) <= _POINTING else ()


@cache
def _told(family: Family) -> frozenset[str]:
    known = asked_of(family.service).values()
    words = [one for asked in known if isinstance(asked.domain, Words) for one in asked.domain.words]
    also = [one for asked in known for one in asked.also]
    return _names_told(family) | _words_told([family.about, *words, *also])


@cache
def _names_told(family: Family) -> frozenset[str]:
    return _words_told(names_of(family))


def _words_told(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(words_of(" ".join(texts)))))


def _telling(word: str, families: tuple[Family, ...]) -> list[Family]:
    """Return the families that a word tells of, or else those that a word of the same stem tells of."""
    exact = [one for one in families if word in _told(one)]
    if exact or len(word) <= _SHORT:
        return exact
    return [one for one in families if any(told.startswith(word[:_STEM]) for told in _told(one))]


def service_named(name: str, facts: Mapping[str, object], families: Iterable[Family] = FAMILIES) -> attrs.AttrsInstance:
    """Make a service of its facts; a fact that is not there is not documented.

    A name that is a word of the first fact says that fact: a frozen section is a consultation by frozen section. Others
    say several: a nurse visit is one of an established patient with clinical staff alone.

    Raises:
        UnknownName: there is no such service.
        InvalidService: a fact that it does not have, or that cannot be what it says.

    >>> service_named("ductogram", {"ducts": 2, "side": "left"}).ducts
    2
    >>> service_named("frozen section", {"specimens": 1, "blocks": 1}).method.value
    'frozen-section'
    """
    family = family_named(name, families)
    kind = family.service
    known = asked_of(kind)
    given = _with_its_side(as_mapping(facts, "facts"), known)
    for fact in given:
        if fact not in known and fact != _CIRCUMSTANCES:
            near = like(fact, known) if isinstance(fact, str) else ()  # pyright: ignore[reportUnnecessaryIsInstance] (callers may have no type checker)
            place = fact if isinstance(fact, str) and fact.isidentifier() else "facts"  # pyright: ignore[reportUnnecessaryIsInstance] (callers may have no type checker)
            elsewhere = () if near else _with_facts(given, families)
            hint = f"; {either(elsewhere)} has it" if elsewhere else ""
            raise InvalidService(f"unknown fact; expected {either(near or tuple(known))}{hint}", place)
    told: dict[str, Any] = {**said_by(name, family), **given}
    stated = told.pop(_CIRCUMSTANCES, None)
    service = kind(**told)
    return service if stated is None else InCircumstances(service, stated)


def _with_its_side(facts: Mapping[Any, Any], known: Mapping[str, object]) -> Mapping[Any, Any]:
    """Return facts, the side under the name that the family has for it: of some it is one, of others one or both."""
    renamed = {fact: _OTHER_SIDE[fact] for fact in facts if fact in _OTHER_SIDE and fact not in known}
    mine = {fact: has for fact, has in renamed.items() if has in known and has not in facts}
    return {mine.get(fact, fact): told for fact, told in facts.items()}


def said_by(name: str, family: Family) -> dict[str, object]:
    """Return the facts that a name says: those of `saying`, the first of its service or those of the words in it.

    >>> from cptkit.selection.families import FAMILIES
    >>> family = family_named("frozen section", FAMILIES)
    >>> said_by("frozen section", family), said_by("surgical consultation", family)
    ({'method': 'frozen-section'}, {})
    >>> said_by("nurse visit", family_named("nurse visit"))
    {'patient': 'established', 'clinical_staff_only': True}
    >>> said_by("screening mammogram", family_named("screening mammogram"))
    {'purpose': 'screening'}
    """
    said = {spelled(one): facts for one, facts in family.saying.items()}
    if spelled(name) in said:
        return dict(said[spelled(name)])
    known = spelled(name) in map(spelled, names_of(family))
    if known and spelled(name) not in map(spelled, family.also):
        return {}
    in_words = None if known else told_by_words(name, (family,))
    return first_fact_of(name, family) or (in_words[1] if in_words else {})


def documented_services(
    given: Documented | Iterable[Documented], facts: Mapping[str, object], families: Iterable[Family] = FAMILIES
) -> tuple[attrs.AttrsInstance, ...]:
    """Give services as they are given to `select`: one or several, as instances, by name or as mappings.

    Args:
        given: a service, or several.
        facts: those of the one service that is given by its name.
        families: the families that have names.

    Raises:
        UnknownName: there is no service of a name.
        InvalidService: no service, or a fact that is none of it.
        InvalidValue: no list of services.

    >>> documented_services("ductogram", {"ducts": 2})[0].ducts
    2
    """
    known = tuple(families)
    if isinstance(given, str):
        return (service_named(given, facts, known),)
    if facts:
        fact = next(iter(facts))
        perhaps = "".join(f"; perhaps {one} is meant" for one in like(fact, _OF_ENCOUNTER)[:1])
        raise InvalidService(f"facts belong to one service that is given by its name{perhaps}", fact)
    if isinstance(given, Mapping) or attrs.has(type(given)):
        return (_service(cast("object", given), known),)
    return tuple(_placed(place, one, known) for place, one in enumerate(as_sequence(given, "services")))


def _placed(place: int, given: object, families: tuple[Family, ...]) -> attrs.AttrsInstance:
    try:
        return _service(given, families)
    except CptkitError as error:
        raise error.inside(f"services[{place}]") from None


def _service(given: object, families: tuple[Family, ...]) -> attrs.AttrsInstance:
    if isinstance(given, str):
        return service_named(given, {}, families)
    if isinstance(given, Mapping):
        facts = dict(cast("Mapping[str, object]", given))
        if _NAME not in facts:
            raise InvalidService("missing; expected the name of a service", _NAME)
        return service_named(as_text(facts.pop(_NAME), _NAME), facts, families)
    # What is in circumstances is a documented service already.
    return given if isinstance(given, InCircumstances) else as_documented(given, "")
