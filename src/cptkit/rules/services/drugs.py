"""Drugs from single-dose containers: the amount administered, the amount discarded, and whole units."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING
from typing import Final

from cptkit.reference.usage import Topic
from cptkit.rules.modifiers.circumstances import unsaid
from cptkit.rules.proposals import append, bill_units, replace, take_off, together
from cptkit.rules.record import fitting
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]

_SOURCE: Final = "noridian-drug-waste"
_DRUGS: Final = frozenset({ServiceKind.DRUG})


def discard_without_dose(day: CodeDay) -> Said:
    """A discarded amount of a drug without a line for the amount administered."""
    if not all(line.has("JW") for line in day.lines):
        return
    for line in day.lines:
        nothing = Circumstance.NOTHING_DISCARDED in line.line.circumstances
        if line.number is not None:
            yield Hit(
                f"JW on {day.code} without a line for the amount administered",
                Severity.REVIEW,
                lines=(line,),
                candidates=(replace("JW", "JZ"),) if nothing else (),
            )


DISCARD_WITHOUT_DOSE: Final = Rule(
    id="drug.discard-without-dose",
    subject=CodeDay,
    title="a discarded amount of a drug without a line for the amount administered",
    evaluate=discard_without_dose,
    source=_SOURCE,
    domain=Domain.DRUGS,
    modifiers=frozenset({"JW"}),
    moot_after=("modifier.wrong-service",),
)


def discard_and_none(day: CodeDay) -> Said:
    """JZ on one line of a drug and JW on another."""
    discarded = [line for line in day.lines if line.has("JW")]
    none = [line for line in day.lines if line.has("JZ") and line not in discarded]
    if discarded and none:
        yield Hit(
            f"JZ on {day.code} with JW on another line; the line for the amount administered takes neither",
            Severity.REVIEW,
            lines=(*none, *discarded),
            candidates=(take_off("JZ", line=line) for line in none),
        )


DISCARD_AND_NONE: Final = Rule(
    id="drug.discard-and-none",
    subject=CodeDay,
    title="JZ and JW for the same drug on one date of service",
    evaluate=discard_and_none,
    source=_SOURCE,
    domain=Domain.DRUGS,
    modifiers=frozenset({"JZ"}),
)


def _is_discard_billed(lines: Sequence[BilledLine]) -> bool:
    return any(line.has("JW") for line in lines)


def discard_not_said(day: CodeDay) -> Said:
    """A documented discard without a JW line, or no discard documented and no JZ."""
    for line in day.lines:
        if line.number is None or line.has("JZ"):
            continue
        if not line.has("JW"):
            for hit in unsaid(line, Topic.DISCARDED_DRUG):
                yield Hit(hit.message, hit.severity, hit.evidence, lines=(line,), candidates=hit.candidates)
        for row in fitting(line, Topic.DISCARDED_DRUG):
            discarded = row.circumstance is Circumstance.DRUG_DISCARDED
            if discarded and row.circumstance in line.line.circumstances and not _is_discard_billed(day.lines):
                yield Hit(
                    f"{day.code} without a line with JW; documented: drug discarded",
                    Severity.REVIEW,
                    (row,),
                    lines=(line,),
                )


DISCARD_NOT_SAID: Final = Rule(
    id="drug.discard-not-said",
    subject=CodeDay,
    title="a drug without the JW line or the JZ that the record supports",
    evaluate=discard_not_said,
    source=_SOURCE,
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS, Table.CIRCUMSTANCES),
    documented=True,
    services=_DRUGS,
)


def waste_not_said(day: CodeDay) -> Said:
    """A drug from a single-dose container with neither JW nor JZ."""
    billed = [line for line in day.lines if line.number is not None]
    if day.published.is_single_dose(day.code):
        yield Hit(
            f"{day.code} without JW or JZ; a drug from a single-dose container needs one of them",
            Severity.REVIEW,
            lines=tuple(billed),
            candidates=(together(*(append("JZ", "that nothing was discarded", line=line) for line in billed)),),
        )


WASTE_NOT_SAID: Final = Rule(
    id="drug.waste-not-said",
    subject=CodeDay,
    title="a drug from a single-dose container with neither JW nor JZ",
    evaluate=waste_not_said,
    source="fcso-jw-jz",
    domain=Domain.DRUGS,
    needs=(Table.SINGLE_DOSE_DRUGS,),
    traits=frozenset({Trait.WASTE_UNSAID}),
    in_force=Period(date(2023, 7, 1)),
    moot_after=("drug.discard-not-said",),
    preview=True,
)


def part_of_unit(line: BilledLine) -> Said:
    """A drug billed in fractions of a unit, which are rounded up."""
    units = line.line.units
    yield Hit(
        f"{plain_number(units)} units of {line.code}; a drug is billed in whole units, rounded up",
        Severity.REVIEW,
        candidates=(bill_units(units.to_integral_value(ROUND_CEILING)),),
    )


PART_OF_UNIT: Final = Rule(
    id="drug.part-of-unit",
    subject=BilledLine,
    title="a drug billed in fractions of a unit",
    evaluate=part_of_unit,
    source="noridian-dme-modifier-jz",
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS,),
    services=_DRUGS,
    traits=frozenset({Trait.PART_OF_UNIT}),
)

RULES: Final = (DISCARD_WITHOUT_DOSE, DISCARD_AND_NONE, DISCARD_NOT_SAID, WASTE_NOT_SAID, PART_OF_UNIT)
