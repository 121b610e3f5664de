"""From facts to records of what modifiers are for."""

from typing import Final

from cptkit.reference._facts import YES_NO, Citations, Fact
from cptkit.reference.usage import CalledForBy, DocumentedCircumstance, ModifierNeed, ModifierUse, ServiceRange, Topic
from cptkit.values.claims import Circumstance
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting

__all__ = ["read_circumstance", "read_modifier_need", "read_modifier_use", "read_service_range"]

_INDICATORS: Final = ("status", "pc_tc", "global_days", "multiple_procedure", "bilateral")


def read_service_range(fact: Fact, citations: Citations) -> tuple[str, ServiceRange]:
    """Return the codes of a kind of service under the kind."""
    kind = fact.member("kind", ServiceKind)
    column = fact.text("column")
    if bool(column) == bool(fact.text("first_code")):
        raise fact.refuse("column", "either a column of the fee schedule or a range of codes")
    if column and column not in _INDICATORS:
        raise fact.refuse("column", f"one of {', '.join(_INDICATORS)}")
    return kind.value, ServiceRange(
        kind,
        fact.text("first_code"),
        fact.text("last_code") if column else fact.required("last_code"),
        Period(),
        fact.citation(citations),
        column,
        tuple(fact.required("values").split()) if column else (),
    )


def read_modifier_use(fact: Fact, citations: Citations) -> tuple[str, ModifierUse]:
    """Return where a modifier belongs under the modifier."""
    modifier = fact.required("modifier")
    return modifier, ModifierUse(
        modifier,
        fact.members("fits_on", ServiceKind),
        fact.members("not_on", ServiceKind),
        fact.members("settings", Setting),
        frozenset(fact.text("places").split()),
        fact.required("why"),
        fact.text("instead"),
        fact.one_of("benefit", {**YES_NO, "": False}),
        fact.period(),
        fact.citation(citations),
    )


def read_modifier_need(fact: Fact, citations: Citations) -> tuple[str, ModifierNeed]:
    """Return what a line needs under the modifier or the kind of service that needs it."""
    modifier = fact.text("modifier") or None
    services = None if modifier else fact.member("services", ServiceKind)
    return modifier or fact.required("services"), ModifierNeed(
        services,
        modifier,
        tuple(fact.required("one_of").split()),
        fact.members("settings", Setting),
        frozenset(fact.text("places").split()),
        fact.required("why"),
        fact.one_of("benefit", {**YES_NO, "": False}),
        fact.members("denied_in", Setting),
        fact.period(),
        fact.citation(citations),
    )


def read_circumstance(fact: Fact, citations: Citations) -> tuple[str, DocumentedCircumstance]:
    """Return a circumstance under its topic."""
    topic = fact.member("topic", Topic)
    return topic, DocumentedCircumstance(
        fact.member("circumstance", Circumstance),
        topic,
        tuple(fact.text("modifiers").split()),
        fact.member("calls", CalledForBy),
        fact.members("services", ServiceKind),
        fact.members("not_on", ServiceKind),
        fact.members("settings", Setting),
        fact.required("record_must_show"),
        fact.period(),
        fact.citation(citations),
    )
