"""Unit limits: how many units of a service a line or a day may have."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from cptkit.reference.indicators import Adjudication, Bilateral
from cptkit.reference.records import Mue
from cptkit.reference.usage import ServiceKind
from cptkit.rules._bypass import DISTINCT
from cptkit.rules._offers import Offer, offered
from cptkit.rules.authorities import NCCI_MANUAL
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay, practitioners
from cptkit.values.claims import Circumstance, UnitOfMeasure
from cptkit.values.codes import ModifierCode
from cptkit.values.fields import plain_number
from cptkit.values.findings import Severity
from cptkit.values.remedies import MergeLines, Remedy, RemoveLine, SetUnits, SplitLine
from cptkit.values.tables import Table

__all__ = [
    "UNITS_OVER_MUE",
    "units_over_mue",
]


def _units(number: Decimal) -> str:
    return f"{plain_number(number)} unit{'' if number == 1 else 's'}"


def _one_line_of_both_sides(lines: list[BilledLine]) -> Iterator[Remedy]:
    """Offer one line with 50 where two lines bill one side each of a code that may be bilateral."""
    left = [line for line in lines if line.has("LT")]
    right = [line for line in lines if line.has("RT")]
    if len(left) == len(right) == 1:
        one, two = left[0], right[0]
        row = one.indicators
        if row is not None and row.bilateral is Bilateral.CONDITIONAL:
            kept = [code for code in one.line.modifiers if code not in ("LT", "RT")]
            for number, other in zip(one.numbers, two.numbers, strict=False):
                yield MergeLines(number, other, (ModifierCode("50"), *kept))


_LATER_THAT_DAY: Final = (
    Offer(Circumstance.REPEATED_BY_SAME_PRACTITIONER, "76", "a repeat later that day by the same practitioner"),
    *(offer for offer in DISTINCT if offer.modifier in ("XE", "XS")),
)
_TESTED_AGAIN: Final = (
    Offer(Circumstance.REPEATED_FOR_NEW_RESULT, "91", "a test that was needed again for a further result"),
)


def _on_two_lines(line: BilledLine, mue: Mue) -> Iterator[Remedy]:
    """Offer a second line for the excess, which a limit by line judges apart."""
    first, last = line.line.days
    excess = line.line.units - mue.value
    if first == last and excess <= mue.value:
        offers = _TESTED_AGAIN if line.is_a(ServiceKind.LABORATORY) else _LATER_THAT_DAY
        for one in offered(offers, line, (line,)):
            yield SplitLine(one.line, excess, one.modifier, one.needs_documentation)


def _meaning(mue: Mue) -> str:
    """Say what becomes of the excess, where that is not simply denied."""
    if not mue.value:
        return ", so that none is payable"
    benchmark = mue.adjudication is Adjudication.DAY_BY_CLINICAL_BENCHMARK
    return "; the contractor may pay more on records" if benchmark else ""


def _over(lines: list[BilledLine], units: Decimal, mue: Mue, scope: str) -> Hit:
    billed = [line for line in lines if line.number is not None]
    cut: list[Remedy] = list(_one_line_of_both_sides(billed))
    if mue.adjudication is Adjudication.CLAIM_LINE:
        cut += [remedy for line in billed for remedy in _on_two_lines(line, mue)]
    if mue.value and len(lines) == 1:
        cut += [SetUnits(number, mue.value) for line in billed for number in line.numbers]
    else:
        cut += [RemoveLine(number) for line in reversed(billed) for number in line.numbers]
    in_history = ", the history included," if len(billed) < len(lines) else ""
    return Hit(
        f"{_units(units)} of {mue.code}{in_history}{scope}; the MUE value is {mue.value}{_meaning(mue)}",
        Severity.DENIAL,
        (mue,),
        basis=Table.MUE,
        lines=tuple(number for line in billed for number in line.numbers),
        candidates=tuple(cut),
    )


def _units_of_day(line: BilledLine) -> Decimal:
    """Give the units that a limit by the day counts: those of a span are divided by its days and rounded."""
    first, last = line.line.days
    # CMS, NCCI Policy Manual, chapter I, section V: to the nearest whole number.
    return line.line.units if first == last else line.units_a_day.to_integral_value(ROUND_HALF_UP)


def _mue(day: CodeDay) -> Mue | None:
    return day.published.mue(day.code, setting=day.lines[0].setting)


def _has_mue(day: CodeDay) -> bool:
    return _mue(day) is not None


def units_over_mue(day: CodeDay) -> Iterator[Hit | Lift]:
    """More units of one service than its MUE value, held against the line or the day as it demands."""
    mue = _mue(day)
    counted = [line for line in day.lines if line.line.unit_of_measure is UnitOfMeasure.UNITS]
    # However the lines are parted, no part has more than all of them.
    if mue is None or sum(_units_of_day(line) for line in counted) <= mue.value:
        return
    if mue.adjudication is Adjudication.CLAIM_LINE:
        for line in counted:
            if line.number is not None and _units_of_day(line) > mue.value:
                yield _over([line], _units_of_day(line), mue, " on one line")
        return
    for group in practitioners(counted):
        total = sum((_units_of_day(line) for line in group), Decimal())
        if total > mue.value and any(line.number is not None for line in group):
            yield _over(group, total, mue, " in a day" if len(group) > 1 else "")


UNITS_OVER_MUE: Final = Rule(
    id="ncci.units-over-mue",
    subject=CodeDay,
    title="more units of a service than its MUE value",
    citation=NCCI_MANUAL,
    evaluate=units_over_mue,
    needs=(Table.MUE,),
    concerns=_has_mue,
)
