"""Drugs from single-dose containers: what was given, what was thrown away, and whole units."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_CEILING
from typing import Final

from cptkit.reference.usage import ServiceKind
from cptkit.rules.authorities import DISCARDED_DRUGS, DRUG_UNITS
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay
from cptkit.values.claims import Circumstance
from cptkit.values.fields import plain_number
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, RemoveModifier, ReplaceModifier, SetUnits
from cptkit.values.tables import Table

__all__ = [
    "DISCARD_AND_NONE",
    "DISCARD_NOT_SAID",
    "DISCARD_WITHOUT_DOSE",
    "PART_OF_UNIT",
    "discard_and_none",
    "discard_not_said",
    "discard_without_dose",
    "part_of_unit",
]

# First Coast Service Options, article 0503966: JW is required since 2017-01-01, JZ since 2023-07-01.
_JW_SINCE: Final = date(2017, 1, 1)
_JZ_SINCE: Final = date(2023, 7, 1)


def discard_without_dose(day: CodeDay) -> Iterator[Hit | Lift]:
    """A discarded amount of a drug on a day without a line for the amount that was given."""
    if not all(line.has("JW") for line in day.lines):
        return
    for line in day.lines:
        nothing = Circumstance.NOTHING_DISCARDED in line.line.circumstances
        if line.number is not None:
            yield Hit(
                f"JW on {day.code} without a line for the amount given",
                Severity.REVIEW,
                lines=line.numbers,
                candidates=(ReplaceModifier(line.number, "JW", "JZ"),) if nothing else (),
            )


def discard_and_none(day: CodeDay) -> Iterator[Hit | Lift]:
    """A line that says nothing was discarded beside one that bills the discarded amount."""
    discarded = [line for line in day.lines if line.has("JW")]
    none = [line for line in day.lines if line.has("JZ") and line not in discarded]
    if discarded and none and day.numbers:
        yield Hit(
            f"JZ beside a line of {day.code} with JW; the line of the amount given takes neither",
            Severity.REVIEW,
            lines=tuple(number for line in (*none, *discarded) for number in line.numbers),
            candidates=tuple(RemoveModifier(number, "JZ") for line in none for number in line.numbers),
        )


def _is_drug(day: CodeDay) -> bool:
    return day.lines[0].is_a(ServiceKind.DRUG)


def discard_not_said(day: CodeDay) -> Iterator[Hit | Lift]:
    """A documented discard without a line for it, or a container documented as used up without JZ."""
    for line in day.lines if _is_drug(day) else ():
        said = line.line.circumstances
        if line.number is None or line.has("JZ"):
            continue
        if Circumstance.NOTHING_DISCARDED in said and not line.has("JW") and day.published.day >= _JZ_SINCE:
            yield Hit(
                f"{day.code} without JZ; it is documented that nothing was discarded",
                Severity.REVIEW,
                lines=line.numbers,
                candidates=(AddModifier(line.number, "JZ"),),
            )
        discarded = Circumstance.DRUG_DISCARDED in said and not any(other.has("JW") for other in day.lines)
        if discarded and day.published.day >= _JW_SINCE:
            yield Hit(
                f"{day.code} without a line with JW; it is documented that a part was discarded",
                Severity.REVIEW,
                lines=line.numbers,
            )


def _is_drug_line(line: BilledLine) -> bool:
    return line.is_a(ServiceKind.DRUG)


def part_of_unit(line: BilledLine) -> Iterator[Hit | Lift]:
    """A drug billed in parts of a unit, which are rounded up."""
    units = line.line.units
    whole = units.to_integral_value(ROUND_CEILING)
    if _is_drug_line(line) and units != whole:
        yield Hit(
            f"{plain_number(units)} units of {line.code}; a drug is billed in whole units, rounded up",
            Severity.REVIEW,
            candidates=tuple(SetUnits(number, whole) for number in line.numbers),
        )


DISCARD_WITHOUT_DOSE: Final = Rule(
    id="drug.discard-without-dose",
    subject=CodeDay,
    title="a discarded amount of a drug without the amount that was given",
    citation=DISCARDED_DRUGS,
    evaluate=discard_without_dose,
    triggers=frozenset({"JW"}),
    moot_after=("modifier.wrong-service",),
)
DISCARD_AND_NONE: Final = Rule(
    id="drug.discard-and-none",
    subject=CodeDay,
    title="a drug of which something and nothing was discarded",
    citation=DISCARDED_DRUGS,
    evaluate=discard_and_none,
    triggers=frozenset({"JZ"}),
    from_codes_alone=True,
)
DISCARD_NOT_SAID: Final = Rule(
    id="drug.discard-not-said",
    subject=CodeDay,
    title="a drug without the modifier for what was documented of its container",
    citation=DISCARDED_DRUGS,
    evaluate=discard_not_said,
    needs=(Table.SERVICE_KINDS,),
    concerns=_is_drug,
)
PART_OF_UNIT: Final = Rule(
    id="drug.part-of-unit",
    subject=BilledLine,
    title="a drug billed in parts of a unit",
    citation=DRUG_UNITS,
    evaluate=part_of_unit,
    needs=(Table.SERVICE_KINDS,),
    concerns=_is_drug_line,
)
