"""The National Correct Coding Initiative: pairs of codes, units of a code, add-on codes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cptkit.reference.indicators import Adjudication, Bilateral, ModifierIndicator
from cptkit.reference.records import Mue
from cptkit.rules._bypass import Lifted, Refused, lifting
from cptkit.rules.authorities import NCCI_MANUAL
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay, LinePair, may_be_one_practitioner, practitioners
from cptkit.rules.visits import is_visit
from cptkit.values.claims import Circumstance, UnitOfMeasure
from cptkit.values.codes import ModifierCode
from cptkit.values.fields import plain_number
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, MergeLines, Remedy, RemoveLine, SetUnits
from cptkit.values.tables import Table

__all__ = [
    "ADD_ON_WITHOUT_PRIMARY",
    "UNBUNDLED_PAIR",
    "UNITS_OVER_MUE",
    "add_on_without_primary",
    "unbundled_pair",
    "units_over_mue",
]

_DISTINCT: Final = (
    (Circumstance.SEPARATE_ENCOUNTER, "XE", "a separate encounter on the day"),
    (Circumstance.SEPARATE_STRUCTURE, "XS", "a separate organ, structure or lesion"),
    (Circumstance.SEPARATE_PRACTITIONER, "XP", "a different practitioner"),
    (Circumstance.UNUSUAL_NON_OVERLAPPING, "XU", "no overlap with the usual parts of the other service"),
)


def _distinct_modifiers(one: BilledLine, two: BilledLine) -> Iterator[Remedy]:
    """Offer the modifier of a documented circumstance, else those that the record might bear out."""
    documented = one.line.circumstances | two.line.circumstances
    visit = next((line for line in (one, two) if is_visit(line.code)), None)
    if visit is not None:
        shows = "" if Circumstance.SIGNIFICANT_SEPARATE_VISIT in documented else "a significant, separate visit"
        yield from (AddModifier(number, "25", shows) for number in visit.numbers)
        return
    stated = [(modifier, "") for circumstance, modifier, _ in _DISTINCT if circumstance in documented]
    ruled_out = one.line.ruled_out | two.line.ruled_out
    possible = [(modifier, shows) for circumstance, modifier, shows in _DISTINCT if circumstance not in ruled_out]
    for modifier, shows in stated or possible:
        if two.published.modifier(modifier) is not None:
            yield from (AddModifier(number, modifier, shows) for number in two.numbers)


def _has_edit(pair: LinePair) -> bool:
    return pair.edit is not None


def unbundled_pair(pair: LinePair) -> Iterator[Hit | Lift]:
    """Two codes of one day of which the second is part of the first, and nothing lifts the edit."""
    edit = pair.edit
    if edit is None:
        return
    one, two = (pair.first, pair.second) if pair.first.code == edit.column_one else (pair.second, pair.first)
    never = edit.indicator is ModifierIndicator.NOT_ALLOWED
    found = None if never else lifting(one, two)
    if isinstance(found, Lifted):
        yield Lift(
            f"{two.code} beside {one.code} is lifted by {found.modifier.code}",
            found.modifier.code,
            found.record_must_show,
            (edit, found.modifier),
        )
        return
    reason, severity = "no modifier lifts it", Severity.DENIAL
    if isinstance(found, Refused):
        reason = f"{found.modifier.code} does not lift it: {found.why}"
        severity = Severity.REVIEW if found.record_decides else Severity.DENIAL
    elif not never:
        reason = "no modifier says that they are distinct"
    elsewhere = "" if one.number and two.number else ", one of them in the history,"
    remove = tuple(RemoveLine(number) for number in two.numbers or one.numbers)
    yield Hit(
        f"{two.code} beside {one.code}{elsewhere} on one day; the pair has indicator {edit.indicator.value}: {reason}",
        severity,
        (edit,),
        basis=Table.PAIR_EDITS,
        candidates=remove if never else (*remove, *_distinct_modifiers(one, two)),
    )


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


def _over(lines: list[BilledLine], units: Decimal, mue: Mue, scope: str) -> Hit:
    billed = [line for line in lines if line.number is not None]
    cut: list[Remedy] = list(_one_line_of_both_sides(billed))
    if mue.value and len(lines) == 1:
        cut += [SetUnits(number, mue.value) for line in billed for number in line.numbers]
    else:
        cut += [RemoveLine(number) for line in reversed(billed) for number in line.numbers]
    in_history = ", the history included," if len(billed) < len(lines) else ""
    return Hit(
        f"{_units(units)} of {mue.code}{in_history}{scope}; the MUE value is {mue.value}",
        Severity.DENIAL,
        (mue,),
        basis=Table.MUE,
        lines=tuple(number for line in billed for number in line.numbers),
        candidates=tuple(cut),
    )


def _mue(day: CodeDay) -> Mue | None:
    return day.published.mue(day.code, setting=day.lines[0].setting)


def _has_mue(day: CodeDay) -> bool:
    return _mue(day) is not None


def units_over_mue(day: CodeDay) -> Iterator[Hit | Lift]:
    """More units of one service than its MUE value, held against the line or the day as it demands."""
    mue = _mue(day)
    counted = [line for line in day.lines if line.line.unit_of_measure is UnitOfMeasure.UNITS]
    # However the lines are parted, no part has more than all of them.
    if mue is None or sum(line.units_a_day for line in counted) <= mue.value:
        return
    if mue.adjudication is Adjudication.CLAIM_LINE:
        for line in counted:
            if line.number is not None and line.units_a_day > mue.value:
                yield _over([line], line.units_a_day, mue, " on one line")
        return
    for group in practitioners(counted):
        total = sum((line.units_a_day for line in group), Decimal())
        if total > mue.value and any(line.number is not None for line in group):
            yield _over(group, total, mue, " in a day" if len(group) > 1 else "")


def _is_add_on(day: CodeDay) -> bool:
    return bool(day.published.add_ons(day.code))


def add_on_without_primary(day: CodeDay) -> Iterator[Hit | Lift]:
    """An add-on code on a day without a primary that it goes with, by the same practitioner."""
    rows = day.published.add_ons(day.code)
    for line in day.lines if rows else ():
        beside = {other.code for other in day.within.lines if may_be_one_practitioner(line, other)}
        if line.number is None or any(row.primary in beside for row in rows):
            continue
        if Circumstance.PRIMARY_BILLED_ELSEWHERE in line.line.circumstances:
            yield Lift(
                f"{line.code} without its primary here; it is documented as billed elsewhere",
                None,
                "the claim on which the primary is billed",
                rows[:1],
                line.numbers,
            )
            continue
        primaries = sorted({row.primary for row in rows if row.primary is not None})
        contractor = any(row.primary is None or row.kind != _LISTED_ONLY for row in rows)
        few = ", ".join(primaries[:_NAMED]) + (
            f" and {len(primaries) - _NAMED} more" if len(primaries) > _NAMED else ""
        )
        named = " or ".join(part for part in (few, "what the contractor accepts" * contractor) if part)
        yield Hit(
            f"{line.code} without a primary on the day; it goes with {named}",
            Severity.REVIEW if contractor else Severity.DENIAL,
            rows[:1],
            basis=Table.ADD_ONS,
            lines=line.numbers,
            candidates=tuple(RemoveLine(number) for number in line.numbers),
        )


_NAMED: Final = 6
# Type 1 add-ons take the listed primaries alone; of types 2 and 3 the contractor accepts others.
_LISTED_ONLY: Final = 1

UNBUNDLED_PAIR: Final = Rule(
    id="ncci.unbundled-pair",
    subject=LinePair,
    title="two codes of one day of which the second is part of the first",
    citation=NCCI_MANUAL,
    evaluate=unbundled_pair,
    needs=(Table.PAIR_EDITS, Table.MODIFIERS),
    concerns=_has_edit,
)
UNITS_OVER_MUE: Final = Rule(
    id="ncci.units-over-mue",
    subject=CodeDay,
    title="more units of a service than its MUE value",
    citation=NCCI_MANUAL,
    evaluate=units_over_mue,
    needs=(Table.MUE,),
    concerns=_has_mue,
)
ADD_ON_WITHOUT_PRIMARY: Final = Rule(
    id="ncci.add-on-without-primary",
    subject=CodeDay,
    title="an add-on code without a primary that it goes with",
    citation=NCCI_MANUAL,
    evaluate=add_on_without_primary,
    needs=(Table.ADD_ONS,),
    concerns=_is_add_on,
)
