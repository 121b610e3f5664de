"""Code sets: procedure, modifier and POS codes have to be valid on the date of service."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.reference.procedures import Successor
from cptkit.rules.days import when_in_force
from cptkit.rules.proposals import Proposal, bill_code, bill_units, take_off, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.subjects.trips import trip
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "hhs-45-cfr-162-1002"


def _named(row: Successor) -> str:
    return row.successor if row.units == 1 else f"{row.successor} ({row.units} units for one)"


def _replaced(line: BilledLine, successors: Iterable[Successor]) -> Iterator[Proposal]:
    """Propose each code that replaced a deleted one, with the units that it counts in."""
    for row in successors:
        if line.published.procedure(row.successor) is not None:
            code = bill_code(row.successor)
            yield code if row.units == 1 else together(code, bill_units(line.line.units * row.units))


def procedure_not_in_force(line: BilledLine) -> Said:
    """A procedure code that is not valid on the date of service: deleted, not yet effective, or unknown."""
    others = line.published.procedure_rows(line.code)
    successors = line.published.successors(line.code)
    taken_over = f"; replaced by {', '.join(map(_named, successors))}" if successors else ""
    known = when_in_force(others, line.published.day, "it is not a published code")
    yield Hit(
        f"{line.code} is not valid on DOS {line.published.day}; {known}{taken_over}",
        Severity.DENIAL,
        others,
        candidates=_replaced(line, successors),
    )


PROCEDURE_NOT_IN_FORCE: Final = Rule(
    id="code-set.procedure-not-in-force",
    subject=BilledLine,
    title="procedure code not valid on the date of service",
    evaluate=procedure_not_in_force,
    source=_SOURCE,
    domain=Domain.CODE_SETS,
    needs=(Table.PROCEDURES,),
    traits=frozenset({Trait.UNKNOWN_PROCEDURE}),
)


def modifier_not_in_force(line: BilledLine) -> Said:
    """A modifier that is not valid on the date of service, or an ambulance modifier on another service."""
    coded = line.coded
    for code, modifier in zip(coded.modifiers, coded.appended.records, strict=True):
        if modifier is not None or code in coded.appended.trips:
            continue
        points = trip(code, line.published)
        others = line.published.modifier_rows(code)
        if points is not None and not others:
            known = f"it is an ambulance origin and destination, and {line.code} is not an ambulance service"
        else:
            known = when_in_force(others, line.published.day, "it is not a published modifier")
        yield Hit(
            f"{code} is not valid on DOS {line.published.day}; {known}",
            Severity.DENIAL,
            others or points or (),
            candidates=(take_off(code),),
        )


MODIFIER_NOT_IN_FORCE: Final = Rule(
    id="code-set.modifier-not-in-force",
    subject=BilledLine,
    title="modifier not valid on the date of service",
    evaluate=modifier_not_in_force,
    source=_SOURCE,
    domain=Domain.CODE_SETS,
    needs=(Table.MODIFIERS, Table.AMBULANCE_POINTS, Table.SERVICE_KINDS),
    traits=frozenset({Trait.UNKNOWN_MODIFIER}),
)


def place_not_in_force(line: BilledLine) -> Said:
    """A POS code that is not valid on the date of service."""
    others = line.published.site_rows(line.place) if line.place is not None else ()
    known = when_in_force(others, line.published.day, "it is not an assigned POS code")
    yield Hit(f"POS {line.place} is not valid on DOS {line.published.day}; {known}", Severity.DENIAL, others)


PLACE_NOT_IN_FORCE: Final = Rule(
    id="code-set.place-not-in-force",
    subject=BilledLine,
    title="POS code not valid on the date of service",
    evaluate=place_not_in_force,
    source=_SOURCE,
    domain=Domain.CODE_SETS,
    needs=(Table.PLACES,),
    traits=frozenset({Trait.UNKNOWN_PLACE}),
)

RULES: Final = (PROCEDURE_NOT_IN_FORCE, MODIFIER_NOT_IN_FORCE, PLACE_NOT_IN_FORCE)
