"""Services by name: the class that a family's facts fill, whoever writes them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias, cast

import attrs

from cptkit.errors import CptkitError, InvalidService, UnknownName
from cptkit.selection.circumstances import InCircumstances
from cptkit.selection.decisions import Words
from cptkit.selection.facts import asked_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family
from cptkit.selection.naming import first_fact_of, names_of, spelled, told_by_words
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
_SAYING_NOTHING: Final = frozenset(
    {"and", "for", "the", "with", "without", "out", "other", "one", "part", "none", "test", "care"}
)
_SHORT: Final = 3
# More families than these are no help to whoever looks for one.
_FEW: Final = 12
# So many families that have a fact point to what is meant.
_POINTING: Final = 3
# First facts whose words say by themselves what was done: a stone removal, but not a knee or a left side.
_SAYING_ALL: Final = ("operation", "procedure", "technique", "test", "work")
# Words of one such fact alone that are a place, a manner or a part of many procedures, and say by themselves of none.
_SAYING_LITTLE: Final = frozenset(
    {
        "adenoids", "attended", "avulsion", "brushing", "certification", "declotting", "excisional", "expander",
        "fibroids", "fluorescein", "parasympathetic", "provocation", "punch", "recertification", "resuscitation",
        "rotation", "sentinel", "softtissue", "spleen", "supraventricular", "sweating", "sympathetic", "tangential",
        "titration", "tonsils", "transnasal", "transrectal", "tubes", "turbinates", "vacuum",
    }
)  # fmt: skip
# A family whose first fact is what another practitioner did: an esophagectomy is no anesthesia.
_FOR_ANOTHER: Final = "anesthesia"


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
    if spelled(name) not in known:
        says_little = spelled(name) in _SAYING_LITTLE
        doing = [] if says_little else _doing(name, listed)
        if len(doing) == 1:
            return doing[0]
        if in_words := told_by_words(name, listed):
            return in_words[0]
        told, wholly = _told_by(name, listed)
        near = () if doing else like(spelled(name), known)
        # What only is spelled alike gives way to what every word tells of: strep test is no stress test.
        if told and wholly and not any(spelled(name) in one for one in near):
            near = ()
        expected = dict.fromkeys(one.name for one in doing or [known[one] for one in near] or told or listed)
        listing = either_of_many(tuple(expected) or ("families that have names",), "services")
        raise UnknownName(f"{shown(name)} is not a service; expected {listing}", _NAME)
    return known[spelled(name)]


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


def _doing(name: str, families: Iterable[Family]) -> list[Family]:
    """Return the families whose first fact what was done is; a single word may be a piece of others' words too.

    A tenotomy of the wrist is not all that is called a tenotomy.
    """
    saying = [one for one in families if _says_all(one)]
    doing = [one for one in saying if first_fact_of(name, one)]
    return [one for one in saying if one in doing or _is_piece_of_first_fact(name, one)] if doing else []


def _is_piece_of_first_fact(name: str, family: Family) -> bool:
    domain = next(iter(asked_of(family.service).values())).domain
    piece = name.strip().casefold()
    return isinstance(domain, Words) and any(piece in word.split("-") for word in domain.words)


def _told_by(name: str, families: Sequence[Family]) -> tuple[list[Family], bool]:
    """Return the families that most words of a name tell of, and whether all words do.

    What tells of a family is what it is about, and what its facts can be.
    """
    asked = [word for word in _WORD.findall(name.casefold()) if word not in _SAYING_NOTHING]
    shared = [sum(_is_in(word, told) for word in asked) for told in map(_told, families)]
    most = max(shared, default=0)
    found = [family for family, count in zip(families, shared, strict=True) if most and count == most]
    return (found if len(found) <= _FEW else []), most == len(asked)


def _with_facts(facts: Mapping[str, object], families: Iterable[Family]) -> tuple[str, ...]:
    """Return the families that have all facts of a service, where they are few."""
    found = tuple(one.name for one in families if facts.keys() <= asked_of(one.service).keys())
    return found if len(found) <= _POINTING else ()


def _told(family: Family) -> list[str]:
    domains = [asked.domain for asked in asked_of(family.service).values()]
    words = [word for domain in domains if isinstance(domain, Words) for word in domain.words]
    return _WORD.findall(" ".join([*names_of(family), family.about, *words]).casefold())


def _is_in(word: str, told: list[str]) -> bool:
    return word in told or (len(word) > _SHORT and any(one.startswith(word[:_STEM]) for one in told))


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
    ({'method': 'frozen section'}, {})
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


def _says_all(family: Family) -> bool:
    return family.name != _FOR_ANOTHER and next(iter(asked_of(family.service)), "") in _SAYING_ALL


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
    told: object = given.service if isinstance(given, InCircumstances) else given
    kind: Any = type(told)
    if not (attrs.has(kind) and asked_of(kind)):
        raise InvalidService(f"{kind.__name__} is not a documented service; expected one such as Ductogram")
    return cast("attrs.AttrsInstance", given)
