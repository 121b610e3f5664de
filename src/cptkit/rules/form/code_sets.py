"""Code sets: procedure, modifier and POS codes have to be valid on the date of service."""

from typing import Final

from cptkit.rules.days import when_in_force
from cptkit.rules.proposals import bill_code, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.subjects.trips import trip
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "hhs-45-cfr-162-1002"


def procedure_not_in_force(line: BilledLine) -> Said:
    """A procedure code that is not valid on the date of service: deleted, not yet effective, or unknown."""
    others = line.published.procedure_rows(line.code)
    successors = tuple(one.successor for row in others for one in row.successors)
    taken_over = f"; replaced by {', '.join(successors)}" if successors else ""
    known = when_in_force(others, line.published.day, "it is not a published code")
    yield Hit(
        f"{line.code} is not valid on DOS {line.published.day}; {known}{taken_over}",
        Severity.DENIAL,
        others,
        candidates=(bill_code(code) for code in successors if line.published.procedure(code) is not None),
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
