"""The services of one encounter, each held against its decision table."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from typing import cast

import attrs

from cptkit.errors import InvalidService
from cptkit.selection.case import Case
from cptkit.selection.components import choose_component
from cptkit.selection.decisions import ORDER, Decision, Facts, Kind, Part, Per, Value, decide
from cptkit.selection.facts import Asked, asked_of, site_of, value_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import COMPONENT, Family, table_of
from cptkit.selection.modifiers import SIDES, side_of
from cptkit.selection.words import Sides
from cptkit.values.tables import Setting

__all__ = ["Judged", "family_of", "judge", "told_again"]


@attrs.frozen(eq=False)
class Judged:
    """One part of one service, and what its facts lead to.

    Attributes:
        number: which of the services, counted from 1.
    """

    number: int
    service: attrs.AttrsInstance
    family: Family
    part: Part
    facts: Facts
    decision: Decision


def family_of(service: object, families: Iterable[Family] = FAMILIES) -> Family:
    """Return the family of a service.

    Raises:
        InvalidService: it is of no family.
    """
    for family in families:
        if type(service) is family.service:
            return family
    raise InvalidService(f"{type(service).__name__} is not a documented service; expected one such as Ductogram")


def judge(services: Sequence[attrs.AttrsInstance], case: Case, families: Iterable[Family]) -> tuple[Judged, ...]:
    """Decide every part of every service; the first of those that lead to one code comes before the further ones.

    Raises:
        InvalidService: a service of no family, or facts that cannot be together.
    """
    known, again = tuple(families), told_again(services)
    # One value given twice was done twice: what tells the first from a further one tells them apart by identity.
    told = [(number, copy(service)) for number, service in enumerate(services, start=1) if number not in again]
    together = tuple([service for _, service in told])
    judged = [
        one
        for number, service in told
        for one in _judged(number, service, _family(number, service, known), together, case)
    ]
    return tuple(_in_order(judged))


def told_again(services: Sequence[attrs.AttrsInstance]) -> frozenset[int]:
    """Return the numbers, from 1, of services that say of a site that they name what one before them does.

    >>> from cptkit.selection import JointInjection
    >>> knee = JointInjection(joint="knee", sides="right", lesion="the right knee")
    >>> told_again([knee, knee, JointInjection(joint="knee", sides="right")])
    frozenset({2})
    """
    named = [(number, one) for number, one in enumerate(services, start=1) if _names_a_site(one)]
    return frozenset([number for place, (number, one) in enumerate(named) if one in [two for _, two in named[:place]]])


def _names_a_site(service: object) -> bool:
    kind = type(service)
    return attrs.has(kind) and site_of(cast("attrs.AttrsInstance", service)) is not None


def _family(number: int, service: object, families: tuple[Family, ...]) -> Family:
    try:
        return family_of(service, families)
    except InvalidService as error:
        raise error.inside(f"services[{number - 1}]") from None


def _judged(
    number: int, service: attrs.AttrsInstance, family: Family, services: tuple[object, ...], case: Case
) -> Iterator[Judged]:
    own = {**_facts(service, family, services), **_told_by_place(service, family, case)}
    become: dict[str, attrs.AttrsInstance] = {}
    facts = {**own, **case.facts(), COMPONENT: _component(service, case), ORDER: Per.FIRST}
    for part in table_of(family).parts:
        decided = _decided(Judged(number, service, family, part, facts, Decision(None, ())))
        yield decided
        outcome = decided.decision.outcome
        if outcome is not None and outcome.kind is Kind.SEE and outcome.family in family.becomes:
            become[outcome.family] = family.becomes[outcome.family](service)
    for other in become.values():
        yield from _judged(number, other, family_of(other), services, case)


def _facts(service: attrs.AttrsInstance, family: Family, services: tuple[object, ...]) -> dict[str, Value | None]:
    own = {name: _known(getattr(service, name), asked) for name, asked in asked_of(family.service).items()}
    return {**own, **{one.name: one.work_out(service, services) for one in family.derived}}


def _told_by_place(service: attrs.AttrsInstance, family: Family, case: Case) -> dict[str, Value]:
    """Give the facts that are not documented and that the POS says, of a claim that a practitioner files."""
    place = (case.place or "") if case.setting is Setting.PRACTITIONER else ""
    untold = {name: says for name, says in family.by_place.items() if getattr(service, name) is None}
    return {name: says[place] for name, says in untold.items() if place in says}


def _known(value: object, asked: Asked) -> Value | None:
    return asked.untold if value is None else value_of(value)


def _component(service: attrs.AttrsInstance, case: Case) -> Value | None:
    """Return what is billed of a study that has components; `None` has to be asked, or the service has none."""
    if "component" not in asked_of(type(service)):
        return None
    owner = getattr(service, "equipment_owner", None)
    chosen = choose_component("", case, documented=getattr(service, "component", None), owner=owner)
    return value_of(chosen.component)


def _decided(judged: Judged) -> Judged:
    decision = decide(judged.part, judged.facts)
    if decision.outcome is not None and decision.outcome.kind is Kind.IMPOSSIBLE:
        raise InvalidService(decision.rows[0].reason, f"services[{judged.number - 1}]")
    return attrs.evolve(judged, decision=decision)


def _in_order(judged: Iterable[Judged]) -> Iterator[Judged]:
    """Decide anew for those that are not the first of their code."""
    begun: set[tuple[str, str]] = set()
    for one in judged:
        outcome = one.decision.outcome
        if outcome is None or outcome.per is not Per.FIRST:
            yield one
            continue
        firsts = {(outcome.code, side) for side in _sides(one)}
        if firsts <= begun:
            yield _decided(attrs.evolve(one, facts={**one.facts, ORDER: Per.FURTHER}))
        else:
            begun |= firsts
            yield one


def _sides(judged: Judged) -> tuple[str, ...]:
    """Give the sides for which a service may be the first; none is told apart where its family tells none."""
    side = side_of(judged.service) if judged.family.first_on_each_side else None
    return (*SIDES,) if side == Sides.BOTH else (side or "",)
