"""Administrations of vaccines, counted against the vaccines of the day and their components."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from cptkit.rules.proposals import Proposal, bill_units, drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number, plural, units_in_words

__all__ = ["COMPONENTS", "RULES"]

_COUNSELED: Final = "90460"
_FURTHER: Final = "90461"
_FURTHER_VACCINES: Final = frozenset({"90472", "90474"})
# An organism, or each toxoid, is a component (aap-administration-2011 in the citations); others have one.
COMPONENTS: Final[Mapping[str, int]] = {
    "90636": 2,
    "90696": 4,
    "90697": 6,
    "90698": 5,
    "90700": 3,
    "90702": 2,
    "90707": 3,
    "90710": 4,
    "90714": 2,
    "90715": 3,
    "90723": 5,
}
_GIVEN: Final = (ServiceKind.VACCINE_ADMINISTRATION, ServiceKind.MEDICARE_VACCINE_ADMINISTRATION)


def _of_practitioner(among: LineAmongOthers) -> list[BilledLine]:
    """Return the line and the other lines of its day that may be the same practitioner's."""
    return [among.line, *(other for other in among.others if may_be_one_practitioner(among.line, other))]


def _units(lines: list[BilledLine]) -> Decimal:
    return sum((line.line.units for line in lines), Decimal(0))


def _vaccines(lines: list[BilledLine]) -> list[BilledLine]:
    return [line for line in lines if line.is_a(ServiceKind.VACCINE)]


def _administrations(lines: list[BilledLine]) -> list[BilledLine]:
    """Return the lines of which each unit is the administration of one vaccine, in the order of the claim."""
    given = [line for line in lines if any(line.is_a(kind) for kind in _GIVEN) and line.code != _FURTHER]
    return sorted(given, key=lambda line: line.number or len(lines))


def _is_last(line: BilledLine, lines: list[BilledLine]) -> bool:
    """Return whether a line is the last of the claim's own among some."""
    return line.number == max(other.number for other in lines if other.number is not None)


def more_administrations(among: LineAmongOthers) -> Said:
    """More administrations of vaccines than vaccines, where the claim has any."""
    lines = _of_practitioner(among)
    vaccines, given = _vaccines(lines), _administrations(lines)
    excess = _units(given) - _units(vaccines)
    if among.line not in given or not vaccines or excess <= 0 or not _is_last(among.line, given):
        return
    codes = ", ".join(dict.fromkeys(line.code for line in given))
    there = f"{plain_number(_units(vaccines))} {plural('vaccine', _units(vaccines))}"
    yield Hit(
        f"{plain_number(_units(given))} administrations ({codes}) with {there}; each vaccine has one",
        Severity.REVIEW,
        lines=tuple(line for line in (*given, *vaccines) if line.number is not None),
        candidates=_fewer(among.line, excess),
    )


def _fewer(line: BilledLine, excess: Decimal) -> tuple[Proposal, ...]:
    if line.line.units > excess:
        return (bill_units(line.line.units - excess, line=line),)
    return (drop(line),) if line.code in _FURTHER_VACCINES else ()


MORE_ADMINISTRATIONS: Final = Rule(
    id="vaccine.more-administrations",
    subject=LineAmongOthers,
    title="more administrations of vaccines than vaccines",
    evaluate=more_administrations,
    source="aap-administration-answers",
    domain=Domain.REPEATS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(_GIVEN),
    moot_after=("ncci.units-over-mue",),
    preview=True,
)


def wrong_components(among: LineAmongOthers) -> Said:
    """90461 for more components than the vaccines have, or for fewer where each was given with counseling."""
    line = among.line
    lines = _of_practitioner(among)
    vaccines = _vaccines(lines)
    further = [other for other in lines if other.code == _FURTHER]
    # How many components an unlisted vaccine has, its code does not say.
    unlisted = any(one.is_a(ServiceKind.UNLISTED) for one in vaccines)
    if line.code != _FURTHER or not vaccines or unlisted or not _is_last(line, further):
        return
    due = sum((one.line.units * (COMPONENTS.get(one.code, 1) - 1) for one in vaccines), Decimal(0))
    billed = _units(further)
    counseled = _units([other for other in lines if other.code == _COUNSELED])
    # Of a vaccine without counseling no component is counted.
    if billed == due or (billed < due and counseled < _units(vaccines)):
        return
    combined = [f"{one.code} has {COMPONENTS[one.code]}" for one in vaccines if one.code in COMPONENTS]
    has = ", ".join(dict.fromkeys(combined)) or "each vaccine has one"
    yield Hit(
        f"{units_in_words(billed)} of {_FURTHER} for {plain_number(due)} further {plural('component', due)}: {has}",
        Severity.REVIEW,
        lines=tuple(one for one in (*further, *vaccines) if one.number is not None),
        candidates=(_so_many(line, due - billed),),
    )


def _so_many(line: BilledLine, change: Decimal) -> Proposal:
    units = line.line.units + change
    return bill_units(units, line=line) if units > 0 else drop(line)


WRONG_COMPONENTS: Final = Rule(
    id="vaccine.wrong-components",
    subject=LineAmongOthers,
    title="90461 for other than the components of the vaccines",
    evaluate=wrong_components,
    source="aap-administration-2011",
    domain=Domain.ADD_ONS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.COUNSELED_VACCINATION}),
    moot_after=("ncci.units-over-mue", "ncci.add-on-without-primary"),
    preview=True,
)

RULES: Final = (MORE_ADMINISTRATIONS, WRONG_COMPONENTS)
